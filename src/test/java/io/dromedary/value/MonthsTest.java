package io.dromedary.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Months are known by their names and the beginnings of these, in seven languages. */
class MonthsTest {

	@ParameterizedTest
	@CsvSource({ "genn, 1", "Janvi, 1", "JÄNNER, 1", "Jaenner, 1", "febbra, 2", "févri, 2", "Maerz, 3", "mrt, 3",
			"abri, 4", "maggi, 5", "giugn, 6", "juill, 7", "agost, 8", "août, 8", "setiembre, 9", "septie, 9",
			"ottob, 10", "outub, 10", "noviem, 11", "dezem, 12", "dicemb, 12" })
	void aNameOrItsBeginningIsAMonth(String word, int month) {
		assertThat(Months.number(word)).isEqualTo(month);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jui", "Jui", "JUI", "de", "ma", "Marzapane", "totale", "Septembermonat" })
	void whatIsNoMonthOrTheBeginningOfTwoIsNone(String word) {
		assertThat(Months.number(word)).isZero();
	}

}
