package io.dromedary.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.store.FolderException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Answers to mails, by {@code file:routes/reply.camel.yaml} over a real SERVER. */
class ReplyTest {

	private static final Duration SOON = Duration.ofSeconds(20);

	@TempDir
	static Path home;

	private static final GreenMail SERVER = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

	private static final CountDownLatch LAST = new CountDownLatch(1);

	private static final AtomicInteger READING = new AtomicInteger();

	private static volatile List<Part> found = List.of();

	private static TestHub hub;

	@BeforeAll
	static void start() {
		serve();
		hub = start(SERVER.getSmtp().getPort());
	}

	@AfterAll
	static void stop() {
		hub.close();
		SERVER.stop();
	}

	@BeforeEach
	void empty() throws FolderException {
		found = List.of();
		SERVER.purgeEmailFromAllMailboxes();
	}

	@Test
	void theSenderIsToldOnceWhatBecameOfEveryDocument() throws Exception {
		found = List.of(kept("1", "good.pdf"), kept("2", "bad.pdf"),
				Part.leftOut("3", "locked.pdf", "application/pdf", 7, Sentence.of("split.encrypted")),
				Part.leftOut("4", "smime.p7s", "application/pkcs7-signature", 7, Sentence.of("split.signature")));
		String mail = arrive("from-mail", "From: Anna <anna@example.com>\r\n");
		await().atMost(SOON).until(() -> READING.get() == 1);
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		LAST.countDown();
		await().atMost(SOON).until(() -> SERVER.getReceivedMessages().length == 1);
		MimeMessage answer = SERVER.getReceivedMessages()[0];
		assertThat(answer.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
		assertThat(answer.getSubject()).isEqualTo("Re: Fattura è qui");
		assertThat(answer.getMessageID()).isEqualTo("<reply." + mail + "@example.org>");
		assertThat(answer.getHeader("In-Reply-To")).containsExactly("<a@b>");
		assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
		assertThat(GreenMailUtil.getBody(answer))
			.contains("good.pdf: not taken.", "bad.pdf: not taken.", "locked.pdf: not taken.")
			.doesNotContain("smime.p7s");
		hub.ledger().retry(String.valueOf(hub.ledger().parts(mail).get(0).documentId()));
		await().atMost(SOON).until(() -> READING.get() == 2);
		await().atMost(SOON).until(() -> events(mail).contains("answered"));
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aProgramIsNotAnswered() throws Exception {
		String mail = arrive("from-mail", "From: anna@example.com\r\nAuto-Submitted: auto-replied\r\n");
		await().atMost(SOON).until(() -> events(mail).contains("not-answered"));
		assertThat(SERVER.getReceivedMessages()).isEmpty();
	}

	@Test
	void oneAddressGetsSoManyAnswersInADay() throws Exception {
		for (int i = 0; i < 3; i++) {
			String mail = arrive("from-mail", "From: dora@example.com\r\nX-Number: " + i + "\r\n");
			String said = (i < 2) ? "answered" : "not-answered";
			await().atMost(SOON).until(() -> events(mail).contains(said));
		}
		assertThat(SERVER.getReceivedMessages()).hasSize(2);
	}

	@Test
	void anAnswerThatCannotBeSentChangesNothingAboutTheMail() throws Exception {
		SERVER.stop();
		String mail = arrive("from-mail", "From: bruno@example.com\r\n");
		await().atMost(SOON).until(() -> events(mail).contains("reply-failed"));
		serve();
		assertThat(hub.ledger().find(mail).orElseThrow().status()).isEqualTo(Status.REFUSED);
		assertThat(hub.ledger().find(mail).orElseThrow().reason()).isEqualTo(Sentence.of("split.bomb"));
	}

	@Test
	void mailsOfOtherRoutesAreNotAnswered() throws Exception {
		String mail = arrive("from-another", "From: carla@example.com\r\n");
		await().atMost(SOON).until(() -> events(mail).contains("refused"));
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(hub.bean(Replies.class).claim(mail)).isTrue();
	}

	private static TestHub start(int port) {
		return TestHub.at(home)
			.rooms("io.dromedary.reply")
			.bean("types", new TypeRegistry())
			.with("camel.main.routes-include-pattern", "file:routes/reply.camel.yaml,file:routes/errors.camel.yaml")
			.with("dromedary.language", "en")
			.with("dromedary.reply.routes", "from-mail")
			.with("dromedary.reply.most", 2)
			.with("dromedary.smtp.host", "127.0.0.1")
			.with("dromedary.smtp.port", port)
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
	}

	@Test
	void failuresOfDeliveryGoToNobody() {
		assertThat(new SmtpSettings("mail.example.org", "smtps", true, "hub@example.org", "<>").properties())
			.containsEntry("mail.smtps.from", "<>");
	}

	private static void serve() {
		SERVER.start();
		SERVER.setUser("hub@example.org", "hub", "secret");
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void split(Document mail) {
		if (found.isEmpty()) {
			throw new UnreadableDocument(Sentence.of("split.bomb"));
		}
		hub.ledger().split(mail.id(), found);
	}

	private static void read(Document part) throws InterruptedException {
		if (part.origin().fileName().equals("bad.pdf")) {
			LAST.await(20, TimeUnit.SECONDS);
		}
		else {
			READING.incrementAndGet();
		}
		throw new UnreadableDocument(Sentence.of("split.damaged"));
	}

	private static String arrive(String route, String header) throws IOException {
		Origin origin = new Origin("mail", route, "Fattura.eml", null, Instant.now(), "<a@b>", "anna@example.com",
				"Fattura è qui");
		return hub.ledger()
			.arrive(new Incoming(null, origin, content(header + "\r\nbody"), Instructions.NONE, true))
			.entry()
			.id();
	}

	private static Part kept(String number, String name) throws IOException {
		return Part.kept(number, name, "application/pdf", content(name), false);
	}

	private static Content content(String text) throws IOException {
		return hub.bean(Store.class).keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> events(String id) {
		return hub.ledger().events(id).stream().map(Event::what).toList();
	}

}
