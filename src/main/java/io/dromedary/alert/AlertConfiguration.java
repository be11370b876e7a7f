package io.dromedary.alert;

import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

import io.dromedary.home.Home;
import io.dromedary.home.Language;
import io.dromedary.ledger.Overview;
import io.dromedary.ledger.Transactions;
import io.dromedary.work.Workload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

	@Bean
	Problems problems(AlertSettings settings, @Lazy HealthContributorRegistry health, Overview overview, Workload work,
			Home home, Language language) {
		return new Problems(health, overview, work, settings.reviewAge(), home.instance(), language.forTargets(),
				Clock.systemUTC());
	}

	@Bean
	Alerts alerts(Problems problems, AlertSettings settings, DataSource ledgerDataSource, Transactions transactions,
			Overview overview, Language language, @Value("${dromedary.public-url}") String publicUrl) {
		return alerts(Way.MAIL, problems, settings, ledgerDataSource, transactions, overview, language, publicUrl);
	}

	@Bean
	Alerts alertsByUrl(Problems problems, AlertSettings settings, DataSource ledgerDataSource,
			Transactions transactions, Overview overview, Language language,
			@Value("${dromedary.public-url}") String publicUrl) {
		return alerts(Way.URL, problems, settings, ledgerDataSource, transactions, overview, language, publicUrl);
	}

	private static Alerts alerts(Way way, Problems problems, AlertSettings settings, DataSource dataSource,
			Transactions transactions, Overview overview, Language language, String publicUrl) {
		Clock clock = Clock.systemUTC();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		return new Alerts(problems, new ProblemLog(jdbc, transactions, way, settings.after(), clock),
				new Digest(jdbc, way, settings.digest(), ZoneId.systemDefault(), clock), overview, publicUrl,
				language.forTargets());
	}

	@Bean
	Heartbeat heartbeat(AlertSettings settings, @Lazy HealthEndpoint health) {
		return new Heartbeat(settings.heartbeat(), settings.every(),
				() -> !health.health().getStatus().equals(Status.DOWN));
	}

}
