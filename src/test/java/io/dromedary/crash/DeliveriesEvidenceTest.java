package io.dromedary.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.crash.DeliveriesEvidence.Copy;
import io.dromedary.crash.DeliveriesEvidence.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Evidence that is made up, so that what the bench looks for is known to be found. */
class DeliveriesEvidenceTest {

	private final List<Copy> rows = new ArrayList<>(List.of(copy("row 1", 0), copy("row 2", 1)));

	private final List<Copy> posts = new ArrayList<>(List.of(copy("evt_0", 0), copy("evt_1", 1)));

	private Map<String, Integer> statuses = Map.of("delivered", 2);

	@Test
	void onceEverywhereIsGoodAndARepeatUnderTheSameKeyIsCounted() {
		assertThat(verdict().good()).isTrue();
		posts.add(copy("evt_1", 1));
		statuses = Map.of("delivered", 2, "duplicate", 3);
		assertThat(verdict().good()).isTrue();
		assertThat(evidence().repeats("webhook")).isEqualTo(1);
		assertThat(evidence().repeats("database")).isZero();
	}

	@Test
	void whatATargetDoesNotHaveIsLostAlsoWhereItRefusedIt() {
		rows.remove(1);
		posts.set(0, new Copy("evt_0", "0", Sender.name(0), Sender.code(0), "0", false));
		assertThat(verdict().lost()).containsExactlyInAnyOrder("database card-001.txt", "webhook card-000.txt");
	}

	@Test
	void whatATargetHasUnderTwoKeysIsThereTwice() {
		rows.add(copy("row 3", 1));
		posts.add(copy("evt_0_again", 0));
		assertThat(verdict().twice()).containsExactlyInAnyOrder("database card-001.txt", "webhook card-000.txt");
	}

	@Test
	void otherValuesOtherDocumentsAndOtherEndsAreWrong() {
		rows.set(0, new Copy("row 1", "0", Sender.name(0), Sender.code(1), "0", true));
		posts.add(new Copy("evt_1", "1", Sender.name(1), Sender.code(1), "changed", true));
		posts.add(copy("evt_7", 7));
		statuses = Map.of("delivered", 1, "failed", 1);
		assertThat(verdict().wrong()).containsExactlyInAnyOrder("database has another number of card-000.txt",
				"webhook was told different things of card-001.txt", "webhook has another number of card-007.txt",
				"the hub says " + statuses);
		rows.set(0, new Copy("row 1", "another", Sender.name(0), Sender.code(0), "0", true));
		assertThat(verdict().wrong()).contains("card-000.txt is not the same document everywhere");
	}

	private Verdict verdict() {
		return evidence().of(2);
	}

	private DeliveriesEvidence evidence() {
		return new DeliveriesEvidence(Map.of("database", rows, "webhook", posts), statuses);
	}

	private static Copy copy(String key, int number) {
		return new Copy(key, "" + number, Sender.name(number), Sender.code(number), "" + number, true);
	}

}
