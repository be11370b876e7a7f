package io.dromedary.work;

import java.util.Locale;
import java.util.function.Supplier;

import io.dromedary.ledger.Step;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How long steps take and how they end, for those who watch many hubs. */
record StepTimes(MeterRegistry registry) {

	Outcome timed(Step step, Supplier<Outcome> run) {
		Timer.Sample sample = Timer.start(registry);
		Outcome outcome = run.get();
		sample.stop(Timer.builder("dromedary.step")
			.description("Tries of the steps of documents")
			.tag("step", step.name())
			.tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
			.register(registry));
		return outcome;
	}

}
