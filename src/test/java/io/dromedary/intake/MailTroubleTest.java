package io.dromedary.intake;

import java.nio.file.Path;
import java.util.Date;
import java.util.List;

import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.TestHub;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the door says where it cannot look, and that it looks once it can. */
class MailTroubleTest {

	@TempDir
	Path home;

	@Test
	void aWrongPasswordAnUnknownFolderAndAnUnknownHostAreSaid() {
		try (MailServer server = MailServer.start()) {
			says("intake.mail.login", MailHub.at(home, server, "shop").with("dromedary.mail.password", "wrong"));
			says("intake.mail.no-folder", MailHub.at(home, server, "shop").with("dromedary.mail.folder", "Later"));
			says("intake.trouble.unknown-host",
					MailHub.at(home, server, "shop").with("dromedary.mail.host", "nowhere.invalid"));
			says("intake.trouble.tls", MailHub.at(home, server, "shop").with("dromedary.mail.protocol", "imaps"));
		}
	}

	@Test
	void aFolderThatIsMadeLaterIsWatchedFromThen() {
		try (MailServer server = MailServer.start();
				MailHub hub = MailHub.start(MailHub.at(home, server, "shop").with("dromedary.mail.folder", "Later"))) {
			await().until(() -> hub.trouble().equals("intake.mail.no-folder"));
			server.deliver("shop", "Later", MailServer.mail("anna@example.org", "one").getBytes(), new Flags(),
					new Date());
			await().until(() -> hub.names().equals(List.of("one.eml")) && hub.running());
		}
	}

	@Test
	void aCertificateOfNobodyIsRefusedUnlessItIsTrusted() {
		try (MailServer server = MailServer.startWithTls()) {
			says("intake.trouble.certificate", MailHub.at(home, server, "shop"));
			TestHub.Builder trusting = MailHub.at(home, server, "shop")
				.with("dromedary.mail.properties[mail.imaps.ssl.trust]", "127.0.0.1")
				.with("dromedary.mail.properties[mail.imaps.ssl.checkserveridentity]", "false");
			try (MailHub hub = MailHub.start(trusting)) {
				server.deliver("shop", MailServer.mail("anna@example.org", "one"));
				// The server throws where a client does not trust it.
				await().dontCatchUncaughtExceptions().until(() -> hub.names().equals(List.of("one.eml")));
			}
		}
	}

	private static void says(String key, TestHub.Builder builder) {
		try (MailHub hub = MailHub.start(builder)) {
			await().dontCatchUncaughtExceptions().until(() -> !hub.trouble().isEmpty());
			assertThat(hub.trouble()).isEqualTo(key);
		}
	}

}
