package io.dromedary.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * In what the values of one revision of a document differ from those of the one before.
 * Who found a value, and where, makes no difference.
 *
 * @param fields by name, those of the later revision first
 * @param tables names of the tables of which a row came, went or changed;
 * {@link Cell#LINES} for that of items
 */
public record Changes(Map<String, Change> fields, List<String> tables) {

	/**
	 * What a field was and is.
	 *
	 * @param previous as in {@link Field#value()}; null where there was none
	 * @param value null where there is none any more
	 */
	public record Change(@Nullable String previous, @Nullable String value) {

		@Override
		public String toString() {
			return "Change";
		}

	}

	public Changes {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		tables = List.copyOf(tables);
	}

	/** What has changed since. */
	public static Changes between(Assessment before, Assessment after) {
		Map<String, Change> fields = new LinkedHashMap<>();
		names(after.fields(), before.fields()).forEach((name) -> {
			Change change = new Change(value(before.fields(), name), value(after.fields(), name));
			if (!Objects.equals(change.previous(), change.value())) {
				fields.put(name, change);
			}
		});
		Stream<String> lines = Stream.of(Cell.LINES)
			.filter((name) -> !values(before.lines()).equals(values(after.lines())));
		Stream<String> others = names(after.tables(), before.tables()).stream()
			.sorted()
			.filter((name) -> !values(before.table(name)).equals(values(after.table(name))));
		return new Changes(fields, Stream.concat(lines, others).toList());
	}

	/** Whether both say the same. */
	public boolean none() {
		return fields.isEmpty() && tables.isEmpty();
	}

	/** Names of the fields and tables, for people. */
	public List<String> names() {
		return Stream.concat(fields.keySet().stream(), tables.stream()).toList();
	}

	private static Set<String> names(Map<String, ?> first, Map<String, ?> then) {
		Set<String> names = new LinkedHashSet<>(first.keySet());
		names.addAll(then.keySet());
		return names;
	}

	private static @Nullable String value(Map<String, Field> fields, String name) {
		Field field = fields.get(name);
		return (field != null) ? field.value() : null;
	}

	/** A cell without a value is none. */
	private static List<Map<String, String>> values(List<Map<String, Field>> rows) {
		return rows.stream()
			.map((row) -> row.keySet()
				.stream()
				.filter((column) -> value(row, column) != null)
				.collect(Collectors.toMap((column) -> column, (column) -> String.valueOf(value(row, column)))))
			.toList();
	}

	@Override
	public String toString() {
		return "Changes" + names();
	}

}
