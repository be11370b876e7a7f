package io.dromedary.deliver;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.ServiceUnavailable;
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

	private List<String> targets() {
		return new Deliver(types, new FakeLedger()).targets(Samples.bill("x", 1, Map.of(), List.of()));
	}

}
