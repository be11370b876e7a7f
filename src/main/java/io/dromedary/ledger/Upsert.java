package io.dromedary.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement that writes a row whether there is one or not, as the database wants it
 * said: H2 has no {@code on conflict}, and a {@code merge} of PostgreSQL does not wait
 * for a row that another is just writing.
 */
final class Upsert {

	private Upsert() {
	}

	/**
	 * Takes the values of the key, then the others.
	 */
	static String into(String table, List<String> key, List<String> others, boolean h2) {
		String keys = String.join(", ", key);
		String columns = Stream.concat(key.stream(), others.stream()).collect(Collectors.joining(", "));
		String values = Stream.concat(key.stream(), others.stream())
			.map((any) -> "?")
			.collect(Collectors.joining(", "));
		if (h2) {
			return "merge into " + table + " (" + columns + ") key (" + keys + ") values (" + values + ")";
		}
		String set = others.stream()
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
		return "insert into " + table + " (" + columns + ") values (" + values + ") on conflict (" + keys
				+ ") do update set " + set;
	}

}
