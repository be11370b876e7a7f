package io.dromedary.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import io.dromedary.value.Codes;
import io.dromedary.value.Problem;
import io.dromedary.value.Reading;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;

/**
 * Compares a value with what its place said when it was read once more. It is borne out
 * only where every reading says the same, and doubtful where none does and one plainly
 * says something else; readings that contradict each other say nothing.
 */
final class SecondLook {

	/**
	 * From the first digit, with its sign, to the last one. A letter that touches it may
	 * be a digit misread, so there is none then.
	 */
	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{L}\\d.,])[-(]?\\d(?:.*\\d)?(?![\\p{L}\\d]|[.,]\\S)\\)?");

	/**
	 * Of three readings of a long text two are enough where the words were surely read.
	 */
	private static final double SURE = 0.55;

	private static final Set<Support> READINGS = Set.of(Support.SECOND_READING, Support.SECOND_ENGINE);

	private SecondLook() {
	}

	static void at(Worksheet sheet, Choice choice, Evidence evidence) {
		String value = choice.value();
		if (value == null) {
			return;
		}
		String first = Values.key(choice.type().kind(), value);
		String seen = ampersands(choice.type(), new Witness(sheet.extraction().transcript()).at(evidence), value);
		String witness = value(sheet, choice.type(), seen, first);
		List<String> texts = readings(sheet, evidence).map((text) -> ampersands(choice.type(), text.text(), value))
			.toList();
		List<String> again = texts.stream().map((text) -> value(sheet, choice.type(), text, first)).toList();
		boolean alike = witness.equals(first) || again.contains(first);
		if (otherLetters(choice, seen, alike)
				|| otherBlanks(choice, value, Stream.concat(texts.stream(), Stream.of(seen)).toList(), alike)) {
			sheet.find(Problem.doubt("read-twice"), choice.name());
			return;
		}
		if (witness.equals(first)) {
			sheet.support(choice.name(), Support.SECOND_ENGINE);
		}
		boolean most = choice.type().kind() == FieldKind.ADDRESS && again.contains(first)
				&& choice.confidence() >= SURE;
		if (!again.isEmpty() && (most || again.stream().allMatch(first::equals))) {
			sheet.support(choice.name(), Support.SECOND_READING);
		}
		else if (!choice.finders().contains(Finder.MRZ) && !again.contains(first) && !witness.equals(first)
				&& again.stream().anyMatch((other) -> !other.isEmpty())) {
			sheet.find(Problem.doubt("read-twice"), choice.name());
		}
	}

	/** Whether the other engine read other letters there, and no reading the same. */
	private static boolean otherLetters(Choice choice, String seen, boolean alike) {
		FieldKind kind = choice.type().kind();
		return !alike && !seen.isBlank() && (kind == FieldKind.NAME || kind == FieldKind.ADDRESS)
				&& !choice.finders().contains(Finder.MRZ);
	}

	/** Whether the same letters were read each time, and each time in other words. */
	private static boolean otherBlanks(Choice choice, String value, List<String> texts, boolean alike) {
		FieldKind kind = choice.type().kind();
		String words = Phrases.words(value);
		return alike && (kind == FieldKind.NAME || kind == FieldKind.ADDRESS)
				&& texts.stream()
					.filter((text) -> !text.isBlank())
					.noneMatch((text) -> Phrases.words(text).equals(words));
	}

	/** An ampersand between words of a name is often read as a digit. */
	private static String ampersands(FieldType type, String text, String value) {
		boolean name = type.kind() == FieldKind.NAME || type.kind() == FieldKind.ADDRESS;
		return (name && value.contains(" & ")) ? text.replaceAll("(?<=\\s)[48]\\.?(?=\\s\\p{L})", "&") : text;
	}

	private static Stream<SecondReading> readings(Worksheet sheet, Evidence evidence) {
		return sheet.extraction()
			.again()
			.stream()
			.filter((reading) -> reading.page() == evidence.page() && reading.boxes().equals(evidence.boxes()));
	}

	/** Whether its place was read twice more. */
	static boolean thrice(Worksheet sheet, Evidence evidence) {
		return readings(sheet, evidence).count() > 1;
	}

	/**
	 * Whether a support is enough for a recognised key field. A second reading, by the
	 * same engine or another, says what is printed at a place, not that it is the right
	 * place; what has a label or a place of its own is certain enough then, while a
	 * receipt holds many amounts that are not its total.
	 */
	static boolean suffices(Choice choice, Support support) {
		return !READINGS.contains(support) || choice.type().kind() != FieldKind.AMOUNT;
	}

	/**
	 * The value in the text, without the words beside it; empty where none is certain.
	 */
	private static String value(Worksheet sheet, FieldType type, String text, String first) {
		if (type.kind() == FieldKind.CODE) {
			return code(text, first);
		}
		Matcher number = NUMBER.matcher(text);
		return reading(sheet, type, text, first)
			.or(() -> number.find() ? reading(sheet, type, number.group(), first) : Optional.empty())
			.orElse("");
	}

	/** A label may be read with it. */
	private static String code(String text, String first) {
		List<String> codes = Codes.find(text)
			.stream()
			.map((span) -> Values.key(FieldKind.CODE, Texts.code(span.text())))
			.toList();
		return codes.contains(first) ? first : (codes.size() == 1) ? codes.get(0) : "";
	}

	/** What is uncertain in itself, as day and month may be, is so both times. */
	private static Optional<String> reading(Worksheet sheet, FieldType type, String text, String first) {
		Reading reading = sheet.read(type, text);
		return Optional.ofNullable(reading.value())
			.map((value) -> Values.key(type.kind(), value))
			.filter((value) -> reading.clean() || value.equals(first));
	}

}
