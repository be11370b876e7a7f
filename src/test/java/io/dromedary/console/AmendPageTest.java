package io.dromedary.console;

import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A person corrects what is delivered. */
class AmendPageTest extends PageCase {

	private Entry entry;

	@BeforeEach
	void delivered() {
		entry = doubtful("delivered.txt");
		FilledForm.on(page(entry)).with("field.numero_documento", "CA98989ZK").send(person);
		entry = rested(entry);
		assertThat(entry.status()).isEqualTo(Status.DELIVERED);
	}

	@Test
	void whatIsDeliveredIsCorrectedByTheSameFormAndDeliveredAgain() throws Exception {
		String page = page(entry);
		assertThat(page).contains("id=\"correct\"", "ask=correct", "readonly=\"readonly\"")
			.doesNotContain("id=\"approve\"", "Revision 1");
		String open = page(entry, "?ask=correct");
		assertThat(open).contains("Save and deliver again", "Cancel")
			.doesNotContain("readonly=\"readonly\"", "id=\"next\"", "Approve and deliver", "id=\"correct\"", "??");
		Person.Answer answer = FilledForm.on(open).with("field.nome", "Carla").send(person);
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).endsWith("/documents/" + entry.id());
		Entry amended = rested(entry);
		assertThat(amended.status()).isEqualTo(Status.DELIVERED);
		assertThat(amended.revision()).isEqualTo(2);
		assertThat(page(amended)).contains("Revision 2", "<del>Maria</del>", "<span>Carla</span>",
				"revision 2 of it: Given name");
		assertThat(where(page(amended))).as("each target once").containsOnlyOnce("<b>folder</b>");
		Path file = hub.home().resolve("out/identity-card/" + entry.id() + ".json");
		assertThat(Files.readString(file)).contains("\"document.amended\"", "\"previous\" : \"Maria\"");
	}

	@Test
	void whereNothingWasChangedItIsSaidAndNothingIsDeliveredAgain() {
		Person.Answer answer = FilledForm.on(page(entry, "?ask=correct")).send(person);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains("Nothing was changed", "Save and deliver again");
		assertThat(now(entry)).isEqualTo(entry);
	}

	@Test
	void aCorrectionThatFailsACheckMayBeInsistedOn() {
		Person.Answer refused = FilledForm.on(page(entry, "?ask=correct"))
			.with("field.codice_fiscale", "RSSMRA71L57H501X")
			.send(person);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("The check character of the codice fiscale", "Deliver all the same");
		assertThat(now(entry)).isEqualTo(entry);
		FilledForm.on(refused.text()).with("insist", "yes").send(person);
		assertThat(rested(entry).revision()).isEqualTo(2);
	}

	@Test
	void whoCorrectsAPastVersionSeesThePresentOne() {
		FilledForm form = FilledForm.on(page(entry, "?ask=correct")).with("field.nome", "Anna");
		FilledForm.on(page(entry, "?ask=correct")).with("field.nome", "Carla").send(person);
		rested(entry);
		Person.Answer conflict = form.send(person);
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("has changed since", "<q>Anna</q>");
		assertThat(FilledForm.on(conflict.text()).get("field.nome")).isEqualTo("Carla");
	}

	/** The list of those that have it. */
	private static String where(String page) {
		String list = page.substring(page.indexOf("<ul class=\"where\">"));
		return list.substring(0, list.indexOf("</ul>"));
	}

	@Test
	void thePageSpeaksItalian() {
		Person.Answer answer = person
			.send(person.request("/documents/" + entry.id() + "?ask=correct").setHeader("Accept-Language", "it"));
		assertThat(answer.text()).contains("Salva e consegna di nuovo", "Annulla").doesNotContain("??", "''");
	}

}
