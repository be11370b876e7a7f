package io.dromedary.check;

import java.util.List;

import io.dromedary.bench.ShippedTypes;
import io.dromedary.document.Assessment;
import io.dromedary.document.Extraction;
import io.dromedary.document.SecondReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A letter that one engine read amid digits is not sure because it was read with
 * confidence.
 */
class ReadOnceTest {

	@ParameterizedTest
	@ValueSource(strings = { "2026Z015", "2O26015", "FT-20I6/7", "12S4", "O12345", "2026/0l5", "12345O" })
	void aLetterThatMayBeADigitIsADoubt(String number) {
		assertThat(rules(scan("invoice", "invoice_number", number, ""), "invoice_number")).contains("read-once");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026/15", "INV-2026-015", "SO2026015", "2026/B", "123/SB", "RE2026A15", "Z015", "2026-FE" })
	void aLetterAtAPlaceOfLettersIsNone(String number) {
		assertThat(rules(scan("invoice", "invoice_number", number, ""), "invoice_number")).doesNotContain("read-once");
	}

	@ParameterizedTest
	@CsvSource({ "2026Z015, 2026Z015, false", "2026Z015, 20262015, true", "2026Z015, '', true" })
	void theOtherEngineBearsItOut(String number, String witness, boolean doubt) {
		Assessment assessment = scan("invoice", "invoice_number", number, witness);
		assertThat(rules(assessment, "invoice_number").contains("read-once")).isEqualTo(doubt);
	}

	/** What reads it once more in the same way takes it for the same. */
	@ParameterizedTest
	@ValueSource(strings = "2026Z015")
	void aSecondReadingDoesNot(String number) {
		Extraction once = Printed.scan(number).label("invoice_number", number).as("invoice");
		var evidence = once.candidates().get("invoice_number").get(0).evidence();
		var again = new SecondReading(1, evidence.boxes(), number, 0.9);
		assertThat(rules(check(once.with(List.of(again))), "invoice_number")).contains("read-once");
	}

	@ParameterizedTest
	@CsvSource({ "AZ0123456, false", "CA12345AO, false", "U1A12B345C, true" })
	void theFormOfACardSaysWhereLettersStand(String number, boolean doubt) {
		assertThat(
				rules(scan("identity-card", "numero_documento", number, ""), "numero_documento").contains("read-once"))
			.isEqualTo(doubt);
	}

	@ParameterizedTest
	@ValueSource(strings = "2026Z015")
	void textNeedsNoEngine(String number) {
		Extraction text = Printed.text(number).label("invoice_number", number).as("invoice");
		assertThat(rules(check(text), "invoice_number")).doesNotContain("read-once");
	}

	private static Assessment scan(String type, String field, String printed, String witness) {
		return check(Printed.scan(printed).witness(witness).label(field, printed).as(type));
	}

	private static Assessment check(Extraction extraction) {
		return new Check(ShippedTypes.all(), java.time.Clock.systemUTC()).check(extraction);
	}

}
