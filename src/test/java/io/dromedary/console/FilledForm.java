package io.dromedary.console;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** The form of a document's page as a browser without scripts sends it. */
class FilledForm {

	private static final Pattern FORM = Pattern.compile("(?s)<form id=\"decision\".*?action=\"([^\"]+)\".*?</form>");

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

	private final String action;

	private final List<String[]> inputs = new ArrayList<>();

	private FilledForm(String action) {
		this.action = action;
	}

	static FilledForm on(String page) {
		Matcher form = FORM.matcher(page);
		if (!form.find()) {
			throw new AssertionError("no form on the page");
		}
		FilledForm filled = new FilledForm(form.group(1));
		Matcher input = INPUT.matcher(form.group());
		while (input.find()) {
			filled.inputs.add(new String[] { attribute(input.group(), "name"), attribute(input.group(), "value") });
		}
		return filled;
	}

	private static String attribute(String input, String name) {
		Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(input);
		return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
	}

	/** What stands in the first input of that name. */
	String get(String name) {
		return inputs.stream()
			.filter((input) -> input[0].equals(name))
			.map((input) -> input[1])
			.findFirst()
			.orElseThrow(() -> new AssertionError("no input " + name));
	}

	List<String> all(String name) {
		return inputs.stream().filter((input) -> input[0].equals(name)).map((input) -> input[1]).toList();
	}

	FilledForm with(String name, String value) {
		return with(name, 0, value);
	}

	/** Types into the input of that name in some row. */
	FilledForm with(String name, int row, String value) {
		List<String[]> named = inputs.stream().filter((input) -> input[0].equals(name)).toList();
		if (named.isEmpty()) {
			inputs.add(new String[] { name, value });
		}
		else {
			named.get(row)[1] = value;
		}
		return this;
	}

	/** As a server takes it in that reads only so many inputs. */
	FilledForm without(String name) {
		inputs.removeIf((input) -> input[0].equals(name));
		return this;
	}

	Person.Answer send(Person person) {
		String body = inputs.stream()
			.map((input) -> input[0] + "=" + URLEncoder.encode(input[1], StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return person.send(person.request(action, "Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

}
