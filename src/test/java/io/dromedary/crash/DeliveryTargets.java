package io.dromedary.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.crash.DeliveriesEvidence.Copy;
import io.dromedary.fakes.Postgres;
import io.dromedary.fakes.Receiver;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database, a receiver of webhooks and a mail server, which outlive the hub. */
final class DeliveryTargets implements AutoCloseable {

	static final String DATABASE = "database";

	static final String WEBHOOK = "webhook";

	static final String MAIL = "mail";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String TABLE = "identity_card";

	private final String url = Postgres.newUrl();

	private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));

	private final FaultyReceiver receiver;

	private final FaultyMailServer mails;

	DeliveryTargets(long seed) {
		this.receiver = new FaultyReceiver(seed);
		this.mails = new FaultyMailServer(seed + 1);
	}

	FaultyReceiver receiver() {
		return receiver;
	}

	FaultyMailServer mails() {
		return mails;
	}

	/** As a user has cards go to these targets. */
	void configure(Path home) throws IOException {
		String shipped = Files.readString(Path.of("routes/documents/identity-card.yaml"));
		String edited = shipped.replace("targets: [database, folder]",
				"targets: [%s, %s, %s]".formatted(DATABASE, WEBHOOK, MAIL));
		if (edited.equals(shipped)) {
			throw new IllegalStateException("the targets of the shipped type are others");
		}
		Files.writeString(Files.createDirectories(home.resolve("routes/documents")).resolve("identity-card.yaml"),
				edited);
	}

	/**
	 * What is away is looked for every second, so that a run does not take hours; tries
	 * that fail for other reasons are as shipped.
	 */
	String[] settings() {
		return new String[] { "--dromedary.database.url=" + url, "--dromedary.database.username=postgres",
				"--dromedary.webhook.url=" + receiver.url(),
				"--dromedary.webhook.timeout=" + FaultyReceiver.TIMEOUT.toMillis() + "ms",
				"--dromedary.to-mail.to=" + FaultyMailServer.RECIPIENT, "--dromedary.smtp.host=127.0.0.1",
				"--dromedary.smtp.port=" + mails.port(), "--dromedary.smtp.protocol=smtp",
				"--dromedary.smtp.starttls=false", "--dromedary.smtp.username=" + FaultyMailServer.USER,
				"--dromedary.smtp.password=" + FaultyMailServer.PASSWORD, "--dromedary.smtp.from=hub@example.org",
				"--dromedary.work.probe=1s" };
	}

	/** How many different documents each target has. */
	Map<String, Integer> there() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put(DATABASE, rows());
		counts.put(WEBHOOK,
				(int) receiver.posts()
					.stream()
					.filter(Receiver.Post::taken)
					.map((post) -> post.header("webhook-id"))
					.distinct()
					.count());
		counts.put(MAIL, (int) mails.mails().stream().map(DeliveryTargets::id).distinct().count());
		return counts;
	}

	boolean othersHave(int documents) {
		Map<String, Integer> there = there();
		return there.get(DATABASE) >= documents && there.get(MAIL) >= documents;
	}

	/** The hub makes the table with the first document. */
	private int rows() {
		Boolean made = database.queryForObject("select to_regclass(?) is not null", Boolean.class, TABLE);
		return Boolean.TRUE.equals(made) ? database.queryForObject("select count(*) from " + TABLE, Integer.class) : 0;
	}

	DeliveriesEvidence evidence(Map<String, Integer> statuses) {
		List<Copy> rows = new ArrayList<>();
		database
			.query("select id, file_name, numero_documento from " + TABLE,
					(row, number) -> new Copy("row " + number, row.getString(1), row.getString(2), row.getString(3),
							row.getString(3), true))
			.forEach(rows::add);
		List<Copy> posts = receiver.posts()
			.stream()
			.map((post) -> copy(post.header("webhook-id"), post.body(), post.taken()))
			.toList();
		List<Copy> sent = mails.mails().stream().map((mail) -> copy(id(mail), attached(mail), true)).toList();
		return new DeliveriesEvidence(Map.of(DATABASE, rows, WEBHOOK, posts, MAIL, sent), statuses);
	}

	private static Copy copy(String key, byte[] payload, boolean taken) {
		try {
			JsonNode data = JSON.readTree(payload).path("data");
			return new Copy(key, data.path("id").asText(), data.at("/source/fileName").asText(),
					data.at("/fields/numero_documento").asText(), data.toString(), taken);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] attached(MimeMessage mail) {
		try {
			return ((MimeMultipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		receiver.close();
		mails.close();
	}

}
