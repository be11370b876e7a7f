package io.dromedary.ledger;

import java.util.function.Consumer;
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

	private final Consumer<T> last;

	PerTransaction(Transactions transactions, Supplier<T> fresh) {
		this(transactions, fresh, (value) -> {
		});
	}

	/**
	 * @param last what is done with the value when all else of the transaction is done,
	 * still in it; not where it is undone
	 */
	PerTransaction(Transactions transactions, Supplier<T> fresh, Consumer<T> last) {
		this.transactions = transactions;
		this.fresh = fresh;
		this.last = last;
	}

	/** That of the transaction on this thread; null outside of one. */
	@SuppressWarnings("unchecked")
	@Nullable T get() {
		Transactions.Scope scope = transactions.scope();
		return (scope != null) ? (T) scope.values().computeIfAbsent(this, (self) -> begun(scope)) : null;
	}

	private T begun(Transactions.Scope scope) {
		T value = fresh.get();
		scope.last().add(() -> last.accept(value));
		return value;
	}

}
