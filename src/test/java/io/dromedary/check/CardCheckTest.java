package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

class CardCheckTest {

	@Test
	void theTextOfTheOrderGivesItsValues() {
		Assessment assessment = Printed
			.text("Nome: Mario Rossi", "Nato il: 14/05/1987", "Numero carta: AZ1234567", "Scadenza: 14.05.2033")
			.label("nome", "Mario")
			.label("cognome", "Rossi")
			.label("data_nascita", "14/05/1987")
			.label("numero_documento", "AZ1234567")
			.label("scadenza", "14.05.2033")
			.checked("identity-card");
		assertThat(assessment.findings()).isEmpty();
		assertThat(assessment.fields().values()).extracting(Field::value)
			.containsExactly("Mario", "Rossi", "1987-05-14", "AZ1234567", "2033-05-14");
	}

	@Test
	void aCodiceFiscaleThatAgreesSupportsWhatItHolds() {
		Assessment assessment = card("MARIO", "ROSSI", "14/05/1987", "M").checked("identity-card");
		assertThat(rules(assessment, "nome")).isEmpty();
		assertThat(rules(assessment, "cognome")).isEmpty();
		assertThat(rules(assessment, "data_nascita")).isEmpty();
		assertThat(rules(assessment, "codice_fiscale")).isEmpty();
	}

	@Test
	void aCodiceFiscaleThatDisagreesIsAnError() {
		Assessment assessment = card("MARCO", "BIANCHI", "15/05/1987", "F").checked("identity-card");
		assertThat(rules(assessment, "nome")).contains("codice-fiscale-disagrees");
		assertThat(rules(assessment, "cognome")).contains("codice-fiscale-disagrees");
		assertThat(rules(assessment, "data_nascita")).contains("codice-fiscale-disagrees");
		assertThat(rules(assessment, "sesso")).containsExactly("codice-fiscale-disagrees");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AZ1234567", "CA12345AB", "AZ 1234567", "ca12345ab" })
	void bothFormsOfAnItalianCardNumberPass(String number) {
		Assessment assessment = Printed.text(number).label("numero_documento", number).checked("identity-card");
		assertThat(rules(assessment, "numero_documento")).isEmpty();
		assertThat(field(assessment, "numero_documento").value()).matches("[A-Z0-9]{9}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A1234567", "AZ123456", "AZ12345678", "CA12345A8", "1234567AZ" })
	void anyOtherFormIsAFinding(String number) {
		Assessment assessment = Printed.text(number).label("numero_documento", number).checked("identity-card");
		assertThat(rules(assessment, "numero_documento")).containsExactly("pattern");
	}

	@Test
	void aCardThatExpiredBeforeItsHolderWasBornIsAnError() {
		Assessment assessment = Printed.text("14/05/1987 14/05/1985")
			.label("data_nascita", "14/05/1987")
			.label("scadenza", "14/05/1985")
			.checked("identity-card");
		assertThat(rules(assessment, "scadenza")).containsExactly("expired", "before");
	}

	/** The clock of the tests says 10 March 2026. */
	@ParameterizedTest
	@CsvSource({ "09/03/2026,true", "10/03/2026,false", "11/03/2026,false" })
	void anExpiredCardIsFlaggedAndNobodyIsAsked(String until, boolean expired) {
		Assessment assessment = Printed.text(until).label("scadenza", until).checked("identity-card");
		assertThat(rules(assessment, "scadenza")).containsExactly(expired ? new String[] { "expired" } : new String[0]);
		assertThat(assessment.findings()).filteredOn((finding) -> finding.rule().equals("expired"))
			.allMatch((finding) -> finding.severity() == Severity.NOTE);
	}

	@Test
	void aHolderBornTomorrowOrTooLongAgoIsAnError() {
		assertThat(born("11/03/2026")).containsExactly("date-too-late");
		assertThat(born("11/03/1890")).containsExactly("date-too-early");
		assertThat(born("10/03/2026")).isEmpty();
	}

	@Test
	void theMachineReadableZoneSupportsNumberAndDates() {
		Assessment assessment = Printed
			.scan("CA12345AB 14.05.1987 14.05.2033", "C<ITACA12345AB7<<<<<<<<<<<<<<<", "8705144M3305147ITA<<<<<<<<<<<8")
			.label("numero_documento", "CA12345AB")
			.label("data_nascita", "14.05.1987")
			.label("scadenza", "14.05.2033")
			.checked("identity-card");
		assertThat(rules(assessment, "numero_documento")).isEmpty();
		assertThat(rules(assessment, "data_nascita")).isEmpty();
		assertThat(rules(assessment, "scadenza")).isEmpty();
	}

	private static java.util.List<String> born(String date) {
		return rules(Printed.text(date).label("data_nascita", date).checked("identity-card"), "data_nascita");
	}

	private static Printed card(String given, String family, String born, String sex) {
		return Printed.scan("COGNOME " + family, "NOME " + given, "NATO " + born, "SESSO " + sex, "RSSMRA87E14H501T")
			.label("nome", given)
			.label("cognome", family)
			.label("data_nascita", born)
			.label("sesso", sex)
			.label("codice_fiscale", "RSSMRA87E14H501T");
	}

}
