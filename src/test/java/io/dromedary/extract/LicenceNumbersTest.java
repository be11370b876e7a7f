package io.dromedary.extract;

import java.util.LinkedHashMap;
import java.util.Map;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Driving licences of the EU; the people are made up. */
class LicenceNumbersTest {

	private static final String ITALIAN = """
			PATENTE DI GUIDA   REPUBBLICA ITALIANA
			1. LO PRESTI
			2. ANNA MARIA
			3. 24/06/85 PALERMO (PA)
			4a. 15/03/2022 4c. MIT-UCO
			4b. 24/06/2032
			5. U1E90170TK
			9. AM B""";

	@Test
	void theNumberedFieldsAreRead() {
		Assessment assessment = assess(ITALIAN);
		assertThat(values(assessment)).containsExactlyInAnyOrderEntriesOf(Map.of("cognome", "LO PRESTI", "nome",
				"ANNA MARIA", "data_nascita", "1985-06-24", "luogo_nascita", "PALERMO (PA)", "data_rilascio",
				"2022-03-15", "autorita", "MIT-UCO", "scadenza", "2032-06-24", "numero_documento", "U1E90170TK"));
		assertThat(assessment.doubtful()).isFalse();
	}

	@Test
	void aNumberThatTouchesItsValueIsRead() {
		assertThat(values(assess(ITALIAN.replace("1. LO", "1.LO")))).containsEntry("cognome", "LO PRESTI");
	}

	/** A list with numbers is no licence. */
	@Test
	void numbersAloneMakeNoLicence() {
		String list = ITALIAN.replace("4a. 15/03/2022 4c. MIT-UCO\n", "").replace("4b.", "4.");
		assertThat(values(assess(list))).doesNotContainKeys("cognome", "nome", "data_rilascio");
	}

	@Test
	void aNumberOfAnotherFormIsAsked() {
		assertThat(assess(ITALIAN.replace("U1E90170TK", "U1E9O170T7")).doubtful()).isTrue();
	}

	private static Assessment assess(String text) {
		return new Check(Pages.types(), java.time.Clock.systemUTC())
			.check(LabelExtraction.of(Pages.types()).apply(Pages.text(text)));
	}

	private static Map<String, String> values(Assessment assessment) {
		Map<String, String> values = new LinkedHashMap<>();
		assessment.fields().forEach((name, field) -> {
			if (field.value() != null) {
				values.put(name, field.value());
			}
		});
		return values;
	}

}
