package io.dromedary.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no script: cookies, pages and forms. */
class Person {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

	private final String url;

	Person(String url) {
		this.url = url;
	}

	/** The same person, with the cookies, at another address of the hub. */
	Person at(String url) {
		Person same = new Person(url);
		cookies.getCookieStore().getCookies().forEach((cookie) -> {
			cookie.setPortlist(null);
			same.cookies.getCookieStore().add(URI.create(url), cookie);
		});
		return same;
	}

	record Answer(int status, HttpResponse<String> response) {

		String text() {
			return response.body();
		}

		String header(String name) {
			return response.headers().firstValue(name).orElse("");
		}

	}

	Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** Fills in a form with the token of the page it stands on. */
	Answer post(String path, Map<String, String> fields, String... headers) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.putIfAbsent("_csrf", formToken());
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(all.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")))));
	}

	Person login(String token) {
		Answer answer = post("/login", Map.of("token", token));
		if (answer.status() != 302) {
			throw new AssertionError("not let in: " + answer.status());
		}
		return this;
	}

	/** Every page has it; the login is only for who is not in yet. */
	String formToken() {
		Answer login = get("/login");
		Matcher token = FORM_TOKEN.matcher((login.status() == 200) ? login.text() : get("/routes").text());
		return token.find() ? token.group(1) : "";
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
			.header("Accept-Language", "en");
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (java.util.List.of(headers).stream().noneMatch("Accept"::equals)) {
			request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		}
		return request;
	}

	Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
