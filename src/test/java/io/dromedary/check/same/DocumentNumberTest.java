package io.dromedary.check.same;

import java.util.List;

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
		assertThat(DocumentNumber.of(printed, "2026").whole()).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "1/12,11/2", "12/A,12/B", "12,12/A", "12,120", "12/2025,12", "1/12,112", "FT12,FV12", "10/2026,1/2026",
			"26/12,12", "12/25,12", "FPR 12,FT 12", "FPR A 12,FPR B 12", "A12/B,12", "12/FE,12/A", "A/12,12",
			"FD 12,12", "ITA12,12", "S1/12,1/12" })
	void numbersThatDifferStayApart(String one, String other) {
		assertThat(perhapsTheSame(one, other)).isFalse();
	}

	/** Programs number for themselves and print less, or more. */
	@ParameterizedTest
	@CsvSource({ "FPR FT-0490,FT-0490", "FPR FT-0490,490", "FPR FT-0490,FPR 490", "FPRFT0490,FT 490", "FATTPA 3_26,3",
			"FPA 3/2026,3/2026", "INV-000123,123", "12/FE,12", "12/26/PA,12" })
	void oneMayLackLettersOfItsRegister(String one, String other) {
		assertThat(perhapsTheSame(one, other)).isTrue();
		assertThat(perhapsTheSame(other, one)).isTrue();
		assertThat(DocumentNumber.of(one, "2026").whole()).isNotEqualTo(DocumentNumber.of(other, "2026").whole());
	}

	/** Each word more of a register makes no more of them. */
	@Test
	void aNumberOfManyWordsHasFewParts() {
		assertThat(DocumentNumber.of("FT ".repeat(500) + "7", "2026").parts()).containsExactly("7");
		assertThat(DocumentNumber.of("FPR FT F 7", "2026").parts()).hasSize(7);
		assertThat(DocumentNumber.of("ABC", "2026").parts()).isEmpty();
	}

	/** Of what is printed with a sign above the line. */
	@Test
	void ordinalsAreLetters() {
		for (String number : List.of("Factura N\u00ba 12", "FACTURA NO 12", "Factura No 12")) {
			assertThat(DocumentNumber.of(number, "2026").whole()).isEqualTo("FACTURANO12");
		}
	}

	/** Up to version 7 of the reader the year was kept before such a word. */
	@Test
	void whatWasKnownByALongerKeyIsMetByIt() {
		assertThat(DocumentNumber.of("12/26/PA", "2026").parts()).contains("12-26PA", "12");
		assertThat(DocumentNumber.of("106-26FATTPA", "2026").parts()).contains("106-26FATTPA");
	}

	private static boolean perhapsTheSame(String one, String other) {
		DocumentNumber number = DocumentNumber.of(one, "2026");
		DocumentNumber second = DocumentNumber.of(other, "2026");
		return number.whole().equals(second.whole()) || number.parts().contains(second.whole())
				|| second.parts().contains(number.whole());
	}

	@Test
	void signsAreNoNumber() {
		assertThat(DocumentNumber.of("-/-", "2026").whole()).isEmpty();
	}

}
