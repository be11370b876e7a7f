package io.dromedary.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Identities;
import io.dromedary.guard.Losses;
import io.dromedary.home.ClosedDatabase;
import io.dromedary.home.OneWriter;
import io.dromedary.ledger.accuracy.Accuracy;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.same.SeenSellers;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

	@Bean
	@Primary
	HikariDataSource ledgerDataSource(LedgerSettings settings) {
		HikariDataSource pool = new HikariDataSource();
		pool.setPoolName("ledger");
		pool.setJdbcUrl(OrderedDisk.over(settings.url()));
		pool.setUsername(settings.username());
		pool.setPassword(settings.password());
		pool.setMaximumPoolSize(settings.connections());
		// whoever brings an upload is to be told within five seconds
		pool.setConnectionTimeout(3_000);
		ClosedDatabase.watch(pool);
		OneWriter.apply(pool);
		migrate(pool);
		return pool;
	}

	static void migrate(DataSource dataSource, String url) {
		boolean embedded = url.startsWith("jdbc:h2:");
		Flyway.configure()
			.dataSource(dataSource)
			.placeholders(Map.of("bytes", embedded ? "blob" : "bytea", "embedded", embedded ? "" : "-- "))
			.load()
			.migrate();
	}

	private static void migrate(HikariDataSource pool) {
		migrate(pool, pool.getJdbcUrl());
	}

	@Bean
	DataSourceHealthIndicator ledgerHealthIndicator(DataSource ledgerDataSource) {
		return new DataSourceHealthIndicator(ledgerDataSource);
	}

	@Bean
	FolderStore store(@Value("${dromedary.store}") Path folder) throws IOException {
		return new FolderStore(folder);
	}

	@Bean
	Transactions transactions(DataSource ledgerDataSource) {
		return new Transactions(ledgerDataSource);
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	LedgerFile ledgerFile(DataSource ledgerDataSource, Transactions transactions) {
		return new LedgerFile(ledgerDataSource, transactions.embedded());
	}

	@Bean
	LedgerParts ledgerParts(DataSource ledgerDataSource, Store store, Transactions transactions,
			ObjectProvider<AtRest> watchers, ObjectProvider<Identities> identities) {
		return new LedgerParts(JdbcClient.create(ledgerDataSource), Clock.systemUTC(), store, transactions,
				() -> watchers.orderedStream().toList(),
				(assessment) -> identities.getIfAvailable(() -> Identities.NONE).of(assessment));
	}

	@Bean
	SeenSellers sellers(LedgerParts parts) {
		return parts.sellers();
	}

	@Bean
	Losses losses(LedgerParts parts) {
		return parts.losses();
	}

	@Bean
	Replies replies(LedgerParts parts) {
		return parts.replies();
	}

	@Bean
	HookLedger hookLedger(LedgerParts parts) {
		return parts.hooks();
	}

	@Bean
	Tally tally(LedgerParts parts) {
		return parts.tally();
	}

	@Bean
	Stages stages(LedgerParts parts) {
		return parts.stages();
	}

	@Bean
	Progress progress(LedgerParts parts) {
		return parts.progress();
	}

	@Bean
	DoorNotes doorNotes(DataSource ledgerDataSource) {
		return new JdbcDoorNotes(JdbcClient.create(ledgerDataSource));
	}

	@Bean
	Accuracy accuracy(DataSource ledgerDataSource, Transactions transactions) {
		return new Accuracy(JdbcClient.create(ledgerDataSource), transactions);
	}

	@Bean
	Requests requests(LedgerParts parts) {
		return parts.requests();
	}

	@Bean
	Remarks remarks(LedgerParts parts) {
		return parts.remarks();
	}

	@Bean
	Separation separation(LedgerParts parts, @Lazy Agenda agenda) {
		return parts.separation(agenda);
	}

	@Bean
	Overview overview(LedgerParts parts) {
		return parts.overview();
	}

	@Bean
	Ledger ledger(LedgerParts parts, @Lazy Agenda agenda) {
		parts.clear();
		return parts.ledger(agenda);
	}

	@Bean
	Housekeeping housekeeping(LedgerParts parts, @Lazy Agenda agenda, ObjectProvider<DocumentTypes> types) {
		Retention retention = parts.retention(agenda);
		Adoption adoption = parts.adoption();
		return new Housekeeping(() -> {
			parts.clear();
			types.ifAvailable(retention::apply);
			types.ifAvailable(adoption::apply);
			parts.tidings().nameOlder();
		});
	}

}
