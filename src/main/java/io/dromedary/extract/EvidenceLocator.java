package io.dromedary.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Transcript;
import io.dromedary.guard.Watch;

/**
 * Finds where on a transcript a value is printed that someone claims to have read there.
 * Letters, digits and the decimals of numbers must agree; blanks, case, accents,
 * punctuation and line breaks need not.
 */
final class EvidenceLocator {

	private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.RATE);

	private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$", "JPY", "¥");

	/** Of page * 100000 + ten-thousandths of the height: 0.8 % of it. */
	private static final int SAME_LINE = 80;

	private final List<PageText> pages;

	EvidenceLocator(Transcript transcript) {
		this.pages = transcript.pages().stream().map(PageText::new).toList();
	}

	/**
	 * The value with its evidence: of several places the one nearest to a label of the
	 * field; without evidence and confidence where it is not printed.
	 */
	Candidate locate(FieldType field, String printed) {
		List<Place> labels = field.labels().stream().flatMap((label) -> places(PageText.letters(label))).toList();
		Optional<Place> best = places(field.kind(), printed)
			.min(Comparator.comparingDouble((place) -> distance(place, labels)));
		return candidate(field, printed, best);
	}

	/**
	 * The cells of a row of the item table: on the line that holds most of them, below
	 * the row before.
	 * @param printed value by name of the column
	 * @param after position of the row before, page * 100000 + ten-thousandths of the
	 * height; -1 before the first
	 */
	Map<String, Candidate> row(List<FieldType> columns, Map<String, String> printed, int after) {
		Map<FieldType, List<Place>> places = new LinkedHashMap<>();
		columns.stream()
			.filter((column) -> printed.containsKey(column.name()))
			.forEach((column) -> places.put(column,
					places(column.kind(), printed.getOrDefault(column.name(), "")).toList()));
		int line = line(places, after);
		Map<String, Candidate> row = new LinkedHashMap<>();
		places.forEach(
				(column, found) -> row.put(column.name(), candidate(column, printed.getOrDefault(column.name(), ""),
						found.stream().min(Comparator.comparingInt((place) -> Math.abs(position(place) - line))))));
		return row;
	}

	/** The position of a row, as {@link #row} wants it for the next one. */
	static int lineOf(Map<String, Candidate> row, int otherwise) {
		return row.values()
			.stream()
			.flatMap((cell) -> Stream.ofNullable(cell.evidence()))
			.mapToInt((evidence) -> evidence.page() * 100000 + (int) (evidence.boxes().get(0).middle() * 10000))
			.max()
			.orElse(otherwise);
	}

	private static int line(Map<FieldType, List<Place>> places, int after) {
		List<NavigableSet<Integer>> columns = places.values().stream().map(EvidenceLocator::positions).toList();
		return columns.stream()
			.flatMap((column) -> column.tailSet(after, false).stream())
			.distinct()
			.max(Comparator
				.comparingLong(
						(Integer position) -> columns.stream().filter((column) -> hasNear(column, position)).count())
				.thenComparing(Comparator.reverseOrder()))
			.orElse(after);
	}

	private static NavigableSet<Integer> positions(List<Place> cells) {
		return cells.stream().map(EvidenceLocator::position).collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean hasNear(NavigableSet<Integer> positions, int position) {
		return !positions.subSet(position - SAME_LINE, false, position + SAME_LINE, false).isEmpty();
	}

	private static int position(Place place) {
		return place.page() * 100000 + (int) (place.words().get(0).box().middle() * 10000);
	}

	private static Candidate candidate(FieldType field, String printed, Optional<Place> place) {
		return new Candidate(field.name(), printed, place.map(Place::evidence).orElse(null), Finder.CHAT,
				place.map(Place::confidence).orElse(0.0));
	}

	private static double distance(Place place, List<Place> labels) {
		Watch.check();
		return labels.stream().mapToDouble(place::distanceFrom).min().orElse(0);
	}

	private Stream<Place> places(FieldKind kind, String printed) {
		if (NUMBERS.contains(kind)) {
			return places(printed.replaceAll("\\D", "")).filter((place) -> sameNumber(place.text(), printed));
		}
		if (kind == FieldKind.CURRENCY) {
			return currency(printed.strip());
		}
		return places(PageText.letters(printed));
	}

	private Stream<Place> places(String letters) {
		return this.pages.stream().flatMap((page) -> page.places(letters).stream());
	}

	private Stream<Place> currency(String printed) {
		String sign = SIGNS.getOrDefault(printed.toUpperCase(Locale.ROOT), printed);
		return Stream.concat(places(PageText.letters(printed)), SIGNS.containsValue(sign)
				? this.pages.stream().flatMap((page) -> page.wordsWith(sign).stream()) : Stream.empty());
	}

	private static boolean sameNumber(String one, String other) {
		return decimals(one) == decimals(other) && negative(one) == negative(other);
	}

	// 12.50 is not 1250
	private static int decimals(String number) {
		String digits = number.replaceAll("^\\D+|(?<!\\D)\\D++$", "");
		int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
		int decimals = digits.length() - mark - 1;
		return mark >= 0 && decimals < 3 ? decimals : 0;
	}

	private static boolean negative(String number) {
		return number.matches("[^\\d\\p{L}]*[-\u2212].*|.*\\d-\\W*");
	}

}
