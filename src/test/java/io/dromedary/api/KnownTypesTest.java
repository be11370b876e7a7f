package io.dromedary.api;

import java.util.List;
import java.util.Map;

import io.dromedary.deliver.Samples;
import io.dromedary.document.Assessment;
import io.dromedary.document.Condition;
import io.dromedary.document.DocumentType;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a correction leads. */
class KnownTypesTest {

	private static final Target APPROVAL = new Target("approval", true,
			List.of(new Condition(Condition.Test.OVER, "total", List.of("5000"), null)), List.of());

	private static final DocumentType BILL = Samples.BILL;

	private final KnownTypes types = new KnownTypes(() -> List.of(new DocumentType(BILL.name(), "", List.of(),
			List.of(), BILL.threshold(), BILL.fields(), BILL.lines(), List.of(), List.of(Target.of("folder"), APPROVAL),
			0, false, Map.of(), SettlementLabels.NONE, null, false, List.of())));

	@Test
	void aTargetWhoseConditionHoldsOnlyNowIsWantedSince() {
		assertThat(types.wantedSince(bill("4000.00"), bill("6000.00"))).containsExactly(APPROVAL);
		assertThat(types.wantedSince(bill("6000.00"), bill("7000.00"))).isEmpty();
		assertThat(types.wantedSince(bill("6000.00"), bill("4000.00"))).isEmpty();
	}

	@Test
	void whoeverBroughtItHasTheWord() {
		Assessment now = Samples.bill("k", 1, Map.of("total", "6000.00"), List.of(), List.of("folder"));
		assertThat(types.wantedSince(bill("4000.00"), now)).isEmpty();
	}

	private static Assessment bill(String total) {
		return Samples.bill("k", 1, Map.of("total", total), List.of());
	}

}
