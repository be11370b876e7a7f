package io.dromedary.ledger.hook;

import java.time.Clock;

import io.dromedary.ledger.Seals;
import io.dromedary.ledger.Store;
import io.dromedary.ledger.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hooks and their messages in one database.
 */
public record HookLedger(Hooks hooks, Outbox outbox, Messages messages) {

	public static HookLedger over(JdbcClient jdbc, Clock clock, Store store, Seals seals, Transactions transactions) {
		Subscriptions subscriptions = new Subscriptions(jdbc, transactions.embedded());
		Outbox outbox = new Outbox(jdbc, clock, subscriptions);
		return new HookLedger(new Hooks(jdbc, seals, store, clock, transactions, subscriptions), outbox,
				new Messages(jdbc, clock, transactions, outbox));
	}

}
