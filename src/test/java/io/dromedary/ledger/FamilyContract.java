package io.dromedary.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a container follows from its parts, on every database. */
abstract class FamilyContract extends LedgerCase {

	private static final Sentence WHY = Sentence.of("ledger.unknown", "why");

	@Test
	void theOutcomeOfAContainerIsThatOfItsParts() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "b", "c");
		assertThat(outcome(mail).word()).isEqualTo("processing");
		deliver(parts.get(0));
		ledger.review(assessment(parts.get(1)));
		assertThat(outcome(mail).word()).isEqualTo("processing");
		ledger.refuse(parts.get(2), WHY);
		assertThat(outcome(mail).word()).isEqualTo("review");
		assertThat(outcome(mail).counts())
			.isEqualTo(Map.of(Status.DELIVERED, 1L, Status.REVIEW, 1L, Status.REFUSED, 1L));
		ledger.approve(parts.get(1), version(parts.get(1)), assessment(parts.get(1)));
		assertThat(outcome(mail).word()).isEqualTo("delivering");
		deliver(parts.get(1));
		assertThat(outcome(mail).word()).isEqualTo("partly");
		assertThat(outcome(mail).of(Status.DELIVERED)).isEqualTo(2);
		assertThat(outcome(mail).documents()).isEqualTo(3);
	}

	@Test
	void whatIsInAContainerInItCountsToo() {
		String mail = container("mail");
		String zip = split(mail, "a", "zip:z").get(1);
		List<String> inner = split(zip, "b", "c");
		assertThat(outcome(mail).documents()).isEqualTo(3);
		deliver(String.valueOf(ledger.parts(mail).get(0).documentId()));
		inner.forEach(this::deliver);
		assertThat(outcome(mail).word()).isEqualTo("delivered");
		assertThat(ledger.outcomes(ledger.list(new Query(null, null, null, null, 50)))).containsOnlyKeys(mail, zip)
			.extractingByKey(zip)
			.extracting(Outcome::counts)
			.isEqualTo(Map.of(Status.DELIVERED, 2L));
	}

	@Test
	void thatTheWholeHasComeToRestIsToldWithTheLastOfItsParts() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "zip:z");
		deliver(parts.get(0));
		assertThat(rested).isEmpty();
		List<String> inner = split(parts.get(1), "b", "c");
		ledger.review(assessment(inner.get(0)));
		this.parts.progress().failed(inner.get(1), Step.READ, WHY);
		assertThat(rested).containsExactly(mail + " review");
		ledger.reject(inner.get(0), version(inner.get(0)), "not ours");
		assertThat(rested).containsExactly(mail + " review", mail + " failed");
	}

	@Test
	void whatWaitsIsNotAtRest() {
		String mail = container("mail");
		List<String> parts = split(mail, "a", "b");
		this.parts.progress().started(parts.get(0), Instant.now());
		this.parts.progress().waiting(parts.get(0), Service.of("model"), WHY);
		ledger.refuse(parts.get(1), WHY);
		assertThat(rested).isEmpty();
		assertThat(outcome(mail).atRest()).isFalse();
	}

	@Test
	void aContainerThatCannotBeSplitHasComeToRestItself() {
		String refused = container("mail");
		ledger.refuse(refused, WHY);
		String failed = container("other");
		this.parts.progress().failed(failed, Step.SPLIT, WHY);
		String empty = container("empty");
		ledger.split(empty, List.of(Part.leftOut("1", "", "text/calendar", 3, WHY)));
		assertThat(rested).extracting((told) -> told.split(" ")[0]).containsExactly(refused, failed, empty);
		assertThat(ledger.outcomes(ledger.list(new Query(null, null, null, null, 50)))).isEmpty();
	}

	@Test
	void ofPartsThatEndAtTheSameTimeOneIsTheLast() {
		String mail = container("mail");
		List<CompletableFuture<Void>> ends = new ArrayList<>();
		for (String part : split(mail, "a", "b", "c", "d", "e", "f", "g", "h")) {
			ends.add(CompletableFuture.runAsync(() -> ledger.refuse(part, WHY)));
		}
		CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0])).join();
		assertThat(rested).containsExactly(mail + " refused");
	}

	@Test
	void whatDidNotComeInAContainerTellsNobody() {
		ledger.refuse(arrive("key", "content").entry().id(), WHY);
		assertThat(rested).isEmpty();
	}

	@Test
	void theRetryOfARefusedContainerSplitsItAgain() {
		String mail = container("mail");
		ledger.split(mail, List.of(Part.leftOut("1", "", "text/calendar", 3, WHY)));
		ledger.retry(mail);
		assertThat(ledger.parts(mail)).isEmpty();
		split(mail, "a");
		assertThat(agenda).filteredOn((item) -> item.equals(mail + " split DOCUMENT")).hasSize(2);
		assertThat(ledger.find(mail).orElseThrow().status()).isEqualTo(Status.SPLIT);
		assertThat(ledger.list(new Query(null, null, null, null, 50))).hasSize(2);
	}

	private Outcome outcome(String id) {
		return ledger.outcomes(List.of(ledger.find(id).orElseThrow())).get(id);
	}

	private void deliver(String id) {
		ledger.delivering(assessment(id), List.of("folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "place");
	}

	private long version(String id) {
		return ledger.find(id).orElseThrow().version();
	}

}
