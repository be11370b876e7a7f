package io.dromedary.deliver;

import java.time.Clock;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.DocumentTypes;
import io.dromedary.home.EmbeddedTransactionManager;
import io.dromedary.home.Language;
import io.dromedary.ledger.Ledger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The results database is no candidate where a data source is wanted: that is the
 * ledger's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DeliverConfiguration {

	@Bean
	Deliver deliver(DocumentTypes types, Ledger ledger) {
		return new Deliver(types, ledger);
	}

	@Bean
	Payload payload(DocumentTypes types, Ledger ledger, @Value("${dromedary.public-url}") String publicUrl,
			Language language) {
		return new Payload(types, ledger, publicUrl, language.forTargets(), Clock.systemUTC());
	}

	@Bean
	@Order(20)
	DatabaseCheck databaseCheck(DocumentTypes types, @Qualifier("results") DataSource results) {
		return new DatabaseCheck(types, results);
	}

	@Bean(defaultCandidate = false)
	HikariDataSource resultsPool(DatabaseSettings settings) {
		return ResultsPool.to("results", settings.url(), settings.username(), settings.password());
	}

	/**
	 * {@code jdbc:results} in routes; takes part in a transaction begun with
	 * {@code inResults}.
	 */
	@Bean(defaultCandidate = false)
	DataSource results(@Qualifier("resultsPool") HikariDataSource pool) {
		return new TransactionAwareDataSourceProxy(new DiscreetDataSource(pool));
	}

	@Bean(defaultCandidate = false)
	PlatformTransactionManager resultsTransactions(@Qualifier("results") DataSource results) {
		return new EmbeddedTransactionManager(results);
	}

	@Bean
	Database database(@Qualifier("results") DataSource results, DatabaseSettings settings, DocumentTypes types,
			Ledger ledger) {
		return new Database(results, new Tables(results, settings.tables(), "database", Clock.systemUTC()), types,
				ledger, Clock.systemUTC());
	}

}
