package io.dromedary.check;

import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static org.assertj.core.api.Assertions.assertThat;

/** A value of a scan that the paper says at a second place, too. */
class SecondPlaceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			YONG ENTERPRISE | yong enterprise            | yes
			YONG ENTERPRISE | Thank you. Yong-Enterprise | yes
			YONG ENTERPRISE | Firma:YONG ENTERPRISE      | yes
			YONG ENTERPRISE | Firma: YONG ENTERPRISE     | yes
			YONG ENTERPRISE | YONG                       | no
			YONG ENTERPRISE | ENTERPRISE                 | no
			YONG ENTERPRISE | YONG ENTERPRISES           | no
			YONG ENTERPRISE | Firma:YONG ENTERPRISES     | no
			YONG ENTERPRISE | YONG THE ENTERPRISE        | no
			Y. O. N. G.     | YONG                       | yes
			ACME            | ACME                       | yes
			AKI             | AKI                        | no
			""")
	void aNameSupportsItselfWhereItStandsAsAWhole(String name, String other, String supported) {
		Printed page = Printed.scan(name, "Via Roma 1", other).label("company", name);
		assertThat(supported(page, "receipt", "company")).isEqualTo(supported.equals("yes"));
	}

	@Test
	void itsOwnPlaceIsNoSecondOneAndTheSameOnTheNextPageIs() {
		Printed page = Printed.scan("YONG ENTERPRISE").label("company", "YONG ENTERPRISE");
		assertThat(supported(page, "receipt", "company")).isFalse();
		assertThat(supported(page.page("YONG ENTERPRISE"), "receipt", "company")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cognome          | ROSSI      | ROSSI<<MARIO<<<<<<<<<<<<<<<<<<      | yes
			cognome          | ROSSI      | ROSSINI MARIO                       | no
			nome             | MARIO      | ROSSI<<MARIO<<<<<<<<<<<<<<<<<<      | yes
			nome             | ANNA       | ROSSI<<MARIO<<<<<<<<<<<<<<<<<<      | no
			nome             | EVA        | ROSSI<<EVA<<<<<<<<<<<<<<<<<<<<      | no
			numero_documento | CA12345AB  | C<ITACA12345AB7<<<<<<<<<<<<<<<      | yes
			numero_documento | CA12345AB  | C<ITACA12345AC7<<<<<<<<<<<<<<<      | no
			numero_documento | CA12345AB  | CA12345AB                           | no
			numero_documento | CA12345AB  | CA12345AB <<                        | yes
			data_nascita     | 14.05.1987 | 8705144M3305147ITA<<<<<<<<<<<8      | yes
			data_nascita     | 15.05.1987 | 8705144M3305147ITA<<<<<<<<<<<8      | no
			data_nascita     | 14.05.1987 | 870514 ITA<<<<<<<<<<<8              | no
			""")
	void aMachineReadableZoneHoldsNamesNumbersAndDates(String name, String printed, String zone, String supported) {
		Printed page = Printed.scan("CARTA " + printed, zone).label(name, printed);
		assertThat(supported(page, "identity-card", name)).isEqualTo(supported.equals("yes"));
	}

	@Test
	void noAmountIsFoundInAMachineReadableZone() {
		Printed page = Printed.scan("TOTAL 31.00", "31.00 <<").label("total", "31.00");
		assertThat(supported(page, "receipt", "total")).isFalse();
	}

	private static boolean supported(Printed page, String type, String name) {
		return field(page.checked(type), name).supports().contains(Support.SECOND_PLACE);
	}

}
