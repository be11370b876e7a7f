package io.dromedary.deliver;

import java.time.Clock;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who makes the tables of document types. */
class TablesTest {

	private static final DocumentType BILL = Samples.BILL;

	private final JdbcDataSource source = source();

	private final JdbcTemplate jdbc = new JdbcTemplate(source);

	private static JdbcDataSource source() {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
		return source;
	}

	private Tables tables(TableMode mode) {
		return new Tables(source, mode, "erp", Clock.systemUTC());
	}

	private int present() {
		return jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'public'")
			.size();
	}

	@AfterEach
	void close() {
		jdbc.execute("shutdown");
	}

	@Test
	void whatIsMissingIsWaitedForAndNamedWithItsType() {
		ServiceUnavailable empty = catchThrowableOfType(ServiceUnavailable.class,
				() -> tables(TableMode.VALIDATE).prepare(BILL));
		assertThat(empty.service()).isEqualTo(new Service(Service.Kind.TARGET, "erp"));
		assertThat(present()).isZero();
		tables(TableMode.CREATE).prepare(BILL);
		assertThatCode(() -> tables(TableMode.VALIDATE).prepare(BILL)).doesNotThrowAnyException();
		jdbc.execute("alter table test_bill drop column seller");
		jdbc.execute("alter table test_bill_lines drop column quantity");
		ServiceUnavailable missing = catchThrowableOfType(ServiceUnavailable.class,
				() -> tables(TableMode.VALIDATE).prepare(BILL));
		assertThat(missing.sentence().toString()).contains("test_bill.seller ", "test_bill_lines.quantity ")
			.doesNotContain("test_bill.id");
		jdbc.execute("alter table test_bill add column seller varchar(100)");
		jdbc.execute("alter table test_bill_lines add column quantity varchar(100)");
		assertThatCode(() -> tables(TableMode.VALIDATE).prepare(BILL)).as("whatever they are of")
			.doesNotThrowAnyException();
	}

	@Test
	void nothingIsMadeOrAskedForWhereTheyAreNoneOfOurs() {
		assertThatCode(() -> tables(TableMode.NONE).prepare(BILL)).doesNotThrowAnyException();
		assertThat(present()).isZero();
	}

}
