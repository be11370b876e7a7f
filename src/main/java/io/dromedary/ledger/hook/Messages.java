package io.dromedary.ledger.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.ledger.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The messages as rows. Whoever sends one claims it first, so that of several processes
 * one does; a claim that nobody ends runs out, and the message is sent again.
 */
public class Messages {

	/** Ends what was claimed, unless the claim has run out and another has it. */
	private static final String END = """
			update hook_message set state = ?, answer = ?, problem = ?, next_try = ? where number = ? and version = ?""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Transactions transactions;

	private final Outbox outbox;

	Messages(JdbcClient jdbc, Clock clock, Transactions transactions, Outbox outbox) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.transactions = transactions;
		this.outbox = outbox;
	}

	/**
	 * Claims what is due for a hook, what waits longest first; a try of each is counted.
	 * @param lease how long a try may take; then it is taken for lost
	 */
	public List<Message> claim(String hook, int most, Duration lease) {
		Instant now = clock.instant();
		List<Message> due = jdbc
			.sql("select * from hook_message where hook_id = ? and next_try <= ? order by next_try, number limit ?")
			.params(hook, at(now), most)
			.query(Messages::message)
			.list();
		return due.isEmpty() ? due : transactions.in(() -> {
			List<Message> claimed = new ArrayList<>();
			for (Message message : due) {
				if (claim(message, now, now.plus(lease))) {
					claimed.add(new Message(message.number(), hook, message.id(), message.event(), message.documentId(),
							message.happenedAt(), Message.State.SENDING, message.tries() + 1, message.begunAt(), now,
							message.answer(), message.problem(), now.plus(lease), message.version() + 1));
				}
			}
			return claimed;
		});
	}

	private boolean claim(Message message, Instant now, Instant until) {
		return jdbc.sql("""
				update hook_message set state = 'sending', tries = tries + 1, tried_at = ?, next_try = ?,
				  version = version + 1 where number = ? and version = ?""")
			.params(at(now), at(until), message.number(), message.version())
			.update() == 1;
	}

	/** When something is due next for a hook. */
	public Optional<Instant> due(String hook) {
		return jdbc
			.sql("select next_try from hook_message where hook_id = ? and next_try > ? order by next_try limit 1")
			.params(hook, at(Instant.EPOCH))
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/** What a process that was killed had begun is due now; for one that is alone. */
	public void takeUp() {
		boolean any = jdbc.sql("select 1 from hook_message where state = 'sending' limit 1")
			.query(Integer.class)
			.optional()
			.isPresent();
		if (transactions.embedded() && any) {
			transactions.run(() -> jdbc.sql("""
					update hook_message set state = 'waiting', next_try = ?, version = version + 1
					where state = 'sending'""").param(at(clock.instant())).update());
		}
	}

	/** The receiver has it. */
	public void sent(Message message, int answer) {
		end(message, Message.State.SENT, answer, null, null);
	}

	/** It is tried again. */
	public void again(Message message, @Nullable Integer answer, @Nullable String problem, Instant nextTry) {
		end(message, Message.State.WAITING, answer, problem, nextTry);
	}

	/** Nothing is tried until somebody asks for it. */
	public void failed(Message message, @Nullable Integer answer, @Nullable String problem) {
		end(message, Message.State.FAILED, answer, problem, null);
	}

	private void end(Message message, Message.State state, @Nullable Integer answer, @Nullable String problem,
			@Nullable Instant nextTry) {
		transactions.run(() -> jdbc.sql(END)
			.params(Arrays.asList(state.word(), answer, problem, (nextTry != null) ? at(nextTry) : null,
					message.number(), message.version()))
			.update());
	}

	/** The receiver is back: what waits for it waits no more. */
	public void hasten(String hook) {
		Instant now = clock.instant();
		transactions.run(() -> jdbc
			.sql("update hook_message set next_try = ? where hook_id = ? and state = 'waiting' and next_try > ?")
			.params(at(now), hook, at(now))
			.update());
	}

	/** Gives up what has waited since before this, and is due. */
	public void expire(String hook, Instant before) {
		transactions.run(() -> jdbc.sql("""
				update hook_message set state = 'failed', next_try = null
				where hook_id = ? and state = 'waiting' and next_try <= ? and begun_at < ?""")
			.params(hook, at(clock.instant()), at(before))
			.update());
	}

	/** Gives up all that waits for a hook that is gone. */
	public void abandon(String hook) {
		transactions.run(() -> jdbc
			.sql("update hook_message set state = 'failed', next_try = null where hook_id = ? and state = 'waiting'")
			.param(hook)
			.update());
	}

	/**
	 * Forgets what is over since before this, and what was for a hook that is no more.
	 */
	public void clear(Instant before) {
		transactions.run(() -> {
			jdbc.sql("delete from hook_message where next_try is null and happened_at < ? and begun_at < ?")
				.params(at(before), at(before))
				.update();
			jdbc.sql("delete from hook_message where hook_id <> ? and hook_id not in (select id from hook)")
				.param(Hook.CONFIGURED)
				.update();
		});
	}

	/** Newest first. */
	public List<Message> log(String hook, int most) {
		return log(hook, Long.MAX_VALUE, most);
	}

	/**
	 * Newest first.
	 * @param before only what was written before the message of this number
	 */
	public List<Message> log(String hook, long before, int most) {
		return jdbc.sql("select * from hook_message where hook_id = ? and number < ? order by number desc limit ?")
			.params(hook, before, most)
			.query(Messages::message)
			.list();
	}

	public Optional<Message> find(String hook, String id) {
		return jdbc.sql("select * from hook_message where hook_id = ? and message_id = ?")
			.params(hook, id)
			.query(Messages::message)
			.optional();
	}

	/**
	 * Writes a message that says nothing but that messages come; durable when this
	 * returns.
	 */
	public Message test(String hook) {
		String id = transactions.durably(() -> outbox.test(hook));
		return find(hook, id).orElseThrow();
	}

	/** Sends one again, under the same id, with all its tries. */
	public int replay(String hook, String id) {
		return replay(hook, "message_id = ?", id);
	}

	/** All that happened since then. */
	public int replay(String hook, Instant since) {
		return replay(hook, "happened_at >= ?", at(since));
	}

	/** All that failed. */
	public int replayFailed(String hook) {
		return replay(hook, "state = ?", Message.State.FAILED.word());
	}

	private int replay(String hook, String condition, Object parameter) {
		OffsetDateTime now = at(clock.instant());
		return transactions.durably(() -> {
			int replayed = jdbc
				.sql("""
						update hook_message set state = 'waiting', tries = 0, begun_at = ?, next_try = ?, version = version + 1
						where hook_id = ? and state <> 'sending' and\s"""
						+ condition)
				.params(now, now, hook, parameter)
				.update();
			outbox.tell(hook, true);
			return replayed;
		});
	}

	private static Message message(ResultSet row, int number) throws SQLException {
		return new Message(row.getLong("number"), row.getString("hook_id"), row.getString("message_id"),
				HookEvent.named(row.getString("event")).orElse(HookEvent.TEST), row.getString("document_id"),
				row.getTimestamp("happened_at").toInstant(),
				Message.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("tries"),
				row.getTimestamp("begun_at").toInstant(), instant(row, "tried_at"),
				row.getObject("answer", Integer.class), row.getString("problem"), instant(row, "next_try"),
				row.getLong("version"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
