package io.dromedary.deliver.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.dromedary.deliver.Samples;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.FakeLedger;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Settings that are none, and what mail servers answer. */
class MailsTest {

	private static final Service TARGET = new Service(Service.Kind.TARGET, "mail");

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			nobody            ; ``          ; ``               ; to
			a@b.example       ; c d@e       ; ``               ; cc
			a@b.example       ; ``          ; {seller          ; subject
			``                ; ``          ; ``               ; to
			Inbox@Example.org ; ``          ; ``               ; watched
			a@b.example       ; inbox@example.org ; ``         ; watched
			""")
	void aSettingThatIsNoneIsWaitedForAndNotShown(String to, String cc, String subject, String said) {
		ServiceUnavailable failure = Objects.requireNonNull(catchThrowableOfType(ServiceUnavailable.class,
				() -> mails(new MailSettings(to, cc, "", subject, true, false))
					.write(Samples.bill("x", 1, Map.of(), List.of()), "mail", "dromedary.to-mail")));
		assertThat(failure).hasMessageContaining(said).hasMessageNotContaining("example").hasNoCause();
		assertThat(failure.service()).isEqualTo(TARGET);
	}

	@Test
	void whatIsForGoodIsGivenUpAndTheRestIsWaitedFor() throws Exception {
		InternetAddress address = new InternetAddress("secret@example.org");
		assertThat(said(new SMTPSendFailedException("DATA", 552, "too large secret", null, null, null, null)))
			.isInstanceOf(Undeliverable.class)
			.hasMessageContaining("552");
		assertThat(said(new SMTPSendFailedException("DATA", 451, "secret", null, null, null, null)))
			.isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("451");
		SendFailedException invalid = new SendFailedException("Invalid",
				new SMTPAddressFailedException(address, "RCPT", 550, "secret"));
		assertThat(said(invalid)).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("recipient");
		assertThat(said(new SMTPSendFailedException("MAIL", 553, "secret",
				new SMTPSenderFailedException(address, "MAIL", 553, "secret"), null, null, null)))
			.isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("sender");
		assertThat(new SmtpTrouble().translate(new IllegalStateException(), TARGET)).isEmpty();
	}

	private static DocumentException said(MessagingException failure) {
		DocumentException said = new SmtpTrouble().translate(new IllegalStateException(failure), TARGET).orElseThrow();
		assertThat(said).hasMessageNotContaining("secret").hasNoCause();
		return said;
	}

	private static Mails mails(MailSettings settings) {
		FakeLedger ledger = new FakeLedger();
		return Samples.among(ledger,
				(payload, types, locale) -> new Mails((prefix) -> settings, (id) -> "https://hub/" + id,
						new Mails.Sender("hub@here.test", Set.of("inbox@example.org")), payload, types, ledger,
						locale));
	}

}
