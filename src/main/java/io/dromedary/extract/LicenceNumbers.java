package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Word;
import io.dromedary.extract.licence.LicenceMarks;
import io.dromedary.guard.Watch;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/**
 * The fields of a driving licence have numbers for labels in all states of the EU:
 * {@code 1.} surname, {@code 2.} other names, {@code 3.} date and place of birth,
 * {@code 4a.} issue, {@code 4b.} expiry, {@code 4c.} authority, {@code 5.} number
 * (Directive 2006/126/EC, annex I). In a type file {@code (licence 4a)} is such a label.
 * They count only where most of them stand on one page.
 */
final class LicenceNumbers {

	private static final String PREFIX = "(licence ";

	/** {@code 5.6.1985} is a day and begins with no number of a field. */
	private static final Pattern NUMBER = Pattern
		.compile("(?i)([1-35-9]|4[abcd])[.,:](?!\\d{1,2}[.,/-]\\d+\\b(?![.,/-]\\d))(.*)|(4[abcd])");

	/** What else begins with a small number has not these. */
	private static final Set<String> TELLING = Set.of("4a", "4b");

	private static final List<String> ALL = List.of("1", "2", "3", "4a", "4b", "5");

	/** So many of them make a licence. */
	private static final int ENOUGH = 5;

	/** By these one licence is told from another. */
	private static final Set<String> WHOSE = Set.of("1", "2", "5");

	/** These may take more than a line. */
	private static final Set<String> LONG = Set.of("1", "2", "3");

	private final DocumentType type;

	LicenceNumbers(DocumentType type) {
		this.type = type;
	}

	/** Whether a label is the number of a field and none that is printed as it stands. */
	static boolean is(String label) {
		return label.startsWith(PREFIX);
	}

	/**
	 * What stands behind the numbers goes before all that labels propose. Two licences in
	 * one file are a doubt, on one page or on several.
	 */
	void choose(Layout layout, Map<String, List<Candidate>> candidates, List<Finding> findings) {
		if (type.fields().stream().noneMatch((field) -> field.labels().stream().anyMatch(LicenceNumbers::is))) {
			return;
		}
		List<List<NumberedValue>> read = layout.transcript()
			.pages()
			.stream()
			.map((page) -> values(page, layout))
			.toList();
		Optional<List<NumberedValue>> licence = read.stream().filter(LicenceNumbers::isLicence).findFirst();
		if (licence.isEmpty()) {
			return;
		}
		for (FieldType field : type.fields()) {
			List<Candidate> own = candidates(field, licence.get());
			if (!own.isEmpty()) {
				List<Candidate> all = read.stream().flatMap((values) -> candidates(field, values).stream()).toList();
				settle(field, own.get(0), all, candidates, findings);
				cut(field, licence.get(), findings);
			}
		}
	}

	private static boolean isLicence(List<NumberedValue> values) {
		Set<String> numbers = numbers(values);
		return numbers.containsAll(TELLING) && ALL.stream().filter(numbers::contains).count() >= ENOUGH;
	}

	private static boolean isWhole(List<NumberedValue> values) {
		return numbers(values).containsAll(ALL);
	}

	private static Set<String> numbers(List<NumberedValue> values) {
		return values.stream().map(NumberedValue::number).collect(Collectors.toSet());
	}

	private static void settle(FieldType field, Candidate own, List<Candidate> all,
			Map<String, List<Candidate>> candidates, List<Finding> findings) {
		candidates.put(field.name(), List.of(own));
		findings.removeIf((finding) -> finding.field().equals(field.name()));
		boolean one = all.stream()
			.map((each) -> Values.printedKey(field.kind(), each.printed()))
			.distinct()
			.count() <= 1;
		if (!one && number(field).filter(WHOSE::contains).isPresent()) {
			findings.add(new Finding(field.name(), SeveralDocuments.RULE, Finding.Severity.DOUBT,
					Sentence.of("extract.several-documents-perhaps")));
		}
	}

	private static void cut(FieldType field, List<NumberedValue> values, List<Finding> findings) {
		if (values.stream().anyMatch((value) -> value.cut() && number(field).filter(value.number()::equals).isPresent())
				&& field.kind() != FieldKind.DATE) {
			findings
				.add(new Finding(field.name(), "name-cut", Finding.Severity.DOUBT, Sentence.of("extract.name-cut")));
		}
	}

	/** Where numbers are missing, those that the other engine alone saw count too. */
	private List<NumberedValue> values(Page page, Layout layout) {
		List<NumberedValue> own = values(layout.sheet(page));
		if (page.witness().isEmpty() || isWhole(own)) {
			return own;
		}
		List<NumberedValue> both = values(new Sheet(LicenceMarks.both(page)));
		return isLicence(both) ? both : own;
	}

	private List<NumberedValue> values(Sheet sheet) {
		List<NumberedValue> values = new ArrayList<>();
		boolean open = false;
		for (Row row : sheet.rows()) {
			Watch.check();
			List<NumberedValue> begun = values(row, sheet.number());
			if (!begun.isEmpty()) {
				values.addAll(begun);
			}
			else if (open) {
				NumberedValue last = values.remove(values.size() - 1);
				NumberedValue next = last.followed(row);
				values.add(next);
				open = next != last && !next.cut();
				continue;
			}
			open = !begun.isEmpty() && LONG.contains(begun.get(begun.size() - 1).number());
		}
		values.removeIf(this::explains);
		return values;
	}

	private static List<NumberedValue> values(Row row, int page) {
		List<NumberedValue> values = new ArrayList<>();
		String number = "";
		List<Word> words = new ArrayList<>();
		boolean recognised = row.segments().get(0).recognised();
		for (Word word : row.segments().stream().flatMap((segment) -> segment.words().stream()).toList()) {
			Matcher next = NUMBER.matcher(word.text());
			if (next.matches()) {
				keep(values, number, new Segment(page, recognised, words));
				number = ((next.group(1) != null) ? next.group(1) : next.group(3)).toLowerCase(Locale.ROOT);
				words = new ArrayList<>();
				String rest = (next.group(2) != null) ? next.group(2) : "";
				if (!rest.isBlank()) {
					words.add(new Word(rest, word.box(), word.confidence(), word.line(), word.damaged()));
				}
			}
			else {
				words.add(word);
			}
		}
		keep(values, number, new Segment(page, recognised, words));
		return values;
	}

	private static void keep(List<NumberedValue> values, String number, Segment value) {
		if (!number.isEmpty() && !value.words().isEmpty()) {
			values.add(new NumberedValue(number, value, value.box(), false));
		}
	}

	/** The back of the card says once more what the numbers mean: {@code 1. Cognome}. */
	private boolean explains(NumberedValue value) {
		return type.fields()
			.stream()
			.filter((field) -> number(field).filter(value.number()::equals).isPresent())
			.flatMap((field) -> field.labels().stream())
			.filter((label) -> !is(label))
			.map(Token::joined)
			.anyMatch((label) -> begins(value.text().tokens(), label));
	}

	private static boolean begins(List<Token> tokens, String label) {
		var joined = new StringBuilder();
		for (Token token : tokens) {
			joined.append(token.text());
			if (joined.length() >= label.length()) {
				break;
			}
		}
		return joined.toString().equals(label);
	}

	private static Optional<String> number(FieldType field) {
		return field.labels()
			.stream()
			.filter(LicenceNumbers::is)
			.map((label) -> label.substring(PREFIX.length(), label.length() - 1))
			.findFirst();
	}

	private static List<Candidate> candidates(FieldType field, List<NumberedValue> values) {
		return values.stream()
			.filter((value) -> number(field).filter(value.number()::equals).isPresent())
			.flatMap((value) -> span(field, value.text()).map((span) -> value.candidate(field, span)).stream())
			.toList();
	}

	/** The third number has a date and a place. */
	private static Optional<Span> span(FieldType field, Segment value) {
		String text = value.text();
		int from = 0;
		if (field.kind() == FieldKind.TEXT) {
			from = value.spans(FieldKind.DATE).stream().mapToInt(Span::to).max().orElse(0);
		}
		if (field.kind() == FieldKind.CODE) {
			return ValueReader.read(field, text, 0, true).stream().findFirst();
		}
		int start = from;
		return Values.find(field.kind(), text.substring(from)).stream().findFirst().map((span) -> span.shifted(start));
	}

}
