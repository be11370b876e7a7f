package io.dromedary.ledger;

import java.util.Locale;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How sentences lie in the columns of the ledger. */
class JsonTest {

	@Test
	void aSentenceWithinASentenceIsKeptAsOne() {
		Sentence sentence = Sentence.of("ledger.rejected", Status.DELIVERED.sentence());
		Sentence kept = Json.value(Json.text(sentence), Sentence.class);
		assertThat(kept).isEqualTo(sentence);
		assertThat(sentence.in(Locale.ENGLISH)).endsWith(": delivered");
		assertThat(sentence.in(Locale.ITALIAN)).endsWith(": consegnato");
	}

	@Test
	void whatEarlierVersionsWroteIsStillRead() {
		String row = "{\"key\":\"ledger.delivered-to\",\"arguments\":[\"database\"]}";
		assertThat(Json.value(row, Sentence.class)).isEqualTo(Sentence.of("ledger.delivered-to", "database"));
	}

}
