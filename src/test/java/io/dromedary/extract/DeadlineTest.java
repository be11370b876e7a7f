package io.dromedary.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.GuardOptions;
import io.dromedary.guard.Losses;
import io.dromedary.guard.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Finders that do not come to an end, and those documents that come after. */
class DeadlineTest {

	private static final Duration SHORT = Duration.ofMillis(40);

	/** Enough to come as far as the finder, however busy the machine is. */
	private static final Duration LONG = Duration.ofSeconds(3);

	private static final String RECEIPT = "Receipt\nTotal 12.00\n";

	private final CountDownLatch release = new CountDownLatch(1);

	private final Guard guard = guard(Duration.ofMillis(20));

	/** Waits for whoever was asked to come back, however busy the machine is. */
	private final Guard patient = guard(Duration.ofMinutes(2));

	private static Guard guard(Duration grace) {
		return new Guard(Losses.untilTheEnd(), new GuardOptions(grace, 2, "test"));
	}

	@AfterEach
	void letAllCome() {
		release.countDown();
		guard.close();
		patient.close();
	}

	@Test
	void aFinderThatNeverEndsEndsItsDocumentWithTheReason() {
		UnreadableDocument late = catchThrowableOfType(UnreadableDocument.class, () -> extract(patient, () -> {
			for (;;) {
				Watch.check();
			}
		}, SHORT));
		assertThat(late.sentence().key()).isEqualTo("extract.takes-too-long");
		assertThat(patient.leftBehind()).isEmpty();
		assertThat(extract(patient, () -> {
		}, Duration.ofMinutes(1))).isEqualTo("receipt");
	}

	@Test
	void oneThatDoesNotLookAtTheClockIsLeftBehindAndNotBegunForTheSameAgain() {
		UnreadableDocument lost = catchThrowableOfType(UnreadableDocument.class,
				() -> extract(guard, this::deaf, LONG));
		assertThat(lost.sentence().key()).isEqualTo("guard.lost");
		assertThat(guard.leftBehind()).hasSize(1);
		UnreadableDocument again = catchThrowableOfType(UnreadableDocument.class, () -> extract(guard, () -> {
		}, SHORT));
		assertThat(again.sentence().key()).isEqualTo("guard.lost-before");
	}

	@Test
	void waitingForAServerIsNoPartOfIt() {
		var waited = new AtomicReference<Thread>();
		FieldFinder server = new FieldFinder() {

			@Override
			public Finder finder() {
				return Finder.CHAT;
			}

			@Override
			public Found find(Transcript transcript, DocumentType type) {
				waited.set(Thread.currentThread());
				return new Found(Map.of(), List.of(), List.of());
			}

		};
		var extractor = new Extractor(List.of(new LabelFieldFinder(), server), Pages.types(), new Deadline(patient));
		assertThat(extractor.extract(Pages.asked("receipt", RECEIPT)).candidates()).containsKey("total");
		assertThat(waited.get()).isSameAs(Thread.currentThread());
	}

	private static String extract(Guard guard, Runnable rule, Duration whole) {
		FieldFinder finder = new FieldFinder() {

			@Override
			public Finder finder() {
				return Finder.LABEL;
			}

			@Override
			public Found find(Transcript transcript, DocumentType type) {
				rule.run();
				return new Found(Map.of(), List.of(), List.of());
			}

		};
		return String.valueOf(new Extractor(List.of(finder), Pages.types(), new Deadline(guard, whole))
			.extract(Pages.asked("receipt", RECEIPT))
			.type());
	}

	/** Hears no interrupt. */
	private void deaf() {
		boolean waiting = true;
		while (waiting) {
			try {
				release.await();
				waiting = false;
			}
			catch (InterruptedException ex) {
				// on it goes
			}
		}
	}

}
