package io.dromedary.deliver.sql;

import java.util.List;
import java.util.Map;

import io.dromedary.deliver.TableMode;
import io.dromedary.deliver.Samples;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.home.SelfCheck;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Databases by name, as the checks see them. */
class DatabasesTest {

	private final DocumentTypes types = () -> List.of(new DocumentType("bill", "bill", List.of(), List.of(), 0.8,
			List.of(), List.of(), List.of(), List.of("erp", "lost")));

	@Test
	void oneThatTypesDeliverToIsLookedAt() {
		Map<String, DatabaseAddress> addresses = Map.of("erp", address("jdbc:h2:mem:looked-at"), "lost",
				address("jdbc:none:lost"), "spare", address("jdbc:h2:mem:spare"));
		FakeLedger ledger = new FakeLedger();
		try (Databases databases = Samples.among(ledger, (payload, bills, locale) -> new Databases(() -> addresses,
				new Mappings(types), payload, types, ledger))) {
			assertThat(databases.look()).extracting((line) -> line.what().arguments().get(0), SelfCheck.Line::state)
				.containsExactlyInAnyOrder(tuple("erp", SelfCheck.State.OK), tuple("lost", SelfCheck.State.BROKEN),
						tuple("spare", SelfCheck.State.OFF));
		}
	}

	private static DatabaseAddress address(String url) {
		return new DatabaseAddress(url, "sa", "", TableMode.CREATE);
	}

}
