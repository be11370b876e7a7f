package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Codes;
import io.dromedary.value.Dates;
import io.dromedary.value.Span;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;

/** Takes the value of a field out of the text behind or below its label. */
final class ValueReader {

	/**
	 * A code stands at the head of the text; what comes later belongs to something else.
	 */
	private static final int CODE_WITHIN = 12;

	/** Between two numbers of which either may be the one that is meant. */
	private static final Pattern BESIDE = Pattern
		.compile("(?iu)\\s*+(?:[,;|&+/]|e|and|et|und|y|en|o|or|oder|ou|bis|to|al?)?\\s*+(?:n|nr|no|num)?[.°º:]*+\\s*+");

	/** At the end of a line these say that a number goes on in the next. */
	private static final Pattern OPEN = Pattern.compile("\\s?[-\\u00ad\\u2010-\\u2015\\u2212/\\\\_+&]+\\s*$");

	/** {@code Invoice ref: your PO 5511}: the number of the reader. */
	private static final Pattern YOURS = Pattern
		.compile("(?iu)(?<!\\p{L})(?:your|ihre?|vostr[oa]|vs|votre|uw|tuo|customer|kunde|cliente?|klant)(?!\\p{L})");

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
		if (field.kind() == FieldKind.CODE) {
			return codes(text, from, telling);
		}
		List<Span> spans = Values.findDamaged(field.kind(), rest)
			.stream()
			.map((span) -> span.shifted(from))
			.filter((span) -> plausible(field, text.substring(span.from()).strip()))
			.toList();
		if (field.kind() == FieldKind.AMOUNT || spans.isEmpty()) {
			return spans;
		}
		return List.of((field.kind() == FieldKind.TEXT) ? withoutDate(spans.get(0)) : spans.get(0));
	}

	/**
	 * The number at the head of the text, and those right beside it: they are its rivals.
	 */
	private static List<Span> codes(String text, int from, boolean telling) {
		List<Span> found = Codes.find(text.substring(Math.min(from, text.length())));
		if (found.isEmpty() || found.get(0).from() > (telling ? CODE_WITHIN : 0)
				|| YOURS.matcher(text.substring(Math.min(from, text.length()), from + found.get(0).from())).find()) {
			return List.of();
		}
		var codes = new ArrayList<Span>();
		for (Span code : found) {
			Span here = open(text, code.shifted(from));
			Span last = codes.isEmpty() ? null : codes.get(codes.size() - 1);
			if (last != null && !BESIDE.matcher(text.substring(last.to(), here.from())).matches()) {
				break;
			}
			codes.add(here);
		}
		return codes;
	}

	/** With the mark at the end of the line, by which it goes on in the next. */
	private static Span open(String text, Span code) {
		Matcher open = OPEN.matcher(text).region(code.to(), text.length());
		return open.lookingAt() ? new Span(text.substring(code.from()).strip(), code.from(), text.length()) : code;
	}

	/** Whether a number ends its line with a mark by which it goes on in the next. */
	static boolean open(String printed) {
		return OPEN.matcher(printed).find();
	}

	private static List<Span> whole(String pattern, String rest, int from) {
		var all = new ArrayList<Span>();
		int at = 0;
		Optional<Span> next = first(pattern, rest, from);
		while (next.isPresent()) {
			all.add(next.get());
			at = next.get().to() - from;
			next = first(pattern, rest.substring(at), from + at);
		}
		return all;
	}

	private static Optional<Span> first(String pattern, String rest, int from) {
		com.google.re2j.Pattern wanted = com.google.re2j.Pattern.compile(pattern);
		String stripped = rest.strip();
		int start = from + rest.length() - rest.stripLeading().length();
		String[] words = stripped.split("(?<= )");
		int length = 0;
		for (int count = 0; count < Math.min(4, words.length); count++) {
			length += words[count].length();
			String printed = stripped.substring(0, length).strip();
			String code = printed.replaceAll("[ .:-]", "").toUpperCase(java.util.Locale.ROOT);
			if (wanted.matches(code)) {
				return Optional.of(new Span(printed, start, start + printed.length()));
			}
		}
		return Optional.empty();
	}

	/** "Place and date of birth": the date behind a place is none of it. */
	private static Span withoutDate(Span span) {
		for (Span date : Dates.find(span.text())) {
			String before = ended(span.text().substring(0, date.from()));
			if (!before.isBlank()) {
				return new Span(before, span.from(), span.from() + before.length());
			}
		}
		return span;
	}

	/** Without what stands between a place and a date: {@code Roma (RM), il 1.2.1980}. */
	private static String ended(String text) {
		String words = without(text, " ,-");
		if (words.endsWith("()")) {
			words = words.substring(0, words.length() - 2);
		}
		else if (words.endsWith("il")
				&& (words.length() == 2 || !Character.isLetter(words.charAt(words.length() - 3)))) {
			words = words.substring(0, words.length() - 2);
		}
		return without(words, " ,(-");
	}

	private static String without(String text, String signs) {
		int end = text.length();
		while (end > 0 && (signs.indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
			end--;
		}
		return text.substring(0, end);
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
		long letters = Texts.letterCount(text);
		return !text.endsWith(":") && !Words.TITLES.contains(text) && letters >= 2
				&& letters * 2 >= text.replace(" ", "").length() && text.length() <= 90 && Dates.find(text).isEmpty();
	}

}
