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

}
