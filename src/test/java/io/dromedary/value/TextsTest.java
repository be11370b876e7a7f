package io.dromedary.value;

import java.util.List;

import io.dromedary.document.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	@ParameterizedTest
	@ValueSource(strings = { "Via Roma 1", "  Via Roma 1 ", "Via  Roma  1", "Via\tRoma\n1", "Via\u00a0Roma\u20091",
			"Via Ro\u00adma 1", "Via\u200b Roma 1\u0007" })
	void aCleanTextHasSingleBlanksAndNothingInvisible(String printed) {
		assertThat(Texts.clean(printed)).isEqualTo("Via Roma 1");
	}

	@Test
	void aLetterAndItsAccentBecomeOneCharacter() {
		assertThat(Texts.clean("Perche\u0301")).isEqualTo("Perch\u00e9");
		assertThat(Texts.clean("~Perch\u00e9~")).isEqualTo("~Perch\u00e9~");
	}

	@ParameterizedTest
	@CsvSource({ "août, aout", "Jänner, Janner", "Perché no, Perche no", "ﬁrma, firma", "Roma, Roma" })
	void aPlainTextHasNoAccentsNorLigatures(String text, String plain) {
		assertThat(Texts.plain(text)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "Società Però S.r.l., SOCIETA PERO SRL", "D'Angelo & Figli, dangelo figli",
			"Müller-Lüdenscheidt, MULLER LUDENSCHEIDT" })
	void twoSpellingsOfOneNameAreTheSame(String one, String other) {
		assertThat(Texts.key(one)).isEqualTo(Texts.key(other)).isNotEmpty();
		assertThat(Texts.key(one)).isNotEqualTo(Texts.key(other + " 2"));
	}

	static List<Object> whatHoldsDocumentText() {
		return List.of(Reading.of("Rossi"), Reading.doubtful("Rossi", "cut"), new Span("Rossi", 0, 5),
				new CodiceFiscale("RossiMRA87E14H501T"));
	}

	@ParameterizedTest
	@MethodSource("whatHoldsDocumentText")
	void whatIsLoggedNamesTheKindAndNeverTheText(Object holder) {
		assertThat(holder.toString()).startsWith(holder.getClass().getSimpleName() + "[").doesNotContain("Rossi");
	}

	@Test
	void aProblemIsToldWithItsFieldFirstThenTheRest() {
		var finding = Problem.doubt("cut").at("total", 12, "EUR");
		assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
		assertThat(finding.sentence().key()).isEqualTo("check.cut");
		assertThat(finding.sentence().arguments()).containsExactly("total", "12", "EUR");
	}

}
