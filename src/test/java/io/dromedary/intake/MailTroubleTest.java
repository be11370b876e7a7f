package io.dromedary.intake;

import java.nio.file.Path;
import java.util.Date;
import java.util.List;

import io.dromedary.fakes.MailServer;
import jakarta.mail.Flags;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

/** What the door says where it cannot look, and that it looks once it can. */
class MailTroubleTest {

	@TempDir
	Path home;

	@Test
	void whatKeepsADoorFromLookingIsSaid() {
		try (MailServer server = MailServer.start();
				MailServer tls = MailServer.startWithTls();
				MailHub hub = MailHub.at(home)
					.watch(server, "forgetful", "password", "wrong")
					.watch(server, "early", "folder", "Later")
					.watch(server, "lost", "host", "nowhere.invalid")
					.watch(server, "secret", "protocol", "imaps")
					.watch(server, "open", "properties[mail.imap.starttls.required]", "true")
					.watch(tls, "wary")
					.watch(tls, "trusting", "properties[mail.imaps.ssl.trust]", "127.0.0.1",
							"properties[mail.imaps.ssl.checkserveridentity]", "false")
					.start()) {
			says(hub, "forgetful", "intake.mail.login");
			says(hub, "early", "intake.mail.no-folder");
			says(hub, "lost", "intake.trouble.unknown-host");
			says(hub, "secret", "intake.trouble.tls");
			says(hub, "open", "intake.mail.no-tls");
			says(hub, "wary", "intake.trouble.certificate");
			tls.deliver("trusting", MailServer.mail("anna@example.org", "one"));
			waiting().until(() -> hub.names("trusting").equals(List.of("one.eml")));
			byte[] mail = MailServer.mail("anna@example.org", "two").getBytes();
			server.deliver("early", "Later", mail, new Flags(), new Date());
			waiting().until(() -> hub.names("early").equals(List.of("two.eml")) && hub.running("early"));
		}
	}

	private static void says(MailHub hub, String user, String key) {
		waiting().alias(user).until(() -> hub.trouble(user), key::equals);
	}

	/** The server throws where a client does not trust it. */
	private static ConditionFactory waiting() {
		return await().dontCatchUncaughtExceptions();
	}

}
