package io.dromedary.ledger;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Sender;
import io.dromedary.document.Sameness;
import io.dromedary.document.Sameness.Then;
import io.dromedary.document.Sentence;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a second file of the same document, on every database. */
abstract class RepeatsContract extends RepeatsCase {

	@Test
	void theSecondOneIsLaidBeforeAPersonAndLinkedBothWays() {
		String first = arrived("xml", by("code", "name"));
		String second = arrived("pdf", by("name"));
		assertThat(deliver(first)).containsExactlyElementsOf(TARGETS);
		assertThat(deliver(second)).isEmpty();
		assertThat(status(first)).isEqualTo(Status.DELIVERING);
		assertThat(status(second)).isEqualTo(Status.REVIEW);
		assertThat(ledger.deliveries(second)).isEmpty();
		assertThat(ledger.assessment(second).orElseThrow().findings()).singleElement()
			.satisfies(
					(finding) -> assertThat(finding.sentence()).isEqualTo(Sentence.of("ledger.same-document", first)));
		assertThat(links(second).earlier()).containsExactly(first);
		assertThat(links(first).later()).containsExactly(second);
	}

	/** VAT by rate, payments and their like. */
	@Test
	void whatIsLaidBeforeAPersonKeepsItsTables() {
		String first = arrived("xml", by("code"));
		String second = arrived("pdf", by("code"));
		Assessment found = assessment(second);
		deliver(first);
		ledger.delivering(new Assessment(found.extraction(), found.fields(), found.lines(), List.of(), found.tables()),
				TARGETS);
		assertThat(doubts(second)).containsExactly("same-document");
		assertThat(ledger.assessment(second).orElseThrow().table("vat")).isEqualTo(found.table("vat")).isNotEmpty();
	}

	@Test
	void whatTheItemWantsToFollowDoesNot() {
		deliver(arrived("xml", by("code")));
		String second = arrived("pdf", by("code"));
		Handover handover = Handover.during(() -> {
			deliver(second);
			Handover.current().follow(new Handover.Next(second, Step.to("database"), settled(second)));
		});
		assertThat(handover.next()).hasSize(1);
		assertThat(handover.complete()).isEmpty();
		assertThat(status(second)).isEqualTo(Status.REVIEW);
	}

	@Test
	void aDocumentDoesNotCollideWithItself() {
		String id = arrived("xml", by("code", "name"));
		deliver(id);
		assertThat(deliver(id)).containsExactlyElementsOf(TARGETS);
		assertThat(status(id)).isEqualTo(Status.DELIVERING);
	}

	@Test
	void whoApprovedWithoutKnowingOfTheFirstIsToldSo() {
		String first = arrived("xml", by("code"));
		String second = arrived("pdf", by("code"));
		ledger.review(settled(second));
		assertThat(doubts(second)).isEmpty();
		deliver(first);
		assertThatThrownBy(() -> approve(second)).isInstanceOf(Conflict.class).hasMessageContaining(first);
		assertThat(status(second)).isEqualTo(Status.REVIEW);
		assertThat(doubts(second)).containsExactly("same-document");
		assertThat(agenda).noneMatch((work) -> work.startsWith(second + " deliver"));
	}

	@Test
	void whoIsToldAndApprovesSaysThatItIsAnotherDocument() {
		String first = arrived("xml", by("code"));
		String second = arrived("pdf", by("code"));
		deliver(first);
		deliver(second);
		approve(second);
		assertThat(status(second)).isEqualTo(Status.DELIVERING);
		assertThat(ledger.events(second)).extracting(Event::what).contains("approved", "same-document");
		assertThat(links(second).earlier()).containsExactly(first);
		assertThat(deliver(second)).containsExactlyElementsOf(TARGETS);
		String third = arrived("scan", by("code"));
		deliver(third);
		assertThat(links(third).earlier()).containsExactlyInAnyOrder(first, second);
		ledger.erase(first, Sentence.of("api.erased-by-person"));
		String fourth = arrived("fax", by("code"));
		deliver(fourth);
		assertThat(links(fourth).earlier()).containsExactly(second);
	}

	@Test
	void anotherNumberThatAPersonGaveIsAnotherDocument() {
		String second = arrived("pdf", by("code/2"));
		deliver(arrived("xml", by("code/2")));
		deliver(second);
		becomes(second, by("code/3"));
		approve(second);
		assertThat(status(second)).isEqualTo(Status.DELIVERING);
		assertThat(links(second).earlier()).isEmpty();
		assertThat(deliver(arrived("another", by("code/3")))).isEmpty();
	}

	@Test
	void whoeverLooksIsToldAtOnce() {
		deliver(arrived("xml", by("code")));
		String second = arrived("pdf", by("code"));
		ledger.review(settled(second));
		assertThat(doubts(second)).containsExactly("same-document");
		ledger.reject(second, entry(second).version(), "the print of it");
		assertThat(links(second).earlier()).hasSize(1);
	}

	@Test
	void whatFailedForGoodLetsTheNextOneGo() {
		String first = arrived("xml", by("code"));
		deliver(first);
		fail(first, "folder");
		fail(first, "database");
		assertThat(status(first)).isEqualTo(Status.FAILED);
		String second = arrived("pdf", by("code"));
		assertThat(deliver(second)).hasSize(2);
		ledger.retry(first);
		assertThat(status(first)).isEqualTo(Status.REVIEW);
		assertThat(doubts(first)).containsExactly("same-document");
		approve(first);
		assertThat(deliver(first)).hasSize(2);
	}

	@Test
	void whatATargetHasIsNotLetGo() {
		String first = arrived("xml", by("code"));
		deliver(first);
		ledger.delivered(ledger.document(first).orElseThrow(), "folder", "x.json");
		fail(first, "database");
		assertThat(status(first)).isEqualTo(Status.FAILED);
		assertThat(deliver(arrived("pdf", by("code")))).isEmpty();
		ledger.retry(first);
		assertThat(status(first)).isEqualTo(Status.DELIVERING);
	}

	@Test
	void nothingOfAnErasedDocumentIsLeft() {
		String first = arrived("xml", new Identity(List.of(key("code")), "invoice",
				new Sender(List.of("code:1"), List.of(), "1", "Zanetti", List.of(), null), Then.REVIEW));
		String second = arrived("pdf", by("code"));
		deliver(first);
		deliver(second);
		assertThat(rows("same_key") + rows("seller_account") + rows("recurrence")).isEqualTo(3);
		ledger.erase(first, Sentence.of("api.erased-by-person"));
		assertThat(rows("same_key") + rows("seller_account") + rows("recurrence")).isZero();
		assertThat(deliver(arrived("scan", by("code")))).hasSize(2);
	}

	@Test
	void ofTwoKindsEachIsADocumentAndAnUnknownKindMayBeEither() {
		assertThat(deliver(arrived("advance", of("advance", "code")))).hasSize(2);
		assertThat(deliver(arrived("invoice", of("invoice", "code")))).hasSize(2);
		assertThat(deliver(arrived("another", of("invoice", "code")))).isEmpty();
		String print = arrived("print", by("code"));
		assertThat(deliver(print)).isEmpty();
		assertThat(links(print).earlier()).hasSize(2);
	}

	@Test
	void aTypeMayHaveTheSecondOneRejectedButNotWhatAPersonStartedOver() {
		Identity rejecting = new Identity(List.of(key("code")), null,
				new Sender(List.of(), List.of(), null, null, List.of(), null), Then.REJECT);
		String first = arrived("xml", rejecting);
		String second = arrived("pdf", rejecting);
		deliver(first);
		deliver(second);
		assertThat(status(second)).isEqualTo(Status.REJECTED);
		assertThat(entry(second).reason()).isEqualTo(Sentence.of("ledger.same-rejected", first));
		ledger.retry(second);
		deliver(second);
		assertThat(status(second)).isEqualTo(Status.REVIEW);
		approve(second);
		assertThat(status(second)).isEqualTo(Status.DELIVERING);
	}

	@Test
	void whatWasDeliveredBeforeItsTypeAskedIsKnownAfterwards() {
		String old = delivered("old");
		String older = delivered("older");
		String nameless = delivered("nameless");
		parts.adoption().apply(() -> List.of(type(null)));
		Identity known = sent("code");
		becomes(old, known);
		becomes(older, known);
		assertThat(rows("same_key")).isZero();
		Adoption adoption = parts.adoption();
		adoption.apply(() -> List.of(type(new Sameness(List.of("a"), "b", "c", null, null, Then.REVIEW))));
		adoption.apply(() -> List.of(type(new Sameness(List.of("a"), "b", "c", null, null, Then.REVIEW))));
		String again = arrived("again", known);
		assertThat(deliver(again)).isEmpty();
		assertThat(links(again).earlier()).containsExactly(old, older);
		assertThat(status(nameless)).isEqualTo(Status.DELIVERED);
	}

	@Test
	void whatWasOnlyPartlyDeliveredBeforeItsTypeAskedIsKnownAfterwards() {
		String failed = arrive("failed", "failed").entry().id();
		deliver(failed);
		ledger.delivered(ledger.document(failed).orElseThrow(), "folder", "x");
		fail(failed, "database");
		String nowhere = arrive("nowhere", "nowhere").entry().id();
		deliver(nowhere);
		TARGETS.forEach((target) -> fail(nowhere, target));
		String moving = arrive("moving", "moving").entry().id();
		deliver(moving);
		becomes(failed, sent("code/1"));
		becomes(nowhere, sent("code/2"));
		becomes(moving, sent("code/3"));
		parts.adoption().apply(() -> List.of(type(new Sameness(List.of("a"), "b", "c", null, null, Then.REVIEW))));
		assertThat(deliver(arrived("again 1", by("code/1")))).isEmpty();
		assertThat(deliver(arrived("again 2", by("code/2")))).hasSize(2);
		assertThat(deliver(arrived("again 3", by("code/3")))).isEmpty();
		ledger.retry(failed);
		assertThat(status(failed)).isEqualTo(Status.DELIVERING);
	}

	private String delivered(String text) {
		String id = arrive(text, text).entry().id();
		deliver(id);
		TARGETS.forEach((target) -> ledger.delivered(ledger.document(id).orElseThrow(), target, "x"));
		assertThat(status(id)).isEqualTo(Status.DELIVERED);
		return id;
	}

	private static DocumentType type(Sameness same) {
		return new DocumentType("invoice", "", List.of(), List.of(), 0.8, List.of(), List.of(), List.of(), List.of(), 0,
				false, Map.of(), SettlementLabels.NONE, same, false, List.of());
	}

}
