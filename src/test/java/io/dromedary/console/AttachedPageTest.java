package io.dromedary.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Query;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say of the files that an electronic invoice carries in itself. */
class AttachedPageTest extends PageCase {

	@Test
	void thePrintInAnInvoiceIsOpenedFromItsPageAndIsNoDocumentOfItsOwn() {
		byte[] print = Paper.invoice(Locale.ITALIAN).seed(4402).digital().content();
		String attachments = "<Allegati><NomeAttachment>copia &lt;b&gt;.pdf</NomeAttachment><Attachment>"
				+ Base64.getMimeEncoder().encodeToString(print)
				+ "</Attachment></Allegati><Allegati><NomeAttachment>rotto"
				+ ".pdf</NomeAttachment><Attachment>???</Attachment></Allegati></FatturaElettronicaBody>";
		String invoice = new String(
				EInvoices.fatturaPa(Paper.invoice(Locale.ITALIAN).seed(4401).digital().truth()).content(),
				StandardCharsets.UTF_8)
			.replace("</FatturaElettronicaBody>", attachments);
		Entry entry = hub.carry("carrying.xml", invoice.getBytes(StandardCharsets.UTF_8));
		assertThat(entry.status()).as(hub.doubts(entry)).isEqualTo(Status.DELIVERED);
		String one = "/api/documents/" + entry.id() + "/attachments/1";
		assertThat(page(entry))
			.contains("Attachments in it", "href=\"" + one + "\"", ">copia _b_.pdf</a>", "application/pdf",
					">rotto.pdf</span>", "no base64")
			.doesNotContain("attachments/2\"");
		Person.Answer answer = person.get(one);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).startsWith("%PDF-");
		assertThat(hub.ledger().list(Query.partsOf(entry.id(), 50))).isEmpty();
	}

	@Test
	void otherDocumentsHaveNone() {
		assertThat(page(doubtful("card.txt"))).doesNotContain("Attachments in it");
	}

}
