package io.dromedary.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What erasing must do on every database. */
abstract class ErasureContract extends LedgerCase {

	private static final Sentence WHY = Sentence.of("ledger.unknown", "why");

	private final Agenda nothingToDo = (entry, step, stage) -> {
	};

	@Test
	void ofAnErasedDocumentOneLineIsLeft() {
		Entry before = arrive("key", "content").entry();
		ledger.review(assessment(before.id()));
		Erasure erasure = ledger.erase(before.id(), WHY);
		Entry left = ledger.find(before.id()).orElseThrow();
		assertThat(left.status()).isEqualTo(Status.ERASED);
		assertThat(left.type()).isEqualTo("invoice");
		assertThat(left.origin().fileName()).isEmpty();
		assertThat(left.origin().path()).isNull();
		assertThat(left.reason()).isNull();
		assertThat(ledger.events(before.id())).singleElement().satisfies((event) -> {
			assertThat(event.what()).isEqualTo("erased");
			assertThat(event.detail()).isEqualTo(WHY);
		});
		assertThat(erasure.finished()).isTrue();
		assertThat(store.find(before.sha256())).isEmpty();
		assertThat(ledger.document(before.id())).isEmpty();
		assertThat(ledger.assessment(before.id())).isEmpty();
		assertThat(rows("stage") + rows("result") + rows("remains")).isZero();
	}

	@Test
	void aContentThatIsJustBroughtOnceMoreIsNotTakenAway() {
		Entry first = arrive("first", "content").entry();
		Content again = kept("content");
		assertThat(ledger.erase(first.id(), WHY).finished()).isFalse();
		Entry second = ledger.arrive(Incoming.of("second", first.origin(), again)).entry();
		assertThat(second.status()).isEqualTo(Status.RECEIVED);
		assertThat(ledger.document(second.id())).isPresent();
		assertThat(ledger.erase(second.id(), WHY).finished()).isTrue();
		assertThat(store.find(again.sha256())).isEmpty();
		assertThat(rows("remains")).isZero();
	}

	@Test
	void whatWasDeliveredIsStillSaid() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "invoice/x.json");
		ledger.erase(id, WHY);
		assertThat(ledger.deliveries(id)).singleElement()
			.satisfies((delivery) -> assertThat(delivery.place()).isEqualTo("invoice/x.json"));
	}

	@Test
	void erasedOnceMoreItStaysAsItIs() {
		String id = arrive("key", "content").entry().id();
		Erasure first = ledger.erase(id, WHY);
		assertThat(ledger.erase(id, Sentence.of("ledger.unknown", "another"))).isEqualTo(first);
		assertThat(ledger.events(id)).hasSize(1);
		assertThatThrownBy(() -> ledger.retry(id)).isInstanceOf(Conflict.class);
	}

	@Test
	void itsDuplicatesHoldTheSameAndAreErasedWithIt() {
		Entry first = arrive("key", "content").entry();
		Entry duplicate = arrive("key2", "content").entry();
		Erasure erasure = ledger.erase(first.id(), WHY);
		assertThat(erasure.along()).containsExactly(duplicate.id());
		assertThat(erasure.keptBy()).isEmpty();
		assertThat(ledger.find(duplicate.id()).orElseThrow().status()).isEqualTo(Status.ERASED);
		assertThat(ledger.find(duplicate.id()).orElseThrow().origin().fileName()).isEmpty();
		assertThat(store.find(first.sha256())).isEmpty();
	}

	@Test
	void anErasedDuplicateLeavesTheContentToTheFirst() {
		Entry first = arrive("key", "content").entry();
		ledger.review(assessment(first.id()));
		Entry duplicate = arrive("key2", "content").entry();
		Erasure erasure = ledger.erase(duplicate.id(), WHY);
		assertThat(erasure.keptBy()).containsExactly(first.id());
		assertThat(ledger.find(first.id()).orElseThrow().status()).isEqualTo(Status.REVIEW);
		assertThat(ledger.assessment(first.id())).isPresent();
	}

	@Test
	void anotherAttemptAtTheSameContentKeepsItUntilItIsErasedToo() {
		Entry first = arrive("key", "content").entry();
		ledger.refuse(first.id(), WHY);
		Entry second = arrive("key2", "content").entry();
		assertThat(ledger.erase(first.id(), WHY).keptBy()).containsExactly(second.id());
		assertThat(ledger.document(second.id())).isPresent();
		assertThat(ledger.erase(second.id(), WHY).keptBy()).isEmpty();
		assertThat(store.find(first.sha256())).isEmpty();
	}

	@Test
	void theSameContentAfterwardsIsANewDocument() {
		Entry first = arrive("key", "content").entry();
		ledger.erase(first.id(), WHY);
		Arrival again = arrive("key2", "content");
		assertThat(again.kind()).isEqualTo(Arrival.Kind.NEW);
		assertThat(ledger.document(again.entry().id())).isPresent();
	}

	@Test
	void aSourceThatWasNotAcknowledgedBringsNothingBack() {
		Entry first = arrive("key", "content").entry();
		ledger.erase(first.id(), WHY);
		assertThat(arrive("key", "content").kind()).isEqualTo(Arrival.Kind.REPEAT);
		assertThat(store.find(first.sha256())).isEmpty();
		assertThat(rows("remains")).isZero();
	}

	@Test
	void whatASlowStepSaysAfterwardsIsNotWritten() {
		String id = arrive("key", "content").entry().id();
		Assessment late = assessment(id);
		Document document = ledger.document(id).orElseThrow();
		Handover handover = Handover.during(() -> ledger.review(late));
		ledger.erase(id, WHY);
		handover.complete();
		parts.stages().keep(late.extraction().transcript());
		parts.stages().keep(document.content().sha256(), "settings", "answer");
		parts.progress().started(id, Instant.now());
		ledger.refuse(id, WHY);
		ledger.delivered(document, "folder", "place");
		assertThat(ledger.delivering(late, List.of("folder"))).containsExactly("folder");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.ERASED);
		assertThat(ledger.events(id)).hasSize(1);
		assertThat(rows("stage") + rows("result") + rows("delivery")).isZero();
	}

	@Test
	void whatCameToItsEndLongerAgoThanItsTypeKeepsItIsErasedByItself() {
		String rejected = arrive("key", "content").entry().id();
		ledger.review(assessment(rejected));
		ledger.reject(rejected, ledger.find(rejected).orElseThrow().version(), "not ours");
		String inReview = arrive("key2", "content2").entry().id();
		ledger.review(assessment(inReview));
		retention(29, 30, nothingToDo);
		assertThat(ledger.find(rejected).orElseThrow().status()).isEqualTo(Status.REJECTED);
		retention(31, 0, nothingToDo);
		assertThat(ledger.find(rejected).orElseThrow().status()).isEqualTo(Status.REJECTED);
		retention(31, 30, nothingToDo);
		assertThat(ledger.find(rejected).orElseThrow().status()).isEqualTo(Status.ERASED);
		assertThat(ledger.events(rejected)).singleElement()
			.satisfies((event) -> assertThat(event.detail()).asString().contains("30"));
		assertThat(ledger.find(inReview).orElseThrow().status()).isEqualTo(Status.REVIEW);
	}

	@Test
	void whatAPersonStartsOverWhileOthersAreErasedStays() {
		List<String> ids = Stream.of("one", "two").map((text) -> {
			String id = arrive(text, text).entry().id();
			ledger.review(assessment(id));
			ledger.reject(id, ledger.find(id).orElseThrow().version(), "not ours");
			return id;
		}).toList();
		retention(31, 30, new Agenda() {
			@Override
			public void add(Entry entry, Step step, Stage stage) {
			}

			@Override
			public boolean drop(String documentId) {
				ledger.retry(ids.get(1));
				return false;
			}
		});
		assertThat(ids).extracting((id) -> ledger.find(id).orElseThrow().status())
			.containsExactly(Status.ERASED, Status.RECEIVED);
	}

	/** As it would be in some days. */
	private void retention(int inDays, int days, Agenda agenda) {
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(inDays));
		DocumentType invoice = new DocumentType("invoice", "", List.of(), List.of(), 0.8, List.of(), List.of(),
				List.of(), List.of(), days, false, Map.of());
		new Retention(jdbc, later, parts.erasures(agenda)).apply(() -> List.of(invoice));
	}

	@Test
	void aCrashBetweenRowsAndFilesIsMadeGood() throws IOException {
		Entry entry = arrive("key", "content").entry();
		ledger.erase(entry.id(), WHY);
		store.released(kept("content").sha256());
		store.newKey(entry.id());
		jdbc.sql("insert into remains (sha256) values (?)").param(entry.sha256()).update();
		parts.clear();
		assertThat(store.find(entry.sha256())).isEmpty();
		assertThat(store.key(entry.id())).isEmpty();
		assertThat(rows("remains")).isZero();
	}

	@Test
	void whatACrashLeftHalfWrittenOfItGoesWithIt() throws IOException {
		Entry entry = arrive("key", "content").entry();
		Path draft = Files.createDirectories(folder.resolve("store/incoming/gone")).resolve("draft");
		Files.writeString(draft, "content");
		assertThat(ledger.erase(entry.id(), WHY).finished()).isTrue();
		assertThat(draft.getParent()).doesNotExist();
	}

	@Test
	void whatIsAboutAPersonCannotBeReadInTheRows() {
		Entry entry = arrive("key", "content").entry();
		ledger.review(assessment(entry.id()));
		ledger.reject(entry.id(), ledger.find(entry.id()).orElseThrow().version(), "Mario");
		assertThat(jdbc.sql("select * from document").query().singleRow().values())
			.noneMatch((value) -> String.valueOf(value).matches("(?s).*(Mario|x}}).*"));
		assertThat(jdbc.sql("select detail from event where detail is not null").query(String.class).list())
			.noneMatch((detail) -> detail.contains("Mario"));
		assertThat(ledger.find(entry.id()).orElseThrow().reason()).asString().contains("Mario");
		assertThat(ledger.find(entry.id()).orElseThrow().origin().fileName()).contains("{{x}}");
	}

	private long rows(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
