package io.dromedary.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.document.Box;
import io.dromedary.document.Evidence;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * A field and where it was found.
 *
 * @param value normalised; null where the printed text was not understood
 * @param finder who proposed it, for example {@code label+chat}
 * @param supports what vouches for the value besides the words it was read from
 * @param evidence null where nobody knows where it is printed
 */
record FieldView(@Nullable String value, @Nullable String printed, String finder, BigDecimal confidence,
		List<String> supports, @Nullable Place evidence) {

	/** Enough to tell pixels apart on the largest page. */
	private static final int DECIMALS = 5;

	/**
	 * Where a value is printed.
	 *
	 * @param page from 1
	 * @param boxes each {@code [x, y, width, height]} in fractions of the upright page
	 */
	record Place(int page, String quote, List<List<BigDecimal>> boxes) {

		static Place of(Evidence evidence) {
			return new Place(evidence.page(), evidence.quote(),
					evidence.boxes().stream().map(FieldView::numbers).toList());
		}

		@Override
		public String toString() {
			return "Place[page " + page + "]";
		}

	}

	static FieldView of(Field field) {
		Evidence evidence = field.evidence();
		return new FieldView(field.value(), field.printed(), Finder.words(field.finders()), rounded(field.confidence()),
				field.supports().stream().map(Support::word).toList(), (evidence != null) ? Place.of(evidence) : null);
	}

	/** In the order given. */
	static Map<String, FieldView> of(Map<String, Field> fields) {
		Map<String, FieldView> views = new LinkedHashMap<>();
		fields.forEach((name, field) -> views.put(name, of(field)));
		return views;
	}

	/** In the order of their names. */
	static Map<String, List<Map<String, FieldView>>> tables(Map<String, List<Map<String, Field>>> tables) {
		Map<String, List<Map<String, FieldView>>> views = new TreeMap<>();
		tables.forEach((name, rows) -> views.put(name, rows.stream().map(FieldView::of).toList()));
		return views;
	}

	private static List<BigDecimal> numbers(Box box) {
		return List.of(rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height()));
	}

	private static BigDecimal rounded(double number) {
		return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
	}

	@Override
	public String toString() {
		return "FieldView[" + finder + "]";
	}

}
