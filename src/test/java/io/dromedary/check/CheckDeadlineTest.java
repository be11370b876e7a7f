package io.dromedary.check;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.dromedary.document.Provenance;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.value.invoice.Company;
import io.dromedary.guard.Guard;
import io.dromedary.guard.GuardOptions;
import io.dromedary.guard.Losses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The checks run where a document can be left behind. */
class CheckDeadlineTest {

	@Test
	void theChecksRunUnderTheGuard() {
		var checked = new AtomicReference<Thread>();
		try (Guard guard = new Guard(Losses.untilTheEnd(), GuardOptions.defaults())) {
			var check = new Check(() -> {
				checked.set(Thread.currentThread());
				return Printed.TYPES.all();
			}, Clock.systemUTC(), guard, Provenance.NONE, Company.UNKNOWN);
			check.check(Printed.text("Totale 1.220,00").as("invoice"));
			assertThat(checked.get()).isNotSameAs(Thread.currentThread());
		}
	}

	@Test
	void whatCostAWorkerBeforeIsNotChecked() {
		Losses losses = Losses.untilTheEnd();
		var options = new GuardOptions(Duration.ofMinutes(1), 2, "test");
		var extraction = Printed.text("Totale 1.220,00").as("invoice");
		losses.add(extraction.transcript().document().content().sha256(), "test");
		try (Guard guard = new Guard(losses, options)) {
			var check = new Check(Printed.TYPES, Clock.systemUTC(), guard, Provenance.NONE, Company.UNKNOWN);
			UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> check.check(extraction));
			assertThat(refused.sentence().key()).isEqualTo("guard.lost-before");
		}
	}

	@Test
	void aWordLongerThanAnyIsNoTroubleToTheChecks() {
		assertThatNoException().isThrownBy(() -> Printed.text("CASH " + "1.".repeat(100_000) + "00", "Totale 1.220,00")
			.label("gross_total", "1.220,00")
			.checked("invoice"));
	}

}
