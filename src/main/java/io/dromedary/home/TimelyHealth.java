package io.dromedary.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.time.Duration;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.availability.AvailabilityStateHealthIndicator;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.PingHealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Answers for all health in time, whatever hangs: every indicator looks in a thread of
 * its own, all at once, and one that does not come back is told as such and not sent out
 * again.
 */
final class TimelyHealth implements AutoCloseable {

	private static final String OWN = "io.dromedary.";

	private final long patience;

	private final List<Looker> lookers = new ArrayList<>();

	/** The indicators of one answer are asked one after the other by one thread. */
	private final ThreadLocal<Round> rounds = new ThreadLocal<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "health");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param patience how long an answer may wait for all of them together
	 */
	TimelyHealth(Duration patience) {
		this.patience = patience.toNanos();
	}

	Map<String, HealthContributor> of(Map<String, HealthContributor> contributors) {
		Map<String, HealthContributor> timely = new LinkedHashMap<>();
		contributors.forEach((name, contributor) -> timely.put(name, of(contributor)));
		return timely;
	}

	private HealthContributor of(HealthContributor contributor) {
		if (contributor instanceof CompositeHealthContributor composite) {
			Map<String, HealthContributor> parts = new LinkedHashMap<>();
			composite.forEach((part) -> parts.put(part.getName(), part.getContributor()));
			return CompositeHealthContributor.fromMap(of(parts));
		}
		boolean asksNobody = contributor instanceof AvailabilityStateHealthIndicator
				|| contributor instanceof PingHealthIndicator;
		if (asksNobody || !(contributor instanceof HealthIndicator indicator)) {
			return contributor;
		}
		Looker looker = new Looker(indicator);
		lookers.add(looker);
		return looker;
	}

	private record Look(long begin, CompletableFuture<Health> health) {
	}

	/** What one thread asks for one answer. */
	private record Round(long begin, Map<Looker, Look> looks) {
	}

	private Round begin() {
		Map<Looker, Look> looks = new HashMap<>();
		Locale locale = LocaleContextHolder.getLocale();
		lookers.forEach((looker) -> looks.put(looker, looker.look(locale)));
		return new Round(System.nanoTime(), looks);
	}

	private final class Looker implements HealthIndicator {

		private final HealthIndicator indicator;

		private @Nullable Look last;

		Looker(HealthIndicator indicator) {
			this.indicator = indicator;
		}

		synchronized Look look(Locale locale) {
			Look before = last;
			if (before != null && !before.health().isDone()) {
				return before;
			}
			Look now = new Look(System.nanoTime(), CompletableFuture.supplyAsync(() -> {
				LocaleContextHolder.setLocale(locale);
				return indicator.health();
			}, threads));
			last = now;
			return now;
		}

		@Override
		public Health health() {
			Round round = rounds.get();
			if (round == null || !round.looks().containsKey(this) || System.nanoTime() - round.begin() > patience * 2) {
				round = begin();
				rounds.set(round);
			}
			Look look = round.looks().remove(this);
			if (round.looks().isEmpty()) {
				rounds.remove();
			}
			return (look != null) ? answer(look) : indicator.health();
		}

		private Health answer(Look look) {
			try {
				return look.health()
					.get(Math.max(0, look.begin() + patience - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException ex) {
				return silent();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return silent();
			}
			catch (ExecutionException ex) {
				return status().withDetail("error", String.valueOf(ex.getCause()).replaceAll("(?s):.*", "")).build();
			}
		}

		private Health silent() {
			String said = Sentence.of("home.health.silent").in(LocaleContextHolder.getLocale());
			return status().withDetail("error", said).build();
		}

		/** A restart would not mend what ours look at. */
		private Health.Builder status() {
			return indicator.getClass().getName().startsWith(OWN) ? Health.status(new Status("DEGRADED"))
					: Health.down();
		}

	}

	@Override
	public void close() {
		threads.shutdownNow();
	}

}
