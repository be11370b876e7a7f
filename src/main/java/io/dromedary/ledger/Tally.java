package io.dromedary.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.dromedary.document.Service;
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

	/** What documents wait for, each counted by itself; the rest is together. */
	private static final Set<Service.Kind> SERVICES = EnumSet.of(Service.Kind.MODEL, Service.Kind.OCR,
			Service.Kind.READER, Service.Kind.ROUTE, Service.Kind.TARGET);

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Map<String, LongAdder> reached = Arrays.stream(Status.values())
		.collect(Collectors.toUnmodifiableMap(Status::word, (status) -> new LongAdder()));

	private final JdbcClient jdbc;

	private @Nullable Snapshot last;

	Tally(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Count(String status, Service.@Nullable Kind service, long documents) {
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
		SERVICES.forEach((kind) -> waiting(registry, kind));
		waiting(registry, Service.Kind.OTHER);
	}

	private void waiting(MeterRegistry registry, Service.Kind kind) {
		Gauge.builder("dromedary.documents.waiting", () -> sum((count) -> count.service() == kind))
			.description("Documents that wait for something that is away")
			.tag("service", kind.word())
			.register(registry);
	}

	private static Service.@Nullable Kind kind(@Nullable String service) {
		if (service == null) {
			return null;
		}
		Service.Kind kind = Service.of(service).kind();
		return SERVICES.contains(kind) ? kind : Service.Kind.OTHER;
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
				.query((row, number) -> new Count(row.getString(1), kind(row.getString(2)), row.getLong(3)))
				.list(), now);
		}
		return last.counts();
	}

}
