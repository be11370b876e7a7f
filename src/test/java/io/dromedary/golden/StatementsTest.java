package io.dromedary.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.dromedary.demo.Drawn;
import io.dromedary.fakes.WholeHub;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a digital invoice asks of the ledger from the folder to its targets. It was 238
 * statements in 60 transactions (issue 11).
 */
class StatementsTest {

	private static final int WARM = 3;

	private static final int COUNTED = 10;

	@TempDir
	Path home;

	@Test
	void aDigitalInvoiceAsksTheLedgerForLittle() {
		try (WholeHub hub = WholeHub.at(home).with("dromedary.work.poll", "1h").start()) {
			JdbcTemplate ledger = new JdbcTemplate(hub.bean(DataSource.class));
			carry(hub, 0, WARM);
			ledger.execute("set query_statistics_max_entries 1000");
			ledger.execute("set query_statistics true");
			carry(hub, WARM, COUNTED);
			assertThat(asked(ledger, "%")).as("statements").isLessThan(80 * COUNTED);
			assertThat(asked(ledger, "insert into same_key %")).as("what it is known by").isEqualTo(COUNTED);
			assertThat(asked(ledger, "insert into seller_account %")).as("who sent it").isEqualTo(COUNTED);
			assertThat(asked(ledger, "commit")).as("transactions").isLessThan(8 * COUNTED);
			assertThat(asked(ledger, "checkpoint sync")).as("calls to the disk").isLessThan(2 * COUNTED);
		}
	}

	private static int asked(JdbcTemplate ledger, String pattern) {
		String sql = """
				select coalesce(sum(execution_count), 0) from information_schema.query_statistics
				where lower(sql_statement) like ?""";
		return Objects.requireNonNull(ledger.queryForObject(sql, Integer.class, pattern));
	}

	private void carry(WholeHub hub, int from, int count) {
		for (int seed = from; seed < from + count; seed++) {
			Drawn drawn = Paper.invoice(Locale.ITALIAN).seed(300 + seed).digital();
			hub.drop(drawn.fileName(), drawn.content());
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> delivered() == from + count);
	}

	private long delivered() throws IOException {
		Path folder = home.resolve("out/invoice");
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".json")).count();
		}
	}

}
