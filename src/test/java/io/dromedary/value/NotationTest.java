package io.dromedary.value;

import java.time.LocalDate;
import java.util.List;

import io.dromedary.value.Notation.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the words of a document show of the way it writes dates. */
class NotationTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	@ParameterizedTest
	@CsvSource({ "13/05/2026, DAY_FIRST", "31/12/2026, DAY_FIRST", "05/13/2026, MONTH_FIRST",
			"12/31/2026, MONTH_FIRST" })
	void aNumberThatIsNoMonthTellsTheOrderOfAllDates(String date, Order order) {
		assertThat(notation("$12.00", date, "04/05/2026").dates()).isEqualTo(order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12/05/2026", "05/12/2026", "12/12/2026", "32/05/2026", "05/32/2026" })
	void whereNoDateTellsAnAmericanDocumentIsUncertain(String date) {
		assertThat(notation("$12.00", date).dates()).isEqualTo(Order.UNCERTAIN);
		assertThat(notation("12,00", date).dates()).isEqualTo(Order.DAY_FIRST);
	}

	@Test
	void datesThatContradictEachOtherTellNothing() {
		assertThat(notation("13/05/2026", "05/13/2026").dates()).isEqualTo(Order.UNCERTAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "26-04-30", "26.04.03", "26/03/01", "17-02-05" })
	void aYearOfLateIsTheFirstOfThreeNumbersWhereTheLastLiesLongAgo(String date) {
		assertThat(notation(date, "Rechnung").yearFirst()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "30-04-26", "03.04.26", "04-30-26", "31/12/25" })
	void aYearOfLateIsTheLastOfThreeNumbersWhereTheFirstLiesLongAgo(String date) {
		assertThat(notation("Rechnung", date).yearFirst()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "24-04-26, 24-04-26", "26-04-30, 30-04-26", "14/05/2026, 2026-05-14", "05-04-03, 03-04-05",
			"Rechnung, 12" })
	void whereBothOrNeitherMayBeTheYearNothingIsDecided(String one, String other) {
		assertThat(notation(one, other).yearFirst()).isNull();
	}

	private static Notation notation(String... words) {
		return Notation.of(List.of(words), TODAY);
	}

}
