package io.dromedary.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What belongs to the number of a document, and what does not. */
class CodesTest {

	@ParameterizedTest
	@ValueSource(strings = { "772 /PA", "12 bis", "772 FE", "772 Rev. 2", "772 del 2026", "772 of 2026" })
	void whatMayBelongToANumberMakesItADoubt(String text) {
		assertThat(Codes.tail(text, Codes.find(text).get(0).to())).isEqualTo(text.length());
		assertThat(Codes.read(text).clean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "772 EUR", "772 Kopie", "772 (copy)", "772 /PA Milano", "772" })
	void otherWordsLeaveItAlone(String text) {
		assertThat(Codes.tail(text, 3)).isEqualTo(3);
	}

	@Test
	void twoNumbersAreADoubt() {
		assertThat(Codes.read("RE-26-10 1183").clean()).isFalse();
		assertThat(Codes.read("CR 1803/0064").clean()).isTrue();
		assertThat(Codes.read("2026 0417").clean()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			n.12                     | 12
			N°12                     | 12
			Nr.2026-12               | 2026-12
			VS.RIF.123               | 123
			#123                     | 123
			AB12.                    | AB12
			(2026-0417)              | 2026-0417
			2026(0417)               | 2026(0417)
			1163/                    | 1163
			12/03.04.2026            | 12
			2026/12/03.04.2026       | 2026/12
			12/45.13.2026            | 12/45.13.2026
			12/A                     | 12/A
			""")
	void theNumberIsWithoutItsLabelItsBracketsAndItsDay(String text, String number) {
		assertThat(Codes.find(text)).extracting(Span::text).containsExactly(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			RE 2026                  | RE 2026
			ABCD 123                 | ABCD 123
			ABCDE 123                | 123
			RE. 2026                 | 2026
			RE - 0417                | RE - 0417
			RE / 0417                | RE / 0417
			RE 123 456               | RE 123 456
			2026 0417                | 2026 0417
			2026 0417 0418           | 2026 0417 0418
			1163 - 2026              | 1163 - 2026
			1163 / 2026              | 1163 / 2026
			1163 / A                 | 1163 / A
			1163 / AB                | 1163 / AB
			1163 / A des Registers   | 1163
			1163 / ABC               | 1163
			1163 - A                 | 1163
			1163 - 12,50             | 1163
			1163 / 12,50             | 1163
			1163 -                   | 1163
			1163 -  2026             | 1163, 2026
			1163 - - 2026            | 1163, 2026
			- 2026                   | 2026
			/ A 2026                 | A 2026
			2026  0417               | 2026, 0417
			2026. 0417               | 2026, 0417
			RE  2026                 | 2026
			12 345                   | 12, 345
			345 12                   | 345, 12
			AB1 345                  | AB1, 345
			12-A 345                 | 12-A, 345
			""")
	void aNumberGoesOnOverABlankOnlyWhereThatIsPlain(String text, String numbers) {
		assertThat(Codes.find(text)).extracting(Span::text).containsExactly(numbers.split(", "));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "12,50", "€12,50", "20%", "(20%)", "14.05.2033", "RE - Muster", "1'234", "RE 12,50", "RE -" })
	void amountsRatesDatesAndWordsAreNoNumbers(String text) {
		assertThat(Codes.find(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "RE-, code", "-, empty", "/, empty", "'', empty", "RE, code" })
	void withoutADigitItIsNoNumber(String text, String rule) {
		assertThat(Codes.read(text).problems()).containsExactly(Problem.error(rule));
	}

	@Test
	void whatIsCutOffIsTold() {
		assertThat(Codes.read("2026-04-").problems()).containsExactly(Problem.doubt("cut"));
		assertThat(Codes.read("2026\u00ad04").value()).isEqualTo("2026-04");
		assertThat(Codes.read("2026\uFFFD04").problems()).containsExactly(Problem.error("cut"));
		assertThat(Codes.read("\uFFFD2026").problems()).containsExactly(Problem.error("cut"));
		assertThat(Codes.find("(\uFFFD2026)")).extracting(Span::text).containsExactly("\uFFFD2026");
		assertThat(Codes.read("2026/001 A").clean()).isTrue();
		assertThat(Codes.read("2026/001 AB").clean()).isFalse();
	}

}
