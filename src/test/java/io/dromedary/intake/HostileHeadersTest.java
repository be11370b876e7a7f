package io.dromedary.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.dromedary.fakes.MailServer;
import io.dromedary.fakes.S3Server;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What comes from outside steers nothing, whichever way it comes: the shipped doors with
 * headers that would.
 */
class HostileHeadersTest {

	private static final Map<String, String> HOSTILE = Map.of("CamelFileName", "../../owned.txt", "CamelHttpUri",
			"http://127.0.0.1:1/", "CamelBeanMethodName", "delete", "CamelAwsS3Key", "other.txt", "DromedaryType",
			"receipt", "DromedaryDeliverTo", "nowhere", "DromedaryPriority", "9", "DromedaryNext", "deliver");

	private static final String SEEN = "        - to: direct:intake\n        - bean: { ref: spy, method: see }\n";

	@TempDir
	Path home;

	private final Spy spy = new Spy();

	/** Stands right behind the intake in the routes of the doors. */
	public static class Spy {

		private final Map<String, Map<String, Object>> headers = new ConcurrentHashMap<>();

		public void see(Exchange exchange) {
			headers.put(exchange.getFromRouteId(), new LinkedHashMap<>(exchange.getMessage().getHeaders()));
		}

	}

	private void watched(String file) throws IOException {
		String shipped = Files.readString(Path.of("routes", file));
		Path routes = Files.createDirectories(home.resolve("routes"));
		assertThat(shipped).contains("        - to: direct:intake\n");
		Files.writeString(routes.resolve(file), shipped.replace("        - to: direct:intake\n", SEEN));
	}

	private static Entry untouched(Entry entry) {
		assertThat(entry.instructions().type()).isNull();
		assertThat(entry.instructions().deliverTo()).isEmpty();
		assertThat(entry.instructions().priority()).isEqualTo(entry.origin().channel().equals("upload") ? 50 : 0);
		return entry;
	}

	@Test
	void ofMailsObjectsFilesAndUploadsSteerNothing() throws Exception {
		watched("from-mail.camel.yaml");
		watched("from-s3.camel.yaml");
		watched("from-folder.camel.yaml");
		try (MailServer mails = MailServer.start();
				S3Server objects = S3Server.start(home.resolve("s3"), "inbox");
				WholeHub hub = mails.watched(WholeHub.at(home), "bob")
					.with("dromedary.s3.bucket", "inbox")
					.with("dromedary.s3.endpoint", objects.url())
					.with("dromedary.s3.path-style", true)
					.with("dromedary.s3.region", "eu-west-1")
					.with("dromedary.s3.access-key", S3Server.KEY)
					.with("dromedary.s3.secret-key", S3Server.SECRET)
					.with("dromedary.s3.poll", "200")
					.with("dromedary.api.token", "token")
					.bean("spy", spy)
					.start()) {
			mails.deliver("bob",
					HOSTILE.entrySet()
						.stream()
						.map((header) -> header.getKey() + ": " + header.getValue() + "\r\n")
						.collect(Collectors.joining()) + MailServer.mail("eve@example.org", "hello"));
			objects.client()
				.putObject((request) -> request.bucket("inbox").key("object.txt").metadata(HOSTILE),
						RequestBody.fromString("an object"));
			hub.drop("${header.CamelFileName}.txt", "a file".getBytes());
			upload(hub);
			for (String route : new String[] { "from-mail", "from-s3", "from-folder" }) {
				await().until(() -> spy.headers.containsKey(route));
				assertThat(spy.headers.get(route)).as(route).isEmpty();
			}
			await().until(() -> hub.entries().size() >= 4);
			assertThat(hub.entries()).allSatisfy(HostileHeadersTest::untouched);
			assertThat(untouched(hub.settled("upload.txt")).origin().path()).isNull();
			assertThat(home.resolve("owned.txt")).doesNotExist();
			assertThat(home.resolve("../owned.txt")).doesNotExist();
		}
	}

	private static void upload(WholeHub hub) throws IOException, InterruptedException {
		StringBuilder part = new StringBuilder(
				"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../upload.txt\"\r\n");
		HOSTILE.forEach((name, value) -> part.append(name).append(": ").append(value).append("\r\n"));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.url() + "/api/documents"))
			.header("Authorization", "Bearer token")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(part + "\r\nan upload\r\n--b--\r\n"));
		HOSTILE.forEach(request::header);
		assertThat(
				HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode())
			.isEqualTo(202);
	}

}
