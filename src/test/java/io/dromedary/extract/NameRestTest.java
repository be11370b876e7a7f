package io.dromedary.extract;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.dromedary.extract.Letter.BODY;
import static io.dromedary.extract.Letter.doubts;
import static io.dromedary.extract.Letter.find;
import static io.dromedary.extract.Letter.first;
import static org.assertj.core.api.Assertions.assertThat;

/** A name on two lines that ends with no legal form is not cut without a word. */
class NameRestTest {

	private static final String CONTACT = "Via Roma 1, 35100 Padova\nTel. 049 1234567\nP. IVA 01234567897\n";

	@ParameterizedTest
	@ValueSource(strings = { "Agenzia Immobiliare\nCasa Bella\n", "Studio Tecnico\nGeom. Paolo Neri\n",
			"Malerbetrieb\nFritz Kessler\n", "Atelier du Lac\nAnne Petit\n" })
	void aLineThatMayBeTheRestIsADoubt(String name) {
		assertThat(doubts(find(name + CONTACT + BODY))).containsEntry("seller_name", "name-cut");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Agenzia immobiliare\n", "Consulenze, stime e perizie dal 1987\n", "Via Appia\n",
			"www.casabella.it\n", "Spett.le\n" })
	void aLineThatIsNoNameMakesNoDoubt(String below) {
		FieldFinder.Found found = find("Casa Bella\n" + below + CONTACT + BODY);
		assertThat(first(found)).containsEntry("seller_name", "Casa Bella");
		assertThat(doubts(found)).doesNotContainEntry("seller_name", "name-cut");
	}

	@Test
	void aNameBehindItsLabelGoesOnBelowItToo() {
		String rest = "Kunde: Muster AG\n" + BODY;
		assertThat(doubts(find("Lieferant: Agenzia Immobiliare\n           Casa Bella\n" + rest)))
			.containsEntry("seller_name", "name-cut");
		assertThat(doubts(find("Lieferant: Casa Bella\n           Via Roma 1\n" + rest)))
			.doesNotContainEntry("seller_name", "name-cut");
	}

	@Test
	void aFirmWithItsLegalFormIsWhole() {
		assertThat(doubts(find("Casa Bella S.r.l.\nAgenzia Immobiliare\n" + CONTACT + BODY))).isEmpty();
	}

	@Test
	void whatIsPrintedLargerIsAnotherLine() {
		var invoice = Pages.types().named("invoice").orElseThrow();
		var found = new LabelFieldFinder().find(Pages.printed("# Casa Bella\nAgenzia Immobiliare\n" + CONTACT + BODY),
				invoice);
		assertThat(doubts(found)).isEmpty();
	}

	@Test
	void theFootOrTheDomainSaysThatItIsWhole() {
		String head = "Casa Bella\nPaolo Neri\n" + CONTACT;
		assertThat(doubts(find(head + "info@casabella.it\n" + BODY))).isEmpty();
		assertThat(doubts(find(head + BODY + "\n".repeat(40) + "Casa Bella - Cap. soc. 10.000 - P. IVA 01234567897\n")))
			.isEmpty();
	}

	@Test
	void theHeadOfAReceiptIsLeftOutThen() {
		var receipt = Pages.types().named("receipt").orElseThrow();
		var found = new LabelFieldFinder().find(
				Pages.text(
						"Agenzia Immobiliare\nCasa Bella\nVia Roma 1\n35100 Padova\n\nTotale 12,20\nData 14/05/2026\n"),
				receipt);
		assertThat(found.candidates()).doesNotContainKey("company");
		assertThat(found.findings()).extracting((finding) -> Map.entry(finding.field(), finding.rule()))
			.containsAll(List.of(Map.entry("company", "left-out")));
	}

}
