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
	Alerts alerts(AlertSettings settings, @Lazy HealthContributorRegistry health, Overview overview, Workload work,
			DataSource ledgerDataSource, Transactions transactions, Home home, Language language,
			@Value("${dromedary.public-url}") String publicUrl) {
		Clock clock = Clock.systemUTC();
		JdbcClient jdbc = JdbcClient.create(ledgerDataSource);
		return new Alerts(
				new Problems(health, overview, work, settings.reviewAge(), home.instance(), language.forTargets(),
						clock),
				new ProblemLog(jdbc, transactions, settings.after(), clock),
				new Digest(jdbc, settings.digest(), ZoneId.systemDefault(), clock), overview, publicUrl,
				language.forTargets());
	}

	@Bean
	Heartbeat heartbeat(AlertSettings settings, @Lazy HealthEndpoint health) {
		return new Heartbeat(settings.heartbeat(), settings.every(),
				() -> !health.health().getStatus().equals(Status.DOWN));
	}

}
