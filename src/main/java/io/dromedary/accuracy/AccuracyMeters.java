package io.dromedary.accuracy;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

import io.dromedary.ledger.accuracy.Accuracy;
import io.dromedary.ledger.accuracy.Figure;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/** The counts by finder, over all fields: which field it is the API says. */
final class AccuracyMeters implements MeterBinder {

	private static final Duration FRESH = Duration.ofSeconds(30);

	private final Accuracy accuracy;

	private @Nullable Snapshot last;

	AccuracyMeters(Accuracy accuracy) {
		this.accuracy = accuracy;
	}

	private record Snapshot(List<Figure> figures, long at) {
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String finder : List.of("label", "chat")) {
			bind(registry, finder, "agreed", Figure::agreed);
			bind(registry, finder, "differed", Figure::differed);
			bind(registry, finder, "missing", Figure::missing);
		}
	}

	private void bind(MeterRegistry registry, String finder, String outcome, ToLongFunction<Figure> count) {
		FunctionCounter.builder("dromedary.accuracy", this, (meters) -> meters.sum(finder, count))
			.description("Fields read in print, compared with what the document carries as data")
			.tag("finder", finder)
			.tag("outcome", outcome)
			.register(registry);
	}

	private synchronized double sum(String finder, ToLongFunction<Figure> count) {
		long now = System.nanoTime();
		Snapshot known = last;
		if (known == null || now - known.at() > FRESH.toNanos()) {
			known = new Snapshot(accuracy.figures(), now);
			last = known;
		}
		return known.figures().stream().filter((figure) -> figure.finder().equals(finder)).mapToLong(count).sum();
	}

}
