package io.dromedary.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Replies;
import io.dromedary.ledger.Store;
import io.dromedary.types.TypeRegistry;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Answers to mails, by {@code file:routes/reply.camel.yaml} over a real server. */
class ReplyTest {

	private static final Duration SOON = Duration.ofSeconds(20);

	@TempDir
	Path home;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());

	private final CountDownLatch last = new CountDownLatch(1);

	private final AtomicInteger reading = new AtomicInteger();

	private volatile List<Part> found = List.of();

	private Ledger ledger;

	@BeforeEach
	void start() {
		server.setUser("hub@example.org", "hub", "secret");
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void theSenderIsToldOnceWhatBecameOfEveryDocument() throws Exception {
		try (TestHub hub = hub()) {
			found = List.of(kept(hub, "1", "good.pdf"), kept(hub, "2", "bad.pdf"),
					Part.leftOut("3", "locked.pdf", "application/pdf", 7, Sentence.of("split.encrypted")),
					Part.leftOut("4", "smime.p7s", "application/pkcs7-signature", 7, Sentence.of("split.signature")));
			String mail = arrive(hub, "From: Anna <anna@example.com>\r\n");
			await().atMost(SOON).until(() -> reading.get() == 1);
			assertThat(server.getReceivedMessages()).isEmpty();
			last.countDown();
			await().atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
			MimeMessage answer = server.getReceivedMessages()[0];
			assertThat(answer.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
			assertThat(answer.getSubject()).isEqualTo("Re: Fattura è qui");
			assertThat(answer.getMessageID()).isEqualTo("<reply." + mail + "@example.org>");
			assertThat(answer.getHeader("In-Reply-To")).containsExactly("<a@b>");
			assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
			assertThat(GreenMailUtil.getBody(answer))
				.contains("good.pdf: not taken.", "bad.pdf: not taken.", "locked.pdf: not taken.")
				.doesNotContain("smime.p7s");
			hub.ledger().retry(String.valueOf(hub.ledger().parts(mail).get(0).documentId()));
			await().atMost(SOON).until(() -> reading.get() == 2);
			await().atMost(SOON).until(() -> events(hub, mail).contains("answered"));
			assertThat(server.getReceivedMessages()).hasSize(1);
		}
	}

	@Test
	void aProgramIsNotAnswered() throws Exception {
		try (TestHub hub = hub()) {
			String mail = arrive(hub, "From: anna@example.com\r\nAuto-Submitted: auto-replied\r\n");
			await().atMost(SOON).until(() -> events(hub, mail).contains("not-answered"));
			assertThat(server.getReceivedMessages()).isEmpty();
		}
	}

	@Test
	void oneAddressGetsSoManyAnswersInADay() throws Exception {
		try (TestHub hub = hub()) {
			for (int i = 0; i < 3; i++) {
				String mail = arrive(hub, "From: anna@example.com\r\nX-Number: " + i + "\r\n");
				String said = (i < 2) ? "answered" : "not-answered";
				await().atMost(SOON).until(() -> events(hub, mail).contains(said));
			}
			assertThat(server.getReceivedMessages()).hasSize(2);
		}
	}

	@Test
	void anAnswerThatCannotBeSentChangesNothingAboutTheMail() throws Exception {
		try (TestHub hub = hub()) {
			server.stop();
			String mail = arrive(hub, "From: anna@example.com\r\n");
			await().atMost(SOON).until(() -> events(hub, mail).contains("reply-failed"));
			assertThat(hub.ledger().find(mail).orElseThrow().status()).isEqualTo(Status.REFUSED);
			assertThat(hub.ledger().find(mail).orElseThrow().reason()).isEqualTo(Sentence.of("split.bomb"));
		}
	}

	@Test
	void mailsOfOtherRoutesAreNotAnswered() throws Exception {
		try (TestHub hub = hub("from-another")) {
			String mail = arrive(hub, "From: anna@example.com\r\n");
			await().atMost(SOON).until(() -> events(hub, mail).contains("refused"));
			assertThat(server.getReceivedMessages()).isEmpty();
			assertThat(hub.bean(Replies.class).claim(mail)).isTrue();
		}
	}

	private TestHub hub() {
		return hub("from-mail");
	}

	private TestHub hub(String route) {
		TestHub hub = TestHub.at(home)
			.rooms("io.dromedary.reply")
			.bean("types", new TypeRegistry())
			.with("camel.main.routes-include-pattern", "file:routes/reply.camel.yaml,file:routes/errors.camel.yaml")
			.with("dromedary.language", "en")
			.with("dromedary.reply.routes", route)
			.with("dromedary.reply.most", 2)
			.with("dromedary.smtp.host", "127.0.0.1")
			.with("dromedary.smtp.port", server.getSmtp().getPort())
			.with("dromedary.smtp.protocol", "smtp")
			.with("dromedary.smtp.starttls", false)
			.with("dromedary.smtp.username", "hub")
			.with("dromedary.smtp.password", "secret")
			.with("dromedary.smtp.from", "hub@example.org")
			.routes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:refused").to("log:refused?level=OFF");
					from("work:split").process((exchange) -> split(exchange.getMessage().getBody(Document.class)));
					from("work:read").process((exchange) -> read(exchange.getMessage().getBody(Document.class)));
				}
			})
			.with("dromedary.smtp.envelope-from", "hub@example.org")
			.start();
		ledger = hub.ledger();
		return hub;
	}

	@Test
	void failuresOfDeliveryGoToNobody() {
		assertThat(new SmtpSettings("mail.example.org", "smtps", true, "hub@example.org", "<>").properties())
			.containsEntry("mail.smtps.from", "<>");
	}

	private void split(Document mail) {
		if (found.isEmpty()) {
			throw new UnreadableDocument(Sentence.of("split.bomb"));
		}
		ledger.split(mail.id(), found);
	}

	private void read(Document part) throws InterruptedException {
		if (part.origin().fileName().equals("bad.pdf")) {
			last.await(20, TimeUnit.SECONDS);
		}
		else {
			reading.incrementAndGet();
		}
		throw new UnreadableDocument(Sentence.of("split.damaged"));
	}

	private static String arrive(TestHub hub, String header) throws IOException {
		Origin origin = new Origin("mail", "from-mail", "Fattura.eml", null, Instant.now(), "<a@b>", "anna@example.com",
				"Fattura è qui");
		return hub.ledger()
			.arrive(new Incoming(null, origin, content(hub, header + "\r\nbody"), Instructions.NONE, true))
			.entry()
			.id();
	}

	private static Part kept(TestHub hub, String number, String name) throws IOException {
		return Part.kept(number, name, "application/pdf", content(hub, name), false);
	}

	private static Content content(TestHub hub, String text) throws IOException {
		return hub.bean(Store.class).keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> events(TestHub hub, String id) {
		return hub.ledger().events(id).stream().map(Event::what).toList();
	}

}
