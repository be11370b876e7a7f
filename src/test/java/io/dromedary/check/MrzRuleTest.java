package io.dromedary.check;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finder;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What the machine readable zone of a card says of its printed fields. */
class MrzRuleTest {

	private static final String[] ZONE = { "C<ITACA00000AA4<<<<<<<<<<<<<<<", "8705149F3105146ITA<<<<<<<<<<<4",
			"ROSSI<<MARIA<GRAZIA<<<<<<<<<<<" };

	@ParameterizedTest
	@CsvSource({ "14/05/1987, true", "15/05/1987, false" })
	void aDayOfBirthIsComparedWithTheZone(String printed, boolean same) {
		Assessment assessment = Printed.scan(printed, ZONE[0], ZONE[1], ZONE[2])
			.label("data_nascita", printed)
			.checked("identity-card");
		assertThat(field(assessment, "data_nascita").supports().contains(Support.CHECK_DIGITS)).isEqualTo(same);
		assertThat(rules(assessment, "data_nascita").contains("mrz-disagrees")).isEqualTo(!same);
	}

	/** No digit covers the sex: print and zone agree, no more. */
	@ParameterizedTest
	@CsvSource({ "F, true", "M, false" })
	void theSexIsComparedAndNotProven(String printed, boolean same) {
		Assessment assessment = Printed.scan(printed, ZONE[0], ZONE[1], ZONE[2])
			.label("sesso", printed)
			.checked("identity-card");
		assertThat(field(assessment, "sesso").supports()).doesNotContain(Support.CHECK_DIGITS);
		assertThat(field(assessment, "sesso").supports().contains(Support.AGREEMENT)).isEqualTo(same);
	}

	/** What a person typed in is final, whatever the zone or its form says. */
	@Test
	void aPersonIsNotDoubted() {
		Assessment assessment = Printed.scan("x", ZONE[0], ZONE[1], ZONE[2])
			.person("luogo_nascita", "ROMA/RM")
			.person("data_nascita", "1987-05-15")
			.checked("identity-card");
		assertThat(rules(assessment, "luogo_nascita")).isEmpty();
		assertThat(rules(assessment, "data_nascita")).isEmpty();
	}

	@Test
	void whatTheOtherEngineReadOfTheZoneCountsAsWell() {
		Assessment assessment = Printed.scan("14/05/1987", "C<ITACA")
			.witness(ZONE)
			.label("data_nascita", "14/05/1987")
			.checked("identity-card");
		assertThat(field(assessment, "data_nascita").supports()).contains(Support.CHECK_DIGITS);
	}

	@Test
	void aZoneThatCannotBeProvenSaysNothing() {
		Assessment assessment = Printed.scan("15/05/1987", ZONE[0], "8705149F3105146ITA<<<<<<<<<<<5", ZONE[2])
			.label("data_nascita", "15/05/1987")
			.checked("identity-card");
		assertThat(rules(assessment, "data_nascita")).doesNotContain("mrz-disagrees");
	}

	/** A zone has no accents: what is printed with some is the name. */
	@ParameterizedTest
	@CsvSource({ "NICOLÒ, true", "NICOLO, false" })
	void aNameOfTheZoneThatIsPrintedWithMarksIsADoubt(String printed, boolean doubt) {
		Assessment assessment = Printed.scan(printed, ZONE[0], ZONE[1], "NICOLO<<MARIA<<<<<<<<<<<<<<<<<")
			.found("cognome", "NICOLO", Finder.MRZ)
			.checked("identity-card");
		assertThat(rules(assessment, "cognome").contains("mrz-disagrees")).isEqualTo(doubt);
	}

}
