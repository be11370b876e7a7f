package io.dromedary.extract;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Labels of identity cards, and names that must be parted. */
class LabelsOfCardsTest {

	@ParameterizedTest
	@CsvSource({ "Nato il,Numero carta", "Data di nascita,Numero documento", "data di nascita,N. documento",
			"NATO IL,NUMERO CARTA" })
	void theFourLinesOfACardAreRead(String born, String number) {
		String text = "Nome: Mario Rossi\n%s: 14/05/1987\n%s: AZ1234567\nScadenza: 14.05.2033\n".formatted(born,
				number);
		for (Transcript transcript : List.of(Pages.text(text), Pages.recognised(0.93, text))) {
			FieldFinder.Found found = find("identity-card", transcript);
			assertThat(first(found)).containsEntry("nome", "Mario")
				.containsEntry("cognome", "Rossi")
				.containsEntry("data_nascita", "14/05/1987")
				.containsEntry("numero_documento", "AZ1234567")
				.containsEntry("scadenza", "14.05.2033");
			assertThat(found.findings()).isEmpty();
			assertThat(found.candidates().values()).allSatisfy((values) -> assertThat(values).hasSize(1));
		}
	}

	@Test
	void aSlipOfTheOcrInALabelIsForgiven() {
		var found = find("identity-card", Pages.recognised(0.9, "Cogn0me: Verdi\nNome: Anna\nScadenzo: 14.05.2033"));
		assertThat(first(found)).containsEntry("cognome", "Verdi").containsEntry("scadenza", "14.05.2033");
	}

	@Test
	void aSlipInATextLayerIsAnotherWord() {
		assertThat(first(find("identity-card", Pages.text("Scadenzo: 14.05.2033")))).doesNotContainEntry("cognome", "x")
			.doesNotContainKey("nome");
	}

	@ParameterizedTest
	@CsvSource({ "Rossi Mario,Mario,Rossi", "Anna Bianchi,Anna,Bianchi" })
	void aJoinedNameIsPartedByTheKnownGivenName(String printed, String given, String family) {
		FieldFinder.Found found = find("identity-card", Pages.text("Nome: " + printed));
		assertThat(first(found)).containsEntry("nome", given).containsEntry("cognome", family);
		assertThat(found.findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Rossi Bianchi", "Maria Chiara", "Anna Maria De Luca" })
	void aJoinedNameThatIsNotCertainIsADoubt(String printed) {
		assertThat(find("identity-card", Pages.text("Nome: " + printed)).findings())
			.extracting(Finding::field, Finding::severity)
			.contains(org.assertj.core.groups.Tuple.tuple("cognome", Finding.Severity.DOUBT));
	}

	@Test
	void theTaxCodePartsAJoinedName() {
		FieldFinder.Found found = find("identity-card",
				Pages.text("Nome: Anna Maria De Luca\nCodice fiscale: DLCNMR80A41H501K"));
		assertThat(first(found)).containsEntry("nome", "Anna Maria").containsEntry("cognome", "De Luca");
		assertThat(found.findings()).isEmpty();
	}

	@Test
	void aLabelThatStatesTheOrderPartsTheName() {
		assertThat(first(find("identity-card", Pages.text("Cognome e nome: Rossi Chiara"))))
			.containsEntry("cognome", "Rossi")
			.containsEntry("nome", "Chiara");
	}

	@Test
	void theElectronicCardHasItsValuesBelowItsLabels() {
		var found = find("identity-card", Pages.text("""
				REPUBBLICA ITALIANA
				CARTA DI IDENTITÀ / IDENTITY CARD          CA12345AB
				COGNOME / SURNAME
				ROSSI
				NOME / NAME
				GIULIA
				LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH
				ROMA (RM) 30.12.1991
				SESSO / SEX         CITTADINANZA / NATIONALITY
				F                   ITA
				SCADENZA / EXPIRY
				30.12.2031
				"""));
		assertThat(first(found)).containsEntry("cognome", "ROSSI")
			.containsEntry("nome", "GIULIA")
			.containsEntry("data_nascita", "30.12.1991")
			.containsEntry("luogo_nascita", "ROMA (RM)")
			.containsEntry("sesso", "F")
			.containsEntry("cittadinanza", "ITA")
			.containsEntry("numero_documento", "CA12345AB")
			.containsEntry("scadenza", "30.12.2031");
	}

	/**
	 * Nothing between a place and a date costs time that grows faster than its length.
	 */
	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void aPlaceMayBeFollowedByAnyNumberOfSigns() {
		String signs = (",".repeat(900) + " ").repeat(4);
		FieldFinder.Found found = find("identity-card",
				Pages.text("CARTA DI IDENTITA\nLuogo di nascita: Roma " + signs + "x 01/02/1980\n"));
		assertThat(found.candidates()).isNotNull();
		assertThat(first(
				find("identity-card", Pages.text("CARTA DI IDENTITA\nLuogo di nascita: Roma (RM), il 01/02/1980\n"))))
			.containsEntry("luogo_nascita", "Roma (RM)");
	}

	private static FieldFinder.Found find(String type, Transcript transcript) {
		return new LabelFieldFinder().find(transcript, Pages.types().named(type).orElseThrow());
	}

	private static Map<String, String> first(FieldFinder.Found found) {
		var first = new java.util.HashMap<String, String>();
		found.candidates().forEach((field, candidates) -> first.put(field, candidates.get(0).printed()));
		return first;
	}

}
