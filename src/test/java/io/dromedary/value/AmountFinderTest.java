package io.dromedary.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which signs of a line are its amounts: all that is printed together. */
class AmountFinderTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "-€ 12,50; -€ 12,50", "- € 12,50; - € 12,50", "€ -12,50; -12,50", "12,50 €-; 12,50 €-",
					"12,50 EUR -; 12,50 EUR -", "€ 12,50-; 12,50-", "−12 €; −12", "a - 12,50; - 12,50",
					"- abc 12,50; 12,50", "12,50 abc -; 12,50" })
	void aSignBelongsToItsAmountOnEitherSideOfTheCurrency(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "(12,50); (12,50)", "(€ 12,50); (€ 12,50)", "a (EUR 12,50) b; (EUR 12,50)", "(12,50€); (12,50€)",
					"(12,50 €); (12,50 €)", "(12,50 kg); 12,50", "(-12,50); (-12,50)", "(12,50; 12,50", "12,50); 12,50",
					"[12,50]; 12,50", "(12,50 netto); 12,50" })
	void bracketsBelongToAnAmountThatFillsThem(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "12'50; 12'50", "12·50; 12·50", "£12-50; £12-50", "£3=10; £3=10", "12€50; 12€50", "12⁵⁰; 12⁵⁰",
					"€ 12⁵⁰; € 12⁵⁰", "12⁵⁰ €; 12⁵⁰ €", "12·50 kg; 12·50", "12⁵⁰ kg; 12⁵⁰", "ca 12⁵⁰; 12⁵⁰",
					"10-20 EUR; 10-20 EUR", "EUR 12'50 CHF; EUR 12'50 CHF", "12·50 EUR.; 12·50 EUR" })
	void centsMayStandBehindAnotherMarkOrRaised(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12-50", "3=10", "10-20 kg", "kg 10-20", "12·50kg", "ab12'50", "12:30", "12,50 %", "€ 12%",
			"500 XYZ", "XYZ 500", "EUR 14.05.2033", "14.05.2033 €", "Totale 12 50", "11_66", "-12", "€", "1.2.3",
			"O,O5" })
	void otherNumbersAreNoAmounts(String text) {
		assertThat(found(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "12,5O; 12,5O", "12,O5; 12,O5", "l2,50; l2,50", "€ l2,50; € l2,50",
			"EUR 1O.50; EUR 1O.50", "EUR 12.50; 12.50" })
	void aLetterReadForADigitIsFoundWithItsAmount(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "€ 12 50; 12 50", "EUR 12 50; 12 50", "12 50 €; 12 50", "€ 11_66; 11_66", "11_66 €; 11_66",
					"€ 583,4 4; 583,4 4", "1 234 EUR; 1 234", "12.3.4 €; 12.3.4", "39. 90; 39. 90",
					"960 . 10; 960 . 10", "39 .90 EUR; 39 .90", "€ 12 34 kg; 12 34", "Rs 12-34-56; 12-34-56" })
	void whatIsMoreThanAnAmountBesideACurrencyIsFoundAsAWhole(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "€ 5k; 5k", "€ 5 k; 5 k", "€ 2,50 Mio.; 2,50 Mio.", "2,50 Tsd. EUR; 2,50 Tsd. EUR",
					"12,50/Stk; 12,50/Stk", "abc12,50; abc12,50", "_12,50; _12,50", "__12,50; 12,50", "12,50_; 12,50_",
					"12,50__; 12,50", "12,50=; 12,50", "12,50EUR/kg; 12,50EUR/kg" })
	void whatIsPrintedTogetherWithAnAmountMayChangeIt(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "12,50A; 12,50", "12,50*; 12,50", "EUR12,50; 12,50", "12,50EURO; 12,50", "12,50,; 12,50",
					"12,50.; 12,50", "12,50;12,50", "+12,50; 12,50", "CHF 12.--; 12", "12,- netto; 12",
					"USD 500 netto; 500", "500 €,; 500", "Rs.500; 500", "Fr. 500; 500" })
	void aCurrencyATaxCodeOrTheEndOfASentenceDoesNot(String text, String amount) {
		assertThat(found(text)).containsExactly(amount);
	}

	@Test
	void amountsStandInTheOrderOfTheLine() {
		assertThat(found("12,5O; € 500; 13,50; 12€50")).containsExactly("12,5O", "500", "13,50", "12€50");
		assertThat(found("12.05.2033 € 500")).containsExactly("500");
		assertThat(found("€ 12 20.05.2033")).containsExactly("12");
		assertThat(found("€ 12 50 netto, 13 60 €")).containsExactly("12 50", "13 60");
	}

	@ParameterizedTest
	@ValueSource(strings = { "12,50/Stk", "12 50 netto", "abc 12.50 x", "x 1250 y" })
	void moreThanAnAmountIsCut(String text) {
		assertThat(Amounts.amount(text, null).problems()).containsExactly(Problem.error("cut"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "7 x y", "" })
	void whatHoldsNoAmountIsNone(String text) {
		assertThat(Amounts.amount(text, null).problems()).containsExactly(Problem.error("amount"));
	}

	private static Iterable<String> found(String text) {
		return Amounts.find(text).stream().map(Span::text).toList();
	}

}
