package io.dromedary.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.Page;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
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

	@Test
	void aNameOnTwoLinesIsReadToItsEnd() {
		String two = ITALIAN.replace("LO PRESTI", "LO PRESTI\n   DELLA TORRE")
			.replace("ANNA MARIA", "ANNA MARIA\n   GRAZIA\n   LUCE");
		assertThat(values(assess(two))).containsEntry("cognome", "LO PRESTI DELLA TORRE")
			.containsEntry("nome", "ANNA MARIA GRAZIA LUCE")
			.containsEntry("data_nascita", "1985-06-24");
		assertThat(assess(two).doubtful()).isFalse();
	}

	@Test
	void aLineThatMayBelongToANameIsADoubt() {
		assertThat(doubts(ITALIAN.replace("LO PRESTI", "LO PRESTI\nDELLA TORRE"))).contains("cognome name-cut");
		assertThat(doubts(ITALIAN.replace("ANNA MARIA", "ANNA MARIA\n        GRAZIA"))).contains("nome name-cut");
	}

	@Test
	void twoLicencesAreADoubt() {
		String other = ITALIAN.replace("LO PRESTI", "BIANCHI")
			.replace("ANNA MARIA", "LUCA")
			.replace("E90170TK", "X11111AB");
		for (Assessment both : List.of(assess(ITALIAN + "\n\n" + other), assess(ITALIAN, other),
				assess(other, ITALIAN))) {
			assertThat(doubts(both)).contains("cognome several-documents", "nome several-documents",
					"numero_documento several-documents");
		}
		assertThat(assess(ITALIAN, ITALIAN).doubtful()).isFalse();
	}

	@Test
	void theBackThatExplainsTheNumbersIsNoOtherLicence() {
		String back = "1. Cognome 2. Nome 3. Data e luogo di nascita\n4a. Data di rilascio 4b. Data di scadenza\n5. Numero patente";
		assertThat(values(assess(ITALIAN, back))).containsEntry("cognome", "LO PRESTI");
		assertThat(doubts(assess(ITALIAN, back))).noneMatch((doubt) -> doubt.endsWith("several-documents"));
		assertThat(values(assess(back, ITALIAN))).containsEntry("cognome", "LO PRESTI");
	}

	@Test
	void aDayOfOneDigitIsNoNumberOfAField() {
		String text = ITALIAN.replace("24/06/85", "5.6.1985").replace("15/03/2022", "5.3.2022");
		assertThat(values(assess(text))).containsEntry("data_nascita", "1985-06-05")
			.containsEntry("data_rilascio", "2022-03-05")
			.containsEntry("numero_documento", "U1E90170TK");
		assertThat(assess(text).doubtful()).isFalse();
		assertThat(values(assess(ITALIAN.replace("3. 24/06/85", "3.5.6.1985")))).containsEntry("data_nascita",
				"1985-06-05");
	}

	/** One engine passes over a number, or its dot, that the other saw. */
	@Test
	void numbersThatTheOtherEngineSawCount() {
		Page seen = Pages.recognised(0.95, ITALIAN).pages().get(0);
		Page page = seen.withWords(seen.words()
			.stream()
			.filter((word) -> !Set.of("1.", "2.", "5.").contains(word.text()))
			.map((word) -> word.text().equals("3.") ? new Word("3", word.box(), 0.9, word.line()) : word)
			.toList());
		assertThat(values(assess(page))).doesNotContainKeys("cognome", "nome");
		assertThat(values(assess(page.withWitness(seen.words())))).containsEntry("cognome", "LO PRESTI")
			.containsEntry("nome", "ANNA MARIA")
			.containsEntry("data_nascita", "1985-06-24")
			.containsEntry("scadenza", "2032-06-24")
			.containsEntry("numero_documento", "U1E90170TK");
	}

	/** A number beside no value, or where the first engine read something else. */
	@Test
	void aNumberThatStandsElsewhereIsNoNumberOfAField() {
		Page seen = Pages.recognised(0.95, ITALIAN).pages().get(0);
		List<Word> witness = seen.words()
			.stream()
			.map((word) -> word.text().equals("PRESTI") ? new Word("2.", word.box(), 0.9, word.line()) : word)
			.toList();
		Page page = seen.withWords(seen.words().stream().filter((word) -> !word.text().equals("2.")).toList());
		Map<String, String> values = values(assess(page.withWitness(witness)));
		assertThat(values).containsEntry("nome", "ANNA MARIA").containsEntry("cognome", "LO PRESTI");
	}

	private static Assessment assess(Page page) {
		Transcript read = Pages.recognised(0.95, "");
		return new Check(Pages.types(), java.time.Clock.systemUTC()).check(LabelExtraction.of(Pages.types())
			.apply(new Transcript(read.document(), read.settings(), List.of(page))));
	}

	private static List<String> doubts(String text) {
		return doubts(assess(text));
	}

	private static List<String> doubts(Assessment assessment) {
		return assessment.findings().stream().map((finding) -> finding.field() + " " + finding.rule()).toList();
	}

	private static Assessment assess(String... text) {
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
