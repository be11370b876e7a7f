package io.dromedary.ledger.hook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.f4b6a3.ulid.UlidCreator;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what is to be told, in the very transaction in which it becomes true: none
 * is told of what did not happen, and nothing that happened is forgotten.
 */
public class Outbox {

	/**
	 * The address in the settings has what the target {@code webhook} delivers to it.
	 */
	private static final String TOLD_BY_TARGET = """
			select 1 from delivery where document_id = ? and revision = ? and target = 'webhook'""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Subscriptions subscriptions;

	private volatile Listener listener = (hook, asked) -> {
	};

	Outbox(JdbcClient jdbc, Clock clock, Subscriptions subscriptions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.subscriptions = subscriptions;
	}

	/** Wants to know at once that there is something for a hook. */
	@FunctionalInterface
	public interface Listener {

		/**
		 * Called once it is committed.
		 * @param asked whether somebody asked for it just now, rather than a document
		 * came to it
		 */
		void news(String hook, boolean asked);

	}

	public void onNews(Listener listener) {
		this.listener = listener;
	}

	/**
	 * A document came into the status of this entry; in the transaction of the caller.
	 */
	public void became(Entry entry) {
		Optional<HookEvent> event = event(entry);
		List<String> hooks = event.map(subscriptions::of).orElse(List.of());
		if (hooks.isEmpty()) {
			return;
		}
		String delivery = Message.id(entry.id(), entry.revision());
		boolean delivered = event.get() == HookEvent.DELIVERED || event.get() == HookEvent.AMENDED;
		String id = delivered ? delivery : delivery + "_" + entry.version();
		for (String hook : hooks) {
			if (!(delivered && hook.equals(Hook.CONFIGURED) && toldByTarget(entry))) {
				write(hook, id, event.get(), entry.id());
				tell(hook, false);
			}
		}
	}

	/** What was corrected before all its targets had it is delivered, and not amended. */
	private Optional<HookEvent> event(Entry entry) {
		Optional<HookEvent> event = HookEvent.of(entry.status(), entry.revision());
		boolean asked = event.filter(HookEvent.AMENDED::equals).isPresent()
				&& !(subscriptions.of(HookEvent.DELIVERED).isEmpty() && subscriptions.of(HookEvent.AMENDED).isEmpty());
		boolean first = asked && jdbc.sql("select count(*) from event where document_id = ? and what = ?")
			.params(entry.id(), entry.status().word())
			.query(Long.class)
			.single() < 2;
		return first ? Optional.of(HookEvent.DELIVERED) : event;
	}

	private boolean toldByTarget(Entry entry) {
		return jdbc.sql(TOLD_BY_TARGET)
			.params(entry.id(), entry.revision())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * A message that says nothing but that messages come.
	 * @return its id
	 */
	String test(String hook) {
		String id = "evt_test_" + UlidCreator.getMonotonicUlid().toLowerCase();
		write(hook, id, HookEvent.TEST, null);
		tell(hook, true);
		return id;
	}

	/** Not for a hook that goes at this moment, and not twice. */
	private void write(String hook, String id, HookEvent event, @Nullable String document) {
		Instant now = clock.instant();
		String there = hook.equals(Hook.CONFIGURED) ? "" : "exists (select 1 from hook where id = ?) and ";
		List<Object> row = Arrays.asList(hook, id, event.word(), document, now.atOffset(ZoneOffset.UTC),
				now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC));
		List<Object> condition = there.isEmpty() ? List.of(hook, id) : List.of(hook, hook, id);
		jdbc.sql(
				"""
						insert into hook_message (hook_id, message_id, event, document_id, happened_at, begun_at, next_try, state,
						  tries, version)
						select ?, ?, ?, ?, cast(? as timestamp with time zone), cast(? as timestamp with time zone),
						  cast(? as timestamp with time zone), 'waiting', 0, 1
						where\s"""
						+ there + "not exists (select 1 from hook_message where hook_id = ? and message_id = ?)")
			.params(row)
			.params(condition)
			.update();
	}

	void tell(String hook, boolean asked) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			listener.news(hook, asked);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				listener.news(hook, asked);
			}
		});
	}

	/** What is left of a document is told to nobody. */
	public void erase(String documentId) {
		jdbc.sql("delete from hook_message where document_id = ?").param(documentId).update();
	}

}
