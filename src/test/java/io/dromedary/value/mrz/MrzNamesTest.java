package io.dromedary.value.mrz;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names are made up; the transliterations are those of ICAO 9303-3, section 6. */
class MrzNamesTest {

	private static final String ZONE = "MUELLER<<JOSE<MARIA<<<<<<<<<<<";

	@ParameterizedTest
	@CsvSource({ "Müller,MUELLER", "Müller,MULLER", "MÜLLER,MUXXLLER", "Groß,GROSS", "GROẞ,GROSS", "Ibáñez,IBANEZ",
			"IBÁÑEZ,IBANXXEZ", "Ærø,AEROE", "Łukasz,LUKASZ", "D'Angelo,DANGELO", "D’ANGELO,D ANGELO",
			"Anna-Maria,ANNA MARIA", "Anna-Maria,ANNAMARIA", "De Luca,DE LUCA", "Niccolò,NICCOLO", "Þór,THOR",
			"Åse,AASE", "Åse,ASE" })
	void printedNamesAreTransliteratedAsIssuersDo(String printed, String name) {
		assertThat(MrzNames.same(printed, name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Müller,MILLER", "De Luca,DELUCA", "Rossi,ROSSI MARIA", "Rossi Maria,ROSSI", "Rossi,RossI" })
	void othersAreOthers(String printed, String name) {
		assertThat(MrzNames.same(printed, name)).isFalse();
	}

	@Test
	void whatIsCutOffBeginsSo() {
		assertThat(MrzNames.begins("Maria Grazia Immacolata Concetta", "MARIA GRAZIA IMMAC")).isTrue();
		assertThat(MrzNames.begins("Maria Grazia", "MARIA GRAZIA IMMAC")).isFalse();
		assertThat(MrzNames.begins("Maria", "")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ERIKKSON,ERIKSSON,true", "ERIKSSON,ERIKSSON,false", "ROSI,ROSSI,true", "ROSSI,RUSSO,false",
			"BIANCHI,ROSSI,false", "LI,LO,false" })
	void aLetterOrTwoAreASlip(String printed, String name, boolean almost) {
		assertThat(MrzNames.almost(printed, name)).isEqualTo(almost);
	}

	/** What one engine misread, the print and the other engine outvote. */
	@Test
	void theNameThatIsPrintedAndReadWins() {
		var name = MrzNames.surname(Mrz.Format.TD1, List.of("MUELER<<JOSE<MARIA<<<<<<", ZONE),
				List.of(List.of("Name / Surname", "MÜLLER")));
		assertThat(name).get().satisfies((best) -> {
			assertThat(best.text()).isEqualTo("MUELLER");
			assertThat(best.printed()).isTrue();
			assertThat(best.alike()).isFalse();
		});
	}

	@Test
	void readingsThatDifferProveNothingWithoutPrint() {
		var name = MrzNames.surname(Mrz.Format.TD1, List.of("MUELER<<JOSE<MARIA<<<<<<", ZONE), List.of(List.of()));
		assertThat(name).get().satisfies((best) -> {
			assertThat(best.printed()).isFalse();
			assertThat(best.alike()).isFalse();
		});
	}

	@Test
	void fillersThatAreTakenForLettersAreAnotherReading() {
		var name = MrzNames.givenNames(Mrz.Format.TD1, List.of(ZONE, "MUELLER<<JOSE<MARIACK<<K<"), List.of());
		assertThat(name).get().satisfies((best) -> {
			assertThat(best.text()).isEqualTo("JOSE MARIA");
			assertThat(best.readings()).isEqualTo(1);
			assertThat(best.alike()).isFalse();
		});
	}

	@Test
	void whatEachEngineReadsAlmostSoDisputesAName() {
		List<String> readings = List.of("P<UTOERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<", "P<UTOERIKSSON<<ANNA<<<<<");
		var print = List.of(List.of("ERIKKSON, ANNA"), List.of("Name", "ERIKKSON, ANNA |"));
		assertThat(MrzNames.surname(Mrz.Format.TD3, readings, print)).get()
			.extracting(MrzNames.Name::disputed)
			.isEqualTo(true);
		var slip = List.of(List.of("ERIKKSON, ANNA"), List.of("Name", "ERIXSON, ANNA |"));
		assertThat(MrzNames.surname(Mrz.Format.TD3, readings, slip)).get()
			.extracting(MrzNames.Name::disputed)
			.isEqualTo(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "N-COLO<<LUCA<<<<<<<<<<<<<<<<<<", "N|COLO<<LUCA<<<<<<<<<<<<<<<<<<",
			"| NICOLO<<LUCA<<<<<<<<<<<<<<<<<< |", "NI1COLO0<<LUCA<<<<<<<<<<<<<<<<<<", "N1COL0<<LUCA<<<<<<<<<cececcec" })
	void aSignThatNoNameHasIsTheLetterItLooksLike(String line) {
		var name = MrzNames.surname(Mrz.Format.TD1, List.of("NICOLO<<LUCA<<<<<<<<<<<<<<<<<<", line), List.of());
		assertThat(name).get().satisfies((best) -> {
			assertThat(best.text()).isEqualTo("NICOLO");
			assertThat(best.alike()).isTrue();
		});
	}

	/** It is proposed; alone it proves nothing. */
	@Test
	void ofTwoReadingsTheOneOfTheRightLengthIsTakenFirst() {
		var name = MrzNames.surname(Mrz.Format.TD1,
				List.of("ROSS<<ANNA<<<<<<<<<<<<<<<<<<<", "ROSSI<<ANNA<<<<<<<<<<<<<<<<<<<"), List.of());
		assertThat(name).get().satisfies((best) -> {
			assertThat(best.text()).isEqualTo("ROSSI");
			assertThat(best.alike()).isFalse();
		});
	}

	@Test
	void marksThatAreBesideANameAreTold() {
		List<String> zone = List.of("NICOLO<<LUCA<<<<<<<<<<<<<<<<<<");
		assertThat(MrzNames.surname(Mrz.Format.TD1, zone, List.of(List.of("N1C0LÒ"), List.of("NICOLO")))).get()
			.extracting(MrzNames.Name::marked)
			.isEqualTo(true);
		assertThat(MrzNames.surname(Mrz.Format.TD1, zone, List.of(List.of("è NICOLO"), List.of("NICOLO")))).get()
			.extracting(MrzNames.Name::marked)
			.isEqualTo(false);
	}

	@Test
	void aLineWithoutTwoNamesHasNone() {
		assertThat(MrzNames.surname(Mrz.Format.TD1, List.of("ROSSI", "", "<<<"), List.of())).isEmpty();
		assertThat(MrzNames.surname(Mrz.Format.TD3, List.of("P<"), List.of())).isEmpty();
	}

}
