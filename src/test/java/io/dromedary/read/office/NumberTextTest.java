package io.dromedary.read.office;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers as their formats print them, each so that it can be only one. */
class NumberTextTest {

	private static final int OWN = 200;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			1234567.5 | #,##0.00                       | 1234567.50
			-1234.5   | #,##0.00_);[Red](#,##0.00)     | (1234.50)
			-1234.5   | #,##0.00;[Red]#,##0.00         | -1234.50
			-1234.5   | _-* #,##0.00 €_-;-* #,##0.00 €_- | -1234.50 €
			1.5       | [$€-410] #,##0.000             | € 1.5000
			0.25      | #,##0.##                       | 0.25
			5         | #,##0.00\\ [$EUR]              | 5.00 EUR
			0.225     | 0.0%                           | 22.5%
			7         | "Nr. "0                        | Nr. 7
			185       | 00000                          | 00185
			12345678  | 0000 0000                      | 1234 5678
			1.5       | # ?/?                          | 1 1/2
			0         | 0.00;-0.00;"-"                 | -
			12345678901 | General                      | 12345678901
			0.30000000000000004 | General              | 0.3
			121.99999999999999 | 0.00                  | 122.00
			1.005     | 0.00                           | 1.01
			-50       | #,##0.00 "€ (IVA incl.)"       | -50.00 € (IVA incl.)
			-50       | 0.00 "- EUR"                   | -50.00 - EUR
			-50       | 0.00 "(22%)"                   | -50.00 (22%)
			-50       | 0.00;0.00-                     | 50.00-
			-50       | 0.00;"-€ "0.00                 | -€ 50.00
			-50       | "[a-b] "0.00                   | -[a-b] 50.00
			42        | "D"000                         | D042
			7         | "S"00                          | S07
			5         | "Y"                            | Y
			46095     | dd/mm/yyyy                     | 2026-03-14
			46095.5   | dd/mm/yy hh:mm                 | 2026-03-14 12:00
			0.5       | h:mm                           | 12:00
			1.5       | [h]:mm                         | 36:00:00
			46082     | mmmm yyyy                      | 2026-03
			""")
	void aNumberIsPrintedSoThatItCanBeOnlyOne(double value, String format, String printed) {
		assertThat(new NumberText('.').of(value, OWN, format, false)).isEqualTo(printed);
		assertThat(new NumberText(',').of(value, OWN, format, false))
			.isEqualTo(printed.replaceAll("(?<=\\d)\\.(?=\\d)", ","));
	}

	@Test
	void whatHasNoValueOrIsHiddenIsNotPrintedAsANumber() {
		NumberText numbers = new NumberText('.');
		assertThat(numbers.of(Double.NaN, OWN, "0.00", false)).isEqualTo("\ufffd");
		assertThat(numbers.of(5, OWN, ";;;", false)).isEmpty();
		assertThat(numbers.of(44633, OWN, "yyyy-mm-dd", true)).isEqualTo("2026-03-14");
	}

}
