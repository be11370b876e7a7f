package io.dromedary.extract;

import java.util.List;
import java.util.stream.Stream;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers with a machine readable zone, as OCR gives them. The person is made up. */
class MrzFieldFinderTest {

	private static final List<String> PASSPORT = List.of("P<UTOROSSI<<MARIA<GRAZIA<<<<<<<<<<<<<<<<<<<<",
			"X1234567<7UTO8705149F3105146<<<<<<<<<<<<<<08");

	@Test
	void aPassportInAnyLanguageIsReadByItsZone() {
		Assessment assessment = assess(PASSPORT, "PASSEPORT", "Nom / Name", "ROSSI", "MARIA GRAZIA");
		assertThat(value(assessment, "cognome")).isEqualTo("ROSSI");
		assertThat(value(assessment, "nome")).isEqualTo("MARIA GRAZIA");
		assertThat(value(assessment, "data_nascita")).isEqualTo("1987-05-14");
		assertThat(value(assessment, "scadenza")).isEqualTo("2031-05-14");
		assertThat(value(assessment, "sesso")).isEqualTo("F");
		assertThat(value(assessment, "numero_documento")).isEqualTo("X1234567");
		assertThat(assessment.fields().get("numero_documento").supports()).contains(Support.CHECK_DIGITS);
		assertThat(assessment.doubtful()).isFalse();
	}

	/** No check digit covers a name. */
	@Test
	void namesThatStandInTheZoneAloneAreADoubt() {
		Assessment assessment = assess(PASSPORT, "PASSEPORT");
		assertThat(doubts(assessment)).contains("cognome: ocr-unsupported", "nome: ocr-unsupported");
		assertThat(doubts(assessment)).noneMatch((doubt) -> doubt.startsWith("numero_documento"));
	}

	@Test
	void namesThatBothEnginesReadAlikeAreNone() {
		Extraction read = extract(PASSPORT, "PASSEPORT");
		Page page = read.transcript().pages().get(0);
		Transcript both = new Transcript(read.transcript().document(), "test", List.of(page.withWitness(page.words())));
		assertThat(doubts(check(LabelExtraction.of(Pages.types()).apply(both)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "P<UTOROSSI<<MARIA<GRAZIA<<<<<<,true", "P<UTOROSSI<<MARIA<GRAZIAC<<<<<,false",
			"P<UTOROSS<<MARIA<GRAZIA<<<<<<<,false" })
	void namesWhoseLineIsReadAlikeOnceMoreAreNone(String again, boolean certain) {
		Extraction read = extract(PASSPORT, "PASSEPORT");
		var line = read.candidates().get("cognome").get(0).evidence();
		List<SecondReading> readings = List.of(new SecondReading(1, line.boxes(), again, 0.9));
		assertThat(check(read.with(readings)).doubtful()).isNotEqualTo(certain);
	}

	@ParameterizedTest
	@CsvSource({ "X1234567<8UTO8705149F3105146<<<<<<<<<<<<<<08", "X1234567<7UTO8705149F3105146<<<<<<<<<<<<<<09" })
	void aZoneThatCannotBeProvenMakesNoIdentity(String second) {
		assertThat(extract(List.of(PASSPORT.get(0), second), "PASSEPORT").type()).isNull();
	}

	/** Invoices and receipts have rules of such signs, too. */
	@ParameterizedTest
	@ValueSource(strings = { "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
			"--------------------------------------------", "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
			"||||||||||||||||||||||||||||||", "<<-<<-<<-<<-<<-<<-<<-<<-<<-<<1" })
	void rulesOnAnInvoiceAreNoIdentity(String rule) {
		String invoice = String.join("\n", "FATTURA N. 1112 del 11/11/2025", rule, rule, rule, "Bianchi S.r.l.", rule,
				rule.replace('<', '-'), rule, "Totale 1.111,11 EUR", rule.replace('-', '<'), rule.replace('|', '1'));
		Page page = Pages.recognised(0.95, invoice).pages().get(0);
		Transcript read = Pages.recognised(0.95, invoice);
		Transcript both = new Transcript(read.document(), "test", List.of(page.withWitness(page.words())));
		assertThat(LabelExtraction.of(Pages.types()).apply(both).type()).isNotEqualTo("identity-card");
	}

	@Test
	void aNameThatIsCutOffInTheZoneIsNotTakenFromIt() {
		String names = "P<UTOROSSI<<MARIA<GRAZIA<IMMACOLATA<CONCETTA";
		Assessment assessment = assess(List.of(names, PASSPORT.get(1)), "PASSEPORT", "ROSSI");
		assertThat(assessment.fields().get("nome")).isNull();
	}

	@Test
	void aNameIsShownAsItIsPrinted() {
		String names = "P<UTOMUELLER<<MARIA<GRAZIA<<<<<<<<<<<<<<<<<<";
		Assessment assessment = assess(List.of(names, PASSPORT.get(1)), "PASSEPORT", "Cognome: Müller",
				"Nome: Maria-Grazia");
		assertThat(value(assessment, "cognome")).isEqualTo("Müller");
		assertThat(value(assessment, "nome")).isEqualTo("Maria-Grazia");
		assertThat(assessment.fields().get("cognome").supports()).contains(Support.AGREEMENT, Support.SECOND_FINDER);
		assertThat(assessment.doubtful()).isFalse();
	}

	/** ICAO 9303-4, 4.2.3: names that are too long are cut off. */
	@Test
	void aNameThatIsCutOffInTheZoneBearsOutTheWholeOneInPrint() {
		String names = "P<UTOROSSI<<MARIA<GRAZIA<IMMACOLATA<CONCETTA";
		Assessment assessment = assess(List.of(names, PASSPORT.get(1)), "PASSEPORT", "Cognome: Rossi",
				"Nome: Maria Grazia Immacolata Concetta Luisa");
		assertThat(value(assessment, "nome")).isEqualTo("Maria Grazia Immacolata Concetta Luisa");
		assertThat(assessment.fields().get("nome").supports()).contains(Support.AGREEMENT);
		assertThat(doubts(assessment)).isEmpty();
	}

	@Test
	void aPrintedNameThatGoesOnIsARivalOfTheZone() {
		Assessment assessment = assess(PASSPORT, "PASSEPORT", "Cognome: Rossi", "Nome: Maria Grazia Anna",
				"MARIA GRAZIA");
		assertThat(doubts(assessment)).contains("nome: rivals");
	}

	@Test
	void aPrintedNameThatIsAlmostThatOfTheZoneIsADoubt() {
		Assessment assessment = assess(PASSPORT, "PASSEPORT", "Cognome: Rosi", "Nome: Maria Grazia");
		assertThat(doubts(assessment)).contains("cognome: rivals");
	}

	private static Assessment assess(List<String> zone, String... lines) {
		return check(extract(zone, lines));
	}

	private static Extraction extract(List<String> zone, String... lines) {
		String text = String.join("\n", Stream.concat(Stream.of(lines), zone.stream()).toList());
		return LabelExtraction.of(Pages.types()).apply(Pages.recognised(0.95, text));
	}

	private static Assessment check(Extraction extraction) {
		return new Check(Pages.types(), java.time.Clock.systemUTC()).check(extraction);
	}

	private static String value(Assessment assessment, String name) {
		Field field = assessment.fields().get(name);
		return (field != null) ? String.valueOf(field.value()) : "";
	}

	private static List<String> doubts(Assessment assessment) {
		return assessment.findings()
			.stream()
			.filter((finding) -> finding.severity() != Finding.Severity.NOTE)
			.map((finding) -> finding.field() + ": " + finding.rule())
			.toList();
	}

}
