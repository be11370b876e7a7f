package io.dromedary.alert;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.Receiver;
import io.dromedary.fakes.TestHub;
import io.dromedary.types.TypeRegistry;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is told to those who look after the hub. */
@ExtendWith(OutputCaptureExtension.class)
class AlertsTest {

	private static final Duration SOON = Duration.ofMinutes(2);

	@TempDir
	Path home;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

	private final AtomicReference<Health> door = new AtomicReference<>(Health.up().build());

	private String url = "";

	@BeforeEach
	void serve() {
		server.start();
		server.setUser("hub", "secret");
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void theStartAndTheEndOfAProblemAreMailedOnceEach() throws Exception {
		try (TestHub hub = start(server.getSmtp().getPort())) {
			door.set(
					Health.status("DEGRADED").withDetail("from-mail", "The mail server refuses the password.").build());
			await().atMost(SOON).until(() -> mails("does not work now").size() == 2);
			MimeMessage mail = mails("does not work now").get(0);
			assertThat(mail.getSubject()).startsWith("Dromedary: something does not work (");
			assertThat(mail.getAllRecipients()).extracting(Object::toString)
				.containsExactly("anna@example.org", "bruno@example.org");
			assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
			await().atMost(SOON).until(() -> told(hub) == 1);
		}
		try (TestHub hub = start(server.getSmtp().getPort())) {
			await().atMost(SOON).until(() -> told(hub) == 1);
			door.set(Health.up().build());
			await().atMost(SOON).until(() -> mails("works again").size() == 2);
			assertThat(mails("does not work now")).hasSize(2);
		}
	}

	@Test
	void documentsThatWaitAndThoseThatFailedAreTold() throws Exception {
		try (TestHub hub = start(server.getSmtp().getPort())) {
			hub.arrive("b", "broken");
			await().atMost(SOON).until(() -> bodies().contains("Documents that have failed: 1."));
			// not before: while the target is away, what is to be tried again would wait
			// for it too
			hub.arrive("a", "away");
			await().atMost(SOON).until(() -> bodies().contains("the target erp: documents that wait for it: 1."));
		}
	}

	@Test
	void deliveriesThatFailedToTargetsThatAreNotRequiredAreTold() throws Exception {
		try (TestHub hub = start(server.getSmtp().getPort())) {
			hub.arrive("b", "broken");
			await().atMost(SOON).until(() -> bodies().contains("Documents that have failed: 1."));
			JdbcClient jdbc = JdbcClient.create(hub.bean(DataSource.class));
			jdbc.sql("""
					insert into delivery (document_id, revision, target, state, updated_at, required)
					select id, revision, 'mail', 'FAILED', updated_at, false from document""").update();
			jdbc.sql("update document set status = 'delivered'").update();
			await().atMost(SOON).until(() -> bodies().contains("that are not required: 1."));
		}
	}

	@Test
	void whatCouldNotBeMailedIsMailedWhenTheServerIsBack(CapturedOutput log) throws Exception {
		int port = server.getSmtp().getPort();
		server.stop();
		try (TestHub hub = start(port)) {
			door.set(Health.status("DEGRADED").withDetail("from-mail", "away").build());
			JdbcClient jdbc = JdbcClient.create(hub.bean(DataSource.class));
			await().atMost(SOON).until(() -> jdbc.sql("select count(*) from problem").query(Long.class).single() == 1);
			await().atMost(SOON).until(() -> log.getOut().contains("What does not work could not be told"));
			GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
			again.start();
			again.setUser("hub", "secret");
			try {
				await().atMost(SOON).until(() -> again.getReceivedMessages().length >= 1);
			}
			finally {
				again.stop();
			}
		}
		assertThat(log.getOut()).as("whose messages may hold addresses").doesNotContain("Error processing exchange");
	}

	@Test
	void whatIsPostedIsPostedAgainWhereNobodyTakesIt(CapturedOutput log) throws Exception {
		try (Receiver receiver = new Receiver()) {
			receiver.reaction = Receiver.Reaction.status(503);
			url = receiver.url();
			try (TestHub hub = start(0)) {
				door.set(Health.status("DEGRADED").withDetail("from-mail", "It does not \"answer\".").build());
				await().atMost(SOON).until(() -> receiver.posts().size() >= 2);
				receiver.reaction = Receiver.Reaction.status(200);
				await().atMost(SOON).until(() -> told(hub) == 1);
			}
			assertThat(receiver.taken()).hasSize(1);
			Receiver.Post post = receiver.taken().get(0);
			assertThat(post.header("content-type")).isEqualTo("application/json");
			assertThat(new ObjectMapper().readTree(post.body()).path("text").asText())
				.startsWith("Dromedary: something does not work (")
				.contains("from-mail: It does not \"answer\".");
			assertThat(log.getOut()).as("an address may hold a secret").doesNotContain(receiver.url());
		}
	}

	@Test
	void whatIsPostedAndWhatIsMailedAreApart() throws Exception {
		try (Receiver receiver = new Receiver()) {
			receiver.reaction = Receiver.Reaction.status(503);
			url = receiver.url();
			try (TestHub hub = start(server.getSmtp().getPort())) {
				door.set(Health.status("DEGRADED")
					.withDetail("from-mail", "The mail server refuses the password.")
					.build());
				await().atMost(SOON).until(() -> told(hub) == 1);
				int before = receiver.posts().size();
				await().atMost(SOON).until(() -> receiver.posts().size() >= before + 2);
				assertThat(mails("does not work now")).hasSize(2);
				receiver.reaction = Receiver.Reaction.status(200);
				await().atMost(SOON).until(() -> told(hub) == 2);
			}
			assertThat(receiver.taken()).hasSize(1);
		}
	}

	private static long told(TestHub hub) {
		return JdbcClient.create(hub.bean(DataSource.class))
			.sql("select count(*) from problem where told = true and problem_key like '%from-mail'")
			.query(Long.class)
			.single();
	}

	/** Those about the door, one for each of the two recipients. */
	private List<MimeMessage> mails(String words) {
		return Arrays.stream(server.getReceivedMessages())
			.filter((mail) -> GreenMailUtil.getBody(mail).contains(words))
			.filter((mail) -> GreenMailUtil.getBody(mail).contains("from-mail: The mail server refuses the password."))
			.toList();
	}

	private String bodies() {
		StringBuilder bodies = new StringBuilder();
		for (MimeMessage mail : server.getReceivedMessages()) {
			bodies.append(GreenMailUtil.getBody(mail));
		}
		return bodies.toString();
	}

	/**
	 * A hub whose alerts are mailed, and posted where there is an address.
	 * @param port of the mail server; 0: none
	 */
	private TestHub start(int port) {
		HealthIndicator doors = door::get;
		return TestHub.at(home)
			.rooms("io.dromedary.alert", "io.dromedary.reply")
			.bean("types", new TypeRegistry())
			.bean("doorsHealthIndicator", doors)
			.with("camel.main.routes-include-pattern",
					"file:routes/alert.camel.yaml,file:routes/alert-url.camel.yaml,file:routes/errors.camel.yaml")
			.with("dromedary.language", "en")
			.with("dromedary.public-url", "http://localhost:8480")
			.with("dromedary.alert.to", (port > 0) ? "anna@example.org, bruno@example.org" : "")
			.with("dromedary.alert.url", url)
			.with("dromedary.alert.after", "100ms")
			.with("dromedary.alert.look", "100")
			.with("dromedary.smtp.host", (port > 0) ? "127.0.0.1" : "")
			.with("dromedary.smtp.port", port)
			.with("dromedary.smtp.protocol", "smtp")
			.with("dromedary.smtp.starttls", false)
			.with("dromedary.smtp.username", "hub")
			.with("dromedary.smtp.password", "secret")
			.with("dromedary.smtp.from", "hub@example.org")
			.with("dromedary.smtp.envelope-from", "hub@example.org")
			.routes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:read").process((exchange) -> {
						if (exchange.getIn().getBody(Document.class).origin().fileName().equals("a")) {
							throw new ServiceUnavailable(new Service(Service.Kind.TARGET, "erp"),
									Sentence.of("work.unexpected", "test"));
						}
						throw new IllegalStateException("test");
					});
				}
			})
			.start();
	}

}
