package io.dromedary.ledger;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value of its own for each transaction, gone with it.
 *
 * @param <T> the value
 */
final class PerTransaction<T> {

	private final Supplier<T> fresh;

	PerTransaction(Supplier<T> fresh) {
		this.fresh = fresh;
	}

	/** That of the transaction on this thread; null outside of one. */
	@SuppressWarnings("unchecked")
	@Nullable T get() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return null;
		}
		T value = (T) TransactionSynchronizationManager.getResource(this);
		if (value == null) {
			value = fresh.get();
			TransactionSynchronizationManager.bindResource(this, value);
			TransactionSynchronizationManager.registerSynchronization(new Ending(value));
		}
		return value;
	}

	/** Another transaction on the same thread must not see it. */
	private final class Ending implements TransactionSynchronization {

		private final T value;

		private Ending(T value) {
			this.value = value;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(PerTransaction.this, value);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
		}

	}

}
