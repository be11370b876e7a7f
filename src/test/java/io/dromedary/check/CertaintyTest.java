package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;

import static io.dromedary.check.Printed.cell;
import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** How certain a value is, of words that were read with a confidence of one half. */
class CertaintyTest {

	private static Printed scan(String... lines) {
		return Printed.scan(lines).confidence(0.5);
	}

	@Test
	void withoutAnythingElseItIsThatOfItsWords() {
		assertThat(date(scan("25/12/2018").label("date", "25/12/2018"))).isEqualTo(0.5);
	}

	@Test
	void aSupportTakesAwayTwoThirdsOfWhatIsMissing() {
		assertThat(date(scan("25/12/2018").label("date", "25/12/2018").chat("date", "25/12/2018"))).isEqualTo(0.833);
		assertThat(date(scan("25/12/2018", "25-Dec-18").label("date", "25/12/2018")
			.label("date", "25-Dec-18")
			.chat("date", "25/12/2018"))).isEqualTo(0.944);
	}

	@Test
	void checkDigitsTakeAwayNineTenths() {
		Assessment assessment = scan("IT01234567897").label("seller_vat", "IT01234567897").checked("invoice");
		assertThat(field(assessment, "seller_vat").confidence()).isEqualTo(0.95);
		assertThat(field(assessment, "seller_vat").supports()).containsExactly(Support.CHECK_DIGITS);
	}

	@Test
	void rivalsHalveIt() {
		assertThat(date(scan("25/12/2018", "26/12/2018").label("date", "25/12/2018").label("date", "26/12/2018")))
			.isEqualTo(0.25);
	}

	@Test
	void aFailedCheckHalvesItAndThatOfAnotherFieldDoesNot() {
		Assessment assessment = scan("Del 05/03/2062", "Nr. 2026-0417").label("date", "05/03/2062")
			.label("invoice_number", "2026-0417")
			.checked("invoice");
		assertThat(rules(assessment, "date")).contains("date-too-late");
		assertThat(field(assessment, "date").confidence()).isEqualTo(0.25);
		assertThat(field(assessment, "invoice_number").confidence()).isEqualTo(0.5);
	}

	@Test
	void aDoubtDoesNot() {
		Assessment assessment = scan("DATE 12/03/2026").label("date", "12/03/2026").checked("receipt");
		assertThat(rules(assessment, "date")).contains("date-future");
		assertThat(field(assessment, "date").confidence()).isEqualTo(0.5);
	}

	@Test
	void aCellHasAnOwnOne() {
		Assessment assessment = scan("Viti zehn").row("Viti", "zehn").checked("invoice");
		assertThat(cell(assessment, 0, "description").confidence()).isEqualTo(0.5);
		assertThat(cell(assessment, 0, "quantity").confidence()).isEqualTo(0.25);
	}

	private static double date(Printed page) {
		return field(page.checked("receipt"), "date").confidence();
	}

}
