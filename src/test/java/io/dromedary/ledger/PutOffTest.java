package io.dromedary.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Changes of a document that are written once. */
class PutOffTest {

	private static final String ROW = "select status, type, version from document where id = 'a'";

	private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);

	private final JdbcClient jdbc = JdbcClient.create(database);

	private Transactions transactions;

	private PutOff putOff;

	@BeforeEach
	void table() {
		jdbc.sql("create table document (id varchar primary key, status varchar, type varchar, version bigint)")
			.update();
		jdbc.sql("create table event (document_id varchar references document, what varchar)").update();
		jdbc.sql("insert into document values ('a', 'received', null, 1), ('b', 'received', null, 1)").update();
		transactions = new Transactions(database);
		putOff = new PutOff(jdbc, transactions);
		jdbc.sql("set query_statistics true").update();
	}

	@Test
	void allChangesOfATransactionAreOneUpdate() {
		transactions.run(() -> {
			change("a", "status", "processing", true);
			putOff.sql("insert into event values ('a', 'processing')").update();
			change("a", "type", "invoice", false);
			change("a", "status", "delivering", true);
		});
		assertThat(row()).isEqualTo("{STATUS=delivering, TYPE=invoice, VERSION=3}");
		assertThat(updates()).isOne();
	}

	@Test
	void whoAsksInTheTransactionSeesThem() {
		transactions.run(() -> {
			change("a", "status", "processing", true);
			assertThat(putOff.sql(ROW).query().singleRow()).hasToString("{STATUS=processing, TYPE=null, VERSION=2}");
			change("a", "type", null, false);
			change("b", "type", "invoice", false);
			assertThat(putOff.sql("select count(*) from event e join document d on d.type = 'invoice'")
				.query(Long.class)
				.single()).isZero();
			assertThat(jdbc.sql("select type from document where id = 'b'").query(String.class).single())
				.isEqualTo("invoice");
		});
	}

	@Test
	void nothingIsWrittenWhereTheTransactionIsUndone() {
		assertThatThrownBy(() -> transactions.run(() -> {
			change("a", "status", "processing", true);
			throw new IllegalStateException("undone");
		})).hasMessage("undone");
		transactions.run(() -> change("a", "type", "invoice", false));
		assertThat(row()).isEqualTo("{STATUS=received, TYPE=invoice, VERSION=1}");
	}

	@Test
	void outsideOfATransactionItIsWrittenAtOnce() {
		change("a", "status", "processing", true);
		assertThat(row()).isEqualTo("{STATUS=processing, TYPE=null, VERSION=2}");
	}

	private void change(String id, String column, String value, boolean version) {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put(column, value);
		putOff.update(id, columns, version);
	}

	private String row() {
		return jdbc.sql(ROW).query().singleRow().toString();
	}

	private long updates() {
		return jdbc.sql("""
				select coalesce(sum(execution_count), 0) from information_schema.query_statistics
				where sql_statement like 'update document %'""").query(Long.class).single();
	}

}
