package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Values;

/**
 * The currency of a document: the sign or code that stands with its amounts. One that
 * stands with the total goes before one that is printed elsewhere.
 */
final class CurrencyChoice {

	private static final int ENOUGH = 3;

	private final Paper paper;

	private final List<Box> totals;

	/**
	 * @param total candidates of the total
	 */
	CurrencyChoice(Paper paper, List<Candidate> total) {
		this.paper = paper;
		this.totals = total.stream()
			.map(Candidate::evidence)
			.filter(java.util.Objects::nonNull)
			.map(Evidence::boxes)
			.flatMap(List::stream)
			.toList();
	}

	List<Candidate> choose(FieldType field, List<Reading> labelled) {
		var found = new ArrayList<Found>();
		labelled.forEach((reading) -> found.add(new Found(reading.candidate(), 3)));
		for (Sheet sheet : paper.sheets()) {
			for (Row row : sheet.rows()) {
				if (row.segments().stream().allMatch((segment) -> segment.spans(FieldKind.CURRENCY).isEmpty())) {
					continue;
				}
				boolean amounts = row.segments()
					.stream()
					.anyMatch((segment) -> !segment.spans(FieldKind.AMOUNT).isEmpty());
				int worth = withTotal(row) ? 4 : amounts ? 2 : 1;
				row.segments().forEach((segment) -> collect(field, segment, worth, found));
			}
		}
		int best = found.stream().mapToInt(Found::worth).max().orElse(0);
		var byCode = new LinkedHashMap<String, List<Candidate>>();
		found.stream()
			.filter((each) -> each.worth() == best || best < 3)
			.sorted(Comparator.comparingInt(Found::worth).reversed())
			.forEach((each) -> byCode.computeIfAbsent(code(each.candidate().printed()), (code) -> new ArrayList<>())
				.add(each.candidate()));
		if (byCode.size() == 1) {
			String only = byCode.keySet().iterator().next();
			return Choice.distinct(found.stream()
				.sorted(Comparator.comparingInt(Found::worth).reversed())
				.map(Found::candidate)
				.filter((candidate) -> code(candidate.printed()).equals(only))
				.limit(ENOUGH)
				.toList());
		}
		return Choice.distinct(mostFrequentFirst(byCode));
	}

	private static List<Candidate> mostFrequentFirst(Map<String, List<Candidate>> byCode) {
		return byCode.values()
			.stream()
			.sorted(Comparator.comparingInt((List<Candidate> each) -> each.size()).reversed())
			.map((each) -> each.get(0))
			.toList();
	}

	private boolean withTotal(Row row) {
		Box box = row.box();
		return totals.stream().anyMatch((total) -> total.middle() > box.y() && total.middle() < box.bottom());
	}

	private static void collect(FieldType field, Segment segment, int worth, List<Found> found) {
		segment.spans(FieldKind.CURRENCY)
			.forEach((span) -> found.add(new Found(segment.candidate(field.name(), span), worth)));
	}

	private static String code(String printed) {
		return Values.printedKey(FieldKind.CURRENCY, printed);
	}

	/**
	 * A sign that was found.
	 *
	 * @param worth the more the nearer to the total
	 */
	private record Found(Candidate candidate, int worth) {

		@Override
		public String toString() {
			return "Found[" + worth + "]";
		}

	}

}
