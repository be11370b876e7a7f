package io.dromedary.ledger.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.f4b6a3.ulid.UlidCreator;
import io.dromedary.ledger.Seals;
import io.dromedary.ledger.Store;
import io.dromedary.ledger.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hooks as rows. Addresses may hold a token, and are sealed as the secrets are, under
 * a key that goes with the hook.
 */
public class Hooks {

	/** How long the old secret signs beside a new one. */
	public static final Duration BOTH = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Seals seals;

	private final Store store;

	private final Clock clock;

	private final Transactions transactions;

	private final Subscriptions subscriptions;

	Hooks(JdbcClient jdbc, Seals seals, Store store, Clock clock, Transactions transactions,
			Subscriptions subscriptions) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.store = store;
		this.clock = clock;
		this.transactions = transactions;
		this.subscriptions = subscriptions;
	}

	/**
	 * Registers an address; durable when this returns.
	 * @param secret that it shares
	 * @param most how many hooks there may be
	 * @return empty where there are as many already
	 */
	public Optional<Hook> add(String url, String secret, Set<HookEvent> events, int most) {
		String id = UlidCreator.getMonotonicUlid().toLowerCase();
		boolean added = transactions.durably(() -> {
			if (count() >= most) {
				return false;
			}
			jdbc.sql("insert into hook (id, url, secret, events, created_at) values (?, ?, ?, ?, ?)")
				.params(Arrays.asList(id, seals.seal(id, url), seals.seal(id, secret), words(events),
						at(clock.instant())))
				.update();
			return true;
		});
		subscriptions.forget();
		return added ? find(id) : Optional.empty();
	}

	private long count() {
		return jdbc.sql("select count(*) from hook").query(Long.class).single();
	}

	public Optional<Hook> find(String id) {
		return jdbc.sql("select * from hook where id = ?").param(id).query(this::hook).optional();
	}

	/** Oldest first. */
	public List<Hook> all() {
		return jdbc.sql("select * from hook order by id").query(this::hook).list();
	}

	/** Ids of all that may have messages, that of the address in the settings too. */
	public List<String> ids() {
		List<String> ids = jdbc.sql("select id from hook order by id").query(String.class).list();
		if (subscriptions.configured()) {
			ids.add(0, Hook.CONFIGURED);
		}
		return ids;
	}

	/** Whether there are messages under this id, or may be. */
	public boolean known(String id) {
		return id.equals(Hook.CONFIGURED) ? subscriptions.configured() : find(id).isPresent();
	}

	/** What the address in the settings is told of; nothing where there is none. */
	public void configure(Set<HookEvent> events) {
		subscriptions.configure(events);
	}

	/** Takes a hook away, with its messages and its key; it may have gone before. */
	public void remove(String id) {
		boolean removed = transactions.durably(() -> {
			jdbc.sql("delete from hook_message where hook_id = ? and exists (select 1 from hook where id = ?)")
				.params(id, id)
				.update();
			return jdbc.sql("delete from hook where id = ?").param(id).update() > 0;
		});
		subscriptions.forget();
		if (removed) {
			try {
				store.remove(id);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(new IOException("a key of the store could not be removed"));
			}
		}
	}

	/**
	 * From now on this secret signs, and for a while the one before it, too.
	 * @return false where there is no such hook
	 */
	public boolean rotate(String id, String secret) {
		return transactions.durably(
				() -> jdbc.sql("update hook set old_secret = secret, old_secret_until = ?, secret = ? where id = ?")
					.params(Arrays.asList(at(clock.instant().plus(BOTH)), seals.seal(id, secret), id))
					.update() > 0);
	}

	/** It says that it is gone for good: nothing more is written for it. */
	public void gone(String id) {
		transactions.run(() -> jdbc.sql("update hook set gone_at = ? where id = ? and gone_at is null")
			.params(at(clock.instant()), id)
			.update());
		subscriptions.forget();
	}

	/** It takes what it is sent again. */
	public void back(String id) {
		transactions.run(() -> jdbc.sql("update hook set gone_at = null where id = ?").param(id).update());
		subscriptions.forget();
	}

	private Hook hook(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Hook(id, open(id, row.getString("url")), open(id, row.getString("secret")),
				seals.open(id, row.getString("old_secret")), instant(row, "old_secret_until"),
				events(row.getString("events")), row.getTimestamp("created_at").toInstant(), instant(row, "gone_at"));
	}

	/** Empty where the key is gone, with which a backup was made without the store. */
	private String open(String id, String sealed) {
		String text = seals.open(id, sealed);
		return (text != null) ? text : "";
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static String words(Collection<HookEvent> events) {
		return events.stream().sorted().map(HookEvent::word).collect(Collectors.joining(","));
	}

	/** What a later version wrote is left out. */
	static Set<HookEvent> events(String words) {
		Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
		Arrays.stream(words.split(",")).map(HookEvent::named).flatMap(Optional::stream).forEach(events::add);
		return events;
	}

}
