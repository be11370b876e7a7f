package io.dromedary.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Candidate;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that look like labels and are none. */
class LookalikesTest {

	private static FieldFinder.Found find(String type, Transcript transcript) {
		return new LabelFieldFinder().find(transcript, Pages.types().named(type).orElseThrow());
	}

	private static String first(FieldFinder.Found found, String field) {
		Map<String, List<Candidate>> candidates = found.candidates();
		return Objects.requireNonNull(candidates.get(field), field).get(0).printed();
	}

	@Test
	void aNameThatResemblesAShortLabelStaysAName() {
		var found = find("identity-card", Pages.recognised(0.9, "Cognome\nVerdi\nNome\nMarta\nCittadinanza\nITA"));
		assertThat(first(found, "nome")).isEqualTo("Marta");
	}

	@Test
	void aShopWhoseNameBeginsLikeAWayToPayIsTheCompany() {
		String text = "Bar Pasticceria Gallo\nVia Roma, 4\n\nMELE GOLDEN 1 KG 2,65\nTotale 15,74\nBar 15,74";
		for (Transcript transcript : List.of(Pages.text(text), Pages.recognised(0.9, text))) {
			assertThat(first(find("receipt", transcript), "company")).isEqualTo("Bar Pasticceria Gallo");
		}
	}

	@Test
	void aWareSoldByTheKilogramIsNoLegalForm() {
		String text = "Bar Pasticceria Gallo\nVia Roma, 4\nMELE GOLDEN 1 KG\nTotale 2,65\nContante 2,65";
		assertThat(first(find("receipt", Pages.text(text)), "company")).isEqualTo("Bar Pasticceria Gallo");
	}

	@Test
	void aWareThatBeginsLikeAWayToPayDoesNotEndTheTable() {
		var found = find("invoice", Pages.text("""
				Descrizione              Quantità    Prezzo unitario    Importo
				Carta A4 80 g            13          4,51               58,63
				Toner nero               1           55,49              55,49
				Totale fattura                                          114,12"""));
		assertThat(found.lines()).hasSize(2);
	}

}
