package io.dromedary.value.mrz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NationalitiesTest {

	@ParameterizedTest
	@CsvSource({ "ITALIANA, ITA", "Italian, ITA", "italienisch, ITA", "ITALIENNE, ITA", "Italia, ITA", "ITA, ITA",
			"DEUTSCH, D", "TEDESCA, D", "DEU, D", "D, D", "RUMENA, ROU", "romeno, ROU", "AUSTRIACA, AUT",
			"AUSTRALIANA, AUS", "SLOVENA, SVN", "SLOVACCA, SVK", "ESPAÑOLA, ESP", "SPAGNOLA, ESP", "MAROCCHINA, MAR",
			"NIGERIANA, NGA", "PERUVIANA, PER", "CINESE, CHN", "BRITISH CITIZEN, GBR", "UTO, UTO" })
	void aPrintedNationalityIsThatOfAState(String printed, String code) {
		assertThat(Nationalities.of(printed)).contains(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X", "ROSSI", "GUINEANA", "COREANA", "XXA", "XXX", "CITTADINANZA", "CONGOLESE" })
	void whatMeansNoneOrSeveralIsNone(String printed) {
		assertThat(Nationalities.of(printed)).isEmpty();
	}

	@Test
	void abbreviationsMayBeTakenForEachOther() {
		assertThat(Nationalities.mistakable("POL")).isTrue();
		assertThat(Nationalities.mistakable("PRT")).isTrue();
		assertThat(Nationalities.mistakable("ITA")).isFalse();
		assertThat(Nationalities.mistakable("D")).isFalse();
	}

}
