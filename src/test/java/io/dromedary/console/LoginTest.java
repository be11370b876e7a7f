package io.dromedary.console;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.fakes.WholeHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may come in, and how. */
class LoginTest {

	@TempDir
	static Path home;

	static WholeHub hub;

	final Person person = new Person(hub.url());

	@BeforeAll
	static void start() {
		hub = WholeHub.at(home).start();
	}

	@AfterAll
	static void stop() {
		hub.close();
	}

	static String token() throws IOException {
		return Files.readString(home.resolve("secrets/api-token"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/documents/x", "/nowhere", "/?status=review&q=a%20b" })
	void whoIsNotLoggedInIsSentToTheLoginAndThenToWhereTheyWanted(String path) throws IOException {
		Person.Answer sent = person.get(path);
		assertThat(sent.status()).isEqualTo(302);
		assertThat(sent.header("Location")).startsWith("/login");
		String to = person.get(sent.header("Location"))
			.text()
			.replaceAll("(?s).*name=\"to\" value=\"([^\"]*)\".*", "$1");
		Person.Answer in = person.post("/login", Map.of("token", token(), "to", to.replace("&amp;", "&")));
		assertThat(in.header("Location")).isEqualTo(path);
	}

	@Test
	void aPartOfAPageSendsTheWholePageToTheLogin() {
		Person.Answer sent = person.get("/?part=rows", "HX-Request", "true", "HX-Current-URL",
				hub.url() + "/?tab=work");
		assertThat(sent.status()).isEqualTo(401);
		assertThat(sent.header("HX-Redirect")).isEqualTo("/login?to=%2F%3Ftab%3Dwork");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "" })
	void nobodyIsSentToAnotherSite(String to) throws IOException {
		Person.Answer in = person.post("/login", Map.of("token", token(), "to", to));
		assertThat(in.status()).isEqualTo(302);
		assertThat(in.header("Location")).isEqualTo("/");
	}

	@Test
	void theTokenLogsInAndTheLogoutEndsIt() throws IOException {
		person.login(token());
		assertThat(person.get("/").status()).isEqualTo(200);
		assertThat(person.post("/logout", Map.of()).header("Location")).isEqualTo("/login?out");
		assertThat(person.get("/").status()).isEqualTo(302);
	}

	@Test
	void aWrongTokenIsToldAndOpensNothing() {
		Person.Answer answer = person.post("/login", Map.of("token", "wrong"));
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.text()).contains("This is not the token.").doesNotContain("wrong\"");
		assertThat(person.get("/").status()).isEqualTo(302);
	}

	@Test
	void theLinkLogsInOnceAndLookingAtItDoesNotUseItUp() {
		String link = hub.bean(LoginLink.class).fresh();
		assertThat(link).startsWith(hub.url() + "/login?key=");
		String key = link.substring(link.indexOf('=') + 1);
		assertThat(person.get(link).text()).contains("value=\"" + key + "\"");
		assertThat(person.get(link).status()).isEqualTo(200);
		assertThat(person.post("/login", Map.of("key", key)).header("Location")).isEqualTo("/");
		assertThat(person.get("/").status()).isEqualTo(200);
		Person second = new Person(hub.url());
		assertThat(second.post("/login", Map.of("key", key)).status()).isEqualTo(401);
		assertThat(second.get("/").status()).isEqualTo(302);
	}

	@Test
	void whoIsLoggedInIsNotAskedAgain() throws IOException {
		person.login(token());
		assertThat(person.get("/login?to=%2Froutes%3F%7Bx%7D").header("Location")).isEqualTo("/routes?{x}");
	}

	@Test
	void aFormWithoutItsTokenChangesNothing() throws IOException {
		person.login(token());
		Person.Answer answer = person.post("/logout", Map.of("_csrf", "wrong"));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("open for too long");
		assertThat(person.get("/").status()).isEqualTo(200);
	}

	@Test
	void aPageOfAnotherSiteChangesNothing() throws IOException {
		person.login(token());
		for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
			assertThat(person.post("/logout", Map.of(), "Origin", origin).status()).as(origin).isEqualTo(403);
		}
		assertThat(person.get("/").status()).isEqualTo(200);
		assertThat(person.post("/logout", Map.of(), "Origin", hub.url()).status()).isEqualTo(302);
	}

	@Test
	void aLoginMayLookAtTheApiAndChangesNothingThere() throws IOException {
		person.login(token());
		assertThat(person.get("/api/documents").status()).isEqualTo(200);
		for (String path : List.of("/api/documents/x/retry", "/api/documents/x/decision")) {
			assertThat(person
				.send(person.request(path, "X-CSRF-TOKEN", person.formToken())
					.POST(HttpRequest.BodyPublishers.noBody()))
				.status()).as(path).isEqualTo(401);
		}
		assertThat(new Person(hub.url()).get("/api/documents").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/routes", "/nowhere", "/error", "/actuator/nowhere", "/api/documents",
			"/%2e%2e/", "/a//b" })
	void noPageRunsOrLoadsWhatIsNotItsOwn(String path) throws IOException {
		Person.Answer page = (path.equals("/login") ? person : person.login(token())).get(path);
		if (page.header("Content-Type").startsWith("text/html")) {
			assertThat(page.header("Content-Security-Policy")).isEqualTo(PageSecurityConfiguration.CONTENT_POLICY);
			assertThat(page.text()).startsWith("<!DOCTYPE html>");
			assertThat(page.text().replace(hub.url(), "")).doesNotContain(" style=", " onclick=", "<style")
				.doesNotContain("http://", "https://");
		}
		else {
			assertThat(page.header("Content-Type")).startsWith("application/");
		}
	}

}
