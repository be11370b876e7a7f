package io.dromedary.check;

import java.time.Clock;

import io.dromedary.document.Assessment;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What it is worth that another engine read the page, too. */
class WitnessTest {

	@Test
	void aDateThatBothReadAlikeIsDelivered() {
		Assessment assessment = check("date", "25/12/2018", 0.6, "25/12/2018");
		assertThat(field(assessment, "date").supports()).containsExactly(Support.SECOND_ENGINE);
		assertThat(rules(assessment, "date")).isEmpty();
	}

	@Test
	void aDateThatTheOtherReadOtherwiseIsADoubt() {
		assertThat(rules(check("date", "25/12/2018", 0.95, "26/12/2018"), "date")).containsExactly("ocr-unsupported");
		assertThat(rules(check("date", "25/12/2018", 0.95, "2S/l2/2OI8"), "date")).containsExactly("ocr-unsupported");
	}

	/** Both see the same amount; that it is the total they do not know. */
	@Test
	void anAmountThatBothReadAlikeMayStillBeAnotherThanTheTotal() {
		Assessment assessment = check("total", "31.00", 0.95, "31.00");
		assertThat(field(assessment, "total").supports()).containsExactly(Support.SECOND_ENGINE);
		assertThat(rules(assessment, "total")).containsExactly("ocr-unsupported");
	}

	@Test
	void hardWordsAreNoDoubtWhereASumAndTheOtherEngineSayTheSame() {
		String[] lines = { "TOTAL 31.00", "CASH 50.00", "CHANGE 19.00" };
		assertThat(rules(
				Printed.check()
					.check(Printed.scan(lines).confidence(0.3).witness(lines).label("total", "31.00").as("receipt")),
				"total"))
			.isEmpty();
		assertThat(rules(Printed.check()
			.check(Printed.scan(lines).confidence(0.3).witness("TOTAL 37.00").label("total", "31.00").as("receipt")),
				"total"))
			.containsExactly("ocr-confidence");
	}

	@Test
	void wordsThatTouchThePlaceAreTakenWhole() {
		Printed page = Printed.scan("25/12/2018 13:54").witness("25/12/2018,13:54");
		assertThat(field(Printed.check().check(page.label("date", "25/12/2018").as("receipt")), "date").supports())
			.containsExactly(Support.SECOND_ENGINE);
	}

	/** PP-OCR loses blanks: the letters are right, and the name is not. */
	@Test
	void aNameInOtherWordsIsADoubt() {
		assertThat(rules(check("company", "NORDSTERN CAFE BAR", 0.95, "NORD STERN CAFEBAR"), "company"))
			.contains("read-twice");
		assertThat(rules(check("company", "NORDSTERN CAFE BAR", 0.95, "NORDSTERN CAFE BAR"), "company")).isEmpty();
	}

	/** Faded print: what stands below a name that nobody reads alike is no surer. */
	@ParameterizedTest
	@CsvSource({ "RICCI BAR, true", "R1CC1 BAF, false" })
	void anAddressBelowANameThatIsHardToReadIsLeftOut(String witness, boolean given) {
		var shipped = io.dromedary.bench.ShippedTypes.all();
		Assessment assessment = new Check(shipped, Clock.systemUTC())
			.check(Printed.scan("RICCI BAR", "VIA ROMA 3, 20121 MILANO")
				.witness(witness, "VIA ROMA 3, 20121 MILANO")
				.label("company", "RICCI BAR")
				.label("address", "VIA ROMA 3, 20121 MILANO")
				.as("receipt"));
		assertThat(field(assessment, "address").value() != null).isEqualTo(given);
	}

	@Test
	void aNameInOtherLettersIsADoubt() {
		assertThat(rules(check("company", "RICCI S.R.I.", 0.99, "RICCI S.R.L."), "company")).contains("read-twice");
		assertThat(rules(check("company", "RICCI S.R.L.", 0.99, ""), "company")).doesNotContain("read-twice");
	}

	private static Assessment check(String field, String printed, double confidence, String witness) {
		return Printed.check()
			.check(Printed.scan(printed).confidence(confidence).witness(witness).label(field, printed).as("receipt"));
	}

}
