package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes of a row of {@code document} that are written once, when the transaction ends
 * or somebody asks: an update of H2 takes the row out of each index of the table and puts
 * it in again, whether what the index holds has changed or not ({@code Table.updateRows}
 * of 2.3.232). Statements that do not name the table see nothing of the row but that it
 * is there.
 */
class PutOff implements JdbcClient {

	private static final Pattern NAMED = Pattern.compile("\\bdocument\\b");

	private final JdbcClient jdbc;

	private final PerTransaction<Map<String, Change>> changes;

	/**
	 * @param jdbc what all statements go to in the end
	 */
	PutOff(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.changes = new PerTransaction<>(transactions, LinkedHashMap::new, this::write);
	}

	@Override
	public StatementSpec sql(String sql) {
		Map<String, Change> waiting = changes.get();
		if (waiting != null && !waiting.isEmpty() && NAMED.matcher(sql).find()) {
			write(waiting);
		}
		return jdbc.sql(sql);
	}

	/**
	 * Changes columns of a document; by whoever has locked it, in a transaction or at
	 * once outside of one.
	 * @param version whether this makes a version of its own
	 */
	void update(String id, Map<String, ? extends @Nullable Object> columns, boolean version) {
		Map<String, Change> waiting = changes.get();
		Change change = (waiting != null) ? waiting.computeIfAbsent(id, (one) -> new Change()) : new Change();
		change.columns.putAll(columns);
		change.versions += version ? 1 : 0;
		if (waiting == null) {
			write(id, change);
		}
	}

	private void write(Map<String, Change> waiting) {
		Map<String, Change> now = new LinkedHashMap<>(waiting);
		waiting.clear();
		now.forEach(this::write);
	}

	private void write(String id, Change change) {
		List<@Nullable Object> values = new ArrayList<>(change.columns.values());
		values.add(change.versions);
		values.add(id);
		jdbc.sql("update document set " + String.join(" = ?, ", change.columns.keySet())
				+ " = ?, version = version + ? where id = ?")
			.params(values)
			.update();
	}

	/** Of one document. */
	private static final class Change {

		private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

		private int versions;

	}

}
