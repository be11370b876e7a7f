package io.dromedary.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Target;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a person's decisions must do on every database. */
abstract class DecisionsContract extends LedgerCase {

	@Test
	void aDecisionOnAnOldVersionIsRefusedAndChangesNothing() {
		String id = arrive("key", "content").entry().id();
		ledger.review(assessment(id));
		long version = ledger.find(id).orElseThrow().version();
		ledger.reject(id, version, "not ours");
		assertThatThrownBy(() -> ledger.approve(id, version, assessment(id))).isInstanceOf(Conflict.class);
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.REJECTED);
		assertThat(agenda).hasSize(1);
	}

	@Test
	void anApprovedDocumentGoesOnToDelivery() {
		String id = arrive("key", "content").entry().id();
		ledger.review(assessment(id));
		ledger.approve(id, ledger.find(id).orElseThrow().version(), assessment(id));
		assertThat(agenda).contains(id + " deliver ASSESSMENT");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
	}

	@Test
	void onlyTheFailedDeliveryIsRetried() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("database", "folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		parts.progress().failed(id, Step.to("database"), Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.FAILED);
		agenda.clear();
		ledger.retry(id);
		assertThat(agenda).containsExactly(id + " to-database ASSESSMENT");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
	}

	@Test
	void aTargetThatIsNotRequiredHoldsUpNothingAndIsTriedAgain() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("database", "mail", "folder"), Set.of("mail", "folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "database", "table invoice");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		assertThat(parts.progress().unsettled(id, Step.to("mail"))).isTrue();
		assertThat(parts.progress().unsettled(id, Step.to("database"))).isFalse();
		assertThat(failedAside()).isZero();
		parts.progress().failed(id, Step.to("mail"), Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		assertThat(failedAside()).isOne();
		agenda.clear();
		ledger.retry(id);
		assertThat(failedAside()).isZero();
		assertThat(agenda).containsExactly(id + " to-mail ASSESSMENT");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		ledger.delivered(ledger.document(id).orElseThrow(), "mail", "sent");
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		assertThat(ledger.deliveries(id)).extracting(Delivery::state).containsOnly(Delivery.State.DONE);
		assertThatThrownBy(() -> ledger.retry(id)).isInstanceOf(Conflict.class);
	}

	@Test
	void whatATargetThatIsNotRequiredStillWaitsForIsNotErasedByItself() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("database", "mail"), Set.of("mail"));
		ledger.delivered(ledger.document(id).orElseThrow(), "database", "table invoice");
		retention();
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		parts.progress().failed(id, Step.to("mail"), Sentence.of("ledger.unknown", "x"));
		ledger.retry(id);
		retention();
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		parts.progress().failed(id, Step.to("mail"), Sentence.of("ledger.unknown", "x"));
		retention();
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.ERASED);
	}

	/** As it would be in a month, where invoices are kept for a day. */
	private void retention() {
		Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));
		DocumentType invoice = new DocumentType("invoice", "", List.of(), List.of(), 0.8, List.of(), List.of(),
				List.of(), List.of(), 1, false, Map.of());
		new Retention(jdbc, later, parts.erasures((entry, step, stage) -> {
		})).apply(() -> List.of(invoice));
	}

	private long failedAside() {
		parts.overview().changed();
		return parts.overview().failedAside();
	}

	@Test
	void aRequiredTargetThatFailsFailsTheDocumentWhateverTheOthersHave() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("database", "mail"), Set.of("mail"));
		parts.progress().failed(id, Step.to("database"), Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.FAILED);
	}

	@Test
	void whereNoTargetIsRequiredAllCount() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("mail"), Set.of("mail"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
		parts.progress().failed(id, Step.to("mail"), Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.FAILED);
		assertThat(failedAside()).isZero();
	}

	@Test
	void whatWasRenamedByACorrectionIsNamedByItsPresentNameWhenItIsErased() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("folder", "mail"));
		ledger.moved(ledger.document(id).orElseThrow(), "folder", "invoice/x.json");
		ledger.delivered(ledger.document(id).orElseThrow(), "mail", "anna");
		Assessment before = assessment(id);
		ledger.amend(id, ledger.find(id).orElseThrow().version(),
				new Assessment(before.extraction(), Map.of(), List.of(), List.of()), List.of());
		assertThat(ledger.deliveries(id)).filteredOn((delivery) -> delivery.target().equals("folder"))
			.extracting(Delivery::place)
			.containsExactly("invoice/x.json", null);
		ledger.moved(ledger.document(id).orElseThrow(), "folder", "invoice/y.json");
		ledger.delivered(ledger.document(id).orElseThrow(), "mail", "bruno");
		ledger.erase(id, Sentence.of("ledger.unknown", "why"));
		assertThat(ledger.deliveries(id)).extracting(Delivery::place)
			.containsExactly("invoice/y.json", "anna", "invoice/y.json", "bruno");
	}

	@Test
	void aTargetThatWantsItOnlySinceItsCorrectionGetsItToo() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "x");
		Assessment before = assessment(id);
		ledger.amend(id, ledger.find(id).orElseThrow().version(),
				new Assessment(before.extraction(), Map.of(), List.of(), List.of()),
				List.of(Target.of("folder"), new Target("approval", false, List.of(), List.of())));
		assertThat(ledger.deliveries(id)).filteredOn((delivery) -> delivery.revision() == 2)
			.extracting((delivery) -> delivery.target() + " " + delivery.required())
			.containsExactlyInAnyOrder("folder true", "approval false");
	}

	@Test
	void aRetryOfARefusedDocumentStartsItOver() {
		String id = arrive("key", "content").entry().id();
		ledger.refuse(id, Sentence.of("ledger.unknown", "x"));
		Entry retried = ledger.retry(id);
		assertThat(retried.run()).isEqualTo(2);
		assertThat(retried.status()).isEqualTo(Status.RECEIVED);
	}

	@Test
	void aRetryIsNoSecondWayForAContentThatIsOnItsWay() {
		String first = arrive("key", "content").entry().id();
		ledger.refuse(first, Sentence.of("ledger.unknown", "x"));
		arrive("key2", "content");
		assertThatThrownBy(() -> ledger.retry(first)).isInstanceOf(Conflict.class);
		assertThat(ledger.find(first).orElseThrow().status()).isEqualTo(Status.REFUSED);
	}

	@Test
	void aDocumentIsExtractedAgainAsTheTypeThatAPersonNamed() {
		String id = arrive("key", "content").entry().id();
		ledger.review(assessment(id));
		long version = ledger.find(id).orElseThrow().version();
		agenda.clear();
		Entry again = ledger.retype(id, version, "receipt");
		assertThat(agenda).containsExactly(id + " extract TRANSCRIPT");
		assertThat(again.status()).isEqualTo(Status.PROCESSING);
		assertThat(again.type()).isEqualTo("receipt");
		assertThat(again.run()).isEqualTo(2);
		assertThat(ledger.assessment(id)).isEmpty();
		Transcript kept = (Transcript) parts.stages().load(again, Stage.TRANSCRIPT);
		assertThat(kept.pages()).hasSize(1);
		assertThat(kept.document().type()).isEqualTo("receipt");
		assertThat(ledger.events(id)).last().extracting(Event::what).isEqualTo("type");
		assertThatThrownBy(() -> ledger.retype(id, version, "receipt")).isInstanceOf(Conflict.class);
	}

	@Test
	void aRetriedDuplicateIsADocumentOfItsOwnFromThenOn() {
		String first = arrive("key", "content").entry().id();
		String second = arrive("key2", "content").entry().id();
		agenda.clear();
		Entry own = ledger.retry(second);
		assertThat(own.status()).isEqualTo(Status.RECEIVED);
		assertThat(agenda).containsExactly(second + " read DOCUMENT");
		assertThat(ledger.events(second)).last()
			.satisfies((event) -> assertThat(event.detail().arguments()).containsExactly(first));
		ledger.refuse(second, Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.retry(second).status()).isEqualTo(Status.RECEIVED);
		assertThat(arrive("key3", "content").entry().duplicateOf()).isEqualTo(first);
		ledger.refuse(first, Sentence.of("ledger.unknown", "x"));
		assertThat(arrive("key4", "content").entry().duplicateOf()).isEqualTo(second);
		assertThatThrownBy(() -> ledger.retry(first)).isInstanceOf(Conflict.class).hasMessageContaining(second);
	}

	@Test
	void whatCannotBeRetriedSaysWhy() {
		String id = arrive("key", "content").entry().id();
		assertThatThrownBy(() -> ledger.retry(id)).isInstanceOf(Conflict.class)
			.hasMessageContaining("waiting to be read");
		ledger.delivering(assessment(id), List.of());
		assertThatThrownBy(() -> ledger.retry(id)).isInstanceOf(Conflict.class).hasMessageContaining("twice");
	}

}
