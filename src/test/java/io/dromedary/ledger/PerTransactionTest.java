package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PerTransactionTest {

	private final DataSource database = new DriverManagerDataSource("jdbc:h2:mem:per-transaction", "sa", "");

	private final Transactions transactions = new Transactions(database);

	private final PerTransaction<List<String>> values = new PerTransaction<>(transactions, ArrayList::new);

	@Test
	void outsideOfATransactionThereIsNone() {
		assertThat(values.get()).isNull();
		transactions.run(() -> assertThat(values.get()).isEmpty());
		assertThat(values.get()).isNull();
	}

	@Test
	void theNextTransactionHasItsOwn() {
		transactions.run(() -> values.get().add("one"));
		transactions.run(() -> assertThat(values.get()).isEmpty());
	}

	@Test
	void soItHasAfterOneThatWasUndone() {
		assertThatThrownBy(() -> transactions.run(() -> {
			values.get().add("one");
			throw new IllegalStateException("undone");
		})).hasMessage("undone");
		assertThat(values.get()).isNull();
		transactions.run(() -> assertThat(values.get()).isEmpty());
	}

	@Test
	void whoJoinsATransactionSharesIt() {
		transactions.run(() -> {
			values.get().add("one");
			transactions.run(() -> values.get().add("two"));
			assertThat(values.get()).containsExactly("one", "two");
		});
	}

	@Test
	void whatSuspendsATransactionDoesNotSeeIt() {
		TransactionTemplate apart = template(database);
		transactions.run(() -> {
			values.get().add("one");
			apart.executeWithoutResult((status) -> {
				assertThat(values.get()).isNull();
				transactions.run(() -> assertThat(values.get()).isNull());
			});
			assertThat(values.get()).containsExactly("one");
		});
	}

	/** As in a route that writes to the results. */
	@Test
	void aTransactionOfAnotherDatabaseAroundItKeepsNothingAlive() {
		template(new DriverManagerDataSource("jdbc:h2:mem:other", "sa", "")).executeWithoutResult((status) -> {
			assertThat(values.get()).isNull();
			transactions.run(() -> values.get().add("one"));
			assertThat(values.get()).isNull();
			transactions.run(() -> assertThat(values.get()).isEmpty());
		});
	}

	@Test
	void onceItIsCommittedOthersMayHaveChangedIt() {
		List<Object> seen = new ArrayList<>();
		transactions.run(() -> {
			values.get().add("one");
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					seen.add(values.get() == null);
				}
			});
		});
		assertThat(seen).containsExactly(true);
	}

	private static TransactionTemplate template(DataSource database) {
		TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(database));
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return template;
	}

}
