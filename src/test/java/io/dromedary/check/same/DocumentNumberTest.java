package io.dromedary.check.same;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentNumberTest {

	@ParameterizedTest
	@CsvSource({ "FT 2026/0012,FT12", "ft-12/2026,FT12", "FT12,FT12", "0012,12", "12/2026,12", "2026/12,12",
			"'2026 - 12',12", "Nº12,12", "NR12,12", "n. 12,12", "N°12/2026,12", "Nr. 0012,12", "2026,2026", "12/A,12A",
			"12-A,12A", "12/26,12", "2754/A/26,2754A", "26,26", "FT26,FT26" })
	void aNumberIsOneHoweverItIsPrinted(String printed, String key) {
		assertThat(DocumentNumber.key(printed, "2026")).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "1/12,11/2", "12/A,12/B", "12,12/A", "12,120", "12/2025,12", "1/12,112", "FT12,FV12", "10/2026,1/2026",
			"26/12,12", "12/25,12" })
	void numbersThatDifferStayApart(String one, String other) {
		assertThat(DocumentNumber.key(one, "2026")).isNotEqualTo(DocumentNumber.key(other, "2026"));
	}

	@Test
	void signsAreNoNumber() {
		assertThat(DocumentNumber.key("-/-", "2026")).isEmpty();
	}

}
