package io.dromedary.extract;

import java.util.List;
import java.util.stream.Stream;

import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.Page;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No check digit of a zone covers the nationality. The person is made up. */
class NationalityTest {

	private static final String FIELD = "cittadinanza";

	@ParameterizedTest
	@ValueSource(strings = { "ITA", "D<<", "UTO" })
	void theStateThatIssuedTheCardIsThatOfItsHolder(String state) {
		Assessment assessment = assess(zone("C<", state, state), null);
		assertThat(value(assessment)).isEqualTo(state.replace("<", ""));
		assertThat(assessment.fields().get(FIELD).supports()).containsExactly(Support.AGREEMENT);
	}

	/** {@code BOL} is {@code POL} but for a letter that looks alike. */
	@ParameterizedTest
	@CsvSource({ "IR, ITA, PER", "IR, ITA, ITA", "C<, ITA, ALB", "C<, POL, POL" })
	void anotherOneThatIsReadOnceIsLeftOut(String kind, String issuer, String nationality) {
		assertThat(value(assess(zone(kind, issuer, nationality), null))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PER, true", "PFR, false", "ITA, false" })
	void anotherOneThatBothEnginesReadAlikeIsGiven(String witness, boolean given) {
		Assessment assessment = assess(zone("IR", "ITA", "PER"), zone("IR", "ITA", witness));
		assertThat(value(assessment)).isEqualTo(given ? "PER" : null);
		if (given) {
			assertThat(assessment.fields().get(FIELD).supports()).containsExactly(Support.SECOND_ENGINE);
		}
	}

	@Test
	void theOtherEngineMayContestTheStateThatIssuedIt() {
		assertThat(value(assess(zone("C<", "ITA", "ITA"), zone("C<", "ITA", "LTA")))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PER", "PERUVIANA", "Perù", "Peruvian" })
	void whatIsPrintedTooIsGivenAsItIsPrinted(String printed) {
		Assessment assessment = assess(zone("IR", "ITA", "PER"), null, "Cittadinanza: " + printed);
		assertThat(value(assessment)).isEqualTo(printed);
		assertThat(assessment.fields().get(FIELD).supports()).contains(Support.AGREEMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALBANESE", "ITA", "PERSIANA" })
	void whatIsPrintedOtherwiseIsLeftOut(String printed) {
		assertThat(value(assess(zone("IR", "ITA", "PER"), null, "Cittadinanza: " + printed))).isNull();
	}

	@Test
	void printThatMeansAnotherContestsAZoneThatIsBorneOut() {
		assertThat(value(assess(zone("C<", "ITA", "ITA"), null, "Cittadinanza: FRANCESE"))).isNull();
		assertThat(value(assess(zone("C<", "ITA", "ITA"), zone("C<", "ITA", "ITA"), "Cittadinanza: FRA"))).isNull();
	}

	/** What the print means nobody knows: the zone, read alike twice, is given. */
	@Test
	void printThatMeansNothingGivesWayToAZoneThatIsBorneOut() {
		assertThat(value(assess(zone("C<", "ITA", "ITA"), null, "Cittadinanza: 1TAL1AHA"))).isEqualTo("ITA");
		assertThat(value(assess(zone("IR", "ITA", "PER"), null, "Cittadinanza: PFRUUIAHA"))).isNull();
	}

	/** In two languages, or with dirt beside it. */
	@Test
	void printThatIsMoreThanOneGivesWayToTheZoneItAgreesWith() {
		assertThat(value(assess(zone("C<", "ITA", "ITA"), null, "Cittadinanza: ITALIANA/ITALIAN 7"))).isEqualTo("ITA");
	}

	/** The dates stand where they must, so what stands between is the nationality. */
	@Test
	void aLineThatIsTooLongForTheOtherEngineCountsWhereItsDatesAreRight() {
		List<String> witness = List.of("", "8705149F3105146UT0<<<K<K<K<K<K<<<<4", "");
		assertThat(value(assess(zone("C<", "UTO", "UTO"), witness))).isEqualTo("UTO");
	}

	@ParameterizedTest
	@ValueSource(strings = { "XXX", "XXA", "ZZZ" })
	void whatIsNoStateIsNone(String code) {
		assertThat(value(assess(zone("C<", code, code), zone("C<", code, code)))).isNull();
	}

	@Test
	void lettersOfATextLayerNeedNoSecondReading() {
		String text = String.join("\n", zone("IR", "ITA", "PER"));
		assertThat(value(check(Pages.printed("PERMESSO DI SOGGIORNO\n" + text)))).isEqualTo("PER");
	}

	/** Neither issuer nor nationality is covered by a digit (ICAO 9303-5). */
	private static List<String> zone(String kind, String issuer, String nationality) {
		return List.of(kind + issuer + "CA00000AA4<<<<<<<<<<<<<<<", "8705149F3105146" + nationality + "<<<<<<<<<<<4",
				"ROSSI<<MARIA<GRAZIA<<<<<<<<<<<");
	}

	private static Assessment assess(List<String> zone, List<String> witness, String... lines) {
		Transcript read = recognised(zone, lines);
		List<Page> pages = (witness == null) ? read.pages()
				: List.of(read.pages().get(0).withWitness(recognised(witness, lines).pages().get(0).words()));
		return check(new Transcript(read.document(), "test", pages));
	}

	private static Transcript recognised(List<String> zone, String... lines) {
		return Pages.recognised(0.95, String.join("\n", Stream.concat(Stream.of(lines), zone.stream()).toList()));
	}

	private static Assessment check(Transcript transcript) {
		return new Check(Pages.types(), java.time.Clock.systemUTC())
			.check(LabelExtraction.of(Pages.types()).apply(transcript));
	}

	private static String value(Assessment assessment) {
		var field = assessment.fields().get(FIELD);
		return (field != null) ? field.value() : null;
	}

}
