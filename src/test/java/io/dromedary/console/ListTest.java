package io.dromedary.console;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The list, the routes and the upload, as a browser without a script sees them. */
class ListTest {

	private static final String SCRIPT = "<img src=x onerror=alert(1)>.pdf";

	@TempDir
	static Path home;

	static WholeHub hub;

	static Person person;

	@BeforeAll
	static void start() throws IOException {
		hub = WholeHub.at(home).start();
		person = new Person(hub.url()).login(Files.readString(home.resolve("secrets/api-token")));
		assertThat(person.get("/").text()).as("the empty state")
			.contains("No documents yet", home.resolve("inbox") + "", hub.url() + "/api/documents");
		upload("/upload", "damaged.pdf", "%PDF-nonsense", "Accept", "application/json");
		hub.settled("damaged.pdf");
	}

	@AfterAll
	static void stop() {
		hub.close();
	}

	static Person.Answer upload(String path, String name, String content, String... headers) {
		String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
				+ content + "\r\n--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + person.formToken()
				+ "\r\n--b--\r\n";
		return person.send(person.request(path, headers)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
	}

	@Test
	void aTabShowsItsDocumentsAndHowManyThereAre() {
		String problems = person.get("/?tab=problems").text();
		assertThat(problems).contains("damaged.pdf", "<span>Refused</span>");
		assertThat(person.get("/?tab=delivered").text()).doesNotContain("damaged.pdf").contains("No document matches.");
	}

	@Test
	void aDocumentIsFoundByPartsOfItsName() {
		assertThat(person.get("/?q=AMAGED").text()).contains("id=\"rows\"");
		for (String miss : new String[] { "/?q=%25x", "/?q=d_maged", "/?type=invoice" }) {
			assertThat(person.get(miss).text()).as(miss).doesNotContain("id=\"rows\"");
		}
		assertThat(person.get("/?q=%22%3E%3Cscript%3E").text()).doesNotContain("<script>");
	}

	@Test
	void whatMakesNoSenseIsLeftOut() {
		for (String odd : new String[] { "/?tab=nonsense", "/?type=%3Cb%3E", "/?before=%00", "/?q=" }) {
			assertThat(person.get(odd).text()).as(odd).contains("damaged.pdf");
		}
		assertThat(person.get("/?before=0").text()).doesNotContain("damaged.pdf").contains("Newest");
	}

	@Test
	void aPartOfThePageHoldsTheListOnly() {
		String part = person.get("/", "HX-Request", "true").text();
		assertThat(part.strip()).startsWith("<div id=\"live\"").contains("damaged.pdf").doesNotContain("<html");
	}

	@Test
	void scriptInAFileNameIsText() throws IOException {
		Person.Answer taken = upload("/upload", SCRIPT, "%PDF-script", "Accept", "application/json");
		assertThat(taken.status()).isEqualTo(200);
		assertThat(hub.entries()).anyMatch((entry) -> entry.origin().fileName().equals(SCRIPT));
		assertThat(person.get("/").text()).contains("&lt;img src=x").doesNotContain("<img src=x");
	}

	@Test
	void anUploadWithoutAScriptLeadsBackToTheList() {
		Person.Answer taken = upload("/upload", "plain.txt", "hello");
		assertThat(taken.status()).isEqualTo(303);
		assertThat(taken.header("Location")).isEqualTo("/");
		assertThat(hub.entries()).anyMatch((entry) -> entry.origin().fileName().equals("plain.txt"));
	}

	@Test
	void anUnknownTypeIsToldAndNothingIsTaken() {
		long before = hub.entries().size();
		Person.Answer answer = upload("/upload?type=nonsense", "typed.txt", "hello", "Accept", "application/json");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains("invoice");
		assertThat(hub.entries()).hasSize((int) before);
	}

	@Test
	void whoIsNotLoggedInUploadsNothing() {
		long before = hub.entries().size();
		Person stranger = new Person(hub.url());
		String token = stranger.formToken();
		for (String header : new String[] { token, "wrong" }) {
			Person.Answer answer = stranger.send(stranger.request("/upload", "X-CSRF-TOKEN", header)
				.header("Content-Type", "multipart/form-data; boundary=b")
				.POST(HttpRequest.BodyPublishers.ofString(
						"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na\r\n--b--\r\n")));
			assertThat(answer.status()).isIn(302, 403);
		}
		assertThat(hub.entries()).hasSize((int) before);
	}

	@Test
	void theRoutesSayWhatRunsAndWhatIsBroken() throws IOException {
		assertThat(person.get("/routes").text()).contains("to-folder.camel.yaml", "documents/invoice.yaml", "Running");
		Path own = Files.createDirectories(home.resolve("routes")).resolve("own.camel.yaml");
		Files.writeString(own, "- route:\n    from:\n  <b>nonsense\n");
		org.awaitility.Awaitility.await().untilAsserted(() -> {
			String page = person.get("/routes", "HX-Request", "true").text();
			assertThat(page).contains("own.camel.yaml", "Broken", "Line and column").doesNotContain("<b>nonsense");
		});
		assertThat(person.get("/").text()).contains("The file own.camel.yaml cannot be used as it is.");
		Files.delete(own);
	}

	@Test
	void thePageSpeaksTheLanguageOfTheBrowser() {
		Person.Answer italian = new Person(hub.url())
			.send(HttpRequest.newBuilder(java.net.URI.create(hub.url() + "/login"))
				.header("Accept-Language", "it")
				.header("Accept", "text/html"));
		assertThat(italian.text()).contains("Accedi", "<html lang=\"it\"");
	}

	@Test
	void aLoginSurvivesARestart(@TempDir Path other) throws IOException {
		Person stays;
		try (WholeHub first = WholeHub.at(other).start()) {
			stays = new Person(first.url()).login(Files.readString(other.resolve("secrets/api-token")));
		}
		try (WholeHub second = WholeHub.at(other).start()) {
			assertThat(stays.at(second.url()).get("/").status()).isEqualTo(200);
			assertThat(new Person(second.url()).get("/").status()).isEqualTo(302);
			for (int i = 0; i < ConsoleConfiguration.OF_ONE; i++) {
				assertThat(stays.at(second.url()).post("/login", Map.of("token", "guess" + i)).status()).isEqualTo(401);
			}
			Person.Answer bounded = new Person(second.url()).post("/login", Map.of("token", "guess"));
			assertThat(bounded.status()).isEqualTo(429);
			assertThat(bounded.header("Retry-After")).matches("[1-9]\\d?");
			assertThat(bounded.text()).contains("too many attempts");
			assertThat(stays.at(second.url()).get("/").status()).isEqualTo(200);
			assertThat(new Person(second.url()).post("/login", Map.of("key", "guess")).status()).isEqualTo(429);
			new Person(second.url()).login(Files.readString(other.resolve("secrets/api-token")));
		}
	}

}
