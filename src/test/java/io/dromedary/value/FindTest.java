package io.dromedary.value;

import io.dromedary.document.FieldKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "14.05.2033|14.05.2033", "il 14/05/87 a Roma|14/05/87",
			"2033-05-14|2033-05-14", "14 maggio 2033|14 maggio 2033", "May 14, 2033|May 14, 2033",
			"August 3 , 2014|August 3 , 2014", "1er février 2024|1er février 2024", "3. März 2024|3. März 2024",
			"19 de julio de 2025|19 de julio de 2025", "28 MAR 18|28 MAR 18", "25/12/20188:13:39PM|25/12/2018" })
	void datesAreFound(String text, String date) {
		assertThat(Values.find(FieldKind.DATE, text)).extracting(Span::text).containsExactly(date);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1.234.567", "45/13/2020", "12345", "10.10", "Tel. 06 7367345" })
	void otherNumbersAreNoDates(String text) {
		assertThat(Values.find(FieldKind.DATE, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "EUR 1.234,50|1.234,50|1234.5", "€1,234.50|1,234.50|1234.5", "CHF 1'234.50|1'234.50|1234.5",
					"1 234,50 €|1 234,50|1234.5", "-5.00|-5.00|-5", "€ 500|500|500", "RM80.90|80.90|80.9",
					"12.345,00|12.345,00|12345" })
	void amountsAreFound(String text, String printed, String value) {
		assertThat(Values.find(FieldKind.AMOUNT, text)).extracting(Span::text).containsExactly(printed);
		assertThat(Values.printedKey(FieldKind.AMOUNT, printed)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "22,00%", "6.00 %", "14.05.2033", "12", "10:30" })
	void otherNumbersAreNoAmounts(String text) {
		assertThat(Values.find(FieldKind.AMOUNT, text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "VAT|P.IVA IT01647060472|IT01647060472", "VAT|USt-IdNr. DE516470666|DE516470666",
					"VAT|TVA FR 11 123 456 782|FR 11 123 456 782", "VAT|NIF B36678423|B36678423",
					"VAT|CHE-123.456.789 MWST|CHE-123.456.789 MWST",
					"CODICE_FISCALE|CF RSSMRA87E14H501Z x|RSSMRA87E14H501Z",
					"IBAN|DE89 3704 0044 0532 0130 00 BIC X|DE89 3704 0044 0532 0130 00", "RATE|IVA 22 % di|22 %",
					"CURRENCY|12,00 €|€", "SEX|M|M", "CODE|No. CR 1803/0064|CR 1803/0064" })
	void codesAreFound(FieldKind kind, String text, String value) {
		assertThat(Values.find(kind, text)).extracting(Span::text).contains(value);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsMadeOfAnyWordsIsNotKnownByItsLook(FieldKind kind) {
		boolean words = Values.find(kind, "Rossi Costruzioni").size() == 1;
		assertThat(Values.strict(kind)).isNotEqualTo(words);
	}

}
