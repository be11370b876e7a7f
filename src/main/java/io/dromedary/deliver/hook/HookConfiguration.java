package io.dromedary.deliver.hook;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.webhook.Webhooks;
import io.dromedary.document.Sentence;
import io.dromedary.home.StartupLines;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Transactions;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HookSettings.class)
class HookConfiguration {

	/** Between two looks for what other processes on one database have left. */
	private static final Duration LOOK = Duration.ofSeconds(10);

	@Bean
	Addresses hookAddresses(HookSettings settings) {
		return new Addresses(settings.allow(), InetAddress::getAllByName, settings.timeout());
	}

	@Bean
	Announcements announcements(Addresses addresses, HookSettings settings, Payload payload, Ledger ledger) {
		return new Announcements(addresses, settings, payload, ledger);
	}

	@Bean
	HookClient hookClient(Addresses addresses, HookSettings settings) {
		return new HookClient(addresses, SSLContexts.createSystemDefault(), settings.timeout(), Clock.systemUTC());
	}

	@Bean
	HookSender hookSender(HookLedger ledger, Payload payload, Webhooks webhooks, HookClient client,
			HookSettings settings, Transactions transactions, Environment environment) {
		boolean wanted = StringUtils.hasText(environment.getProperty("dromedary.webhook.url"));
		ledger.hooks().configure(wanted ? known(events(environment)) : Set.of());
		HookAttempts attempts = new HookAttempts(ledger,
				new EventPayload(payload, () -> webhooks.original(Courier.PREFIX))::of,
				new Courier(ledger.hooks(), webhooks, client, Clock.systemUTC()), new Schedule(settings.retries()),
				Clock.systemUTC());
		return new HookSender(ledger, attempts, settings, transactions.embedded() ? Duration.ofDays(1) : LOOK,
				Clock.systemUTC());
	}

	/** Never part of liveness or readiness: what is not told waits. */
	@Bean
	HealthIndicator hooksHealthIndicator(HookSender sender) {
		return () -> {
			Health.Builder health = Health.up();
			sender.failing()
				.forEach((hook) -> health.status("DEGRADED")
					.withDetail(hook, Sentence.of("deliver.hook.failing", hook).in(LocaleContextHolder.getLocale())));
			return health.build();
		};
	}

	/** A misspelt name would mean that nobody is told, and nobody knows. */
	@Bean
	StartupLines hookLines(HookSettings settings, Environment environment) {
		return () -> Stream.concat(
				events(environment).stream()
					.filter((word) -> HookEvent.named(word).isEmpty())
					.map((word) -> Sentence.of("deliver.hook.unknown-event", word,
							Arrays.stream(HookEvent.values()).map(HookEvent::word).collect(Collectors.joining(", ")))),
				settings.allow()
					.stream()
					.filter((text) -> Allowed.of(text).isEmpty())
					.map((text) -> Sentence.of("deliver.hook.allow", text)))
			.toList();
	}

	private static List<String> events(Environment environment) {
		return Binder.get(environment)
			.bind("dromedary.webhook.events", Bindable.listOf(String.class))
			.orElse(List.of())
			.stream()
			.map(String::strip)
			.filter(StringUtils::hasText)
			.toList();
	}

	private static Set<HookEvent> known(List<String> words) {
		return words.stream()
			.map(HookEvent::named)
			.flatMap(Optional::stream)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(HookEvent.class)));
	}

}
