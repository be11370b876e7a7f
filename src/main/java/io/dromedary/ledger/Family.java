package io.dromedary.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.dromedary.document.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Containers and all that is in them, at any depth. */
class Family {

	/**
	 * Every document below these, with the one of these that it is below. What was split
	 * off a document that is one again is withdrawn and counts no more.
	 */
	private static final String MEMBERS = """
			with recursive member (above, id, status, container) as (
			  select d.parent, d.id, d.status, d.container from document d where d.parent in (:above)
			  union all
			  select m.above, d.id, d.status, d.container from document d join member m on d.parent = m.id
			    where m.container)
			""";

	private static final List<String> MOVING = List.of(Status.values())
		.stream()
		.filter((status) -> !status.rests())
		.map(Status::word)
		.toList();

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Supplier<List<AtRest>> watchers;

	Family(JdbcClient jdbc, Entries entries, Supplier<List<AtRest>> watchers) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.watchers = watchers;
	}

	/** Of each container, in one query; one without parts is missing. */
	Map<String, Outcome> outcomes(Collection<String> containers) {
		if (containers.isEmpty()) {
			return Map.of();
		}
		Map<String, Map<Status, Long>> counts = new HashMap<>();
		jdbc.sql(MEMBERS + """
				select above, status, count(*) from member
				where status <> 'split' and not (status = 'erased' and container) group by above, status""")
			.param("above", containers)
			.query((row, number) -> counts.computeIfAbsent(row.getString(1), (top) -> new EnumMap<>(Status.class))
				.put(Status.of(row.getString(2)), row.getLong(3)))
			.list();
		Map<String, Outcome> outcomes = new HashMap<>();
		counts.forEach((container, count) -> outcomes.put(container, new Outcome(count)));
		return outcomes;
	}

	/**
	 * Tells those who want to know where this change brought the last document of a
	 * family to rest; to be called after the change, in its transaction.
	 */
	void changed(String id) {
		Entry entry = entries.get(id);
		if ((entry.parent() == null && !entry.container()) || !entry.status().rests()) {
			return;
		}
		String top = top(entry);
		// two who end at the same time must see each other; always the last lock
		entries.lock(top);
		Entry whole = entries.get(top);
		if (whole.status() != Status.ERASED && whole.status().rests() && !siblingMoves(entry) && !anyMoves(top)) {
			Outcome outcome = outcomes(List.of(top)).getOrDefault(top, new Outcome(Map.of()));
			watchers.get().forEach((watcher) -> watcher.rested(whole, outcome));
		}
	}

	/** The container that is in no other; itself where it is in none. */
	private String top(Entry entry) {
		Entry top = entry;
		while (top.parent() != null) {
			top = entries.get(top.parent());
		}
		return top.id();
	}

	/** Cheap, and mostly enough: thousands of documents may lie in one archive. */
	private boolean siblingMoves(Entry entry) {
		return entry.parent() != null
				&& jdbc.sql("select 1 from document where parent = :parent and status in (:moving) limit 1")
					.param("parent", entry.parent())
					.param("moving", MOVING)
					.query(Integer.class)
					.optional()
					.isPresent();
	}

	private boolean anyMoves(String top) {
		return jdbc.sql(MEMBERS + "select 1 from member where status in (:moving) limit 1")
			.param("above", List.of(top))
			.param("moving", MOVING)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** How deep a document lies, and all that came out of its outermost container. */
	Kin kin(String id) {
		int depth = 0;
		Entry top = entries.get(id);
		while (top.parent() != null) {
			top = entries.get(top.parent());
			depth++;
		}
		int found = depth;
		return jdbc.sql(MEMBERS + """
				select count(*) as documents, coalesce(sum(c.size), 0) as bytes
				from member m join document d on d.id = m.id join content c on c.sha256 = d.sha256""")
			.param("above", List.of(top.id()))
			.query((row, number) -> new Kin(found, row.getLong("documents"), row.getLong("bytes")))
			.single();
	}

}
