package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.PrintedPlace;
import io.dromedary.value.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What several candidates of one field are together. */
class ChoiceTest {

	private static final FieldType TOTAL = new FieldType("total", FieldKind.AMOUNT, "", true, false, List.of(), null);

	@ParameterizedTest
	@CsvSource({ "1, 0.25, 0.25, false", "1, 0.375, 0.25, false", "1, 0.125, 0.25, false", "1, 0.25, 0.375, false",
			"1, 0.25, 0.125, false", "1, 0.5, 0.25, true", "1, 0, 0.25, true", "1, 0.25, 0.5, true", "1, 0.25, 0, true",
			"2, 0.25, 0.25, true" })
	void boxesThatShareNoMoreThanAnEdgeAreTwoPlaces(int page, double x, double y, boolean several) {
		var choice = new Choice(TOTAL, Reading.of("31.00"),
				List.of(at(1, new Box(0.25, 0.25, 0.25, 0.25)), at(page, new Box(x, y, 0.25, 0.25))), false);
		assertThat(choice.severalPlaces()).isEqualTo(several);
	}

	@Test
	void oneThatIsNowhereIsNoSecondPlaceAndNoSurerOne() {
		var nowhere = new Candidate("total", "31.00", null, Finder.CHAT, 0.99);
		var choice = new Choice(TOTAL, Reading.of("31.00"), List.of(nowhere, at(1, new Box(0, 0, 0.1, 0.1))), false);
		assertThat(choice.severalPlaces()).isFalse();
		assertThat(choice.evidence()).isNotNull();
		assertThat(choice.confidence()).isEqualTo(0.9);
	}

	@Test
	void aLogLineOfItHoldsNoValue() {
		var choice = new Choice(TOTAL, Reading.of("31.00"), List.of(at(1, new Box(0, 0, 0.1, 0.1))), false);
		assertThat(choice).hasToString("Choice[total]");
	}

	@Test
	void twoPrintsThatNobodyUnderstandsDoNotMeanTheSame() {
		Assessment assessment = Printed.text("Fattura Viti")
			.label("date", "Fattura")
			.chat("date", "Viti")
			.checked("invoice");
		assertThat(field(assessment, "date").value()).isNull();
		assertThat(field(assessment, "date").finders()).containsExactly(Finder.LABEL);
		Assessment same = Printed.text("Fattura Viti")
			.label("date", "Fattura")
			.chat("date", "FATTURA")
			.checked("invoice");
		assertThat(field(same, "date").finders()).containsExactly(Finder.LABEL, Finder.CHAT);
	}

	@Test
	void thePlaceIsThatOfACandidateThatIsFoundOnThePage() {
		Assessment assessment = Printed.text("Data 05/03/2026")
			.chat("date", "5 marzo 2026")
			.label("date", "05/03/2026")
			.checked("invoice");
		assertThat(field(assessment, "date").printed()).isEqualTo("05/03/2026");
		assertThat(field(assessment, "date").confidence()).isEqualTo(0.983);
		assertThat(rules(assessment, "date")).isEmpty();
	}

	@Test
	void whatAPersonGaveHasNoRivalsAndNeedsNoPlace() {
		Assessment assessment = Printed.scan("DATE 25/12/2018", "TOTAL 31.00")
			.label("date", "25/12/2018")
			.person("date", "26/12/2018")
			.person("currency", "EUR")
			.checked("receipt");
		assertThat(rules(assessment, "date")).isEmpty();
		assertThat(field(assessment, "date")).satisfies((date) -> {
			assertThat(date.value()).isEqualTo("2018-12-26");
			assertThat(date.printed()).isNull();
			assertThat(date.finders()).containsExactly(Finder.PERSON);
			assertThat(date.confidence()).isOne();
		});
		assertThat(rules(assessment, "currency")).isEmpty();
		assertThat(field(assessment, "currency").value()).isEqualTo("EUR");
	}

	@Test
	void whatAPersonGaveIsCheckedLikeAnyOtherAndKept() {
		Assessment assessment = Printed.scan("FATTURA").person("seller_vat", "IT01234567890").checked("invoice");
		assertThat(rules(assessment, "seller_vat")).containsExactly("vat-check-digits");
		assertThat(field(assessment, "seller_vat").value()).isEqualTo("IT01234567890");
	}

	@Test
	void aPersonWhoMeansTheSameAsTheFindersStandsForThem() {
		Assessment assessment = Printed.scan("DATE 25/12/2018")
			.confidence(0.3)
			.label("date", "25/12/2018")
			.person("date", "25/12/2018")
			.checked("receipt");
		assertThat(rules(assessment, "date")).isEmpty();
		assertThat(field(assessment, "date").finders()).containsExactly(Finder.PERSON);
	}

	@Test
	void aRowThatAPersonGaveIsWholeHoweverLittleItHolds() {
		Printed page = Printed.text("Viti 10 12,50 125,00").row("Viti", "10", "12,50", "125,00");
		assertThat(page.personRow("Trasporto").checked("invoice").findings()).extracting(Finding::field)
			.noneMatch((field) -> field.startsWith("lines"));
		Assessment read = Printed.text("Viti 10 12,50 125,00", "Dadi")
			.row("Viti", "10", "12,50", "125,00")
			.row("Dadi")
			.checked("invoice");
		assertThat(rules(read, "lines[1].description")).containsExactly("row-incomplete");
	}

	private static Candidate at(int page, Box box) {
		return new Candidate("total", "31.00", new PrintedPlace(page, "31.00", List.of(box)), Finder.LABEL, 0.9);
	}

}
