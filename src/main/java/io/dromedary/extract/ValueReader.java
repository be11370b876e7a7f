package io.dromedary.extract;

import java.util.List;

import com.google.re2j.Pattern;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Dates;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/** Takes the value of a field out of the text behind or below its label. */
final class ValueReader {

	/**
	 * A code stands at the head of the text; what comes later belongs to something else.
	 */
	private static final int CODE_WITHIN = 12;

	private ValueReader() {
	}

	/**
	 * The values in the text from a place on, in places of the whole text; more than one
	 * only for amounts.
	 * @param telling whether the label says more than one word; behind a bare "Invoice" a
	 * code must follow at once
	 */
	static List<Span> read(FieldType field, String text, int from, boolean telling) {
		String rest = text.substring(Math.min(from, text.length()));
		if (field.pattern() != null && field.kind() == FieldKind.CODE) {
			List<Span> whole = whole(field.pattern(), rest, from);
			if (!whole.isEmpty()) {
				return whole;
			}
		}
		List<Span> spans = Values.find(field.kind(), rest)
			.stream()
			.filter((span) -> field.kind() != FieldKind.CODE || span.from() <= (telling ? CODE_WITHIN : 0))
			.map((span) -> new Span(span.text(), span.from() + from, span.to() + from))
			.filter((span) -> plausible(field, text.substring(span.from()).strip()))
			.toList();
		if (field.kind() == FieldKind.AMOUNT || spans.isEmpty()) {
			return spans;
		}
		return List.of((field.kind() == FieldKind.TEXT) ? withoutDate(spans.get(0)) : spans.get(0));
	}

	private static List<Span> whole(String pattern, String rest, int from) {
		Pattern wanted = Pattern.compile(pattern);
		String stripped = rest.strip();
		int start = from + rest.length() - rest.stripLeading().length();
		String[] words = stripped.split("(?<= )");
		int length = 0;
		for (int count = 0; count < Math.min(4, words.length); count++) {
			length += words[count].length();
			String printed = stripped.substring(0, length).strip();
			String code = printed.replaceAll("[ .:-]", "").toUpperCase(java.util.Locale.ROOT);
			if (wanted.matches(code)) {
				return List.of(new Span(printed, start, start + printed.length()));
			}
		}
		return List.of();
	}

	/** "Place and date of birth": the date behind a place is none of it. */
	private static Span withoutDate(Span span) {
		for (Span date : Dates.find(span.text())) {
			String before = span.text().substring(0, date.from()).replaceFirst("[\\s,(-]*(?:\\(\\)|il)?[\\s,-]*$", "");
			if (!before.isBlank()) {
				return new Span(before, span.from(), span.from() + before.length());
			}
		}
		return span;
	}

	/** Words that end with a colon are a label of their own. */
	private static boolean plausible(FieldType field, String text) {
		return switch (field.kind()) {
			case NAME -> nameLike(text);
			case TEXT, ADDRESS -> !text.endsWith(":");
			default -> true;
		};
	}

	private static boolean nameLike(String text) {
		long letters = text.chars().filter(Character::isLetter).count();
		return !text.endsWith(":") && !Words.TITLES.contains(text) && letters >= 2
				&& letters * 2 >= text.replace(" ", "").length() && text.length() <= 90 && Dates.find(text).isEmpty();
	}

}
