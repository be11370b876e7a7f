package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Finder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static io.dromedary.check.PrintedTypes.key;
import static io.dromedary.check.PrintedTypes.own;
import static org.assertj.core.api.Assertions.assertThat;

/** Two finders that disagree. */
class ContestTest {

	private static final String[] INVOICE = { "Rossi Arredi S.r.l.", "Fattura 0760/A", "Data 05/03/2026",
			"Scadenza 05/04/2026", "P.IVA 68893730637", "Spett.le", "Hotel Bianchi S.r.l.", "P.IVA 72365650596",
			"Imponibile 1.000,00", "IVA 220,00", "Totale 1.220,00", "Acconto 500,00" };

	private static Printed invoice() {
		return Printed.text(INVOICE)
			.label("invoice_number", "0760/A")
			.label("date", "05/03/2026")
			.label("seller_name", "Rossi Arredi S.r.l.")
			.label("seller_vat", "68893730637")
			.label("buyer_vat", "72365650596")
			.label("net_total", "1.000,00")
			.label("tax_total", "220,00");
	}

	private static void assertSettled(Assessment assessment, String name, String value) {
		assertThat(field(assessment, name).value()).isEqualTo(value);
		assertThat(field(assessment, name).finders()).containsExactly(Finder.LABEL);
		assertThat(rules(assessment, name)).isEmpty();
	}

	@Test
	void whatIsNotPrintedIsNoRival() {
		assertSettled(invoice().chat("date", "22/02/2026").label("date", "05/03/2026").checked("invoice"), "date",
				"2026-03-05");
	}

	@Test
	void anInvoiceNumberWithoutADigitIsNoRival() {
		assertSettled(invoice().chat("invoice_number", "Acconto").checked("invoice"), "invoice_number", "0760/A");
	}

	@Test
	void wrongCheckDigitsAreNoRivalOfRightOnes() {
		Printed page = Printed.text("P.IVA 68893730637", "12345678901")
			.chat("seller_vat", "12345678901")
			.label("seller_vat", "68893730637");
		assertSettled(page.checked("invoice"), "seller_vat", "68893730637");
	}

	@Test
	void theSumDecidesBetweenTwoTotals() {
		Printed page = Printed.text(INVOICE)
			.chat("gross_total", "500,00")
			.label("net_total", "1.000,00")
			.label("tax_total", "220,00")
			.label("gross_total", "1.220,00");
		assertSettled(page.checked("invoice"), "gross_total", "1220.00");
	}

	@Test
	void theNumberOfOneFirmIsNotThatOfTheOther() {
		Printed page = Printed.text(INVOICE)
			.chat("seller_vat", "72365650596")
			.label("seller_vat", "68893730637")
			.label("buyer_vat", "72365650596");
		assertSettled(page.checked("invoice"), "seller_vat", "68893730637");
	}

	@Test
	void theCodiceFiscaleDecidesBetweenTwoDatesOfBirth() {
		Printed page = Printed.text("ROSSI MARIO", "14.05.1987 14.05.2033", "RSSMRA87E14H501T")
			.chat("data_nascita", "14.05.2033")
			.label("data_nascita", "14.05.1987")
			.label("codice_fiscale", "RSSMRA87E14H501T");
		assertSettled(page.checked("identity-card"), "data_nascita", "1987-05-14");
	}

	@Test
	void whereNothingDecidesBothStayRivals() {
		Assessment assessment = Printed.text(INVOICE)
			.chat("date", "05/04/2026")
			.label("date", "05/03/2026")
			.checked("invoice");
		assertThat(rules(assessment, "date")).containsExactly("rivals");
	}

	@Test
	void aFinderThatIsNotSureOfItselfIsNotOverruled() {
		Assessment assessment = Printed.text(INVOICE)
			.label("gross_total", "500,00")
			.label("gross_total", "1.220,00")
			.label("net_total", "1.000,00")
			.label("tax_total", "220,00")
			.checked("invoice");
		assertThat(field(assessment, "gross_total").value()).isEqualTo("1220.00");
		assertThat(rules(assessment, "gross_total")).contains("rivals");
	}

	@Test
	void theValueWithMoreSupportIsShown() {
		Assessment assessment = Printed.text("Data 05/03/2026", "Scadenza 05/04/2026", "Data documento 05/03/2026")
			.chat("date", "05/04/2026")
			.label("date", "05/03/2026")
			.label("date", "05/03/2026")
			.checked("invoice");
		assertThat(field(assessment, "date").value()).isEqualTo("2026-03-05");
		assertThat(rules(assessment, "date")).containsExactly("rivals");
	}

	@Test
	void theValueOfTwoFindersIsShownBeforeThatOfOne() {
		Assessment assessment = Printed.text(INVOICE)
			.label("date", "05/04/2026")
			.label("date", "05/03/2026")
			.chat("date", "05/03/2026")
			.checked("invoice");
		assertThat(field(assessment, "date").value()).isEqualTo("2026-03-05");
		assertThat(rules(assessment, "date")).containsExactly("rivals");
	}

	@Test
	void rightCheckDigitsDecideAgainstANumberThatHasNone() {
		Printed page = Printed.text("P.IVA 68893730637", "EIN 94-1234567")
			.chat("seller_vat", "94-1234567")
			.label("seller_vat", "68893730637");
		assertSettled(page.checked("invoice"), "seller_vat", "68893730637");
	}

	@Test
	void twoFirmsThatTheFindersMixUpStayRivals() {
		Assessment assessment = Printed.text(INVOICE)
			.label("seller_vat", "68893730637")
			.chat("seller_vat", "72365650596")
			.label("buyer_vat", "72365650596")
			.chat("buyer_vat", "68893730637")
			.checked("invoice");
		assertThat(rules(assessment, "seller_vat")).containsExactly("rivals");
		assertThat(rules(assessment, "buyer_vat")).containsExactly("rivals");
	}

	@Test
	void aDateThatTwoFindersFoundIsNoOtherDateToo() {
		Printed page = Printed.text(INVOICE)
			.label("date", "05/03/2026")
			.chat("date", "05/03/2026")
			.label("date", "05/04/2026")
			.chat("due_date", "05/03/2026")
			.label("due_date", "05/04/2026");
		assertSettled(page.checked("invoice"), "due_date", "2026-04-05");
	}

	@Test
	void aDateWhoseRivalIsNotPrintedIsNoOtherDateToo() {
		Printed page = Printed.text(INVOICE)
			.label("date", "05/03/2026")
			.chat("date", "22/02/2026")
			.chat("due_date", "05/03/2026")
			.label("due_date", "05/04/2026");
		assertSettled(page.checked("invoice"), "due_date", "2026-04-05");
	}

	@Test
	void aDateOfBirthThatTheCodiceFiscaleBearsOutIsNoOtherDateToo() {
		Printed page = Printed.text("ROSSI MARIO", "14.05.1987 14.05.2033", "RSSMRA87E14H501T")
			.label("data_nascita", "14.05.1987")
			.chat("data_nascita", "14.05.2033")
			.chat("scadenza", "14.05.1987")
			.label("scadenza", "14.05.2033")
			.label("codice_fiscale", "RSSMRA87E14H501T");
		assertSettled(page.checked("identity-card"), "scadenza", "2033-05-14");
	}

	@Test
	void theSamePlaceOnAnotherPageIsAnotherPlace() {
		Assessment assessment = Printed.text("05/03/2026")
			.page("05/04/2026")
			.label("date", "05/03/2026")
			.label("due_date", "05/04/2026")
			.chat("due_date", "05/03/2026")
			.checked("invoice");
		assertSettled(assessment, "due_date", "2026-04-05");
	}

	@Test
	void aNumberWithWrongCheckDigitsTakesNoPlaceFromAnotherField() {
		Assessment assessment = Printed.text("Fattura 0760/A", "P.IVA 68893730637", "12345678901")
			.label("seller_vat", "12345678901")
			.chat("seller_vat", "12345678901")
			.label("seller_vat", "68893730637")
			.label("invoice_number", "0760/A")
			.chat("invoice_number", "12345678901")
			.checked("invoice");
		assertThat(rules(assessment, "invoice_number")).containsExactly("rivals");
	}

	@Test
	void onlyASumDecidesBetweenTwoAmountsAndNoRuleThatTheyAreEqual() {
		DocumentType type = own(List.of(new CrossCheck(CrossCheck.Rule.EQUALS, List.of("one", "two"))),
				key("one", FieldKind.AMOUNT), key("two", FieldKind.AMOUNT));
		Assessment assessment = Printed.text("A 10,00", "B 20,00", "C 10,00")
			.label("one", "10,00")
			.chat("one", "20,00")
			.label("two", "10,00")
			.checkedAs(type);
		assertThat(rules(assessment, "one")).containsExactly("rivals");
	}

	@ParameterizedTest
	@CsvSource({ "COGNOME E NOME, Cognome e nome, TEXT, settled", "SCADENZA, Scadenza, NAME, settled",
			"VIA SCADENZA, Scadenza, ADDRESS, settled", "COGNOME, Cognome, NAME, rivals",
			"VIA NOMENTANA, Nome, ADDRESS, rivals", "SCADENZA1, Scadenza, CODE, rivals" })
	void aLabelThatIsLongEnoughIsNoValueOfWords(String printed, String label, FieldKind kind, String how) {
		DocumentType type = own(List.of(), key("one", kind), key("two", FieldKind.DATE, "Datum", label));
		Assessment assessment = Printed.text(printed, "ROSSI7")
			.chat("one", printed)
			.label("one", "ROSSI7")
			.checkedAs(type);
		assertThat(rules(assessment, "one").contains("rivals")).isEqualTo(how.equals("rivals"));
		assertThat(field(assessment, "one").value()).isEqualTo(how.equals("rivals") ? printed : "ROSSI7");
	}

}
