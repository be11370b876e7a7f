package io.dromedary.accuracy;

import java.time.Duration;

import io.dromedary.document.DocumentTypes;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.accuracy.Accuracy;
import io.dromedary.work.Workload;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccuracyConfiguration {

	@Bean(destroyMethod = "stop")
	Comparer comparer(Accuracy accuracy, Ledger ledger, DocumentTypes types, Workload workload,
			ObjectProvider<Guard> guard) {
		return new Comparer(accuracy, ledger, types, workload, guard.getIfUnique(Guard::alone));
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> comparing(Comparer comparer,
			@Value("${dromedary.accuracy.pause}") Duration pause) {
		return (ready) -> {
			if (!pause.isZero() && !pause.isNegative()) {
				comparer.start(pause);
			}
		};
	}

	@Bean
	AccuracyMeters accuracyMeters(Accuracy accuracy) {
		return new AccuracyMeters(accuracy);
	}

}
