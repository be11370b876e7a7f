package io.dromedary.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.dromedary.demo.Drawn;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts that the project began with (issue 3, "Must hold"). */
@Tag("slow")
@ExtendWith(Golden.class)
class SeedTextTest {

	static final List<String> TEXTS = List.of(
			"Nome: Mario Rossi\nNato il: 14/05/1987\nNumero carta: AZ1234567\nScadenza: 14.05.2033\n",
			"Nome: Mario Rossi\nData di nascita: 14/05/1987\nNumero documento: AZ1234567\nScadenza: 14.05.2033\n");

	private static final Map<String, String> TRUTH = Map.of("nome", "Mario", "cognome", "Rossi", "data_nascita",
			"1987-05-14", "numero_documento", "AZ1234567", "scadenza", "2033-05-14");

	@ParameterizedTest
	@FieldSource("TEXTS")
	void asAPlainTextItIsDelivered(String text, WholeHub hub) {
		Entry entry = hub.carry("seed-" + text.hashCode() + ".txt", text.getBytes(StandardCharsets.UTF_8));
		assertThat(hub.values(entry)).containsAllEntriesOf(TRUTH);
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
	}

	@ParameterizedTest
	@FieldSource("TEXTS")
	void asAScanItGivesTheSameValues(String text, WholeHub hub) {
		Drawn scan = Paper.text(text).scanned(200).skew(0.4).noise(0.1).png();
		Entry entry = hub.carry("seed-" + text.hashCode() + ".png", scan.content());
		assertThat(hub.values(entry)).as(hub.doubts(entry)).containsAllEntriesOf(TRUTH);
	}

	@Test
	void aJoinedNameIsSplitOnlyWhereItIsCertain(WholeHub hub) {
		String text = TEXTS.get(0).replace("Mario Rossi", "Rosmunda Vitale Ortica");
		Entry entry = hub.carry("seed-unsure.txt", text.getBytes(StandardCharsets.UTF_8));
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(entry)).contains("nome").contains("cognome");
	}

}
