package io.dromedary.value.mrz;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Zones as OCR reads them. The numbers are made up; their check digits fit. */
class MrzZoneTest {

	private static final List<String> CARD = List.of("C<ITACA00000AA4<<<<<<<<<<<<<<<", "8705149F3105146ITA<<<<<<<<<<<4",
			"ROSSI<<MARIA<GRAZIA<<<<<<<<<<<");

	@Test
	void aZoneIsFoundBetweenOtherLines() {
		Mrz mrz = find("REPUBBLICA ITALIANA", CARD.get(0), CARD.get(1), CARD.get(2), "x").orElseThrow();
		assertThat(mrz.proven()).isTrue();
		assertThat(mrz.number()).isEqualTo("CA00000AA");
		assertThat(mrz.birth()).isEqualTo("870514");
		assertThat(mrz.surname()).isEqualTo("ROSSI");
		assertThat(mrz.givenNames()).isEqualTo("MARIA GRAZIA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "87O5149F3105146ITA<<<<<<<<<<<4", "8705149F31O5146ITA<<<<<<<<<<<4",
			"8705149F3105146ITA<<<<<<<<4", "8705149F3105146ITA<<<<<<<<<<<<<4", "870514 9F3105146 ITA«<<<<<<<<<4",
			"B7OS149F3105146ITA<<<<<<<<<<<4", "8705149F3105146IT4<<<<<<<<<<<4" })
	void signsThatLookAlikeAndLostFillersAreMended(String second) {
		Optional<Mrz> found = find(CARD.get(0), second, CARD.get(2));
		if (second.contains("IT4")) {
			assertThat(found.orElseThrow().nationality()).isEqualTo("IT4");
			return;
		}
		assertThat(found.orElseThrow().birth()).isEqualTo("870514");
	}

	@ParameterizedTest
	@ValueSource(strings = { "8705159F3105146ITA<<<<<<<<<<<4", "8705149F3105156ITA<<<<<<<<<<<4",
			"8705149F3105146ITA<<<<<<<<<<<5", "", "Data di nascita 14.05.1987" })
	void aZoneWhoseDigitsDoNotFitIsNone(String second) {
		assertThat(find(CARD.get(0), second, CARD.get(2))).isEmpty();
	}

	/**
	 * A stroke, a dash and a small l are an I or a 1; small letters at the end fillers.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			|R|TA|063034200<<<<<<<<<<<<<<<; 9601031F3307308PER<<<<<<<<<<<0
			lRlTAl063034200<<<<<<<<<<<<<<<; 960l031F3307308PER<<<<<<<<<<<0
			IR-TA-063034200<<<<<<<<<<<<<<<; 960-031F3307308PER<<<<<<<<<<<0
			IRITAI063034200<<<<<<<<<<<<<<c<; 9601031F3307308PER<<<ceceec0
			|IRITAI063034200<<<<<<<<<<<<<<<|; 9601031F3307308PER<<<<<<<<<<<0
			IRITAI 1063034200<<<<<<<<<<<<<<<; 9601031F3307308PER<<<<<<<<<<<0""")
	void whatEnginesMakeOfAnIOrAFillerIsMended(String first, String second) {
		Mrz mrz = find(first, second, CARD.get(2)).orElseThrow();
		assertThat(mrz.number()).isEqualTo("I06303420");
		assertThat(mrz.issuer()).isEqualTo("ITA");
		assertThat(mrz.birth()).isEqualTo("960103");
	}

	/** The check digit tells them apart, and nothing is guessed where none fits. */
	@Test
	void aOneForAnIIsNotMended() {
		assertThat(find("IRITA1063034200<<<<<<<<<<<<<<<", "9601031F3307308PER<<<<<<<<<<<0", CARD.get(2))).isEmpty();
	}

	@Test
	void oneEngineReadsOneLineAndTheOtherTheNext() {
		List<List<String>> read = List.of(List.of(CARD.get(0), "C<1TACAO0OOOAA4<<<"),
				List.of("8705149F31051461TA<<<<<<<<<<<A", CARD.get(1)), List.of(CARD.get(2)));
		assertThat(MrzZone.among(read).orElseThrow().mrz().number()).isEqualTo("CA00000AA");
	}

	/** No digit covers the sex, so which of the two is right cannot be told. */
	@Test
	void readingsThatBothFitAndDifferAreNoZone() {
		List<List<String>> read = List.of(List.of(CARD.get(0)), List.of(CARD.get(1), CARD.get(1).replace('F', 'M')),
				List.of(CARD.get(2)));
		assertThat(MrzZone.among(read)).isEmpty();
	}

	@Test
	void rulesOfDashesAndFillersAreNoZone() {
		String line = "-".repeat(44);
		String fill = "<".repeat(44);
		for (List<String> page : List.of(List.of(fill, line, fill), List.of(line, fill, line), List.of(fill, fill),
				List.of("<<<<<<<<<<< OFFERTA N. 1111111 <<<<<<<<<<<", line, line.substring(14), "|".repeat(30)),
				List.of("<".repeat(30), "-".repeat(30), "l".repeat(30)))) {
			assertThat(MrzZone.find(page)).isEmpty();
		}
	}

	@Test
	void aTableIsNoZone() {
		assertThat(find("VITI A TESTA ESAGONALE M8 X 40 ZINCATE", "DADI AUTOBLOCCANTI M8 INOX A2 100 PZ",
				"RONDELLE PIANE M8 ZINCATE 200 PEZZI"))
			.isEmpty();
	}

	@Test
	void nothingOfThePersonIsInItsText() {
		assertThat(find(CARD.toArray(String[]::new)).orElseThrow()).hasToString("Mrz[TD1]");
	}

	private static Optional<Mrz> find(String... lines) {
		return MrzZone.find(List.of(lines)).map(MrzZone.Zone::mrz);
	}

}
