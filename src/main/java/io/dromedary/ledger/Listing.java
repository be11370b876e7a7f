package io.dromedary.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists documents, newest first. */
class Listing {

	static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Seals seals;

	private final int batch;

	/**
	 * Lists over these.
	 * @param batch how many names are looked through at a time
	 */
	Listing(JdbcClient jdbc, Entries entries, Seals seals, int batch) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.seals = seals;
		this.batch = batch;
	}

	List<Entry> list(Query query) {
		String name = query.name();
		return (name != null) ? named(name.toLowerCase(Locale.ROOT), query)
				: select("d.*, c.size as content_size", query, query.cursor(), query.limit()).query(entries::entry)
					.list();
	}

	/** Looks through the names itself, newest first: the database cannot read them. */
	private List<Entry> named(String part, Query query) {
		List<String> found = new ArrayList<>();
		String cursor = query.cursor();
		List<Name> names;
		do {
			names = select("d.id, d.file_name, d.subject, d.sender", query, cursor, batch).query(this::name).list();
			names.stream()
				.filter((name) -> name.text().toLowerCase(Locale.ROOT).contains(part))
				.limit(query.limit() - found.size())
				.forEach((name) -> found.add(name.id()));
			cursor = names.isEmpty() ? cursor : names.get(names.size() - 1).id();
		}
		while (names.size() == batch && found.size() < query.limit());
		return found.stream().map(entries::find).flatMap(Optional::stream).toList();
	}

	private record Name(String id, String text) {

		@Override
		public String toString() {
			return "Name[" + id + "]";
		}

	}

	private Name name(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Name(id,
				text(id, row, "file_name") + "\n" + text(id, row, "subject") + "\n" + text(id, row, "sender"));
	}

	private String text(String id, ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(seals.open(id, row.getString(column)), "");
	}

	private JdbcClient.StatementSpec select(String columns, Query query, @Nullable String cursor, int limit) {
		List<String> conditions = new ArrayList<>(List.of("c.sha256 = d.sha256"));
		List<Object> parameters = new ArrayList<>();
		if (!query.statuses().isEmpty()) {
			conditions
				.add("d.status in (" + String.join(", ", Collections.nCopies(query.statuses().size(), "?")) + ")");
			query.statuses().forEach((status) -> parameters.add(status.word()));
		}
		add(conditions, parameters, "d.type = ?", query.type());
		add(conditions, parameters, "d.parent = ?", query.parent());
		add(conditions, parameters, "d.received_at >= ?", (query.since() != null) ? Entries.at(query.since()) : null);
		add(conditions, parameters, "d.id < ?", cursor);
		parameters.add(limit);
		return jdbc
			.sql("select " + columns + " from document d, content c where " + String.join(" and ", conditions)
					+ " order by d.id desc limit ?")
			.params(parameters);
	}

	private static void add(List<String> conditions, List<Object> parameters, String condition,
			@Nullable Object parameter) {
		if (parameter != null) {
			conditions.add(condition);
			parameters.add(parameter);
		}
	}

}
