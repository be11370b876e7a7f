package io.dromedary.ledger.same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code recurrence}: which documents are perhaps the same as an
 * earlier one.
 */
public class Recurrences {

	private final JdbcClient jdbc;

	public Recurrences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** From now on these are the earlier ones of a document. */
	public void set(String id, Collection<String> firsts) {
		forget(id);
		firsts.forEach((first) -> jdbc.sql("insert into recurrence (document_id, first_id) values (?, ?)")
			.params(id, first)
			.update());
	}

	/** Its earlier ones are not asked for any more. */
	public void forget(String id) {
		jdbc.sql("delete from recurrence where document_id = ?").param(id).update();
	}

	/** A document is erased. */
	public void erase(String id) {
		forget(id);
		jdbc.sql("delete from recurrence where first_id = ?").param(id).update();
	}

	/** By document; one that is linked with none is missing. */
	public Map<String, Recurrence> of(Collection<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> firsts = new HashMap<>();
		Map<String, List<String>> later = new HashMap<>();
		jdbc.sql("select document_id, first_id from recurrence where document_id in (:ids) or first_id in (:ids) "
				+ "order by document_id, first_id")
			.param("ids", ids)
			.query((row) -> {
				firsts.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>()).add(row.getString(2));
				later.computeIfAbsent(row.getString(2), (id) -> new ArrayList<>()).add(row.getString(1));
			});
		Map<String, Recurrence> found = new HashMap<>();
		ids.stream()
			.filter((id) -> firsts.containsKey(id) || later.containsKey(id))
			.forEach((id) -> found.put(id,
					new Recurrence(firsts.getOrDefault(id, List.of()), later.getOrDefault(id, List.of()))));
		return found;
	}

}
