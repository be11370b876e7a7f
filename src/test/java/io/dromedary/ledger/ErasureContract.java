package io.dromedary.ledger;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What erasing must do on every database. */
abstract class ErasureContract extends LedgerCase {

	private static final Sentence WHY = Sentence.of("ledger.unknown", "why");

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
		parts.progress().started(id);
		ledger.refuse(id, WHY);
		ledger.delivered(document, "folder", "place");
		assertThat(ledger.delivering(late, List.of("folder"))).containsExactly("folder");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.ERASED);
		assertThat(ledger.events(id)).hasSize(1);
		assertThat(rows("stage") + rows("result") + rows("delivery")).isZero();
	}

	private long rows(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
