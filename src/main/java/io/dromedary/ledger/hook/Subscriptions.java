package io.dromedary.ledger.hook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is told of which event. Asked with every change of a document, and so remembered:
 * in the process that an embedded database belongs to until something changes, beside
 * other processes for a moment.
 */
class Subscriptions {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private final JdbcClient jdbc;

	private final boolean alone;

	private volatile Set<HookEvent> configured = Set.of();

	private volatile @Nullable Known known;

	private volatile long changes;

	private record Known(Map<HookEvent, List<String>> hooks, long at) {
	}

	/**
	 * @param alone whether nobody else writes the database
	 */
	Subscriptions(JdbcClient jdbc, boolean alone) {
		this.jdbc = jdbc;
		this.alone = alone;
	}

	/** What the address in the settings is told of. */
	void configure(Set<HookEvent> events) {
		configured = Set.copyOf(events);
		forget();
	}

	boolean configured() {
		return !configured.isEmpty();
	}

	synchronized void forget() {
		changes++;
		known = null;
	}

	/** Not what was read before the last change. */
	private synchronized void keep(Known read, long seen) {
		if (changes == seen) {
			known = read;
		}
	}

	/** Ids of hooks. */
	List<String> of(HookEvent event) {
		return known().getOrDefault(event, List.of());
	}

	private Map<HookEvent, List<String>> known() {
		Known now = known;
		if (now == null || (!alone && System.nanoTime() - now.at() > FRESH.toNanos())) {
			long seen = changes;
			now = new Known(read(), System.nanoTime());
			keep(now, seen);
		}
		return now.hooks();
	}

	private Map<HookEvent, List<String>> read() {
		Map<HookEvent, List<String>> hooks = new EnumMap<>(HookEvent.class);
		configured.forEach((event) -> add(hooks, event, Hook.CONFIGURED));
		jdbc.sql("select id, events from hook where gone_at is null order by id").query((row) -> {
			String id = row.getString("id");
			Hooks.events(row.getString("events")).forEach((event) -> add(hooks, event, id));
		});
		return hooks;
	}

	private static void add(Map<HookEvent, List<String>> hooks, HookEvent event, String id) {
		hooks.computeIfAbsent(event, (first) -> new ArrayList<>()).add(id);
	}

}
