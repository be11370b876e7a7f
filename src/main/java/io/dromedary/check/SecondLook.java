package io.dromedary.check;

import java.util.HashSet;
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
import io.dromedary.document.Role;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import io.dromedary.value.Codes;
import io.dromedary.value.Problem;
import io.dromedary.value.Reading;
import io.dromedary.value.Span;
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

	private static final Pattern FIELD_NUMBER = Pattern.compile("^\\W*[1-9][abcd]?[.,:]\\s+");

	/**
	 * Of three readings of a long text two are enough where the words were surely read.
	 */
	private static final double SURE = 0.55;

	/** Letters, and the digits that look like them. */
	private static final String LETTERS = "OQDILZSBG";

	private static final String DIGITS = "000112586";

	private static final Set<Support> READINGS = Set.of(Support.SECOND_READING, Support.SECOND_ENGINE);

	private SecondLook() {
	}

	static void at(Worksheet sheet, Choice choice, Evidence evidence) {
		String value = choice.value();
		if (value == null) {
			return;
		}
		String first = Values.key(choice.type().kind(), value);
		String seen = plainly(choice.type(), new Witness(sheet.extraction().transcript()).at(evidence), value);
		String witness = value(sheet, choice.type(), seen, first);
		List<String> texts = readings(sheet, evidence).map((text) -> plainly(choice.type(), text.text(), value))
			.toList();
		List<String> again = texts.stream().map((text) -> value(sheet, choice.type(), text, first)).toList();
		boolean alike = witness.equals(first) || again.contains(first);
		List<String> all = Stream.concat(texts.stream(), Stream.of(seen)).filter((text) -> !text.isBlank()).toList();
		if (otherLetters(choice, seen, alike) || otherMarks(choice, value, all)) {
			sheet.find(Problem.doubt("read-twice"), choice.name());
			return;
		}
		if (otherBlanks(choice, value, all, alike)
				&& (!again.stream().allMatch(first::equals) || !parted(sheet, choice, value, all))) {
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

	/**
	 * Whether a mark on a letter of a person's name was passed over, or is another one.
	 */
	private static boolean otherMarks(Choice choice, String value, List<String> texts) {
		Role role = choice.type().role();
		return (role == Role.FAMILY_NAME || role == Role.GIVEN_NAME) && !choice.finders().equals(List.of(Finder.MRZ))
				&& Phrases.otherMarks(value, texts);
	}

	/** Whether the same letters were read each time, and each time in other words. */
	private static boolean otherBlanks(Choice choice, String value, List<String> texts, boolean alike) {
		FieldKind kind = choice.type().kind();
		String words = Phrases.words(value);
		return alike && (kind == FieldKind.NAME || kind == FieldKind.ADDRESS)
				&& texts.stream().noneMatch((text) -> Phrases.words(text).equals(words));
	}

	/**
	 * Gives the value the blanks that all other readings saw, two at least, where it lost
	 * some: {@code LIMTRADING}.
	 * @return false where they do not say the same, or the value has a blank more
	 */
	private static boolean parted(Worksheet sheet, Choice choice, String value, List<String> texts) {
		List<Set<Integer>> gaps = texts.stream().map(SecondLook::gaps).distinct().toList();
		if (texts.size() < 2 || gaps.size() > 1 || !gaps.get(0).containsAll(gaps(value))) {
			return false;
		}
		StringBuilder text = new StringBuilder();
		int signs = 0;
		for (int at = 0; at < value.length(); at++) {
			boolean sign = Character.isLetterOrDigit(value.charAt(at));
			boolean open = sign && gaps.get(0).contains(signs) && !gaps(value).contains(signs);
			text.append(open ? " " : "").append(value.charAt(at));
			signs += sign ? 1 : 0;
		}
		sheet.reword(choice, text.toString());
		return true;
	}

	/** Before which letters and digits blanks stand, counted from 0. */
	private static Set<Integer> gaps(String text) {
		Set<Integer> gaps = new HashSet<>();
		int signs = 0;
		boolean blank = false;
		for (int at = 0; at < text.length(); at++) {
			boolean sign = Character.isLetterOrDigit(text.charAt(at));
			if (sign && blank && signs > 0) {
				gaps.add(signs);
			}
			blank = !sign && (blank || Character.isWhitespace(text.charAt(at)));
			signs += sign ? 1 : 0;
		}
		return gaps;
	}

	/**
	 * An ampersand between words of a name is often read as a digit, and an S before
	 * letters or digits as a dollar, which no name or address holds.
	 */
	private static String plainly(FieldType type, String text, String value) {
		if (type.kind() != FieldKind.NAME && type.kind() != FieldKind.ADDRESS) {
			return text;
		}
		String letters = (value.indexOf('$') < 0) ? text.replaceAll("\\$(?=[\\p{L}\\d$])", "S") : text;
		return value.contains(" & ") ? letters.replaceAll("(?<=\\s)[48]\\.?(?=\\s\\p{L})", "&") : letters;
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

	/** The value in the text, without words beside it; empty if none is certain. */
	private static String value(Worksheet sheet, FieldType type, String text, String first) {
		if (type.kind() == FieldKind.CODE) {
			return code(type, text, first);
		}
		Matcher number = NUMBER.matcher(text);
		return reading(sheet, type, text, first)
			.or(() -> number.find() ? reading(sheet, type, number.group(), first) : Optional.empty())
			.or(() -> date(sheet, type, text, first))
			.orElse("");
	}

	/** The only one behind the number of its field: {@code 3. 24/06/85 PALERMO (PA)}. */
	private static Optional<String> date(Worksheet sheet, FieldType type, String text, String first) {
		List<Span> dates = (type.kind() == FieldKind.DATE)
				? Values.find(FieldKind.DATE, FIELD_NUMBER.matcher(text).replaceFirst("")) : List.of();
		return (dates.size() == 1) ? reading(sheet, type, dates.get(0).text(), first) : Optional.empty();
	}

	/** A label may be read with it. */
	private static String code(FieldType type, String text, String first) {
		List<String> codes = Codes.find(text)
			.stream()
			.map((span) -> Values.key(FieldKind.CODE, Texts.code(span.text())))
			.toList();
		return codes.contains(first) || codes.stream().anyMatch((code) -> meant(type, code, first)) ? first
				: (codes.size() == 1) ? codes.get(0) : "";
	}

	/**
	 * {@code AZO123456} is {@code AZ0123456} where the pattern has a digit there: of all
	 * codes that differ from it in one sign that looks alike, no other has the form.
	 */
	private static boolean meant(FieldType type, String code, String first) {
		if (type.pattern() == null || FormRule.matches(type, code)) {
			return false;
		}
		Set<String> forms = new HashSet<>();
		for (int at = 0; at < code.length(); at++) {
			for (int like = 0; like < LETTERS.length(); like++) {
				char letter = LETTERS.charAt(like);
				char digit = DIGITS.charAt(like);
				char sign = code.charAt(at);
				if (sign == letter || sign == digit) {
					String other = code.substring(0, at) + ((sign == letter) ? digit : letter) + code.substring(at + 1);
					forms.add(other);
				}
			}
		}
		forms.removeIf((form) -> !FormRule.matches(type, form));
		return forms.equals(Set.of(first));
	}

	/** What is uncertain in itself, as day and month may be, is so both times. */
	private static Optional<String> reading(Worksheet sheet, FieldType type, String text, String first) {
		Reading reading = sheet.read(type, text);
		return Optional.ofNullable(reading.value())
			.map((value) -> Values.key(type.kind(), value))
			.filter((value) -> reading.clean() || value.equals(first));
	}

}
