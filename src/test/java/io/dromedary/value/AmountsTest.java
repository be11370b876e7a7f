package io.dromedary.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {

	@ParameterizedTest
	@ValueSource(strings = { "2,940.00 CR", "2,940.00CR", "2,940.00 Cr.", "2,940.00 (CR)" })
	void whatIsCreditedIsBelowNought(String text) {
		Span span = Amounts.find("Total " + text).get(0);
		assertThat(Amounts.amount(span.text(), '.').value()).isEqualTo("-2940.00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			1.234,56        | 1234.56
			1,234.56        | 1234.56
			1 234,56        | 1234.56
			1\u202f234,56   | 1234.56
			1\u00a0234,56   | 1234.56
			1'234.56        | 1234.56
			1’234.56        | 1234.56
			12.345.678,90   | 12345678.90
			1,00,000.00     | 100000.00
			1.234.567       | 1234567
			1 234 567       | 1234567
			0,50            | 0.50
			.50             | 0.50
			,50             | 0.50
			.125            | 0.125
			,125            | 0.125
			1234.567        | 1234.567
			1.2345          | 1.2345
			1.234567        | 1.234567
			12              | 12
			12,5            | 12.5
			0.125           | 0.125
			""")
	void anAmountIsReadAsPrinted(String printed, String value) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			€ 12,50         | 12.50
			12,50 €         | 12.50
			EUR 12,50       | 12.50
			12.50EUR        | 12.50
			RM12.50         | 12.50
			RM 12.50        | 12.50
			Rs.500          | 500
			Fr. 12.50       | 12.50
			$1,234.00       | 1234.00
			-12,50          | -12.50
			12,50-          | -12.50
			€ -12,50        | -12.50
			−12,50          | -12.50
			(12.50)         | -12.50
			(12,50 €)       | -12.50
			(€ 12,50)       | -12.50
			(12,50 EUR)     | -12.50
			12.50 SR        | 12.50
			12.50*          | 12.50
			CHF 12.--       | 12
			12,-            | 12
			12,– €          | 12
			80. 90          | 80.90
			007,10          | 7.10
			""")
	void anAmountMayHaveACurrencyASignOrAMark(String printed, String value) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "O.50", "1O.50", "12.5O", "80 90", "12 50,00", "1.23.45", "1,234,56", "12.50 13.50",
			"TOTAL 12.50", "abc", "RM.50", "1.2345,00", "12..50", "l2.50" })
	void whatIsNoSingleAmountIsNotUnderstood(String printed) {
		Reading reading = Amounts.amount(printed, null);
		assertThat(reading.value()).isNull();
		assertThat(reading.problems()).containsAnyOf(Problem.error("amount"), Problem.error("cut"));
	}

	@Test
	void aSingleMarkBeforeThreeDigitsIsDecidedByTheDocument() {
		assertThat(Amounts.amount("1.234", ',')).isEqualTo(Reading.of("1234"));
		assertThat(Amounts.amount("1.234", '.')).isEqualTo(Reading.of("1.234"));
		assertThat(Amounts.amount("1,234", '.')).isEqualTo(Reading.of("1234"));
		assertThat(Amounts.amount("1.234", null)).isEqualTo(Reading.doubtful("1234", "amount-ambiguous"));
	}

	@ParameterizedTest
	@CsvSource({ "1.234, 1234", "12.345, 12345", "123.456, 123456", "'123,456', 123456" })
	void oneToThreeDigitsBeforeASingleMarkMayBeThousands(String printed, String value) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.doubtful(value, "amount-ambiguous"));
		assertThat(Amounts.number(printed, null)).isEqualTo(Reading.doubtful(value, "number-ambiguous"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2 pezzi per cartone", "12 # 3", "3 Kartons (je 12)", "1.2345678", "abc" })
	void whatIsMoreThanANumberAndItsUnitIsNotUnderstood(String printed) {
		assertThat(Amounts.number(printed, null)).isEqualTo(Reading.unreadable("number"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2 pz    | 2
			1,5 kg  | 1.5
			10 Std. | 10
			3       | 3
			2 x     | 2
			""")
	void aNumberMayHaveAUnit(String printed, String value) {
		assertThat(Amounts.number(printed, null)).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			22%    | 22
			22,5 % | 22.5
			19.00  | 19.00
			0      | 0
			0 %    | 0
			100%   | 100
			100,00 | 100.00
			""")
	void aRateLosesItsPercentSign(String printed, String value) {
		assertThat(Amounts.rate(printed)).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "122%", "100.01%", "-5%", "N4", "1.234" })
	void whatIsNoPercentageIsNoRate(String printed) {
		assertThat(Amounts.rate(printed)).isEqualTo(Reading.unreadable("rate"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			12€50    | 12.50
			12'50    | 12.50
			12·50 €  | 12.50
			£12-50   | 12.50
			€ 12⁵⁰   | 12.50
			12⁹⁰     | 12.90
			-12€05   | -12.05
			""")
	void centsMayStandBehindAnotherMarkOrRaised(String printed, String value) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12-50", "12=50", "12=50 €", "€ 12=50" })
	void centsBehindAMarkThatMeansOtherThingsTooAreADoubt(String printed) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.doubtful("12.50", "cut"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Abc 12'50", "12·50 Abc", "Nr 12⁵⁰" })
	void oddCentsBesideWordsAreNoAmount(String printed) {
		assertThat(Amounts.amount(printed, null).value()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Anzahlung 12.50 netto", "80 90", "12.50 13.50" })
	void moreThanOneAmountIsCut(String printed) {
		assertThat(Amounts.amount(printed, null)).isEqualTo(Reading.unreadable("cut"));
	}

	@Test
	void withoutAnyAmountThereIsNothingToCut() {
		assertThat(Amounts.amount("gratis", null)).isEqualTo(Reading.unreadable("amount"));
	}

}
