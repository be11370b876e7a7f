package io.dromedary.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters are a currency only beside an amount. */
class CurrenciesTest {

	@ParameterizedTest
	@ValueSource(strings = { "FR14 2004 1010 0505 0001 3M02 606", "N° TVA FR63481234562", "Facture FR-2026-118",
			"Fattura FT 2026/118", "FT-2026-12", "TOP 10 supplier, ALL 4 sites" })
	void lettersThatBeginANumberAreNoCurrency(String text) {
		assertThat(Currencies.find(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Fr. 12.50, Fr.", "Fr. 50, Fr.", "RM12.00, RM", "Rs. 500, Rs.", "TRY 1'200.00, TRY", "kr 500, kr",
			"12500 Ft, Ft", "CHF 50, CHF" })
	void aMarkBesideAnAmountIsOne(String text, String mark) {
		assertThat(Currencies.find(text)).extracting(Span::text).containsExactly(mark);
	}

	@ParameterizedTest
	@CsvSource({ "Importi in EUR, EUR", "Alle Beträge in CHF netto, CHF", "Tutto in €, €" })
	void aPlainCodeOrSignIsOneWithoutAnyAmount(String text, String mark) {
		assertThat(Currencies.find(text)).extracting(Span::text).containsExactly(mark);
	}

	@ParameterizedTest
	@CsvSource({ "US$ 100/month, US$", "€ 2026/118, €", "'Totale 12,50 EUR 2026/118', EUR",
			"'12,- EUR 2026/118', EUR" })
	void aSignOrWhatStandsBehindAnAmountIsOneWhateverFollows(String text, String mark) {
		assertThat(Currencies.find(text)).extracting(Span::text).containsExactly(mark);
	}

}
