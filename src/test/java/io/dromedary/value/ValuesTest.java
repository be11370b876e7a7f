package io.dromedary.value;

import java.time.LocalDate;
import java.util.List;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Notation.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which values and prints count as the same, and what words are. */
class ValuesTest {

	@ParameterizedTest
	@CsvSource({ "AMOUNT, 12.50, 12.5", "AMOUNT, 100, 100.00", "NUMBER, 3.0, 3", "RATE, 22, 22.00",
			"NAME, Società Però, SOCIETA PERO", "CODE, RE-26/10, re 26 10", "TEXT, a b, A-B" })
	void twoNotationsOfOneValueAreTheSame(FieldKind kind, String one, String other) {
		assertThat(Values.key(kind, one)).isEqualTo(Values.key(kind, other));
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT, 12.50, 12.05", "NAME, Rossi, Russo", "CODE, RE-26/10, RE-26/11",
			"VAT, 01234567897, 01647060472", "DATE, 2026-05-14, 2026-05-15",
			"IBAN, NL91ABNA0417164300, GB82WEST12345698765432" })
	void otherValuesAreNot(FieldKind kind, String one, String other) {
		assertThat(Values.key(kind, one)).isNotEqualTo(Values.key(kind, other));
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT, '1.234,50', '1,234.5'", "AMOUNT, 'EUR 12,00', 12", "CURRENCY, €, EUR",
			"CODE, re 26-10, RE-26/10" })
	void twoPrintsThatMeanOneThingAreTheSame(FieldKind kind, String one, String other) {
		assertThat(Values.printedKey(kind, one)).isEqualTo(Values.printedKey(kind, other));
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT, '12,50', '12,05'", "AMOUNT, gratis, offerto", "CURRENCY, €, CHF", "CURRENCY, abc, abd" })
	void otherPrintsAreNot(FieldKind kind, String one, String other) {
		assertThat(Values.printedKey(kind, one)).isNotEqualTo(Values.printedKey(kind, other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "---", " . ", "\u00a0" })
	void marksAloneAreNoWords(String printed) {
		assertThat(read(FieldKind.NAME, printed)).isEqualTo(Reading.unreadable("empty"));
	}

	@ParameterizedTest
	@CsvSource({ "NAME, Rossi  Costruzioni, Rossi Costruzioni", "TEXT, ' 7 ', 7",
			"ADDRESS, 'Via Roma 1,  Milano', 'Via Roma 1, Milano'" })
	void wordsAreReadAsTheyStand(FieldKind kind, String printed, String value) {
		assertThat(read(kind, printed)).isEqualTo(Reading.of(value));
	}

	private static Reading read(FieldKind kind, String printed) {
		return Values.read(new FieldType("field", kind, "", true, true, List.of(), null), printed,
				new Notation(null, Order.DAY_FIRST, LocalDate.of(2026, 3, 10)));
	}

}
