package io.dromedary.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@CamelSpringBootTest
@SpringBootTest(classes = DeliveryHub.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
		"camel.main.routes-include-pattern=file:routes/to-mail.camel.yaml", "dromedary.public-url=https://hub.example/",
		"dromedary.to-mail.to=accounts@example.org, Anna <anna@example.org>", "dromedary.to-mail.cc=copy@example.org",
		"dromedary.to-mail.original=true", "dromedary.to-mail.subject={seller}: {number|file_name}",
		"dromedary.smtp.host=127.0.0.1", "dromedary.smtp.protocol=smtp", "dromedary.smtp.username=hub",
		"dromedary.smtp.password=secret%+)", "dromedary.smtp.from=Hub <hub@example.org>", "dromedary.language=it" })
@Import(ToMailTest.Smtp.class)
class ToMailTest {

	private static final int PORT = freePort();

	private static GreenMail server = started();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path home;

	@Autowired
	ProducerTemplate template;

	@Autowired
	FakeLedger ledger;

	@Autowired
	@Qualifier("smtpTrouble")
	FailureTranslator trouble;

	@TestConfiguration
	static class Smtp {

		/** As the room {@code reply} has it, but for TLS. */
		@Bean
		Properties smtpProperties() {
			Properties properties = new Properties();
			properties.setProperty("mail.smtp.from", "<>");
			properties.setProperty("mail.smtp.timeout", "5000");
			return properties;
		}

	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dromedary.home", () -> home.toString());
		registry.add("dromedary.smtp.port", () -> PORT);
	}

	private static int freePort() {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static GreenMail started() {
		GreenMail started = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
		started.setUser("hub@example.org", "hub", "secret%+)");
		started.start();
		return started;
	}

	@BeforeEach
	void empty() {
		server.stop();
		server = started();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@Test
	void itMailsTheFieldsAndAttachesJsonAndOriginal() throws Exception {
		deliver("m1", 1, Map.of("seller", "Caffè & Co", "number", "A-1", "total", "1234.50", "date", "2026-05-14"));
		MimeMessage mail = received("m1").get(0);
		assertThat(mail.getSubject()).isEqualTo("Caffè & Co: A-1");
		assertThat(Arrays.toString(mail.getFrom())).isEqualTo("[Hub <hub@example.org>]");
		assertThat(Arrays.toString(mail.getAllRecipients())).contains("accounts@", "anna@", "copy@");
		assertThat(mail.getMessageID()).isEqualTo("<m1.1.mail@example.org>");
		assertThat(mail.getHeader("Return-Path")).containsExactly("<hub@example.org>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains("letto e controllato", "Caffè & Co",
				"1234.50", "2026-05-14", "https://hub.example/documents/m1");
		assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("m1.json");
		assertThat(bytes(parts.getBodyPart(1))).contains("\"total\" : \"1234.50\"");
		assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("è _x'y.pdf");
		assertThat(bytes(parts.getBodyPart(2))).isEqualTo("m1");
		assertThat(server.getReceivedMessages()).hasSize(3);
		assertThat(ledger.deliveries("m1")).singleElement()
			.satisfies((delivery) -> assertThat(delivery.target()).isEqualTo("mail"));
	}

	@Test
	void aRepeatIsKnownByItsIdAndACorrectionNamesWhatItReplaces() throws Exception {
		deliver("m2", 1, Map.of("number", "A-1"));
		deliver("m2", 1, Map.of("number", "A-1"));
		deliver("m2", 2, Map.of("number", "A-2"));
		List<MimeMessage> mails = received("m2");
		assertThat(mails.stream().map(ToMailTest::id).distinct()).containsExactlyInAnyOrder("<m2.1.mail@example.org>",
				"<m2.2.mail@example.org>");
		MimeMessage corrected = mails.stream().filter((mail) -> id(mail).contains("m2.2")).findFirst().orElseThrow();
		assertThat(corrected.getHeader("References")).containsExactly("<m2.1.mail@example.org>");
		assertThat(String.valueOf(((MimeMultipart) corrected.getContent()).getBodyPart(0).getContent()))
			.contains("corretto");
	}

	@Test
	void noHeaderThatCameInSteersTheMail() throws Exception {
		template.sendBodyAndHeaders("work:to-mail", Samples.bill("m3", 1, Map.of("number", "A"), List.of()),
				Map.of("To", "evil@example.org", "cc", "evil@example.org", "BCC", "evil@example.org", "sender",
						"evil@example.org", "From", "evil@example.org", "Reply-To", "evil@example.org", "Subject",
						"evil", "CamelMailMessageId", "<evil>", "X-Evil", "1"));
		assertThat(server.getReceivedMessages()).hasSize(3);
		for (MimeMessage mail : received("m3")) {
			assertThat(java.util.Collections.list(mail.getAllHeaderLines())).noneMatch((line) -> line.contains("vil"));
		}
	}

	@Test
	void noValueAddsAHeaderOrALine() throws Exception {
		String evil = "x\r\nBcc: evil@example.org\r\n\r\nHello\u202e\u0000";
		deliver("m4", 1, Map.of("seller", evil, "number", evil));
		MimeMessage mail = received("m4").get(0);
		assertThat(server.getReceivedMessages()).hasSize(3);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getSubject()).isEqualTo("x Bcc: evil@example.org Hello: x Bcc: evil@example.org Hello");
		assertThat(String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent()).lines())
			.noneMatch((line) -> line.startsWith("Bcc") || line.startsWith("Hello"));
	}

	@Test
	void aServerThatIsAwayOrRefusesIsWaitedFor() throws Exception {
		server.stop();
		assertThat(failure("m5")).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("does not answer");
		server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
		server.setUser("hub@example.org", "hub", "another");
		server.start();
		assertThat(failure("m5")).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("login");
		assertThat(ledger.deliveries("m5")).isEmpty();
		empty();
		deliver("m5", 1, Map.of("number", "A"));
		assertThat(received("m5")).isNotEmpty();
	}

	private void deliver(String id, int revision, Map<String, String> values) {
		template.sendBody("work:to-mail", Samples.bill(id, revision, values, List.of()));
	}

	private DocumentException failure(String id) {
		CamelExecutionException failure = Objects.requireNonNull(
				catchThrowableOfType(CamelExecutionException.class, () -> deliver(id, 1, Map.of("number", "A"))));
		DocumentException said = trouble
			.translate(Objects.requireNonNull(failure.getCause()), new Service(Service.Kind.TARGET, "mail"))
			.orElseThrow(() -> new AssertionError(failure));
		assertThat(said).hasNoCause();
		return said;
	}

	/** One for each recipient. */
	private static List<MimeMessage> received(String id) {
		return Arrays.stream(server.getReceivedMessages()).filter((mail) -> id(mail).contains(id)).toList();
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String bytes(BodyPart part) throws Exception {
		return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
