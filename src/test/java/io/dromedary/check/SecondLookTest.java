package io.dromedary.check;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What the second reading of a place is worth. */
class SecondLookTest {

	@Test
	void aDateThatIsPrintedOnceAndReadTwiceIsDelivered() {
		Assessment assessment = read("date", "25/12/2018", "25/12/2018", "25/12/2018");
		assertThat(rules(assessment, "date")).isEmpty();
		assertThat(field(assessment, "date").supports()).containsExactly(Support.SECOND_READING);
	}

	@Test
	void itIsStillADoubtWhereItIsHardToReadAndNotReadThreeTimes() {
		Extraction once = Printed.scan("25/12/2018").confidence(0.7).label("date", "25/12/2018").as("receipt");
		assertThat(rules(check(once, "date", "25/12/2018"), "date")).containsExactly("ocr-confidence");
		assertThat(rules(check(once, "date", "25/12/2018", "25/12/2018"), "date")).isEmpty();
		Extraction hard = Printed.scan("25/12/2018").confidence(0.44).label("date", "25/12/2018").as("receipt");
		assertThat(rules(check(hard, "date", "25/12/2018", "25/12/2018"), "date")).containsExactly("ocr-confidence");
	}

	@Test
	void hardWordsAreNoDoubtWhereAnotherPlaceAndTheSecondReadingSayTheSame() {
		Printed page = Printed.scan("TOTAL 31.00", "CASH 50.00", "CHANGE 19.00").confidence(0.3);
		Extraction once = page.label("total", "31.00").as("receipt");
		assertThat(rules(check(once, "total", "31.00", "31.00"), "total")).isEmpty();
		assertThat(rules(check(once, "total", "31.00", ""), "total")).containsExactly("ocr-confidence");
	}

	@Test
	void aTypeWithTheThresholdOneAsksAboutEveryScan() {
		DocumentType shipped = Printed.TYPES.named("receipt").orElseThrow();
		var strict = new DocumentType(shipped.name(), "", List.of(), List.of(), 1, shipped.fields(), List.of(),
				List.of(), List.of("database"));
		var check = new Check(() -> List.of(strict), Clock.systemUTC());
		Extraction sure = Printed.scan("25/12/2018").confidence(0.99).label("date", "25/12/2018").as("receipt");
		var evidence = sure.candidates().get("date").get(0).evidence();
		var again = new SecondReading(1, evidence.boxes(), "25/12/2018", 0.9);
		assertThat(rules(check.check(sure.with(List.of(again, again))), "date")).containsExactly("ocr-confidence");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FERRO & LEGNO | FERRO 8 LEGNO  | same
			FERRO & LEGNO | FERRO 8. LEGNO | same
			FERRO & LEGNO | FERRO 8        | other
			FERRO 8 LEGNO | FERRO & LEGNO  | other
			FERRO & LEGNO | FERRO & LEGN0  | other
			SAS 2 LEGNO   | $A$ 2 LEGNO    | other
			SAS2 LEGNO    | $AS2 LEGNO     | same
			SS2 LEGNO     | $$2 LEGNO      | same
			$2 LEGNO      | S2 LEGNO       | other
			""")
	void anAmpersandMayBeReadAsADigitAndAnSAsADollar(String first, String second, String worth) {
		Assessment assessment = read("company", first, second);
		assertThat(field(assessment, "company").supports().contains(Support.SECOND_READING))
			.isEqualTo(worth.equals("same"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			LIMTRADING   | LIM TRADING  | LIM TRADING   | LIM TRADING
			LIM TRADING. | LIM TRADING  | LIM TRADING   | LIM TRADING.
			LIMTRADING   | LIM TRADING  | LIMTRADING    | LIMTRADING
			LIMTRADING   | LIM TRADING  | LI MTRADING   |
			LIMTRADING   | LIM TRADING  | LIM TRADlNG   |
			LIM TRADING  | LIMTRADING   | LIMTRADING    |
			LIMTRADING   | LIM TRADING  | ''            |
			""")
	void blanksThatAllOtherReadingsSawAreGivenToAName(String first, String second, String third, String value) {
		Extraction once = Printed.scan(first).confidence(0.95).label("company", first).as("receipt");
		Assessment assessment = check(once, "company", second, third);
		assertThat(rules(assessment, "company").contains("read-twice")).isEqualTo(value == null);
		assertThat(field(assessment, "company").value()).isEqualTo((value != null) ? value : first);
	}

	/** The last row may also be CA12345OB: both are forms of a card number. */
	@ParameterizedTest
	@CsvSource({ "AZ0123456,AZO123456,true", "AZ0123456,AZO12345G,false", "AZ0123456,AZ0123456,true",
			"AZ0123456,AZ0123457,false", "CA1234508,CA12345O8,false" })
	void aLetterWhereThePatternHasADigitIsThatDigit(String first, String second, boolean same) {
		Extraction once = Printed.scan(first).confidence(0.9).label("numero_documento", first).as("identity-card");
		Assessment assessment = check(once, "numero_documento", second, second);
		assertThat(field(assessment, "numero_documento").supports().contains(Support.SECOND_READING)).isEqualTo(same);
	}

	@Test
	void namesThatAreReadThreeTimesAlikeNeedBeLessSure() {
		Extraction once = Printed.scan("ROSSI").confidence(0.65).label("cognome", "ROSSI").as("identity-card");
		assertThat(rules(check(once, "cognome", "ROSSI", "ROSSI"), "cognome")).isEmpty();
		assertThat(rules(check(once, "cognome", "ROSSI"), "cognome")).containsExactly("ocr-confidence");
		assertThat(rules(check(once, "cognome", "ROSSI", "ROSSl X"), "cognome")).contains("ocr-confidence");
	}

	@Test
	void aDateThatIsReadOtherwiseIsADoubt() {
		assertThat(rules(read("date", "26/12/2018", "25/12/2018", "25/12/2018"), "date")).containsExactly("read-twice",
				"ocr-unsupported");
		assertThat(rules(read("date", "26/12/2018", "25/12/2018", ""), "date")).contains("read-twice");
	}

	@Test
	void readingsThatContradictEachOtherSayNothing() {
		assertThat(rules(read("date", "25/12/2018", "25/12/2018", "26/12/2018"), "date"))
			.containsExactly("ocr-unsupported");
		assertThat(rules(read("date", "25/12/2018", "25/12/2018", "??"), "date")).containsExactly("ocr-unsupported");
	}

	@Test
	void whatCannotBeReadSaysNothing() {
		assertThat(rules(read("date", "25/12/2018", "", "2S/l2/2O18"), "date")).containsExactly("ocr-unsupported");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			31.00     | 31.00            | same
			31.00     | RM 31.00         | same
			31.00     | TOTAL: 31,00     | same
			31.00     | TOTAL: $31.00 SR | same
			1.234,50  | 1 234,50         | same
			31.00     | 131.00           | other
			31.00     | 37.00            | other
			31.00     | TOTAL 37.00      | other
			31.00     | 1 31.00          | nothing
			31.00     | S31.00           | nothing
			31.50     | 31.5O            | nothing
			31.00     | 31.OO            | nothing
			31.00     | TOTAL            | nothing
			""")
	void aTotalIsFoundAmongTheWordsBesideIt(String first, String second, String worth) {
		Assessment assessment = read("total", first, second);
		assertWorth(assessment, "total", worth);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-0417 | 2026-0417            | same
			2026-0417 | Nr. 2026-0417        | same
			2026-0417 | 2026-0417 KD-88/12   | same
			2026-0417 | 2026-0477            | other
			2026-0417 | Nr. 2026-0477        | other
			2026-0417 | KD-88/12 u. 2026-047 | nothing
			2026-0417 | Rechnung             | nothing
			""")
	void aNumberIsFoundBehindItsLabel(String first, String second, String worth) {
		assertWorth(check(Printed.scan(first).label("invoice_number", first).as("invoice"), "invoice_number", second),
				"invoice_number", worth);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			address | 0.55 | VIA ROMA 1, MILANO | VIA ROMA 7, MILANO | same
			address | 0.54 | VIA ROMA 1, MILANO | VIA ROMA 7, MILANO | nothing
			address | 0.54 | VIA ROMA 1, MILANO | VIA ROMA 1 MILANO  | same
			address | 0.95 | VIA ROMA 7, MILANO | VIA ROMA 7, MILANO | other
			company | 0.95 | VIA ROMA 1, MILANO | VIA ROMA 7, MILANO | nothing
			company | 0.95 | VIA ROMA 1, MILANO | VIA ROMA 1 MILANO  | same
			""")
	void ofThreeReadingsOfAnAddressTwoAreEnoughWhereItsWordsAreSure(String field, double confidence, String second,
			String third, String worth) {
		Printed page = Printed.scan("VIA ROMA 1, MILANO").confidence(confidence).label(field, "VIA ROMA 1, MILANO");
		assertWorth(check(page.as("receipt"), field, second, third), field, worth);
	}

	@Test
	void anAddressMayHoldAnAmpersandToo() {
		assertWorth(read("address", "FERRO & LEGNO, VIA ROMA 1", "FERRO 8 LEGNO, VIA ROMA 1"), "address", "same");
		assertWorth(read("address", "FERRO & LEGNO, VIA ROMA 1", "FERRO 6 LEGNO, VIA ROMA 1"), "address", "other");
	}

	@ParameterizedTest
	@CsvSource({ "IT01234567897, IT01234567897, same", "IT01234567897, IT12345678903, other",
			"IT01234567897, IT01234567890, nothing" })
	void aReadingWithWrongCheckDigitsSaysNothing(String first, String second, String worth) {
		assertWorth(check(Printed.scan(first).label("seller_vat", first).as("invoice"), "seller_vat", second),
				"seller_vat", worth);
	}

	@Test
	void aDateWhoseMonthIsOpenIsSoBothTimes() {
		Extraction once = Printed.scan("04/07/2025 $12.50").label("date", "04/07/2025").as("receipt");
		Assessment assessment = check(once, "date", "04/07/2025");
		assertWorth(assessment, "date", "same");
		assertThat(rules(assessment, "date")).containsExactly("date-ambiguous");
	}

	@Test
	void whatIsNoValueIsNotComparedWithItsSecondReading() {
		assertWorth(read("total", "O.50", "31.00"), "total", "nothing");
	}

	@Test
	void aTotalThatIsPrintedOnceAndReadTwiceMayStillBeAnotherAmount() {
		Assessment assessment = read("total", "31.00", "31.00", "31.00");
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
		assertThat(field(assessment, "total").supports()).containsExactly(Support.SECOND_READING);
	}

	@Test
	void onlyTheReadingOfTheSamePlaceCounts() {
		Extraction once = Printed.scan("25/12/2018").label("date", "25/12/2018").as("receipt");
		var elsewhere = new SecondReading(1, List.of(new Box(0.5, 0.5, 0.1, 0.1)), "26/12/2018", 0.9);
		assertThat(rules(Printed.check().check(once.with(List.of(elsewhere))), "date"))
			.containsExactly("ocr-unsupported");
	}

	private static void assertWorth(Assessment assessment, String name, String worth) {
		assertThat(field(assessment, name).supports().contains(Support.SECOND_READING)).isEqualTo(worth.equals("same"));
		assertThat(rules(assessment, name).contains("read-twice")).isEqualTo(worth.equals("other"));
	}

	private static Assessment read(String field, String first, String... again) {
		return check(Printed.scan(first).label(field, first).as("receipt"), field, again);
	}

	private static Assessment check(Extraction extraction, String field, String... again) {
		var evidence = extraction.candidates().get(field).get(0).evidence();
		List<SecondReading> readings = Stream.of(again)
			.map((text) -> new SecondReading(evidence.page(), evidence.boxes(), text, 0.9))
			.toList();
		return Printed.check().check(extraction.with(readings));
	}

}
