package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Box;
import io.dromedary.document.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Blanks that one engine lost and the other saw. */
class BlanksTest {

	private static final double SIGN = 0.01;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			14 Mar 201818:40    | 14 Mar 2018 18:40   | 14 Mar 2018 18:40
			SANYUSTATIONERY     | SANYU STATIONERY    | SANYU STATIONERY
			SANYUSTATI0NERY     | SANYU STATIONERY    | SANYU STATIONERY
			SELANG0R            | SELANGOR            | SELANGOR
			SELANGOR            | SELANG0R            | SELANGOR
			Roma6               | RomaG               | Roma6
			43O00               | 43300               | 43O00
			43O00               | 43000               | 43O00
			2026Z015            | 20262015            | 2026Z015
			SELBIT2BXXX         | SELBITZBXXX         | SELBIT2BXXX
			4330O               | 43300               | 4330O
			S1234               | 51234               | S1234
			0RDER               | ORDER               | 0RDER
			Mi1ano              | Milano              | Mi1ano
			L0t0                | LotO                | L0t0
			43300               | 4330O               | 43300
			INV0ICE:17.8O1      | INVOICE:17.801      | INVOICE:17.8O1
			SHO1                | SH01                | SHO1
			U13/BG              | U13/8G              | U13/BG
			SS21/35             | 5521/35             | SS21/35
			JALAN8              | JALANB              | JALAN8
			SANYU STATIONERY    | SANYUSTATIONERY     | SANYU STATIONERY
			Ricci S.r.I.        | Ricci S.r.l.        | Ricci S.r.l.
			RicciS.r.I.         | Ricci S.r.l.        | Ricci S.r.l.
			(FI)                | (Fl)                | (FI)
			IVA                 | lVA                 | IVA
			9.90                | 9. 90               | 9.90
			1250,00             | 1 250,00            | 1250,00
			SANYUSTATIONERY     | TEO HENG BOOKS      | SANYUSTATIONERY
			SANYUSTATIONERY     | SANYU STATIONERYS   | SANYUSTATIONERY
			""")
	void aWordIsPartedAsTheOtherEngineReadIt(String one, String other, String parted) {
		List<Word> parts = Blanks.parted(words(one), words(other));
		assertThat(parts).extracting(Word::text).containsExactly(parted.split(" "));
		for (int i = 1; i < parts.size(); i++) {
			assertThat(parts.get(i).box().x()).isGreaterThanOrEqualTo(parts.get(i - 1).box().right() - SIGN);
		}
	}

	/** The same signs lie at the same places, whatever the blanks. */
	private static List<Word> words(String line) {
		List<Word> words = new ArrayList<>();
		int at = 0;
		for (String word : line.split(" ")) {
			words.add(new Word(word, new Box(at * SIGN, 0.1, word.length() * SIGN, 0.02), 0.9, 0));
			at += word.length();
		}
		return words;
	}

}
