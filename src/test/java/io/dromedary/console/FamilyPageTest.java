package io.dromedary.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Store;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pages of a mail and of what was in it. */
class FamilyPageTest extends PageCase {

	private static final AtomicInteger MAILS = new AtomicInteger();

	/** One part for a person, one that cannot be read, and a signature. */
	static Entry mail(String subject) {
		int number = MAILS.incrementAndGet();
		String card = "CARTA DI IDENTITÀ\nNome: Ada\nCognome: Rossi\nNato il: 17.07.1971\nPosta " + number;
		String mime = String.join("\r\n", "From: Ada <ada@sender.example>", "To: in@hub.example", "Subject: " + subject,
				"Message-ID: <" + number + "@sender.example>", "MIME-Version: 1.0",
				"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8",
				"Content-Transfer-Encoding: 8bit",
				"Content-Disposition: attachment; filename=\"card-" + number + ".txt\"", "", card, "--b",
				"Content-Type: application/pdf",
				"Content-Disposition: attachment; filename=\"broken-" + number + ".pdf\"", "",
				"%PDF-1.7 and then it broke off " + number, "--b", "Content-Type: application/pkcs7-signature",
				"Content-Disposition: attachment; filename=smime.p7s", "", "signature", "--b--", "");
		Origin origin = new Origin("mail", "from-mail", subject + ".eml", null, Instant.now(),
				"<" + number + "@sender.example>", "ada@sender.example", subject);
		try {
			var content = hub.bean(Store.class).keep(new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
			Instructions asked = new Instructions(null, java.util.List.of(), Map.of("case", "A-" + number), 0);
			String id = hub.ledger().arrive(new Incoming("mail:" + number, origin, content, asked, true)).entry().id();
			return await().until(() -> hub.ledger().find(id).orElseThrow(), FamilyPageTest::atRest);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean atRest(Entry mail) {
		var outcome = hub.ledger().outcomes(java.util.List.of(mail)).get(mail.id());
		return outcome != null && outcome.atRest();
	}

	private static Entry part(Entry mail, String beginning) {
		String id = hub.ledger()
			.parts(mail.id())
			.stream()
			.filter((part) -> part.fileName().startsWith(beginning))
			.map(Found::documentId)
			.findFirst()
			.orElseThrow();
		return hub.ledger().find(String.valueOf(id)).orElseThrow();
	}

	private static String words(String page) {
		return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").replace(" :", ":").replace(" ,", ",");
	}

	@Test
	void theListSaysOfAMailWhatBecameOfItsDocuments() {
		Entry mail = mail("Angebot für Müller & Søn");
		String list = person.get("/?q=" + "m%C3%BCller").text();
		assertThat(words(list)).contains("Mail · 2 documents: 1 to review, 1 refused");
		assertThat(list).contains("id=\"d-" + mail.id() + "\"", "Angebot für Müller &amp; Søn.eml",
				"id=\"d-" + part(mail, "card").id() + "\"", "In the mail");
	}

	@Test
	void aMailIsFoundByItsSenderAndTheTabsShowItsPartsOnly() {
		Entry mail = mail("Von jemandem");
		assertThat(person.get("/?q=ada@sender").text()).contains("id=\"d-" + mail.id() + "\"");
		assertThat(person.get("/?tab=review").text()).contains("id=\"d-" + part(mail, "card").id() + "\"")
			.doesNotContain("id=\"d-" + mail.id() + "\"");
		assertThat(person.get("/?tab=problems").text()).contains("id=\"d-" + part(mail, "broken").id() + "\"")
			.doesNotContain("id=\"d-" + mail.id() + "\"");
	}

	@Test
	void thePageOfAMailListsWhatWasInItAndWhatWasLeftOut() {
		Entry mail = mail("Unterlagen");
		String page = page(mail);
		assertThat(page)
			.contains("href=\"/documents/" + part(mail, "card").id() + "\"", "What is in it", "Left out", "smime.p7s",
					"ada@sender.example", "Unterlagen", "It was taken apart", "class=\"chip review\"")
			.doesNotContain("id=\"approve\"", "class=\"sheet\"", "/retry\"");
		assertThat(words(page)).contains("2 documents: 1 to review, 1 refused");
		assertThat(page).containsPattern("<dt>case</dt>\\s*<dd>A-\\d+</dd>");
	}

	@Test
	void thePageOfAPartLeadsToItsMail() {
		Entry mail = mail("Woher");
		Entry card = part(mail, "card");
		assertThat(card.status()).isEqualTo(Status.REVIEW);
		assertThat(page(card)).contains("href=\"/documents/" + mail.id() + "\"", "Woher.eml", "ada@sender.example",
				"The original of what it came in still holds it");
	}

	@Test
	void thePageOfAMailFollowsItsParts() {
		Entry mail = mail("Es geht weiter");
		Entry card = part(mail, "card");
		String changed = "/documents/" + mail.id() + "/changed?mark=";
		String mark = hub.bean(DocumentViews.class).mark(mail);
		assertThat(person.get(changed + mark).header("HX-Refresh")).isEmpty();
		hub.ledger().reject(card.id(), card.version(), "not ours");
		assertThat(person.get(changed + mark).header("HX-Refresh")).isEqualTo("true");
	}

	@Test
	void theAnswerToAnErasureSaysWhatStillHoldsIt() {
		Entry mail = mail("Vergessen");
		Entry broken = part(mail, "broken");
		assertThat(person.post("/documents/" + broken.id() + "/erase", Map.of()).text())
			.contains("It is still in the original of what it came in", "href=\"/documents/" + mail.id() + "\"");
		assertThat(page(mail)).contains("Part ").doesNotContain(">broken-");
		assertThat(person.post("/documents/" + mail.id() + "/erase", Map.of()).text()).contains("It was erased.");
		assertThat(page(mail)).doesNotContain("Vergessen", "ada@sender", "smime");
	}

}
