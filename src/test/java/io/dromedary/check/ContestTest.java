package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finder;
import org.junit.jupiter.api.Test;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
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

}
