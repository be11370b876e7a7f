package io.dromedary.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.dromedary.demo.Truth;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say of an invoice that came in two files. */
class SameInvoicePageTest extends PageCase {

	@Test
	void eachLeadsToTheOtherAndAPersonSaysThatItIsAnother() {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(4201).digital().truth();
		Entry first = hub.carry("same-1.xml", EInvoices.fatturaPa(truth).content());
		Entry second = hub.carry("same-2.xml", EInvoices.ubl(truth).content());
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(page(second)).contains("Perhaps the same as", "href=\"/documents/" + first.id() + "\"",
				"is delivered already or on its way: document " + first.id());
		assertThat(page(first)).contains("Perhaps came again as", "href=\"/documents/" + second.id() + "\"");
		assertThat(person.get("/?q=same-").text()).contains("Perhaps the same as an earlier one", "Perhaps came again");
		assertThat(FilledForm.on(page(second)).send(person).status()).isEqualTo(303);
		assertThat(rested(second).status()).isEqualTo(Status.DELIVERED);
		assertThat(page(second)).contains("A person said that it is another document than " + first.id());
	}

	@Test
	void whoApprovesWhileTheFirstIsDeliveredIsToldAndDecidesAnew() {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(4202).digital().truth();
		byte[] copy = new String(EInvoices.fatturaPa(truth).content(), StandardCharsets.UTF_8)
			.replace("<Numero>", "<Numero> ")
			.replace("TD01", "TD99")
			.getBytes(StandardCharsets.UTF_8);
		Entry doubtful = hub.carry("same-3.xml", copy);
		assertThat(doubtful.status()).isEqualTo(Status.REVIEW);
		String open = page(doubtful);
		Entry first = hub.carry("same-4.xml", EInvoices.cii(truth).content());
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		Person.Answer answer = FilledForm.on(open).send(person);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text()).contains("nothing is approved yet", first.id());
		assertThat(now(doubtful).status()).isEqualTo(Status.REVIEW);
		assertThat(FilledForm.on(page(doubtful)).send(person).status()).isEqualTo(303);
		assertThat(rested(doubtful).status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void theSellersOfWhatWasDeliveredAreATable() {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(4203).digital().truth();
		assertThat(hub.carry("same-5.xml", EInvoices.ubl(truth).content()).status()).isEqualTo(Status.DELIVERED);
		assertThat(person.get("/routes").text()).contains("href=\"/api/sellers.csv\"");
		assertThat(person.get("/api/sellers.csv").text()).contains("\"" + truth.fields().get("seller_name") + "\"",
				"\"" + truth.fields().get("iban") + "\"");
	}

}
