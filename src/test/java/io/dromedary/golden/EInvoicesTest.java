package io.dromedary.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Truth;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.demo.Truth;
import io.dromedary.paper.einvoice.Wrapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Structured invoices are delivered as they are, with all their rows. */
@ExtendWith(Golden.class)
class EInvoicesTest {

	@Test
	void anInvoiceInXmlIsDeliveredExactly(WholeHub hub) {
		List<Drawn> papers = List.of(EInvoices.fatturaPa(italian(77).truth()), EInvoices.ubl(italian(1077).truth()),
				EInvoices.cii(italian(2077).truth()));
		papers.forEach((paper) -> hub.drop(paper.fileName(), paper.content()));
		for (Drawn paper : papers) {
			Entry entry = hub.settled(paper.fileName());
			assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
			exact(hub, entry, paper.truth());
		}
	}

	private static Drawn italian(long seed) {
		return Paper.invoice(Locale.ITALIAN).seed(seed).digital();
	}

	@Test
	void theXmlThatAPdfCarriesIsDelivered(WholeHub hub) throws IOException {
		Drawn print = Paper.invoice(Locale.GERMAN).seed(78).digital();
		hub.drop("rechnung.pdf",
				Wrapped.carried(print.content(), "Factur-X.XML", EInvoices.cii(print.truth()).content()));
		Entry entry = hub.settled("rechnung.pdf");
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
		exact(hub, entry, print.truth());
		JsonNode tables = new ObjectMapper()
			.readTree(hub.home().resolve("out/invoice/" + entry.id() + ".json").toFile())
			.at("/data/tables");
		assertThat(tables.at("/vat")).isNotEmpty();
		assertThat(tables.at("/payments/0/amount").textValue()).isEqualTo(print.truth().fields().get("gross_total"));
		assertThat(tables.at("/preceding")).isEmpty();
	}

	@Test
	void aPrintOfAnotherInvoiceIsADoubt(WholeHub hub) {
		Truth truth = Paper.invoice(Locale.GERMAN).seed(78).digital().truth();
		byte[] print = Paper.invoice(Locale.GERMAN).seed(79).digital().content();
		hub.drop("andere.pdf", Wrapped.carried(print, "factur-x.xml", EInvoices.cii(truth).content()));
		Entry entry = hub.settled("andere.pdf");
		assertThat(entry.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(entry)).contains("data-differs");
	}

	/** What is written is shown, and what is delivered may be added up with invoices. */
	@Test
	void aCreditNoteInXmlIsOneAndIsDeliveredBelowNought(WholeHub hub) throws IOException {
		Truth truth = italian(80).truth();
		String xml = new String(EInvoices.fatturaPa(truth).content(), StandardCharsets.UTF_8);
		hub.drop("nota.xml", xml.replace("TD01", "TD04").getBytes(StandardCharsets.UTF_8));
		Entry entry = hub.settled("nota.xml");
		assertThat(entry.type()).isEqualTo("credit-note");
		exact(hub, entry, truth);
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
		JsonNode data = new ObjectMapper()
			.readTree(hub.home().resolve("out/credit-note/" + entry.id() + ".json").toFile())
			.path("data");
		String below = "-" + truth.fields().get("gross_total");
		assertThat(data.at("/fields/gross_total").asText()).isEqualTo(below);
		assertThat(data.at("/lines/0/amount").asText()).startsWith("-");
		assertThat(hub.ledger().assessment(entry.id()).orElseThrow().fields().get("gross_total").value())
			.isEqualTo(truth.fields().get("gross_total"));
	}

	/** FatturaPA parts the country from the number. */
	private static void exact(WholeHub hub, Entry entry, Truth truth) {
		Map<String, String> values = hub.values(entry);
		truth.fields().forEach((field, value) -> {
			if (field.endsWith("_vat")) {
				assertThat(values.get(field)).as(field).endsWith(value);
			}
			else {
				assertThat(values.get(field)).as(field).isEqualTo(value);
			}
		});
	}

}
