package io.dromedary.extract;

import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What of the head of a recognised receipt is given, and what is left out. */
class LegibleTest {

	private static final String REST = """

			Date: 25/12/2018
			TOTAL                12.00
			CASH                 12.00
			""";

	private static final String ADDRESS = """
			NO. 8, JALAN BESAR,
			TAMAN INDAH,
			43300 KAJANG, SELANGOR
			""";

	@Test
	void aFirmAndItsAddressThatWereReadWithConfidenceAreGiven() {
		var found = find(0.95, "LIM TRADING SDN BHD\n" + ADDRESS);
		assertThat(first(found)).containsEntry("company", "LIM TRADING SDN BHD")
			.containsEntry("address", "NO. 8, JALAN BESAR, TAMAN INDAH, 43300 KAJANG, SELANGOR");
		assertThat(found.findings()).isEmpty();
	}

	@Test
	void whatWasNotReadWithConfidenceIsLeftOutWithANote() {
		var found = find(0.1, "LIM TRADING SDN BHD\n" + ADDRESS);
		assertThat(first(found)).doesNotContainKeys("company", "address");
		assertThat(found.findings()).extracting(Finding::rule).containsExactly("left-out", "left-out");
		assertThat(found.findings()).extracting(Finding::severity).containsOnly(Finding.Severity.NOTE);
	}

	@Test
	void whatWasReadWithLittleConfidenceIsGivenOnlyIfItIsBorneOut() {
		var found = find(0.6, "LIM TRADING SDN BHD\n" + ADDRESS);
		double threshold = Pages.types().named("receipt").orElseThrow().threshold();
		assertThat(found.candidates()).hasEntrySatisfying("company", (all) -> assertThat(all).singleElement()
			.satisfies((one) -> assertThat(one.confidence()).isLessThan(threshold)));
		assertThat(found.candidates()).hasEntrySatisfying("address", (all) -> assertThat(all).singleElement()
			.satisfies((one) -> assertThat(one.confidence()).isLessThan(threshold)));
	}

	@Test
	void aWordThatIsReadInTwoWaysIsNoWitness() {
		assertThat(first(find(0.95, "SANTO BOOK SHOP\n" + ADDRESS + "OWNED BY SANTU SUPPLY\n")))
			.doesNotContainKey("company");
		assertThat(first(find(0.95, "SANTO BOOK SHOP\n" + ADDRESS))).containsEntry("company", "SANTO BOOK SHOP");
	}

	@Test
	void aBrandAboveTheFirmIsNotTheFirm() {
		assertThat(first(find(0.95, "SUSHI GARDEN\n" + "BLUE FOODS SDN BHD (1132106-H)\n" + ADDRESS)))
			.containsEntry("company", "BLUE FOODS SDN BHD");
	}

	@Test
	void anOwnerNamedFurtherDownIsNotTheShop() {
		assertThat(first(
				find(0.95, "SANTO BOOK SHOP\n" + ADDRESS + "Owned By :\nBLUE FOODS SDN BHD (1132106-H)\nCOUNTER\n")))
			.doesNotContainEntry("company", "BLUE FOODS SDN BHD");
	}

	@Test
	void aNameInTwoLinesIsGivenWhole() {
		assertThat(first(find(0.95, "SANTO BOOKS\nCO. (M) SDN BHD\n" + ADDRESS))).containsEntry("company",
				"SANTO BOOKS CO. (M) SDN BHD");
		assertThat(first(find(0.95, "SANTO BOOKS\nSDN BHD\n" + ADDRESS)))
			.containsEntry("company", "SANTO BOOKS SDN BHD")
			.containsEntry("address", "NO. 8, JALAN BESAR, TAMAN INDAH, 43300 KAJANG, SELANGOR");
		assertThat(first(find(0.95, "SANTO BOOKS &\nPENS\n" + ADDRESS))).containsEntry("company", "SANTO BOOKS & PENS");
		assertThat(first(find(0.95, "SDN BHD\n" + ADDRESS))).doesNotContainKey("company");
	}

	@Test
	void aNameThatStandsAsideLacksAWord() {
		String centred = "          NO. 8, JALAN BESAR,\n          TAMAN INDAH,\n          43300 KAJANG, SELANGOR\n";
		assertThat(first(find(0.95, "   ".repeat(9) + "THREE SEAFOOD RESTAURANT SDN BHD\n" + centred)))
			.doesNotContainKey("company");
	}

	@Test
	void anAddressWithoutItsBeginningOrItsPlaceIsLeftOut() {
		assertThat(first(find(0.95, "LIM TRADING SDN BHD\n43300 KAJANG, SELANGOR\n"))).doesNotContainKey("address");
		assertThat(first(find(0.95, "LIM TRADING SDN BHD\nNO. 8, JALAN BESAR,\n"))).doesNotContainKey("address");
		assertThat(first(find(0.95, "LIM TRADING SDN BHD\nIKEA CENTRE\n" + ADDRESS))).doesNotContainKey("address");
	}

	@Test
	void theNumberOfAFirmIsNoPartOfItsAddress() {
		assertThat(first(find(0.95, "LIM TRADING SDN BHD\nCompany No: 734055-M\n" + ADDRESS))).containsEntry("address",
				"NO. 8, JALAN BESAR, TAMAN INDAH, 43300 KAJANG, SELANGOR");
	}

	@Test
	void textThatWasNotRecognisedFromAPictureIsGiven() {
		var receipt = Pages.types().named("receipt").orElseThrow();
		var found = new LabelFieldFinder().find(Pages.text("Bar Lago\nVia Roma 3\n20121 Milano\n" + REST), receipt);
		assertThat(first(found)).containsEntry("company", "Bar Lago");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bread 2.50\nMilk 1.40\n", "Bread          2,50 EUR\nMilk           1,40 EUR\n",
			"2 x Coffee € 2.40\nCake €3.10\n", "Pane 2.50 A\nLatte 1.40 A\n" })
	void itemsBelowAFirmAreNoAddress(String items) {
		var receipt = Pages.types().named("receipt").orElseThrow();
		String text = "RECEIPT\nCorner Shop\nDate: 11/04/2026\n" + items + "TOTAL 3.90\n";
		assertThat(first(new LabelFieldFinder().find(Pages.text(text), receipt))).doesNotContainKey("address");
		assertThat(first(find(0.95, "CORNER SHOP\n" + items))).doesNotContainKey("address");
	}

	private static FieldFinder.Found find(double confidence, String head) {
		return new LabelFieldFinder().find(Pages.recognised(confidence, head + REST),
				Pages.types().named("receipt").orElseThrow());
	}

	private static Map<String, String> first(FieldFinder.Found found) {
		return found.candidates()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().get(0).printed()));
	}

}
