package io.dromedary.ledger;

import java.util.Locale;

import io.dromedary.document.Sentence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How sentences lie in the columns of the ledger. */
class JsonTest {

	@Test
	void aSentenceWithinASentenceIsKeptAsOne() {
		Sentence sentence = Sentence.of("ledger.rejected", Sentence.of("ledger.delivered-to", "x"));
		Sentence kept = Json.value(Json.text(sentence), Sentence.class);
		assertThat(kept).isEqualTo(sentence);
		assertThat(sentence.in(Locale.ENGLISH)).endsWith(": Delivered to x.");
		assertThat(sentence.in(Locale.ITALIAN)).endsWith(": Consegnato a x.");
	}

	@Test
	void whatEarlierVersionsWroteIsStillRead() {
		String row = "{\"key\":\"ledger.delivered-to\",\"arguments\":[\"database\"]}";
		assertThat(Json.value(row, Sentence.class)).isEqualTo(Sentence.of("ledger.delivered-to", "database"));
	}

}
