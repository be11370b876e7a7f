package io.dromedary.ledger;

import java.util.EnumSet;

import javax.sql.DataSource;

import io.dromedary.document.Status;
import io.dromedary.ledger.hook.HookEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears of what is delivered hears of each document once. */
class DeliveredEventTest extends AmendCase {

	@Override
	DataSource dataSource() {
		return embedded();
	}

	@Test
	void whoHearsOfWhatIsDeliveredHearsOfWhatWasCorrectedBeforeAnyTargetHadIt() {
		String hook = parts.hooks()
			.hooks()
			.add("https://x.example/token", "whsec_s", EnumSet.of(HookEvent.DELIVERED), 10)
			.orElseThrow()
			.id();
		String other = arrived("two", sent("code:1|70|2026"));
		deliver(other);
		fail(other, "database");
		fail(other, "folder");
		amend(other, "71");
		deliveredTo(other, "database");
		deliveredTo(other, "folder");
		assertThat(status(other)).isEqualTo(Status.DELIVERED);
		assertThat(parts.hooks().messages().log(hook, 10)).singleElement()
			.satisfies((message) -> assertThat(message.event()).isEqualTo(HookEvent.DELIVERED));
		amend(other, "72");
		deliveredTo(other, "database");
		deliveredTo(other, "folder");
		assertThat(parts.hooks().messages().log(hook, 10)).hasSize(1);
	}

}
