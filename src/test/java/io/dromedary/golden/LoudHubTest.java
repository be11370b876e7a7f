package io.dromedary.golden;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.fakes.FakeModel;
import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.S3Server;
import io.dromedary.fakes.SftpHost;
import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hub whose log is as loud as it can be made tells no value, no name of a sender and
 * none of the secrets by which it reaches others or others reach it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class LoudHubTest {

	private static final String MAIL_PASSWORD = "mailkanariengeheim";

	private static final String MODEL_KEY = "modellkanariengeheim";

	private static final String DATABASE_PASSWORD = "datenkanariengeheim";

	@TempDir
	Path home;

	@TempDir
	Path away;

	private final List<String> words = new ArrayList<>(CanaryPapers.WORDS);

	@Test
	void nothingOfWhatComesInAndNoSecretIsSaidAtTrace(CapturedOutput output) throws Exception {
		Files.createDirectories(away.resolve("sftp/post"));
		try (FakeModel model = new FakeModel();
				MailServer mail = MailServer.start();
				S3Server bucket = S3Server.start(away.resolve("s3"), "inbox");
				SftpHost sftp = new SftpHost(away.resolve("sftp")).start()) {
			model.says(CanaryTest.NOTHING.replace("\"nome\":null", "\"nome\":\"Zebrakanarie\""));
			try (WholeHub hub = start(model, mail, bucket, sftp)) {
				Files.readAllLines(home.resolve("secrets/api-token")).forEach(this::secret);
				List.of(MAIL_PASSWORD, MODEL_KEY, DATABASE_PASSWORD, S3Server.SECRET, SftpHost.PASSWORD)
					.forEach(this::secret);
				Ear ear = Ear.open(words);
				mail.deliver("kanarien.hahn", mail());
				bucket.put("inbox", "zebrakanarie-eimer.txt", CanaryPapers.text("bucket"));
				sftp.put("post/zebrakanarie-ferne.txt", text("sftp"));
				hub.drop("zebrakanarie-ordner.txt", CanaryPapers.text("folder"));
				List.of("karte.txt", "zebrakanarie-eimer.txt", "zebrakanarie-ferne.txt", "zebrakanarie-ordner.txt")
					.forEach(hub::settled);
				callers(hub);
				LoggerFactory.getLogger("io.dromedary.Careless").trace("Zebrakanarie");
				assertThat(ear.leaks()).singleElement().asString().contains("Careless");
			}
		}
		assertThat(Ear.says(output.getAll(), words)).isFalse();
	}

	private void secret(String value) {
		words.add(value.toLowerCase(Locale.ROOT));
	}

	private WholeHub start(FakeModel model, MailServer mail, S3Server bucket, SftpHost sftp) throws Exception {
		mail.folder("kanarien.hahn", "INBOX");
		mail.password("kanarien.hahn", MAIL_PASSWORD);
		Path hosts = Files.writeString(away.resolve("hosts"), sftp.line(sftp.port()));
		WholeHub.Builder hub = mail.watched(WholeHub.at(home), "kanarien.hahn")
			.with("dromedary.mail.password", MAIL_PASSWORD)
			.with("dromedary.mail.properties[mail.debug]", "true")
			.with("dromedary.mail.properties[mail.debug.auth]", "true")
			.with("dromedary.extract.base-url", model.url())
			.with("dromedary.extract.api-key", MODEL_KEY)
			.with("dromedary.database.password", DATABASE_PASSWORD)
			.with("logging.level.root", "trace");
		Map.of("bucket", "inbox", "endpoint", bucket.url(), "poll", "100", "access-key", S3Server.KEY, "secret-key",
				S3Server.SECRET)
			.forEach((name, value) -> hub.with("dromedary.s3." + name, value));
		Map.of("host", "127.0.0.1", "port", String.valueOf(sftp.port()), "folder", "post", "username", SftpHost.USER,
				"known-hosts", hosts.toString(), "poll", "100", "settle", "200ms")
			.forEach((name, value) -> hub.with("dromedary.sftp." + name, value));
		Files.createDirectories(home.resolve("secrets"));
		Files.writeString(home.resolve("secrets/dromedary.sftp.password"), SftpHost.PASSWORD);
		for (String library : List.of("org.apache", "org.springframework", "dev.langchain4j", "software.amazon",
				"com.github.mwiede", "org.h2", "org.eclipse.angus", "jdk.internal.httpclient")) {
			hub.with("logging.level." + library, "trace");
		}
		return hub.start();
	}

	private static String text(String mark) {
		return new String(CanaryPapers.text(mark), StandardCharsets.UTF_8);
	}

	private static String mail() {
		return String.join("\r\n", "From: Kanarienhahn <kanarienhahn@zebrakanarie.example>", "To: invoices@example.org",
				"Subject: Zebrakanarie CA98989ZK", "Message-ID: <kanarienhahn@example>", "MIME-Version: 1.0",
				"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "",
				"Kanarienhahn", "--b", "Content-Type: text/plain; charset=utf-8",
				"Content-Disposition: attachment; filename=karte.txt", "", text("mail").replace("\n", "\r\n"), "--b--",
				"");
	}

	/** Everything that a caller may send: bodies, addresses, cookies, tokens. */
	private void callers(WholeHub hub) {
		Client client = new Client(hub);
		client.upload("/api/documents?wait=30&fileName=zebrakanarie.txt&metadata.a=zebrakanarie", text("upload"));
		client.post("/api/documents/zebrakanarie/decision", "application/json", "{\"a\": \"Zebrakanarie\"}");
		client.post("/api/documents?fileName=zebrakanarie.txt", "text/plain", text("raw"));
		client.get("/api/documents?type=zebrakanarie");
		client.get("/zebrakanarie?q=Kanarienhahn");
		client.get("/api/documents/" + hub.settled("karte.txt").id());
	}

}
