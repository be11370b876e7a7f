package io.dromedary.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ledger must do on every database. */
abstract class LedgerContract extends LedgerCase {

	private static final Sentence SAID = Sentence.of("ledger.unknown", "x");

	@Test
	void aNewDocumentIsReceivedAndItsFirstStepIsOnTheAgenda() {
		Arrival arrival = arrive("key", "content");
		assertThat(arrival.kind()).isEqualTo(Arrival.Kind.NEW);
		assertThat(agenda).containsExactly(arrival.entry().id() + " read DOCUMENT");
		Entry entry = ledger.find(arrival.entry().id()).orElseThrow();
		assertThat(entry.status()).isEqualTo(Status.RECEIVED);
		assertThat(entry.size()).isEqualTo(7);
		assertThat(ledger.document(entry.id()).orElseThrow().content().sha256()).isEqualTo(entry.sha256());
	}

	@Test
	void theSameArrivalBeforeItsSourceIsAcknowledgedIsARepeat() {
		Arrival first = arrive("key", "content");
		Arrival second = arrive("key", "content");
		assertThat(second.kind()).isEqualTo(Arrival.Kind.REPEAT);
		assertThat(second.entry().id()).isEqualTo(first.entry().id());
		assertThat(agenda).hasSize(1);
	}

	@Test
	void theSameContentAfterwardsIsADuplicateOfALiveDocument() {
		Arrival first = arrive("key", "content");
		ledger.acknowledged("key", null);
		Arrival second = arrive("key", "content");
		assertThat(second.kind()).isEqualTo(Arrival.Kind.DUPLICATE);
		assertThat(second.entry().duplicateOf()).isEqualTo(first.entry().id());
		assertThat(second.entry().status()).isEqualTo(Status.DUPLICATE);
		assertThat(agenda).hasSize(1);
	}

	@Test
	void theSameContentAsARefusedDocumentIsANewAttempt() {
		Arrival first = arrive("key", "content");
		ledger.acknowledged("key", null);
		ledger.refuse(first.entry().id(), Sentence.of("ledger.unknown", "x"));
		Arrival second = arrive("key", "content");
		assertThat(second.kind()).isEqualTo(Arrival.Kind.NEW);
		assertThat(agenda).contains(second.entry().id() + " read DOCUMENT");
	}

	@Test
	void ofManyArrivalsOfOneContentAtOnceJustOneIsNew() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Callable<Arrival>> arrivals = IntStream.range(0, 16)
			.mapToObj((number) -> (Callable<Arrival>) () -> arrive("key" + number, "content"))
			.toList();
		List<Arrival.Kind> kinds = new ArrayList<>();
		for (Future<Arrival> arrival : threads.invokeAll(arrivals)) {
			kinds.add(arrival.get().kind());
		}
		threads.shutdown();
		assertThat(kinds).filteredOn(Arrival.Kind.NEW::equals).hasSize(1);
		assertThat(kinds).filteredOn(Arrival.Kind.DUPLICATE::equals).hasSize(15);
		assertThat(agenda).hasSize(1);
	}

	@Test
	void anAssessmentComesBackAsItWasKept() {
		String id = arrive("key", "content").entry().id();
		Assessment assessment = assessment(id);
		ledger.review(assessment);
		Assessment kept = ledger.assessment(id).orElseThrow();
		assertThat(kept.fields()).isEqualTo(assessment.fields());
		assertThat(kept.lines()).isEqualTo(assessment.lines());
		assertThat(kept.tables()).isEqualTo(assessment.tables());
		assertThat(kept.extraction().tables()).isEqualTo(assessment.extraction().tables());
		assertThat(kept.findings()).isEqualTo(assessment.findings());
		assertThat(kept.extraction().candidates()).isEqualTo(assessment.extraction().candidates());
		assertThat(kept.extraction().transcript().pages()).isEqualTo(assessment.extraction().transcript().pages());
		assertThat(ledger.find(id).orElseThrow().type()).isEqualTo("invoice");
	}

	@Test
	void aDocumentIsDeliveredWhenEveryTargetHasIt() {
		String id = arrive("key", "content").entry().id();
		assertThat(ledger.delivering(assessment(id), List.of("database", "folder"))).containsExactly("database",
				"folder");
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
		assertThat(ledger.delivering(assessment(id), List.of("database", "folder"))).containsExactly("database");
		ledger.delivered(ledger.document(id).orElseThrow(), "database", "table invoice");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
		assertThat(ledger.deliveries(id)).extracting(Delivery::state).containsOnly(Delivery.State.DONE);
	}

	@Test
	void documentsAreCountedByWhatBecameOfThemAndByWhatTheyWaitFor() {
		MeterRegistry meters = new SimpleMeterRegistry();
		parts.tally().bindTo(meters);
		String id = arrive("key", "content").entry().id();
		arrive("key2", "content");
		String other = arrive("key3", "other").entry().id();
		parts.progress().waiting(other, Service.of("reader:image/heic"), Sentence.of("ledger.unknown", "x"));
		ledger.review(assessment(id));
		assertThat(meters.get("dromedary.documents").tag("status", "received").functionCounter().count()).isEqualTo(2);
		assertThat(meters.get("dromedary.documents").tag("status", "duplicate").functionCounter().count()).isOne();
		assertThat(meters.get("dromedary.documents.now").tag("status", "received").gauge().value()).isOne();
		assertThat(meters.get("dromedary.documents.now").tag("status", "review").gauge().value()).isOne();
		assertThat(meters.get("dromedary.documents.waiting").tag("service", "reader").gauge().value()).isOne();
		assertThat(meters.get("dromedary.documents.waiting").tag("service", "model").gauge().value()).isZero();
	}

	@Test
	void documentsAreListedNewestFirstPageByPage() {
		List<String> ids = IntStream.range(0, 5)
			.mapToObj((number) -> arrive("key" + number, "content" + number).entry().id())
			.toList();
		List<Entry> first = ledger.list(new Query(null, null, null, null, 2));
		assertThat(first).extracting(Entry::id).containsExactly(ids.get(4), ids.get(3));
		List<Entry> second = ledger.list(new Query(Status.RECEIVED, null, Instant.EPOCH, first.get(1).id(), 10));
		assertThat(second).extracting(Entry::id).containsExactly(ids.get(2), ids.get(1), ids.get(0));
		assertThat(ledger.list(new Query(Status.FAILED, null, null, null, 10))).isEmpty();
	}

	@Test
	void documentsAreListedBySeveralStatuses() {
		String received = arrive("key", "content").entry().id();
		String refused = arrive("key2", "content2").entry().id();
		ledger.refuse(refused, SAID);
		String reviewed = arrive("key3", "content3").entry().id();
		ledger.review(assessment(reviewed));
		assertThat(ids(Set.of(Status.REFUSED, Status.REVIEW), null, null, 10)).containsExactly(reviewed, refused);
		assertThat(ids(Set.of(Status.REFUSED, Status.RECEIVED), null, reviewed, 1)).containsExactly(refused);
		assertThat(ids(Set.of(), null, null, 10)).containsExactly(reviewed, refused, received);
		assertThat(ids(Set.of(Status.ERASED), null, null, 10)).isEmpty();
	}

	@Test
	void aPartOfANameIsFoundInAnyCaseAndOnlyInTheName() {
		String bill = arrive("key", "content", "Rechnung März 100%.PDF").entry().id();
		arrive("key2", "content2", "fattura.pdf");
		assertThat(ids(Set.of(), "MÄRZ", null, 10)).containsExactly(bill);
		assertThat(ids(Set.of(), "100%", null, 10)).containsExactly(bill);
		assertThat(ids(Set.of(), "r_ch", null, 10)).isEmpty();
		assertThat(ids(Set.of(Status.FAILED), "märz", null, 10)).isEmpty();
		ledger.erase(bill, SAID);
		assertThat(ids(Set.of(), "märz", null, 10)).isEmpty();
	}

	@Test
	void namesAreLookedThroughBeyondTheFirstBatch() {
		List<String> odd = new ArrayList<>();
		for (int number = 0; number < 6; number++) {
			String id = arrive("key" + number, "content" + number, (number % 2 == 1) ? "odd" : "even").entry().id();
			if (number % 2 == 1) {
				odd.add(0, id);
			}
		}
		for (int batch = 1; batch <= 7; batch++) {
			Listing listing = parts.listing(batch);
			assertThat(listing.list(named("odd", null, 10))).extracting(Entry::id).isEqualTo(odd);
			assertThat(listing.list(named("odd", null, 2))).extracting(Entry::id).isEqualTo(odd.subList(0, 2));
			assertThat(listing.list(named("odd", odd.get(0), 1))).extracting(Entry::id).containsExactly(odd.get(1));
			assertThat(listing.list(named("odd", odd.get(2), 10))).isEmpty();
			assertThat(listing.list(named("none", null, 10))).isEmpty();
		}
	}

	@Test
	void theOverviewSaysHowManyAreWhereAndWhatTheyWaitFor() {
		Overview overview = parts.overview();
		assertThat(overview.counts()).isEmpty();
		assertThat(overview.waiting()).isEmpty();
		String first = arrive("key", "content").entry().id();
		String second = arrive("key2", "content2").entry().id();
		arrive("key3", "content2");
		String other = arrive("key4", "content3").entry().id();
		parts.progress().waiting(other, Service.of("reader:image/heic"), Sentence.of("ledger.unknown", "heic"));
		parts.progress().waiting(second, Service.of("model"), Sentence.of("ledger.unknown", "as told the latest"));
		parts.progress().waiting(first, Service.of("model"), Sentence.of("ledger.unknown", "as told the first"));
		Instant since = ledger.find(second).orElseThrow().waitingSince();
		assertThat(parts.overview().counts()).isEqualTo(Map.of(Status.RECEIVED, 3L, Status.DUPLICATE, 1L));
		assertThat(overview.waiting()).extracting(Overview.Waiting::service)
			.containsExactly(Service.of("reader:image/heic"), Service.of("model"));
		assertThat(overview.waiting().get(1)).isEqualTo(new Overview.Waiting(Service.of("model"), 2, since,
				Sentence.of("ledger.unknown", "as told the latest")));
		parts.progress().resumed(second);
		parts.progress().resumed(other);
		assertThat(overview.waiting()).singleElement().satisfies((waiting) -> {
			assertThat(waiting.documents()).isOne();
			assertThat(waiting.reason()).isEqualTo(Sentence.of("ledger.unknown", "as told the first"));
		});
	}

	private List<String> ids(Set<Status> statuses, String name, String cursor, int limit) {
		return ledger.list(new Query(statuses, null, name, null, null, cursor, limit)).stream().map(Entry::id).toList();
	}

	private static Query named(String name, String cursor, int limit) {
		return new Query(Set.of(), null, name, null, null, cursor, limit);
	}

	@Test
	void whatAStepSaysBecomesTrueOnlyWhenItsItemCompletes() {
		String id = arrive("key", "content").entry().id();
		Handover handover = Handover.during(() -> ledger.review(assessment(id)));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.RECEIVED);
		handover.complete();
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.REVIEW);
	}

}
