package io.dromedary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Word;
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

	private static final Pattern NUMBER = Pattern.compile("(?i)([1-35-9]|4[abcd])[.,:](.*)|(4[abcd])");

	/** What else begins with a small number has not these. */
	private static final Set<String> TELLING = Set.of("4a", "4b");

	/** So many of {@code 1 2 3 4a 4b 5} make a licence. */
	private static final int ENOUGH = 5;

	private final DocumentType type;

	LicenceNumbers(DocumentType type) {
		this.type = type;
	}

	/** Whether a label is the number of a field and none that is printed as it stands. */
	static boolean is(String label) {
		return label.startsWith(PREFIX);
	}

	/** What stands behind the numbers goes before all that labels propose. */
	void choose(List<Sheet> sheets, Map<String, List<Candidate>> candidates, List<Finding> findings) {
		if (type.fields().stream().noneMatch((field) -> field.labels().stream().anyMatch(LicenceNumbers::is))) {
			return;
		}
		for (Sheet sheet : sheets) {
			Map<String, Segment> values = values(sheet);
			long found = List.of("1", "2", "3", "4a", "4b", "5").stream().filter(values::containsKey).count();
			if (found >= ENOUGH && values.keySet().containsAll(TELLING)) {
				type.fields()
					.forEach((field) -> candidate(field, values)
						.ifPresent((candidate) -> settle(field, candidate, candidates, findings)));
				return;
			}
		}
	}

	private static void settle(FieldType field, Candidate candidate, Map<String, List<Candidate>> candidates,
			List<Finding> findings) {
		candidates.put(field.name(), List.of(candidate));
		findings.removeIf((finding) -> finding.field().equals(field.name()));
	}

	private static Map<String, Segment> values(Sheet sheet) {
		Map<String, Segment> values = new LinkedHashMap<>();
		for (Row row : sheet.rows()) {
			Watch.check();
			String number = "";
			List<Word> words = new ArrayList<>();
			boolean recognised = row.segments().get(0).recognised();
			for (Word word : row.segments().stream().flatMap((segment) -> segment.words().stream()).toList()) {
				Matcher next = NUMBER.matcher(word.text());
				if (next.matches()) {
					keep(values, number, new Segment(sheet.number(), recognised, words));
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
			keep(values, number, new Segment(sheet.number(), recognised, words));
		}
		return values;
	}

	/** The first of each number: the back of the card explains them once more. */
	private static void keep(Map<String, Segment> values, String number, Segment value) {
		if (!number.isEmpty() && !value.words().isEmpty()) {
			values.putIfAbsent(number, value);
		}
	}

	private static Optional<Candidate> candidate(FieldType field, Map<String, Segment> values) {
		return field.labels()
			.stream()
			.filter(LicenceNumbers::is)
			.map((label) -> values.get(label.substring(PREFIX.length(), label.length() - 1)))
			.filter((value) -> value != null)
			.flatMap((value) -> span(field, value).map((span) -> value.candidate(field.name(), span)).stream())
			.findFirst();
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
