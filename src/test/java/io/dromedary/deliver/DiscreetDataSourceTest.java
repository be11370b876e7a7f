package io.dromedary.deliver;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.DocumentException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is said where there is no way to the database at all. */
class DiscreetDataSourceTest {

	@Test
	void whereThereIsNoDriverForTheUrlThatIsSaidAndTheUrlIsNot() {
		try (HikariDataSource pool = new DeliverConfiguration().resultsPool(new DatabaseSettings(
				"jdbc:unheard-of://127.0.0.1/results?password=heron", "hub", "secret", TableMode.CREATE))) {
			var results = new DiscreetDataSource(pool);
			for (int time = 0; time < 2; time++) {
				DocumentException failure = catchThrowableOfType(DocumentException.class, results::getConnection);
				assertThat(failure.sentence().key()).isEqualTo("deliver.database-driver");
				assertThat(failure).hasMessageNotContaining("heron").hasNoCause();
			}
		}
	}

}
