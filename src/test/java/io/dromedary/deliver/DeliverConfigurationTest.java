package io.dromedary.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.home.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliverConfigurationTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class))
		.withUserConfiguration(DeliverConfiguration.class)
		.withBean(FakeLedger.class)
		.withBean(Language.class, () -> Language.of(new StandardEnvironment()))
		.withBean(Samples.Types.class)
		.withPropertyValues("dromedary.public-url=http://127.0.0.1", "spring.datasource.url=jdbc:h2:mem:ledger",
				"dromedary.database.username=sa", "dromedary.database.password=");

	@Test
	void theLedgersDatabaseStaysTheOneThatOthersGet(@TempDir Path home) {
		runner.withPropertyValues("dromedary.deliver.path=" + home, "dromedary.database.url=jdbc:h2:mem:results")
			.run((context) -> {
				assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class)
					.isSameAs(context.getBean("dataSource"))
					.isNotSameAs(context.getBean("resultsPool"));
				assertThat(context.getBean(PlatformTransactionManager.class))
					.isSameAs(context.getBean("transactionManager"));
			});
	}

	@Test
	void aDatabaseThatIsAwayStopsNoStartAndIsAWait(@TempDir Path home) {
		runner
			.withPropertyValues("dromedary.deliver.path=" + home,
					"dromedary.database.url=jdbc:postgresql://127.0.0.1:1/results")
			.run((context) -> {
				context.getBean("resultsPool", HikariDataSource.class).setConnectionTimeout(300);
				Database database = context.getBean(Database.class);
				assertThatThrownBy(() -> database.prepare(Samples.bill("x", 1, Map.of(), List.of())))
					.isInstanceOf(ServiceUnavailable.class)
					.hasMessageContaining("dromedary.database.url");
			});
	}

	/**
	 * By itself H2 closes its files in a shutdown hook, while the hub is still coming to
	 * its end.
	 */
	@Test
	void noEmbeddedDatabaseIsClosedBeforeTheHubHasEnded() throws IOException {
		assertThat(Files.readAllLines(Path.of("src/main/resources/application.yaml")))
			.filteredOn((line) -> line.contains("jdbc:h2:file:"))
			.hasSize(2)
			.allMatch((line) -> line.contains("DB_CLOSE_ON_EXIT=FALSE"));
	}

}
