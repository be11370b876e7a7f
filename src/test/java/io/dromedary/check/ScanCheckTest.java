package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finder;
import org.junit.jupiter.api.Test;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What a picture needs before its values are delivered unseen. */
class ScanCheckTest {

	private static final String[] RECEIPT = { "YONG ENTERPRISE", "25/12/2018 20:13", "PAPER 2 X 15.50", "TOTAL 31.00",
			"CASH 50.00", "CHANGE 19.00", "THANK YOU", "YONG ENTERPRISE", "25-Dec-18" };

	@Test
	void aReceiptWhoseKeyFieldsAreAllBorneOutIsDelivered() {
		Assessment assessment = receipt().checked("receipt");
		assertThat(assessment.findings()).isEmpty();
		assertThat(field(assessment, "total").confidence()).isGreaterThan(0.95);
	}

	@Test
	void oneHardWordSendsItToReview() {
		Assessment unsure = Printed.scan(RECEIPT).confidence(0.79).label("total", "31.00").checked("receipt");
		assertThat(rules(unsure, "total")).containsExactly("ocr-confidence");
		Assessment sure = Printed.scan(RECEIPT).confidence(0.8).label("total", "31.00").checked("receipt");
		assertThat(rules(sure, "total")).isEmpty();
	}

	@Test
	void whatIsNoValueOfAFieldThatIsNoKeyIsLeftOut() {
		Assessment assessment = receipt().label("currency", "31.00").checked("receipt");
		assertThat(rules(assessment, "currency")).containsExactly("currency", "left-out");
		assertThat(assessment.doubtful()).isFalse();
	}

	@Test
	void aKeyFieldThatNothingSupportsIsADoubt() {
		Assessment assessment = Printed.scan("TOTAL 31.00", "25/12/2018").label("total", "31.00").checked("receipt");
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
	}

	@Test
	void aSecondPrintWithoutALabelOfItsOwnSupportsNothing() {
		Assessment assessment = Printed.scan("DATE 25/12/2018", "TOTAL 31.00", "31.00", "25/12/2018")
			.label("date", "25/12/2018")
			.label("total", "31.00")
			.checked("receipt");
		assertThat(rules(assessment, "date")).containsExactly("ocr-unsupported");
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
	}

	@Test
	void aTenderWithoutChangeMayBeAPartOfTheTotal() {
		Assessment assessment = Printed.scan("TOTAL 31.00", "CASH 20.00", "VOUCHER 11.00")
			.label("total", "31.00")
			.checked("receipt");
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
	}

	@Test
	void aTextLayerNeedsNoSupport() {
		Assessment assessment = Printed.text("TOTAL 31.00").confidence(0.1).label("total", "31.00").checked("receipt");
		assertThat(rules(assessment, "total")).isEmpty();
	}

	@Test
	void aFieldThatIsNoKeyNeedsNoSupportButSureWords() {
		Assessment assessment = Printed.scan("RUE 1").label("address", "RUE 1").checked("receipt");
		assertThat(rules(assessment, "address")).isEmpty();
		assertThat(field(assessment, "address").value()).isEqualTo("RUE 1");
		Assessment unsure = Printed.scan("RUE 1").confidence(0.79).label("address", "RUE 1").checked("receipt");
		assertThat(rules(unsure, "address")).containsExactly("left-out");
		assertThat(field(unsure, "address").value()).isNull();
	}

	@Test
	void theSameValueInAnotherNotationSupportsBehindALabelOfItsKind() {
		Printed page = Printed.scan("Summe 1.234,50", "zu zahlen 1234,50").label("total", "1.234,50");
		assertThat(rules(page.checked("receipt"), "total")).containsExactly("ocr-unsupported");
		Assessment assessment = page.label("total", "1234,50").checked("receipt");
		assertThat(rules(assessment, "total")).isEmpty();
	}

	@Test
	void aWholeNumberElsewhereDoesNotSupportAnAmount() {
		Assessment assessment = Printed.scan("TOTAL 31.00", "TABLE 31").label("total", "31.00").checked("receipt");
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
	}

	@Test
	void aSecondFinderSupports() {
		Assessment assessment = Printed.scan("TOTAL 31.00")
			.label("total", "31.00")
			.chat("total", "31.00")
			.checked("receipt");
		assertThat(rules(assessment, "total")).isEmpty();
		assertThat(field(assessment, "total").finders()).containsExactly(Finder.LABEL, Finder.CHAT);
	}

	@Test
	void cashLessChangeSupportsTheTotal() {
		Assessment assessment = Printed.scan("TOTAL 31.00", "CASH 50.00", "CHANGE 19.00")
			.label("total", "31.00")
			.checked("receipt");
		assertThat(rules(assessment, "total")).isEmpty();
	}

	@Test
	void aTotalThatIsNotCashLessChangeIsADoubt() {
		Assessment assessment = Printed.scan("TOTAL 31.02", "ROUNDING -0.02", "CASH 50.00", "CHANGE 19.00", "31.02")
			.label("total", "31.02")
			.label("total", "31.02")
			.checked("receipt");
		assertThat(rules(assessment, "total")).containsExactly("tender");
	}

	@Test
	void aTotalWithoutTaxIsCaughtByTheChangeThoughItIsPrintedTwice() {
		Assessment assessment = Printed
			.scan("Total (Excluding GST) 41.42", "CASH 100.00", "CASH CHANGE : 56.10", "SR 41.42 2.48")
			.label("total", "41.42")
			.label("total", "41.42")
			.checked("receipt");
		assertThat(rules(assessment, "total")).containsExactly("tender");
	}

	@Test
	void aSubtotalToWhichNothingWasAddedSupportsTheTotal() {
		assertThat(total("17,51", "TOTALE 17,51", "SUBTOTAL 17,51", "TAX 1,39")).isEmpty();
		assertThat(total("17,51", "TOTALE 17,51", "SUBTOTAL 17,50")).containsExactly("ocr-unsupported");
		assertThat(total("17,51", "TOTAL SUBTOTAL 17,51")).containsExactly("ocr-unsupported");
	}

	@Test
	void aSubtotalToWhichTaxOrRoundingWasAddedSupportsNothing() {
		assertThat(total("180.00", "TOTAL 180.00", "SUBTOTAL 180.00", "TAX 10.80", "PAYABLE 190.80"))
			.containsExactly("ocr-unsupported");
		assertThat(total("180.02", "TOTAL 180.02", "SUBTOTAL 180.02", "ROUNDING -0.02"))
			.containsExactly("rounded-later", "ocr-unsupported");
		assertThat(total("180.00", "TOTAL 180.00", "SUBTOTAL 180.00", "TAX 0.00", "ROUNDING 0.00")).isEmpty();
	}

	@Test
	void changeThatWasHardlyReadContradictsNothing() {
		String[] page = { "TOTAL 41.20", "SUBTOTAL 41.20", "CASH 50.00", "CHANGE 8.60" };
		assertThat(total("41.20", page)).containsExactly("tender", "ocr-unsupported");
		Printed unsure = Printed.scan(page).confidence(0.5).label("total", "41.20");
		assertThat(rules(unsure.checked("receipt"), "total")).containsExactly("ocr-confidence");
	}

	private static List<String> total(String printed, String... lines) {
		return rules(Printed.scan(lines).label("total", printed).checked("receipt"), "total");
	}

	@Test
	void aClosingSumSupportsTheTotalsOfAScannedInvoice() {
		Assessment assessment = Printed.scan("Netto 100,00", "MwSt 19,00", "Gesamt 119,00")
			.label("net_total", "100,00")
			.label("tax_total", "19,00")
			.label("gross_total", "119,00")
			.checked("invoice");
		assertThat(rules(assessment, "net_total")).isEmpty();
		assertThat(rules(assessment, "gross_total")).isEmpty();
	}

	@Test
	void aMisreadDigitIsCaughtByTheSum() {
		Assessment assessment = Printed.scan("Netto 100,00", "MwSt 19,00", "Gesamt 179,00")
			.label("net_total", "100,00")
			.label("tax_total", "19,00")
			.label("gross_total", "179,00")
			.checked("invoice");
		assertThat(rules(assessment, "gross_total")).containsExactly("sum", "ocr-unsupported");
		assertThat(field(assessment, "gross_total").confidence()).isLessThan(0.5);
	}

	@Test
	void aBrokenWordIsNoAmount() {
		Assessment assessment = Printed.scan("TOTAL O.50").label("total", "O.50").checked("receipt");
		assertThat(rules(assessment, "total")).contains("cut");
		assertThat(field(assessment, "total").value()).isNull();
		assertThat(field(assessment, "total").printed()).isEqualTo("O.50");
	}

	private static Printed receipt() {
		return Printed.scan(RECEIPT)
			.label("company", "YONG ENTERPRISE")
			.label("date", "25/12/2018")
			.label("date", "25-Dec-18")
			.label("total", "31.00");
	}

}
