package io.dromedary.ledger;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Changes;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What correcting a delivered document must do on every database. */
abstract class AmendContract extends AmendCase {

	@Test
	void aCorrectionIsTheNextRevisionAndGoesToEveryTargetThatHasTheDocument() {
		Entry before = entry(id);
		Entry amended = amend(id, "62");
		assertThat(amended.revision()).isEqualTo(2);
		assertThat(amended.run()).isGreaterThan(before.run());
		assertThat(amended.status()).isEqualTo(Status.DELIVERING);
		assertThat(agenda).containsExactly(id + " to-database ASSESSMENT", id + " to-folder ASSESSMENT");
		Assessment now = ledger.assessment(id).orElseThrow();
		assertThat(number(now)).isEqualTo("62");
		assertThat(now.document().revision()).isEqualTo(2);
		deliveredTo(id, "database");
		assertThat(status(id)).isEqualTo(Status.DELIVERING);
		deliveredTo(id, "folder");
		assertThat(status(id)).isEqualTo(Status.DELIVERED);
		assertThat(ledger.deliveries(id)).extracting(Delivery::revision).containsExactly(1, 1, 2, 2);
	}

	@Test
	void whatWasDeliveredBeforeIsKept() {
		amend(id, "62");
		deliveredTo(id, "database");
		deliveredTo(id, "folder");
		amend(id, "63");
		List<Replaced> replaced = ledger.replaced(id);
		assertThat(replaced).extracting(Replaced::revision).containsExactly(1, 2);
		assertThat(replaced).extracting((one) -> number(one.assessment())).containsExactly("61", "62");
		assertThat(Changes.between(replaced.get(1).assessment(), ledger.assessment(id).orElseThrow()).fields())
			.containsExactly(Map.entry("invoice_number", new Changes.Change("62", "63")));
	}

	@Test
	void theHistorySaysWhichFieldsWereCorrectedAndNoValue() {
		amend(id, "62-X");
		Event event = ledger.events(id)
			.stream()
			.filter((one) -> one.what().equals("amended"))
			.findFirst()
			.orElseThrow();
		assertThat(event.detail()).isEqualTo(Sentence.of("ledger.amended", 2, "invoice_number"));
	}

	@Test
	void aTargetThatTheTypeNamesNoMoreGetsTheCorrectionBecauseItHasTheWrongValue() {
		String other = arrived("two", sent("code:1|70|2026"));
		ledger.delivering(settled(other), List.of("gone"));
		deliveredTo(other, "gone");
		agenda.clear();
		amend(other, "71");
		assertThat(agenda).containsExactly(other + " to-gone ASSESSMENT");
	}

	@Test
	void whereNothingDiffersNothingIsDeliveredAgain() {
		Entry before = entry(id);
		assertThatThrownBy(() -> amend(id, "61")).isInstanceOf(Conflict.class).hasMessageContaining("Nothing");
		assertThat(entry(id)).isEqualTo(before);
		assertThat(agenda).isEmpty();
		assertThat(ledger.replaced(id)).isEmpty();
	}

	@Test
	void aCorrectionOfAnOldVersionOrOfWhatIsNotDeliveredIsRefused() {
		long version = entry(id).version();
		ledger.amend(id, version, numbered(id, "62"), List.of());
		assertThatThrownBy(() -> ledger.amend(id, version, numbered(id, "63"), List.of())).isInstanceOf(Conflict.class);
		assertThat(entry(id).revision()).isEqualTo(2);
		String open = arrived("open", sent("code:1|90|2026"));
		ledger.review(settled(open));
		assertThatThrownBy(() -> amend(open, "63")).isInstanceOf(Conflict.class);
		ledger.erase(id, Sentence.of("ledger.unknown", "x"));
		assertThatThrownBy(() -> ledger.amend(id, entry(id).version(), settled(arrived("x", by("x"))), List.of()))
			.isInstanceOf(Conflict.class);
		assertThat(rows("revision")).isZero();
	}

	@Test
	void whileSomethingIsStillToBeDoneForItNothingIsCorrected() {
		Ledger busy = parts.ledger(new Agenda() {
			@Override
			public void add(Entry entry, Step step, Stage stage) {
				throw new AssertionError("nothing is added");
			}

			@Override
			public boolean recall(String documentId) {
				return false;
			}
		});
		assertThatThrownBy(() -> busy.amend(id, entry(id).version(), numbered(id, "62"), List.of()))
			.isInstanceOf(Conflict.class)
			.hasMessageContaining("still to be done");
		assertThat(entry(id).revision()).isOne();
	}

	@Test
	void whatWaitsForATargetThatIsAwayGoesThereAsTheNextRevisionOnly() {
		String other = arrived("two", sent("code:1|70|2026"));
		deliver(other);
		deliveredTo(other, "database");
		agenda.clear();
		assertThat(amend(other, "71").revision()).isEqualTo(2);
		assertThat(agenda).containsExactly(other + " to-database ASSESSMENT", other + " to-folder ASSESSMENT");
		assertThat(ledger.deliveries(other))
			.extracting((delivery) -> delivery.target() + " " + delivery.revision() + " " + delivery.state())
			.containsExactly("database 1 DONE", "database 2 WAITING", "folder 2 WAITING");
	}

	@Test
	void whatATargetRefusedIsCorrectedAndWhatFailedBeforeIsNot() {
		String other = arrived("two", sent("code:1|70|2026"));
		deliver(other);
		deliveredTo(other, "folder");
		fail(other, "database");
		assertThat(amend(other, "71").status()).isEqualTo(Status.DELIVERING);
		assertThat(ledger.deliveries(other)).filteredOn((delivery) -> delivery.state() == Delivery.State.FAILED)
			.isEmpty();
		String unread = arrived("three", sent("code:1|80|2026"));
		parts.progress().failed(unread, Step.READ, Sentence.of("ledger.unknown", "x"));
		assertThatThrownBy(() -> ledger.amend(unread, entry(unread).version(), settled(unread), List.of()))
			.isInstanceOf(Conflict.class)
			.hasMessageContaining("any target");
	}

	@Test
	void whatCameAgainAndWentItsWayMeanwhileIsNotDeliveredTwiceByACorrection() {
		String first = arrive("k1", "twin").entry().id();
		deliver(first);
		fail(first, "database");
		fail(first, "folder");
		String second = arrive("k2", "twin").entry().id();
		delivered(second);
		agenda.clear();
		assertThatThrownBy(() -> ledger.retry(first)).isInstanceOf(Conflict.class).hasMessageContaining(second);
		assertThatThrownBy(() -> amend(first, "62")).isInstanceOf(Conflict.class).hasMessageContaining(second);
		assertThat(agenda).isEmpty();
	}

	@Test
	void whatIsSaidLateOfTheRevisionBeforeChangesNothingOfThisOne() {
		var late = ledger.document(id).orElseThrow();
		amend(id, "62");
		ledger.delivered(late, "database", "late");
		assertThat(status(id)).isEqualTo(Status.DELIVERING);
		assertThat(ledger.deliveries(id)).filteredOn((delivery) -> delivery.revision() == 2)
			.extracting(Delivery::state)
			.containsOnly(Delivery.State.WAITING);
	}

	@Test
	void aTargetThatRefusesTheCorrectionIsRetriedWithIt() {
		amend(id, "62");
		deliveredTo(id, "folder");
		fail(id, "database");
		assertThat(status(id)).isEqualTo(Status.FAILED);
		agenda.clear();
		ledger.retry(id);
		assertThat(agenda).containsExactly(id + " to-database ASSESSMENT");
		assertThat(number(ledger.assessment(id).orElseThrow())).isEqualTo("62");
		assertThat(entry(id).revision()).isEqualTo(2);
	}

	@Test
	void aCorrectionThatMakesItTheSameAsAnotherIsToldAndMadeWhenSaidOnceMore() {
		String other = arrived("two", sent("code:1|62|2026"));
		delivered(other);
		becomes(id, sent("code:1|62|2026"));
		assertThatThrownBy(() -> amend(id, "62")).isInstanceOf(Conflict.class).hasMessageContaining(other);
		assertThat(entry(id).revision()).isOne();
		assertThat(number(ledger.assessment(id).orElseThrow())).isEqualTo("61");
		assertThat(links(id).earlier()).isEmpty();
		becomes(id, sent("code:1|61|2026"));
		String third = arrived("three", sent("code:1|61|2026"));
		assertThat(deliver(third)).as("it holds its number until then").isEmpty();
		becomes(id, sent("code:1|62|2026"));
		assertThat(amend(id, "62").revision()).isEqualTo(2);
		assertThat(links(id).earlier()).containsExactly(other);
		assertThat(ledger.events(id)).extracting(Event::what).contains("same-document");
		assertThat(ledger.assessment(id).orElseThrow().findings()).singleElement()
			.satisfies((note) -> assertThat(note.rule()).isEqualTo("same-document"));
	}

	@Test
	void itIsKnownByItsNewNumberAndNoMoreByTheOldOne() {
		becomes(id, sent("code:1|62|2026"));
		amend(id, "62");
		assertThat(deliver(arrived("old", sent("code:1|61|2026")))).isNotEmpty();
		assertThat(deliver(arrived("new", sent("code:1|62|2026")))).isEmpty();
	}

	@Test
	void whatAPersonAnsweredBeforeIsNotAskedAgainByACorrectionOfSomethingElse() {
		String first = arrived("first", from("9", "NINE", "IT1"));
		delivered(first);
		String second = arrived("second", from("9", "NINE", "IT2"));
		assertThat(deliver(second)).isEmpty();
		approve(second);
		ledger.delivering(ledger.assessment(second).orElseThrow(), TARGETS);
		TARGETS.forEach((target) -> deliveredTo(second, target));
		assertThat(amend(first, "90").revision()).isEqualTo(2);
		assertThat(amend(second, "91").revision()).isEqualTo(2);
		assertThat(ledger.assessment(second).orElseThrow().findings()).extracting(Finding::rule)
			.containsExactly("new-account");
		assertThat(accounts("NINE")).containsExactly("IT1", "IT2");
	}

	@Test
	void anAccountThatIsCorrectedToANewOneIsTold() {
		String first = arrived("first", from("9", "NINE", "IT1"));
		delivered(first);
		String second = arrived("second", from("9", "NINE", "IT1"));
		delivered(second);
		becomes(second, from("9", "NINE", "IT3"));
		assertThatThrownBy(() -> amend(second, "90")).isInstanceOf(Conflict.class).hasMessageContaining("account");
		assertThat(amend(second, "90").revision()).isEqualTo(2);
		assertThat(accounts("NINE")).containsExactly("IT1", "IT3");
	}

	@Test
	void anErasedDocumentHasNoRevisions() {
		amend(id, "62-QUIRZ");
		assertThat(jdbc.sql("select body from revision").query((row, number) -> new String(row.getBytes(1))).list())
			.noneMatch((body) -> body.contains("61"));
		ledger.erase(id, Sentence.of("ledger.unknown", "x"));
		assertThat(rows("revision")).isZero();
		assertThat(ledger.replaced(id)).isEmpty();
	}

}
