package io.dromedary.extract;

import io.dromedary.extract.Contacts.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word of a pattern must be among those without which it is not tried. */
class WordedPatternTest {

	@Test
	void aPatternIsTriedOnlyWhereOneOfItsWordsStands() {
		WordedPattern pattern = WordedPattern.of("(?i)a+b", "ab");

		assertThat(pattern.mayMatch("aa b")).isFalse();
		assertThat(pattern.standsIn("xAABx")).isTrue();
		assertThat(pattern.matches("xAABx")).isFalse();
		assertThat(pattern.matches("AAB")).isTrue();
		assertThat(pattern.split("1ab2aab")).containsExactly("1", "2", "");
	}

	@Test
	void aDigitIsAsGoodAsAWord() {
		WordedPattern pattern = WordedPattern.withDigit("\\d{2}|no:", "no:");

		assertThat(pattern.standsIn("a 12")).isTrue();
		assertThat(pattern.standsIn("a 1")).isFalse();
		assertThat(pattern.standsIn("no:")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "info@ferro.example", "www.ferro.example", "HTTPS://ferro.example", "http://ferro.example",
			"Tel 1", "Phone 1", "FAX 1", "+39 0434 12345" })
	void aLineSaysHowSomebodyIsReached(String line) {
		assertThat(Trait.REACHED.of(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HRA 1", "HRB 1", "Handelsregister", "AMTSGERICHT", "Registergericht", "GESCHÄFTSFÜHRER",
			"RCS Paris", "R.CS Paris", "RC.S Paris", "R.C.S Paris", "Reg. Imp.", "REA 1", "R.EA 1", "RE.A 1", "R.E.A 1",
			"Reg. Merc.", "Registro Mercantil", "Cap. Soc.", "Capitale sociale", "SA au capital", "KvK 1", "Company No",
			"company reg", "Registered in", "registered office", "registered no", "Trade Register", "KRS 1", "ABN 1" })
	void aLineNamesTheRegisterOfAFirm(String line) {
		assertThat(Trait.REGISTER.of(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Siret 1", "SIREN 1", "USt-IdNr", "UStID", "VAT 1", "P. IVA", "P.IVA", "NIF 1", "CIF 1",
			"TVA 1", "Steuernummer", "Steuer-Nr" })
	void aLineNamesATaxNumber(String line) {
		assertThat(Trait.TAXED.of(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10115 Berlin", "LS1 4AB", "Leeds LS14AB", "CH-8001 Zürich" })
	void aLineHoldsAPlace(String line) {
		assertThat(Trait.PLACE.of(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sold by", "Geschäftsführer", "gesch.ftsf", "geschftsf", "GF: X", "Handelsreg",
			"Amtsgericht", "HRB 1", "HRA 1", "Sitz X", "Registergericht", "USt 1", "ust-id", "VAT 1", "P. IVA", "P.IVA",
			"C.F.", "CF.", "C. F.", "C F.", "NIF 1", "CIF 1", "N.I.F", "IBAN X", "BIC X", "Tel 1", "tel:", "Telefon",
			"Fax 1", "Phone 1", "E-Mail", "Email", "www.x", "Reg X", "Registered", "Registro", "reg.", "R.E.A", "REA 1",
			"cap.", "Capital", "SIRET", "Siren", "RCS X", "R.C.S", "Company No", "Sede X", "Siège", "Siege", "BTW 1",
			"KvK 1", "Steuer", "Page 1", "Seite 1", "Pagina 1" })
	void aNameEndsBeforeWhatIsPrintedBehindIt(String behind) {
		assertThat(FirmNames.in("Ferro " + behind)).isEqualTo("Ferro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "©", "(C) X", "Stylesheet", "Visualizza", "visualise", "Powered by X", "Rechnung",
			"RECHNUNGEN", "invoice", "Invoices", "Fattura x fatture", "facture", "Facturas", "Quittung", "receipt",
			"Ricevuta" })
	void nobodyIsCalledSo(String text) {
		assertThat(FirmNames.nobody(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ferro · Via Roma", "Ferro • Via Roma", "Ferro | Via Roma", "Ferro * Via Roma",
			"Ferro – Via Roma", "Ferro — Via Roma", "Ferro - Via Roma", "Ferro, Via Roma 1" })
	void aLineIsPartedByMarks(String line) {
		assertThat(FirmNames.parts(line)).hasSize(2).first().isEqualTo("Ferro");
		assertThat(FirmNames.in(line)).isEqualTo("Ferro");
	}

}
