package io.dromedary.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Step;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page of a document wherever it stands, and what brings it on from there. */
class DocumentStatesTest extends PageCase {

	private static final String MOVES = "http-equiv=\"refresh\"";

	private static final String RETRY = "/retry\"";

	/** One that is just being worked on, for as long as the test looks. */
	static Entry processing(String name) {
		Entry entry = doubtful(name);
		new JdbcTemplate(hub.bean(DataSource.class)).update("update document set status = 'processing' where id = ?",
				entry.id());
		return entry;
	}

	static void press(Entry entry, String action, Map<String, String> fields) {
		assertThat(person.post("/documents/" + entry.id() + action, fields).status()).as(action).isEqualTo(303);
	}

	@Test
	void whatIsBeingReadFollowsByItself() {
		Entry entry = processing("moving.txt");
		assertThat(page(entry)).contains("It is being read.", "data-refresh=\"700\"", MOVES)
			.doesNotContain("id=\"approve\"", RETRY);
		String changed = "/documents/" + entry.id() + "/changed?mark=";
		assertThat(person.get(changed + "0-0").header("HX-Refresh")).isEqualTo("true");
		String mark = page(entry).replaceAll("(?s).*/changed\\?mark=([^\"]+)\".*", "$1");
		assertThat(person.get(changed + mark).header("HX-Refresh")).isEmpty();
	}

	@Test
	void whatWaitsForTheModelSaysSinceWhenAndWhatToDo() {
		Entry entry = processing("waiting.txt");
		hub.bean(Progress.class)
			.waiting(entry.id(), Service.of("model"), Sentence.of("chat.no-answer", "http://model.test/v1"));
		assertThat(page(entry))
			.contains("It waits and goes on by itself.", "Waiting since",
					"The model server at http://model.test/v1 does not answer.", "data-refresh=\"5000\"",
					"class=\"chip waiting\"")
			.doesNotContain(MOVES, "id=\"approve\"");
	}

	@Test
	void whatWaitsForReadersIsOneLineForAllFormats() {
		for (String format : List.of("HEIC", "Word")) {
			Entry entry = processing(format + ".txt");
			hub.bean(Progress.class)
				.waiting(entry.id(), Service.of("reader:" + format), Sentence.of("read.not-yet", format));
		}
		assertThat(person.get("/").text()).contains("2 documents have been waiting",
				"This version cannot read these formats yet: HEIC, Word.");
	}

	@Test
	void whatIsTriedAgainSaysWhen() {
		Entry entry = processing("again.txt");
		hub.bean(Progress.class)
			.tryingAgain(entry.id(), Instant.now().plusSeconds(600), Sentence.of("read.content-away"));
		assertThat(page(entry)).contains("it is tried again by itself", "Next try:",
				"The stored content of the document could not be opened.");
	}

	@Test
	void whatIsBeingDeliveredSaysHowFarItIs() {
		Entry entry = processing("delivering.txt");
		var assessment = hub.ledger().assessment(entry.id()).orElseThrow();
		hub.ledger().delivering(assessment, List.of("database", "elsewhere"));
		hub.ledger().delivered(hub.ledger().document(entry.id()).orElseThrow(), "database", "identity_card");
		assertThat(page(entry)).contains("It is being delivered.", "1 of 2 delivered", "elsewhere", MOVES)
			.doesNotContain("id=\"correct\"");
		hub.bean(Progress.class)
			.waiting(entry.id(), Service.of("target:elsewhere"), Sentence.of("work.no-route", "to-elsewhere"));
		assertThat(page(entry)).as("while a target is away").contains("id=\"correct\"");
	}

	@Test
	void aDuplicateShowsTheFirstAndMayRunAsItsOwn() {
		Entry first = doubtful("first.txt");
		Entry copy = hub.carry("copy-of-" + first.id() + ".txt", content(first));
		assertThat(page(copy)).contains("The same content came before.", "href=\"/documents/" + first.id() + "\"",
				"Run it as a document of its own");
		press(copy, "/retry", Map.of());
		assertThat(rested(copy).status()).isEqualTo(Status.REVIEW);
		assertThat(page(copy)).contains("id=\"approve\"").doesNotContain("The same content came before.");
	}

	static byte[] content(Entry entry) {
		Person.Answer original = person.get("/api/documents/" + entry.id() + "/original");
		assertThat(original.status()).isEqualTo(200);
		return original.text().getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void whatWasRefusedSaysWhyAndHasNoForm() {
		Entry entry = carry("broken off.pdf", "%PDF-1.7 and then the transfer broke off");
		assertThat(entry.status()).isEqualTo(Status.REFUSED);
		assertThat(page(entry)).contains("It cannot be read.", "The PDF is damaged or incomplete.", RETRY)
			.doesNotContain("id=\"approve\"", "class=\"sheet\"");
	}

	@Test
	void whatFailedIsStartedOverFromThePage() {
		Entry entry = processing("failed.txt");
		hub.bean(Progress.class).failed(entry.id(), Step.EXTRACT, Sentence.of("chat.unusable", 3));
		assertThat(page(entry))
			.contains("It could not be finished.", "The model gave no usable answer in 3 tries.", RETRY)
			.doesNotContain("id=\"approve\"");
		press(entry, "/retry", Map.of());
		assertThat(rested(entry).status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void whatWasRejectedIsStartedOverFromThePage() {
		Entry entry = doubtful("rejected.txt");
		press(entry, "/rejection", Map.of("version", "" + entry.version(), "reason", "Not ours"));
		assertThat(page(entry)).contains("It was rejected.", "Not ours", RETRY).doesNotContain("id=\"approve\"");
		press(entry, "/retry", Map.of());
		assertThat(rested(entry).status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void whatWasErasedKeepsNothingButItsLine() {
		Entry entry = doubtful("erased.txt", "Serafina");
		Person.Answer answer = person.post("/documents/" + entry.id() + "/erase", Map.of());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).contains("It was erased.", "These keep their copies").doesNotContain("Serafina");
		assertThat(page(entry)).contains("It was erased.")
			.doesNotContain("erased.txt", "Serafina", "id=\"approve\"", RETRY, "/erase\"", "class=\"sheet\"");
	}

	@Test
	void anotherTypeIsChosenOnThePage() {
		Entry entry = doubtful("other.txt");
		press(entry, "/type", Map.of("version", "" + entry.version(), "type", "receipt"));
		await().until(() -> "receipt".equals(now(entry).type()) && now(entry).status() == Status.REVIEW);
		assertThat(page(entry)).contains("field.total").doesNotContain("field.cognome");
	}

	@Test
	void whatIsOfNoKnownTypeAsksForOne() {
		Entry entry = carry("note.txt", "Just a note that is of no type at all");
		String page = page(entry);
		assertThat(page).contains("Its type is not known.", "id=\"first-type\"").doesNotContain("id=\"approve\"");
		press(entry, "/type", Map.of("version", FilledForm.on(page).get("version"), "type", "receipt"));
		await().until(() -> "receipt".equals(now(entry).type()) && now(entry).status() == Status.REVIEW);
		assertThat(page(entry)).contains("id=\"approve\"");
	}

	@Test
	void dialogsOpenWithoutAScript() {
		Entry entry = doubtful("asked.txt");
		assertThat(page(entry)).doesNotContain("open=\"open\"");
		assertThat(page(entry, "?ask=reject")).containsPattern("<dialog id=\"reject\"[^>]* open=\"open\"")
			.doesNotContainPattern("<dialog id=\"erase\"[^>]* open=");
		assertThat(page(entry, "?ask=erase")).containsPattern("<dialog id=\"erase\"[^>]* open=\"open\"");
		assertThat(page(entry, "?ask=%3Cscript%3E")).doesNotContain("open=\"open\"", "<script>");
	}

	@Test
	void everyPageHasItsPicture() {
		String text = "A line of a long letter that says nothing in particular\n".repeat(90);
		Entry entry = hub.carry("letter.pdf", Paper.text(text).digital().content());
		String page = page(entry);
		int pages = hub.ledger().pages(entry.id()).size();
		assertThat(pages).isGreaterThan(2);
		for (int number = 1; number <= pages; number++) {
			String picture = "/api/documents/" + entry.id() + "/pages/" + number;
			assertThat(page).contains("id=\"page-" + number + "\"", "src=\"" + picture + "\"",
					String.format(Locale.ROOT, "alt=\"Page %d of %d\"", number, pages));
			assertThat(person.get(picture).status()).isEqualTo(200);
		}
		assertThat(page).contains("data-turn=\"1\"").doesNotContain("id=\"page-" + (pages + 1) + "\"");
	}

	@Test
	void scriptsInNamesAndValuesAreText() {
		Entry entry = doubtful("<img src=x onerror=alert(1)>.txt", "<script>alert(2)</script>");
		FilledForm.on(page(entry))
			.with("field.numero_documento", "CA98989ZK")
			.with("field.cognome", "\"><b>Rossi</b>")
			.with("insist", "yes")
			.send(person);
		assertThat(page(entry)).contains("&lt;img src=x", "&quot;&gt;&lt;b&gt;Rossi&lt;/b&gt;")
			.doesNotContain("<img src=x", "<script>alert", "<b>Rossi");
	}

}
