package io.dromedary.value;

import java.time.LocalDate;
import java.util.List;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What elements mean, whatever they would mean in print. */
class ExactValuesTest {

	@ParameterizedTest
	@CsvSource({ "AMOUNT, 1.234, 1.234", "AMOUNT, 1234, 1234", "AMOUNT, -0.50, -0.50", "AMOUNT, +12.00, 12.00",
			"AMOUNT, 0012.3, 12.3", "AMOUNT, .5, 0.5", "AMOUNT, 1000000000.00, 1000000000.00", "NUMBER, 2.000, 2.000",
			"RATE, 22.00, 22.00", "DATE, 2026-03-04, 2026-03-04", "DATE, 20260304, 2026-03-04",
			"DATE, 2026-03-04+01:00, 2026-03-04", "DATE, 2026-03-04T10:00:00Z, 2026-03-04",
			"CODE, fatt. n. 12 / 2026 del 3.4.2026, FATT.N.12/2026DEL3.4.2026", "CODE, ABC, ABC",
			"IBAN, it60 X054 2811 1010 0000 0123 456, IT60X0542811101000000123456", "VAT, IT01234567890, IT01234567890",
			"NAME, 'Rossi  & Figli S.r.l.', 'Rossi & Figli S.r.l.'" })
	void anElementMeansWhatItSays(FieldKind kind, String text, String value) {
		assertThat(read(kind, text).value()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT, '1.234,50'", "AMOUNT, 1e3", "AMOUNT, 12 EUR", "AMOUNT, ''", "DATE, 04/03/2026",
			"DATE, 2026-02-30", "DATE, 260304", "CODE, ' '" })
	void whatIsNoValueOfItsKindIsNone(FieldKind kind, String text) {
		assertThat(read(kind, text)).satisfies((reading) -> assertThat(reading.value()).isNull())
			.satisfies((reading) -> assertThat(reading.clean()).isFalse());
	}

	@Test
	void wrongCheckDigitsAreSaidAndTheValueStays() {
		assertThat(read(FieldKind.IBAN, "IT60X0542811101000000123457").value())
			.isEqualTo("IT60X0542811101000000123457");
		assertThat(read(FieldKind.IBAN, "IT60X0542811101000000123457").clean()).isFalse();
		assertThat(read(FieldKind.IBAN, "IBAN32423940").value()).isEqualTo("IBAN32423940");
		assertThat(read(FieldKind.VAT, "IT01234567890").clean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "EUR, true", "eur, true", "€, true", "FR, false", "RM, false", "Ft, false" })
	void whatMayBeACountryIsNoCurrencyWithoutADoubt(String text, boolean clean) {
		assertThat(read(FieldKind.CURRENCY, text).clean()).isEqualTo(clean);
	}

	private static Reading read(FieldKind kind, String text) {
		return ExactValues.read(new FieldType("field", kind, "", true, true, List.of(), null), text,
				Notation.of(List.of(), LocalDate.of(2026, 6, 1)));
	}

}
