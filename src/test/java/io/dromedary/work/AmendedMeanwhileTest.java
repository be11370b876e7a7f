package io.dromedary.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Documents that are corrected while something is done with them, or after it. */
class AmendedMeanwhileTest extends PassageCase {

	@Test
	void whatIsBeingHandedToATargetIsCorrectedOnlyWhenThatHasEnded() {
		AtomicBoolean begun = new AtomicBoolean();
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			begun.set(true);
			go.await();
			deliver(exchange);
		})) {
			String id = hub.arrive("a", "one").entry().id();
			await().untilTrue(begun);
			await().until(() -> status(hub, id) == Status.DELIVERING);
			assertThatThrownBy(() -> amend(hub.ledger(), id, "2")).isInstanceOf(Conflict.class)
				.hasMessageContaining("right now");
			assertThat(hub.ledger().find(id).orElseThrow().revision()).isOne();
			go.countDown();
			await().until(() -> status(hub, id) == Status.DELIVERED);
			amend(hub.ledger(), id, "2");
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1", "one 2", "two 2");
			assertThat(rows(hub)).isZero();
		}
	}

	@Test
	void anotherStepThatIsStillToBeDoneIsNotLostByACorrection() {
		try (TestHub hub = start("1", null, this::deliver, this::deliver)) {
			String id = delivered(hub);
			Rows rows = hub.bean(Rows.class);
			Entry entry = hub.ledger().find(id).orElseThrow();
			rows.add(entry, new Step("notify"), Stage.ASSESSMENT);
			assertThatThrownBy(() -> amend(hub.ledger(), id, "2")).isInstanceOf(Conflict.class);
			assertThat(rows.has(id)).isTrue();
		}
	}

	private static Entry amend(Ledger ledger, String id, String number) {
		Assessment before = ledger.assessment(id).orElseThrow();
		Field field = new Field("number", number, null, List.of(Finder.PERSON), 1, null);
		return ledger.amend(id, ledger.find(id).orElseThrow().version(),
				new Assessment(before.extraction(), Map.of("number", field), List.of(), List.of()), List.of());
	}

}
