package io.dromedary.console;

import java.util.Locale;

import io.dromedary.demo.Drawn;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an electronic invoice says is on its page, and on that of no paper. */
class CarriedTablesPageTest extends PageCase {

	@Test
	void theTaxByRatesAndThePaymentsAreOnThePage() {
		Drawn paper = EInvoices.fatturaPa(Paper.invoice(Locale.ITALIAN).seed(501).digital().truth());
		Entry entry = hub.carry(paper.fileName(), paper.content());
		String page = page(entry);
		assertThat(page).contains("VAT by rate", "Payments", "<td class=\"text\">MP05</td>")
			.contains("name=\"field.seller_address\"", "ABC1234")
			.doesNotContain("name=\"field.cig\"", "Preceding invoices", "cell.discount");
	}

	@Test
	void aPaperIsNotAskedForThem() {
		Drawn paper = Paper.invoice(Locale.ITALIAN).seed(502).digital();
		Entry entry = hub.carry(paper.fileName(), paper.content());
		assertThat(page(entry)).contains("name=\"field.iban\"")
			.doesNotContain("field.seller_address", "field.amount_due", "VAT by rate", "cell.nature");
	}

}
