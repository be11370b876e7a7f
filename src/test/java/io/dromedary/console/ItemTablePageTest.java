package io.dromedary.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The item table on the page of a scanned invoice. */
class ItemTablePageTest extends PageCase {

	/** Read from a picture and confirmed by nothing: in review. */
	static Entry scanned(long seed) {
		Drawn invoice = Paper.invoice(Locale.ITALIAN).seed(seed).rows(4).scanned(150).jpeg();
		Entry entry = hub.carry(seed + "-" + invoice.fileName(), invoice.content());
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.ledger().assessment(entry.id()).orElseThrow().lines()).hasSize(4);
		return entry;
	}

	static JsonNode delivered(Entry entry) throws IOException {
		assertThat(rested(entry).status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
		Path file = hub.home().resolve("out/invoice/" + entry.id() + ".json");
		return new ObjectMapper().readTree(file.toFile());
	}

	@Test
	void aCellIsCorrectedALineTakenAwayAndOneAdded() throws IOException {
		Entry entry = scanned(3);
		// the first is said by data alone, the second follows from what a firm calls its
		// own
		assertThat(page(entry)).contains("field.gross_total").doesNotContain("field.withholding", "field.direction");
		FilledForm form = FilledForm.on(page(entry));
		assertThat(form.all("row")).containsExactly("0", "1", "2", "3", "");
		assertThat(form.all("cell.description")).hasSize(5).last().isEqualTo("");
		for (String column : List.of("quantity", "unit_price", "amount", "vat_rate")) {
			String cell = "cell." + column;
			form.with(cell, 4, form.all(cell).get(3)).with(cell, 3, "");
		}
		form.with("cell.description", 1, "Corrected <b>by hand</b>")
			.with("cell.description", 3, "")
			.with("cell.description", 4, "Added by hand");
		Person.Answer answer = form.send(person);
		assertThat(answer.status()).as(answer.text()).isEqualTo(303);
		JsonNode lines = delivered(entry).at("/data/lines");
		assertThat(lines).hasSize(4);
		assertThat(lines.at("/1/description").textValue()).isEqualTo("Corrected <b>by hand</b>");
		assertThat(lines.at("/3/description").textValue()).isEqualTo("Added by hand");
		assertThat(lines.at("/3/amount").textValue()).isEqualTo("358.05");
		assertThat(page(entry)).contains("Corrected &lt;b&gt;by hand").doesNotContain("<b>by hand");
	}

}
