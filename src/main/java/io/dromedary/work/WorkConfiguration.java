package io.dromedary.work;

import java.time.Clock;

import javax.sql.DataSource;

import io.dromedary.document.FailureTranslator;
import io.dromedary.home.Home;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Stages;
import io.dromedary.ledger.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkSettings.class)
class WorkConfiguration {

	private static final Clock CLOCK = Clock.systemUTC();

	@Bean
	Steps steps() {
		return new Steps();
	}

	@Bean
	PoolTables poolTables(DataSource ledgerDataSource) {
		return new PoolTables(new JdbcTemplate(ledgerDataSource));
	}

	@Bean
	Rows rows(DataSource ledgerDataSource, PoolTables tables, Steps steps, ObjectProvider<Pools> pools) {
		return new Rows(new JdbcTemplate(ledgerDataSource), tables, steps, pools, CLOCK);
	}

	@Bean
	Workshop workshop(Steps steps, ObjectProvider<Pools> pools, Probes probes, Stages stages, Progress progress,
			Rows rows, Transactions transactions) {
		return new Workshop(steps, pools, probes, stages, progress, rows, transactions);
	}

	@Bean
	Workload workload(DataSource ledgerDataSource, PoolTables tables) {
		return new Workload(JdbcClient.create(ledgerDataSource), tables, CLOCK);
	}

	@Bean
	Services services() {
		return new Services();
	}

	@Bean
	Waits waits(DataSource ledgerDataSource) {
		return new Waits(JdbcClient.create(ledgerDataSource), CLOCK);
	}

	@Bean
	Suspects suspects(DataSource ledgerDataSource, Transactions transactions) {
		return new Suspects(JdbcClient.create(ledgerDataSource), transactions);
	}

	@Bean
	Probes probes(Services services, Waits waits, Rows rows) {
		return new Probes(services, waits, rows);
	}

	@Bean
	StepTimes stepTimes(ObjectProvider<MeterRegistry> registry) {
		return new StepTimes(registry.getIfAvailable(SimpleMeterRegistry::new));
	}

	@Bean
	Beginnings beginnings(Progress progress) {
		return new Beginnings(progress, CLOCK);
	}

	@Bean
	Pace pace(WorkSettings settings, ObjectProvider<Outside> outside) {
		return new Pace(settings.quick(), outside.getIfAvailable(WorkConfiguration::nothingOutside));
	}

	private static Outside nothingOutside() {
		return (step) -> false;
	}

	@Bean
	Tries tries(StepTimes times, Pace pace) {
		return new Tries(times, pace, CLOCK);
	}

	@Bean
	Crews crews(WorkSettings settings) {
		return new Crews(settings);
	}

	@Bean
	Dispatch dispatch(Steps steps, Tries tries, Crews crews, Workshop workshop, Endings endings, Probes probes,
			Rows rows, Stages stages, Transactions transactions) {
		return new Dispatch(steps, tries, crews, workshop, endings, probes, rows, stages, transactions);
	}

	@Bean
	Passage passage(Steps steps, Tries tries, Services services, Pace pace, ObjectProvider<Outside> outside,
			Crews crews, Dispatch dispatch) {
		return new Passage(steps, tries, services, pace, outside.getIfAvailable(WorkConfiguration::nothingOutside),
				crews, dispatch);
	}

	@Bean
	Runner runner(Steps steps, Stages stages, Progress progress, Suspects suspects, Services services,
			Beginnings beginnings, Tries tries, Passage passage) {
		return new Runner(steps, stages, progress, suspects, services, beginnings, tries, passage);
	}

	@Bean
	Endings endings(Ledger ledger, Progress progress, Rows rows, Suspects suspects, Waits waits,
			Transactions transactions, Beginnings beginnings, Workshop workshop, Steps steps, WorkSettings settings) {
		return new Endings(ledger, progress, rows, suspects, waits, transactions, beginnings, workshop, steps,
				settings.retries(), CLOCK);
	}

	@Bean
	Pools pools(DataSource ledgerDataSource, WorkSettings settings, Home home, Crews crews, PoolTables tables,
			Runner runner, Endings endings, Suspects suspects, Probes probes) {
		return new Pools(ledgerDataSource, settings, home.instance(), crews, tables, runner, endings, suspects, probes);
	}

	@Bean
	WorkLife workLife(Pools pools, Tries tries, Rows rows, Suspects suspects, Probes probes, WorkSettings settings,
			Home home) {
		return new WorkLife(pools, tries, rows, suspects, probes, home.instance(), settings.probe());
	}

	@Bean
	Failure failure(ObjectProvider<FailureTranslator> translators) {
		return new Failure(translators.orderedStream().toList());
	}

}
