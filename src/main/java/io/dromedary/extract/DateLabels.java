package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.value.Dates;
import io.dromedary.value.Span;

/** Whether the label of a date says of what it is the date. */
final class DateLabels {

	/**
	 * {@code Date of service}: what it is the date of is said, and it is something else.
	 */
	private static final Pattern OF_ELSE = Pattern.compile(
			"(?iu)(?:de|di|of|du|der|des|della|del|dell'|de la|d'|d’|van|voor|für|for|pour|per|para|zum|zur)\\s*\\p{L}{3,}");

	/** Here what stands before a label ends. */
	private static final Pattern PARTED = Pattern.compile("[:;|()\\[\\],/&*\\u2013\\u2014]");

	/** Shorter words say nothing, and a picture is full of them. */
	private static final int SHORTEST = 3;

	private final Paper paper;

	DateLabels(Paper paper) {
		this.paper = paper;
	}

	/**
	 * @param rest the text behind the label, up to the next
	 */
	boolean says(FieldType field, LabelHit hit, String rest) {
		if (!saysOfWhat(hit) || OF_ELSE.matcher(rest).lookingAt()) {
			return false;
		}
		return field.role() != Role.ISSUED || (own(before(hit)) && own(behind(rest)));
	}

	/**
	 * "vom 3.4.2026" is a date of something: of the document only behind its number, or
	 * behind the word for it.
	 */
	private boolean saysOfWhat(LabelHit hit) {
		if (!Words.PREPOSITIONS.contains(hit.segment().text().substring(hit.from(), hit.to()))) {
			return true;
		}
		var before = new ArrayList<LabelHit>();
		paper.hits(hit.segment()).stream().filter((other) -> other.to() <= hit.from()).forEach(before::add);
		if (before.isEmpty() && hit.segment().text().substring(0, hit.from()).isBlank()) {
			paper.sheet(hit.segment())
				.leftOf(hit.segment())
				.stream()
				.findFirst()
				.map(paper::hits)
				.ifPresent(before::addAll);
		}
		FieldType announced = before.isEmpty() ? null : before.get(before.size() - 1).label().field();
		return announced != null && announced.kind() == FieldKind.CODE && announced.key();
	}

	/** {@code Payment date}, {@code Statement date}: the words right before the label. */
	private String before(LabelHit hit) {
		int from = paper.hits(hit.segment())
			.stream()
			.mapToInt(LabelHit::to)
			.filter((to) -> to <= hit.from())
			.max()
			.orElse(0);
		String text = hit.segment().text().substring(from, hit.from());
		String[] parts = PARTED.split(text, -1);
		String last = parts[parts.length - 1];
		int word = last.length();
		while (word > 0 && !Character.isDigit(last.charAt(word - 1))) {
			word--;
		}
		return last.substring(word);
	}

	/**
	 * {@code Date shipped}, {@code Datum levering}: the words between it and its value.
	 */
	private static String behind(String rest) {
		int end = rest.indexOf(':');
		List<Span> dates = Dates.find(rest);
		if (!dates.isEmpty() && (end < 0 || dates.get(0).from() < end)) {
			end = dates.get(0).from();
		}
		return ((end < 0) ? rest : rest.substring(0, end)).replaceAll("\\([^)]*\\)|,.*", "");
	}

	private static boolean own(String words) {
		return Token.of(words)
			.stream()
			.map(Token::text)
			.filter((word) -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)))
			.allMatch(Words.DATE_WORDS::contains);
	}

	/**
	 * Whether what stands right before a date on a line says that it is another than that
	 * of the paper: {@code Ritiro: 23/10/2026 15:00}, {@code gültig ab 02.11.2026}.
	 */
	static boolean announcesElse(String before) {
		String text = before.stripTrailing();
		boolean label = text.endsWith(":");
		List<Token> tokens = Token.of(text);
		if (tokens.isEmpty()) {
			return false;
		}
		String last = tokens.get(tokens.size() - 1).text();
		boolean word = last.length() >= SHORTEST && Character.isLetter(last.charAt(0));
		return Words.DATE_ELSE.contains(last) || (label && word && !Words.DATE_WORDS.contains(last));
	}

}
