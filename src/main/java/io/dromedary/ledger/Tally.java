package io.dromedary.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.dromedary.document.Status;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many documents there are and what became of them, for those who watch many hubs.
 * Only what is not over is counted in the database, so that a long history costs nothing.
 */
class Tally implements MeterBinder {

	private static final List<String> OPEN = List.of("received", "processing", "review", "delivering", "failed");

	/** What documents wait for; the names behind the colon are left out. */
	private static final List<String> SERVICES = List.of("model", "ocr", "reader", "route", "target");

	private static final String OTHER = "other";

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Map<String, LongAdder> reached = Arrays.stream(Status.values())
		.collect(Collectors.toUnmodifiableMap(Status::word, (status) -> new LongAdder()));

	private final JdbcClient jdbc;

	private @Nullable Snapshot last;

	Tally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Count(String status, @Nullable String service, long documents) {
	}

	private record Snapshot(List<Count> counts, long at) {
	}

	/** A document came into a status; counted once that is committed. */
	void noted(String what) {
		LongAdder counter = reached.get(what);
		if (counter == null) {
			return;
		}
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			counter.increment();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				counter.increment();
			}
		});
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		reached.forEach((status, counter) -> FunctionCounter.builder("dromedary.documents", counter, LongAdder::sum)
			.description("Documents that came into a status since the start")
			.tag("status", status)
			.register(registry));
		OPEN.forEach((status) -> Gauge
			.builder("dromedary.documents.now", () -> sum((count) -> count.status().equals(status)))
			.description("Documents that are not over, by status")
			.tag("status", status)
			.register(registry));
		SERVICES.forEach((service) -> waiting(registry, service));
		waiting(registry, OTHER);
	}

	private void waiting(MeterRegistry registry, String service) {
		Gauge.builder("dromedary.documents.waiting", () -> sum((count) -> service.equals(kind(count.service()))))
			.description("Documents that wait for something that is away")
			.tag("service", service)
			.register(registry);
	}

	private static @Nullable String kind(@Nullable String service) {
		if (service == null) {
			return null;
		}
		String kind = service.split(":")[0];
		return SERVICES.contains(kind) ? kind : OTHER;
	}

	private long sum(Predicate<Count> counted) {
		return counts().stream().filter(counted).mapToLong(Count::documents).sum();
	}

	/** One look for all that is asked within a few seconds. */
	private synchronized List<Count> counts() {
		long now = System.nanoTime();
		if (last == null || now - last.at() > FRESH.toNanos()) {
			last = new Snapshot(jdbc.sql(
					"select status, waiting_for, count(*) from document where status in (:open) group by status, waiting_for")
				.param("open", OPEN)
				.query((row, number) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
				.list(), now);
		}
		return last.counts();
	}

}
