package io.dromedary.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Sentence;

/** Says sentences with the titles of fields where they hold their names. */
record Wording(DocumentType type, Locale locale) {

	private static final Pattern CELL = Pattern.compile("lines\\[(\\d{1,6})\\]\\.(.+)");

	String say(Sentence sentence) {
		return new Sentence(sentence.key(), sentence.arguments().stream().map(this::argument).toList()).in(locale);
	}

	/** One name, or several with commas between them. */
	private Object argument(Object argument) {
		if (!(argument instanceof String text)) {
			return argument;
		}
		List<Optional<String>> titles = Arrays.stream(text.split(", ")).map(this::title).toList();
		return titles.stream().allMatch(Optional::isPresent)
				? titles.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")) : text;
	}

	private Optional<String> title(String name) {
		Matcher cell = CELL.matcher(name);
		if (cell.matches()) {
			return title(type.lines(), cell.group(2))
				.map((column) -> Sentence.of("paper.cell", column, Integer.parseInt(cell.group(1)) + 1).in(locale));
		}
		return title(type.fields(), name);
	}

	private Optional<String> title(List<FieldType> fields, String name) {
		return fields.stream()
			.filter((field) -> field.name().equals(name))
			.findFirst()
			.map((field) -> field.title(locale));
	}

}
