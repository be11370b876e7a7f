package io.dromedary.value;

import java.time.LocalDate;
import java.util.List;

import io.dromedary.document.FieldKind;
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

	@Test
	void theTwelfthMonthIsAsOpenAsTheOthers() {
		assertThat(read(Sense.MADE, "05/12/2019", Order.UNCERTAIN))
			.isEqualTo(Reading.doubtful("2019-12-05", "date-ambiguous"));
		assertThat(read(Sense.MADE, "13/12/2019", Order.UNCERTAIN)).isEqualTo(Reading.of("2019-12-13"));
	}

	@ParameterizedTest
	@CsvSource({ "26-04-03, 2026-04-03", "26/01/01, 2026-01-01", "26.12.31, 2026-12-31", "24-02-29, 2024-02-29",
			"26-04-30, 2026-04-30", "14/05/2026, 2026-05-14" })
	void whereADocumentWritesTheYearFirstSoItIsRead(String printed, String value) {
		assertThat(Dates.read(printed, Sense.MADE, yearFirst(true))).isEqualTo(Reading.of(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "26-04-31", "26-02-29", "26-13-03", "26-00-03", "26-04-00" })
	void aDateWithTheYearFirstMustBeInTheCalendarToo(String printed) {
		assertThat(Dates.read(printed, Sense.MADE, yearFirst(true))).isEqualTo(Reading.unreadable("date-impossible"));
	}

	/** The day of the reading is 10 March 2026. */
	@ParameterizedTest
	@CsvSource({ "MADE, 26-04-03, 2003-04-26", "MADE, 26.04.12, 2012-04-26", "OPEN, 26-04-12, 2012-04-26",
			"MADE, 25-02-26, 2026-02-25", "MADE, 22-04-23, 2023-04-22" })
	void aShortDateThatMayBeginWithItsYearIsADoubt(Sense sense, String printed, String value) {
		assertThat(read(sense, printed, Order.DAY_FIRST)).isEqualTo(Reading.doubtful(value, "date-ambiguous"));
	}

	@ParameterizedTest
	@CsvSource({ "OPEN, 26.04.12, 2012-04-26", "MADE, 25.02.26, 2026-02-25", "MADE, 23-02-26, 2026-02-23",
			"MADE, 14-04-11, 2011-04-14", "MADE, 26-02-26, 2026-02-26", "MADE, 27.12.12, 2012-12-27",
			"MADE, 26.04.2012, 2012-04-26" })
	void aShortDateEndsWithItsYearWhereThatIsAsLikely(Sense sense, String printed, String value) {
		assertThat(read(sense, printed, Order.DAY_FIRST)).isEqualTo(Reading.of(value));
	}

	@Test
	void aShortDateIsNoDoubtWhereTheDocumentWritesTheYearLast() {
		assertThat(Dates.read("26-04-03", Sense.MADE, yearFirst(false))).isEqualTo(Reading.of("2003-04-26"));
	}

	@Test
	void datesAreFoundFromLeftToRightHoweverTheyAreWritten() {
		assertThat(Dates.find("Dal 14 maggio 2026 al 15/06/2026, rev. 2026-07-16, signed July 17, 2026, 18 07 2026"))
			.extracting(Span::text)
			.containsExactly("14 maggio 2026", "15/06/2026", "2026-07-16", "July 17, 2026", "18 07 2026");
	}

	@Test
	void aNumberBesideADateIsNoPartOfASecondOne() {
		assertThat(Dates.find("14 mag 26 2000 EUR")).extracting(Span::text).containsExactly("14 mag 26");
		assertThat(Dates.find("Order 12 March 15, 2026")).extracting(Span::text).containsExactly("March 15, 2026");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A14/05/2026", "14/05/2026x", "1_14/05/2026", "14/05/2026-B", "14/05/2026%" })
	void aDateWithMoreJoinedToItIsADoubt(String printed) {
		assertThat(Dates.find(printed)).containsExactly(new Span(printed, 0, printed.length()));
		assertThat(read(Sense.MADE, printed, Order.DAY_FIRST)).isEqualTo(Reading.doubtful("2026-05-14", "cut"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "14/O5/2026", "1O/O5/26", "14/05/202B", "14.05/2026", "14-05.26", "14/|5/2026" })
	void aDateWithSlipsInItIsFoundButNotUnderstood(String printed) {
		assertThat(Values.findDamaged(FieldKind.DATE, "Data: " + printed + " ok"))
			.containsExactly(new Span(printed, 6, 6 + printed.length()));
		assertThat(read(Sense.MADE, printed, Order.DAY_FIRST)).isEqualTo(Reading.unreadable("date"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lO/O5/26", "Il/So/BI", "31/15/2026", "45.13.20", "domani" })
	void fewDigitsAndNumbersOfAnotherKindAreNoDateWithSlips(String printed) {
		assertThat(Values.findDamaged(FieldKind.DATE, "Nr. " + printed)).isEmpty();
	}

	@Test
	void slipsAreLookedForOnlyWhereADateIsMissing() {
		assertThat(Values.findDamaged(FieldKind.DATE, "14/05/2026, 14/O6/2026")).extracting(Span::text)
			.containsExactly("14/05/2026");
		assertThat(Values.findDamaged(FieldKind.CODE, "14/O5/2026"))
			.isEqualTo(Values.find(FieldKind.CODE, "14/O5/2026"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			14/05/2026  | 14 maggio 2026
			14/05/2026  | 2026-05-14
			14/05/2026  | 14.5.26
			14/05/2026  | May 14, 2026
			14/05/2026  | 05/14/2026
			10/12/2026  | 2026-12-10
			10/12/2026  | December 10, 2026
			DOMANI      | domani
			""")
	void twoPrintsOfOneDateAreTheSame(String one, String other) {
		assertThat(Values.printedKey(FieldKind.DATE, one)).isEqualTo(Values.printedKey(FieldKind.DATE, other));
	}

	@ParameterizedTest
	@CsvSource({ "14/05/2026, 15/05/2026", "14/05/2026, 14/06/2026", "14/05/2026, 14/05/2027", "05/06/2026, 06/05/2026",
			"domani, oggi" })
	void otherDatesAreNotTheSame(String one, String other) {
		assertThat(Values.printedKey(FieldKind.DATE, one)).isNotEqualTo(Values.printedKey(FieldKind.DATE, other));
	}

	private static Notation yearFirst(boolean yearFirst) {
		return new Notation(null, Order.DAY_FIRST, yearFirst, TODAY);
	}

	private static Reading read(Sense sense, String printed, Order order) {
		return Dates.read(printed, sense, new Notation(null, order, TODAY));
	}

	/** Books are kept for ten years; that is no clock that says which end is the year. */
	@ParameterizedTest
	@CsvSource({ "2026-11-20", "2026-11-22", "2027-06-01", "2029-01-01" })
	void aDayMoreDoesNotDecideWhichEndIsTheYear(LocalDate today) {
		Notation notation = Notation.of(List.of("21-11-16"), today);
		assertThat(notation.yearFirst()).isNull();
		assertThat(Dates.read("21-11-16", Sense.MADE, notation).clean()).isFalse();
	}

	@Test
	void aDateBehindTheNumberOfATillIsReadWhereATimeFollows() {
		assertThat(Dates.find("REG#19-21/03/2018 19:53:23")).hasSize(1);
		assertThat(Dates.find("REG#19- 21/05/2018 11:59")).hasSize(1);
		assertThat(Dates.find("dal 10-12/03/2018")).isEmpty();
	}

}
