package io.dromedary.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a ledger must do on every database. */
abstract class LedgerContract {

	@TempDir
	Path folder;

	private final Queue<String> agenda = new ConcurrentLinkedQueue<>();

	private Ledger ledger;

	private Store store;

	private LedgerParts parts;

	abstract DataSource dataSource();

	@BeforeEach
	void open() throws IOException {
		DataSource dataSource = dataSource();
		store = new FolderStore(folder.resolve("store"));
		parts = new LedgerParts(JdbcClient.create(dataSource), Clock.systemUTC(), store, new Transactions(dataSource));
		ledger = parts.ledger((entry, step, stage) -> agenda.add(entry.id() + " " + step + " " + stage));
	}

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
		ledger.acknowledged("key");
		Arrival second = arrive("key", "content");
		assertThat(second.kind()).isEqualTo(Arrival.Kind.DUPLICATE);
		assertThat(second.entry().duplicateOf()).isEqualTo(first.entry().id());
		assertThat(second.entry().status()).isEqualTo(Status.DUPLICATE);
		assertThat(agenda).hasSize(1);
	}

	@Test
	void theSameContentAsARefusedDocumentIsANewAttempt() {
		Arrival first = arrive("key", "content");
		ledger.acknowledged("key");
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
		assertThat(kept.findings()).isEqualTo(assessment.findings());
		assertThat(kept.extraction().candidates()).isEqualTo(assessment.extraction().candidates());
		assertThat(kept.extraction().transcript().pages()).isEqualTo(assessment.extraction().transcript().pages());
		assertThat(ledger.find(id).orElseThrow().type()).isEqualTo("invoice");
	}

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
	void onlyTheFailedDeliveryIsRetried() {
		String id = arrive("key", "content").entry().id();
		ledger.delivering(assessment(id), List.of("database", "folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		parts.progress().failed(id, "to-database", Sentence.of("ledger.unknown", "x"));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.FAILED);
		agenda.clear();
		ledger.retry(id);
		assertThat(agenda).containsExactly(id + " to-database ASSESSMENT");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
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
	void whatAStepSaysBecomesTrueOnlyWhenItsItemCompletes() {
		String id = arrive("key", "content").entry().id();
		Handover handover = Handover.during(() -> ledger.review(assessment(id)));
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.RECEIVED);
		handover.complete();
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.REVIEW);
	}

	private Arrival arrive(String key, String text) {
		try {
			Content content = store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return ledger.arrive(key, new Origin("folder", "test", "ä/{{x}}.pdf", "p", Instant.now()), content, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Assessment assessment(String id) {
		Box box = new Box(0.1, 0.2, 0.3, 0.01);
		Page page = new Page(1, Page.Source.OCR, 800, 1200, List.of(new Word("61", box, 0.9, 0)));
		Transcript transcript = new Transcript(ledger.document(id).orElseThrow(), "settings", List.of(page));
		Evidence evidence = new Evidence(1, "61", List.of(box));
		Candidate candidate = new Candidate("invoice_number", "61", evidence, "label", 0.9);
		Finding finding = new Finding("date", "missing", Finding.Severity.DOUBT, Sentence.of("ledger.unknown", "x"));
		Extraction extraction = new Extraction(transcript, "invoice", Map.of("invoice_number", List.of(candidate)),
				List.of(Map.of("amount", candidate)), List.of(finding));
		Field field = new Field("invoice_number", "61", "61", "label", 0.9, evidence);
		return new Assessment(extraction, Map.of("invoice_number", field), List.of(Map.of("amount", field)),
				List.of(finding));
	}

}
