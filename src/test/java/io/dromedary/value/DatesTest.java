package io.dromedary.value;

import java.time.LocalDate;

import io.dromedary.value.Notation.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2033-05-14             | 2033-05-14
			2033/5/4               | 2033-05-04
			14.05.2033             | 2033-05-14
			14/05/1987             | 1987-05-14
			14-05-87               | 1987-05-14
			14 / 05 / 1987         | 1987-05-14
			4.5.26                 | 2026-05-04
			14 05 1987             | 1987-05-14
			20250814               | 2025-08-14
			14082025               | 2025-08-14
			5 March 2026           | 2026-03-05
			5th of March 2026      | 2026-03-05
			March 5, 2026          | 2026-03-05
			Mar 05 2026            | 2026-03-05
			25-DEC-2018            | 2018-12-25
			25DEC18                | 2018-12-25
			14 mag 2026            | 2026-05-14
			14 maggio '26          | 2026-05-14
			1º gennaio 2026        | 2026-01-01
			le 3 août 2025         | 2025-08-03
			1er février 2025       | 2025-02-01
			15 juil. 2025          | 2025-07-15
			3. März 2026           | 2026-03-03
			den 24. Dezember 2025  | 2025-12-24
			5 de marzo de 2026     | 2026-03-05
			12 dic. 2025           | 2025-12-12
			25/12/2018 8:13:39 PM  | 2018-12-25
			Tue 23/12/18 20:13     | 2018-12-23
			11/15/2019             | 2019-11-15
			12/05/2019             | 2019-05-12
			29/02/2024             | 2024-02-29
			""")
	void aDateIsReadAsPrinted(String printed, String value) {
		Reading reading = read(Sense.MADE, printed, Order.DAY_FIRST);
		assertThat(reading.value()).isEqualTo(value);
		assertThat(reading.clean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/04/2026", "29.02.2025", "2026-13-01", "32/01/2026", "15/15/2026", "00/01/2026" })
	void aDateThatIsNotInTheCalendarIsAFinding(String printed) {
		assertThat(read(Sense.MADE, printed, Order.DAY_FIRST)).isEqualTo(Reading.unreadable("date-impossible"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tomorrow", "14/05", "05/2026", "25/12/201B", "1 jui 2025", "01/02/2026 - 03/02/2026",
			"12.05.20267", "123/05/2026", "80.90", "14/05.2026" })
	void whatIsNoSingleDateIsNotUnderstood(String printed) {
		assertThat(read(Sense.MADE, printed, Order.DAY_FIRST)).isEqualTo(Reading.unreadable("date"));
	}

	@ParameterizedTest
	@CsvSource({ "BIRTH, 14/05/33, 1933-05-14", "BIRTH, 14/05/26, 2026-05-14", "BIRTH, 14/05/27, 1927-05-14",
			"UNTIL, 14/05/33, 2033-05-14", "UNTIL, 14/05/75, 2075-05-14", "UNTIL, 14/05/99, 1999-05-14",
			"MADE, 14/05/27, 2027-05-14", "MADE, 14/05/33, 1933-05-14", "OPEN, 14/05/33, 2033-05-14" })
	void theSenseDecidesTheCentury(Sense sense, String printed, String value) {
		assertThat(read(sense, printed, Order.DAY_FIRST).value()).isEqualTo(value);
	}

	@Test
	void monthFirstIsFollowedWhereTheDocumentWritesSo() {
		assertThat(read(Sense.MADE, "12/05/2019", Order.MONTH_FIRST)).isEqualTo(Reading.of("2019-12-05"));
		assertThat(read(Sense.MADE, "12.05.2019", Order.MONTH_FIRST)).isEqualTo(Reading.of("2019-05-12"));
	}

	@Test
	void anOpenDateIsADoubtWhereSomethingSpeaksAgainstDayFirst() {
		assertThat(read(Sense.MADE, "12/05/2019", Order.UNCERTAIN))
			.isEqualTo(Reading.doubtful("2019-05-12", "date-ambiguous"));
		assertThat(read(Sense.MADE, "05/05/2019", Order.UNCERTAIN).clean()).isTrue();
	}

	private static Reading read(Sense sense, String printed, Order order) {
		return Dates.read(printed, sense, new Notation(null, order, TODAY));
	}

}
