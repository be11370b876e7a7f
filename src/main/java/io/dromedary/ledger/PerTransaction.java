package io.dromedary.ledger;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value of its own for each transaction of the ledger, gone with it.
 *
 * @param <T> the value
 */
final class PerTransaction<T> {

	private final Transactions transactions;

	private final Supplier<T> fresh;

	PerTransaction(Transactions transactions, Supplier<T> fresh) {
		this.transactions = transactions;
		this.fresh = fresh;
	}

	/** That of the transaction on this thread; null outside of one. */
	@SuppressWarnings("unchecked")
	@Nullable T get() {
		Transactions.Scope scope = transactions.scope();
		return (scope != null) ? (T) scope.values().computeIfAbsent(this, (self) -> fresh.get()) : null;
	}

}
