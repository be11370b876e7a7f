package io.dromedary.deliver;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Condition;
import io.dromedary.document.DocumentType;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Target;
import io.dromedary.fakes.FakeLedger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliverTest {

	private final Samples.Types types = new Samples.Types();

	@Test
	void aDocumentGoesToEveryTargetOfItsType() {
		assertThat(targets()).containsExactly("work:to-database", "work:to-folder");
	}

	@Test
	void aDocumentGoesWhereItsSenderWantsItInPlaceOfThat() {
		Assessment bill = Samples.bill("x", 1, Map.of(), List.of(), List.of("archive", "erp"));
		assertThat(new Deliver(types, new FakeLedger()).targets(bill)).containsExactly("work:to-archive",
				"work:to-erp");
	}

	@Test
	void aDocumentWaitsWhereItsTypeNamesNoTarget() {
		types.replace(new DocumentType("test-bill", "", List.of(), List.of(), 0.8, List.of(), List.of(), List.of(),
				List.of()));
		assertThatThrownBy(() -> targets()).isInstanceOf(ServiceUnavailable.class)
			.hasMessageContaining("test-bill")
			.hasMessageContaining("targets:");
	}

	@Test
	void aDocumentWaitsForATypeThatIsGone() {
		types.replace(
				new DocumentType("other", "", List.of(), List.of(), 0.8, List.of(), List.of(), List.of(), List.of()));
		assertThatThrownBy(() -> targets()).isInstanceOf(ServiceUnavailable.class).hasMessageContaining("test-bill");
	}

	@Test
	void aTargetGetsWhatItWantsAndIsRequiredOnlyWhereItsTypeSaysSo() {
		Condition sent = new Condition(Condition.Test.THERE, "number", List.of(), null);
		types.replace(type(List.of(Target.of("folder"), new Target("approval", true, List.of(sent), List.of()),
				new Target("archive", false, List.of(), List.of(sent)), new Target("mail", false, List.of(), List.of()),
				new Target("folder", false, List.of(), List.of()))));
		FakeLedger ledger = new FakeLedger();
		Deliver deliver = new Deliver(types, ledger);
		assertThat(deliver.targets(Samples.bill("x", 1, Map.of(), List.of()))).containsExactly("work:to-folder",
				"work:to-archive", "work:to-mail");
		assertThat(ledger.optional).containsExactlyInAnyOrder("archive", "mail");
		assertThat(deliver.targets(Samples.bill("x", 1, Map.of("number", "4"), List.of())))
			.containsExactly("work:to-folder", "work:to-approval", "work:to-mail");
		assertThat(ledger.optional).containsExactly("mail");
	}

	@Test
	void whatNoTargetWantsIsDeliveredToNone() {
		Condition sent = new Condition(Condition.Test.THERE, "number", List.of(), null);
		types.replace(type(List.of(new Target("approval", true, List.of(sent), List.of()))));
		assertThat(targets()).isEmpty();
	}

	private static DocumentType type(List<Target> targets) {
		return new DocumentType("test-bill", "", List.of(), List.of(), 0.8, List.of(), List.of(), List.of(), targets, 0,
				false, Map.of(), SettlementLabels.NONE, null, false, List.of());
	}

	private List<String> targets() {
		return new Deliver(types, new FakeLedger()).targets(Samples.bill("x", 1, Map.of(), List.of()));
	}

}
