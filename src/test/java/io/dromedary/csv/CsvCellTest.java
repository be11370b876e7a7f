package io.dromedary.csv;

import java.util.Locale;

import io.dromedary.document.FieldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvCellTest {

	private static final CsvNotation ITALIAN = CsvNotation.of(Locale.ITALY);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			it-IT | ; | 1234,50
			de-DE | ; | 1234,50
			en-US | , | 1234.50
			en-GB | , | 1234.50
			de-CH | ; | 1234.50
			it-CH | ; | 1234.50
			ja-JP | , | 1234.50
			""")
	void numbersAndSeparatorAreThoseOfTheCountry(String locale, char separator, String number) {
		CsvNotation notation = CsvNotation.of(Locale.forLanguageTag(locale));
		assertThat(notation.separator()).isEqualTo(separator);
		assertThat(CsvCell.of(FieldKind.AMOUNT, "1234.50", notation)).isEqualTo(number);
	}

	@Test
	void aNegativeAmountStaysANumber() {
		assertThat(CsvCell.of(FieldKind.AMOUNT, "-12.50", ITALIAN)).isEqualTo("-12,50");
		assertThat(CsvCell.of(FieldKind.NUMBER, "1E3", ITALIAN)).isEqualTo("1000");
	}

	@Test
	void whatIsNoNumberOrDateInSuchAFieldIsText() {
		assertThat(CsvCell.of(FieldKind.AMOUNT, "=1+1", ITALIAN)).isEqualTo("'=1+1");
		assertThat(CsvCell.of(FieldKind.AMOUNT, "1E999999999", ITALIAN)).isEqualTo("\t1E999999999");
		assertThat(CsvCell.of(FieldKind.DATE, "-2026", ITALIAN)).isEqualTo("'-2026");
		assertThat(CsvCell.of(FieldKind.DATE, "2026-05-14", ITALIAN)).isEqualTo("2026-05-14");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1",
			"\0=1+1", "\"=1+1", "\uff1d1+1", "\u2028@x" })
	void aFormulaIsMadeText(String text) {
		assertThat(CsvCell.of(FieldKind.NAME, text, ITALIAN)).matches("'[\"]?[=+\\-@\uff1d].*");
	}

	@Test
	void aFormulaBehindTheSeparatorOfAnotherCountryIsMadeText() {
		assertThat(CsvCell.of(FieldKind.TEXT, "a,=1+1;@b,\"+c, -d", ITALIAN)).isEqualTo("a,'=1+1;'@b,'\"+c,' -d");
		assertThat(CsvCell.of(FieldKind.TEXT, "a=b, c-d, e@f.it", ITALIAN)).isEqualTo("a=b, c-d, e@f.it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00123", "01234567890", "12/05", "12-05-2026", "1E5", "mar1", "SEPT2", "5 maggio 26",
			"12:30 pm", "3 p", "1.234", "€ 5", "(12)", "10%", "lunedì 3 marzo 2025", "1 1/2" })
	void aCodeThatWouldBeReadAsANumberOrADateRemainsText(String code) {
		assertThat(CsvCell.of(FieldKind.CODE, code, ITALIAN)).isEqualTo("\t" + code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSSMRA85T10A562S", "IT60X0542811101000000123456", "IT01234567890", "INV-12",
			"2026/0012-A", "A-1", "Via Roma 12", "EUR", "Müller & Söhne", "M", "'tHooft" })
	void whatIsTextAnywayStaysAsItIs(String text) {
		assertThat(CsvCell.of(FieldKind.CODE, text, ITALIAN)).isEqualTo(text);
	}

	@Test
	void aValueOverSeveralLinesStandsOnOne() {
		assertThat(CsvCell.of(FieldKind.ADDRESS, "Via Roma 1\r\n40100 Bologna\0", ITALIAN))
			.isEqualTo("Via Roma 1 40100 Bologna");
		assertThat(CsvCell.of(FieldKind.TEXT, " \n ", ITALIAN)).isEmpty();
		assertThat(CsvCell.of(FieldKind.TEXT, null, ITALIAN)).isEmpty();
	}

}
