package io.dromedary.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person left in the inputs of the form.
 *
 * @param changed fields whose value is not what was shown, with what was typed
 * @param rows of the item table; null where the form had none
 */
record Typed(Map<String, String> changed, @Nullable List<Row> rows) {

	static final Typed NOTHING = new Typed(Map.of(), null);

	/** Inputs of fields, and beside each what was shown in it. */
	static final String FIELD = "field.";

	static final String SHOWN = "shown.";

	static final String CELL = "cell.";

	/** One for each row: which row found it was. */
	static final String ROW = "row";

	/** The last input: without it the server took in only a part of the form. */
	static final String END = "end";

	/**
	 * A row of the item table.
	 *
	 * @param origin number of the row found, from 0; blank for one that was added
	 */
	record Row(String origin, Map<String, String> cells) {

		boolean blank() {
			return cells.values().stream().allMatch(String::isBlank);
		}

		@Override
		public String toString() {
			return "Row[" + origin + "]";
		}

	}

	Typed {
		changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
	}

	static Typed of(MultiValueMap<String, String> form) {
		Map<String, String> changed = new LinkedHashMap<>();
		form.forEach((name, values) -> {
			String field = name.startsWith(FIELD) ? name.substring(FIELD.length()) : "";
			String typed = Objects.requireNonNullElse(values.get(0), "");
			String shown = Objects.requireNonNullElse(form.getFirst(SHOWN + field), "");
			if (!field.isEmpty() && differ(typed, shown)) {
				changed.put(field, typed.strip());
			}
		});
		return new Typed(changed, rows(form));
	}

	/** A blank row that nobody found is the spare one of the form. */
	private static @Nullable List<Row> rows(MultiValueMap<String, String> form) {
		List<String> origins = form.get(ROW);
		if (origins == null) {
			return null;
		}
		List<Row> rows = new ArrayList<>();
		for (int number = 0; number < origins.size(); number++) {
			Map<String, String> cells = new LinkedHashMap<>();
			for (Map.Entry<String, List<String>> input : form.entrySet()) {
				if (input.getKey().startsWith(CELL) && number < input.getValue().size()) {
					cells.put(input.getKey().substring(CELL.length()), input.getValue().get(number).strip());
				}
			}
			rows.add(new Row(origins.get(number), cells));
		}
		return rows.stream().filter((row) -> !row.blank() || !row.origin().isEmpty()).toList();
	}

	/** The rows that say something: emptying a row takes it away. */
	List<Row> filled() {
		return (rows == null) ? List.of() : rows.stream().filter((row) -> !row.blank()).toList();
	}

	/** Blanks do not count: an input changes line breaks. */
	static boolean differ(String one, String other) {
		return !one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
	}

	@Override
	public String toString() {
		return "Typed" + changed.keySet();
	}

}
