package io.dromedary.console;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Finder;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Query;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a person sees and does on the page of a document, with a browser that runs no
 * script.
 */
class DocumentPageTest extends PageCase {

	@Test
	void everyFieldOfTheTypeHasAnInputAndItsDoubtBesideIt() {
		String page = page(doubtful("card.txt"));
		FilledForm form = FilledForm.on(page);
		assertThat(form.get("field.nome")).isEqualTo("Maria");
		assertThat(form.get("field.data_nascita")).isEqualTo("1971-07-17");
		assertThat(form.get("field.numero_documento")).isEmpty();
		assertThat(page).contains("Printed as", "<q>17.07.1971</q>", "No value was found for", "Key field",
				"data-field=\"nome\"", "/pages/1\"");
	}

	@Test
	void aPageIsInTheLanguageOfItsReader() {
		Entry entry = doubtful("lingua.txt");
		String page = person.send(person.request("/documents/" + entry.id()).setHeader("Accept-Language", "it")).text();
		assertThat(page).contains("Approva e consegna", "Numero documento").doesNotContain("??", "''");
		assertThat(page(entry)).doesNotContain("??", "''");
	}

	@Test
	void whatIsApprovedAsItIsIsDeliveredAndTheNextDocumentComes() {
		Entry next = doubtful("next.txt");
		Entry entry = doubtful("approved.txt");
		Person.Answer answer = FilledForm.on(page(entry)).send(person);
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).endsWith("/documents/" + next.id());
		assertThat(person.get(answer.header("Location")).text()).contains("Approved. It is on its way");
		assertThat(rested(entry).status()).isEqualTo(Status.DELIVERED);
		assertThat(page(entry)).contains("readonly=\"readonly\"", "identity_card").doesNotContain("id=\"approve\"");
		assertThat(hub.ledger().assessment(entry.id()).orElseThrow().fields())
			.allSatisfy((name, field) -> assertThat(field.finders()).as(name).doesNotContain(Finder.PERSON));
	}

	@Test
	void theNextPageCountsWhatIsLeftToReview() {
		doubtful("left.txt");
		Entry entry = doubtful("counted.txt");
		String next = FilledForm.on(page(entry)).send(person).header("Location");
		int left = hub.ledger().list(new Query(Status.REVIEW, null, null, null, 100)).size();
		assertThat(person.get(next).text()).contains("id=\"review-count\">" + left + "<");
	}

	@Test
	void onlyWhatWasChangedIsACorrection() {
		Entry entry = doubtful("corrected.txt");
		FilledForm.on(page(entry)).with("field.numero_documento", "ca98989zk").with("field.cognome", "").send(person);
		assertThat(rested(entry).status()).isEqualTo(Status.REVIEW);
		FilledForm.on(page(entry)).with("field.numero_documento", "ca98989zk").send(person);
		assertThat(rested(entry).status()).isEqualTo(Status.DELIVERED);
		var fields = hub.ledger().assessment(entry.id()).orElseThrow().fields();
		assertThat(fields.get("numero_documento").value()).isEqualTo("CA98989ZK");
		assertThat(fields.get("numero_documento").finders()).containsExactly(Finder.PERSON);
		assertThat(fields.get("nome").finders()).doesNotContain(Finder.PERSON);
		assertThat(page(entry)).contains("Given by a person");
	}

	@Test
	void aCorrectionThatFailsACheckComesBackWithWhatWasTypedAndMayBeInsistedOn() {
		Entry entry = doubtful("insisted.txt");
		Person.Answer refused = FilledForm.on(page(entry))
			.with("field.numero_documento", "CA98989ZK")
			.with("field.codice_fiscale", "RSSMRA71L57H501X")
			.send(person);
		assertThat(refused.status()).isEqualTo(422);
		FilledForm again = FilledForm.on(refused.text());
		assertThat(again.get("field.codice_fiscale")).isEqualTo("RSSMRA71L57H501X");
		assertThat(again.get("field.numero_documento")).isEqualTo("CA98989ZK");
		assertThat(refused.text()).contains("The check character of the codice fiscale", "Deliver all the same");
		assertThat(now(entry).version()).isEqualTo(entry.version());
		again.with("insist", "yes").send(person);
		assertThat(rested(entry).status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void aFormThatArrivesCutOffChangesNothing() {
		Entry entry = doubtful("cut.txt");
		Person.Answer refused = FilledForm.on(page(entry))
			.with("field.numero_documento", "ca98989zk")
			.without("end")
			.send(person);
		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.text()).contains("only a part of it arrived").doesNotContain("ca98989zk");
		assertThat(now(entry).version()).isEqualTo(entry.version());
	}

	@Test
	void aValueThatIsNoneCannotBeInsistedOn() {
		Entry entry = doubtful("unusable.txt");
		Person.Answer refused = FilledForm.on(page(entry)).with("field.scadenza", "<b>soon</b>").send(person);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).doesNotContain("<b>soon", "Deliver all the same")
			.contains("The date in", "&lt;b&gt;soon");
	}

	@Test
	void whoDecidesOnAPastVersionSeesThePresentOneAndWhatTheyTyped() {
		Entry entry = doubtful("changed.txt");
		FilledForm form = FilledForm.on(page(entry)).with("field.numero_documento", "AA11111AA");
		person.post("/documents/" + entry.id() + "/retry", Map.of());
		await().until(() -> now(entry).status() == Status.REVIEW);
		Person.Answer conflict = form.send(person);
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("has changed since", "You typed:", "<q>AA11111AA</q>", "Load again");
		FilledForm present = FilledForm.on(conflict.text());
		assertThat(present.get("field.numero_documento")).isEmpty();
		assertThat(present.get("version")).isEqualTo(String.valueOf(now(entry).version()));
	}

	@Test
	void aRejectionWantsAReasonAndSaysIt() {
		Entry entry = doubtful("rejected.txt");
		String version = String.valueOf(entry.version());
		String path = "/documents/" + entry.id() + "/rejection";
		assertThat(person.post(path, Map.of("version", version, "reason", " ")).status()).isEqualTo(400);
		assertThat(person.post(path, Map.of("version", version, "reason", "<script>alert(1)</script>")).status())
			.isEqualTo(303);
		assertThat(page(entry)).contains("Rejected by a person: &lt;script&gt;", "Start over")
			.doesNotContain("<script>alert");
	}

	@Test
	void theAddressOfAFormThatWasSentIsThatOfItsDocument() {
		Entry entry = doubtful("sent.txt");
		for (String form : List.of("/decision", "/erase")) {
			assertThat(person.get("/documents/" + entry.id() + form).header("Location"))
				.endsWith("/documents/" + entry.id());
		}
	}

}
