package io.dromedary.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.LostRecord;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A home that was put back without its keys, or in part. */
class LostKeysTest extends LedgerCase {

	private static final Sentence LOST = Sentence.of("ledger.lost-key");

	@Override
	DataSource dataSource() {
		return embedded();
	}

	@Test
	void aDocumentSaysThatItsKeyIsGoneAndTheOthersAreListedAsBefore() throws IOException {
		String lost = arrive("key", "content").entry().id();
		ledger.review(assessment(lost));
		String other = arrive("key2", "other").entry().id();
		store.remove(lost);
		assertThat(ledger.list(new Query(null, null, null, null, 10))).extracting(Entry::id)
			.containsExactly(other, lost);
		assertThat(ledger.list(new Query(Set.of(), null, "x", null, null, null, 10))).extracting(Entry::id)
			.containsExactly(other);
		assertThat(ledger.find(lost).orElseThrow().reason()).isEqualTo(LOST);
		assertThat(ledger.find(other).orElseThrow().reason()).isNull();
		assertThat(ledger.assessment(lost)).isEmpty();
		ledger.erase(lost, Sentence.of("ledger.unknown", "why"));
		assertThat(ledger.find(lost).orElseThrow().reason()).isNull();
	}

	@Test
	void aStepIsNotGivenWhatCannotBeRead() throws IOException {
		String id = arrive("key", "content").entry().id();
		ledger.review(assessment(id));
		loseKeys();
		for (Stage stage : List.of(Stage.TRANSCRIPT, Stage.EXTRACTION, Stage.ASSESSMENT)) {
			assertThatThrownBy(() -> load(id, stage)).isInstanceOfSatisfying(LostRecord.class,
					(ex) -> assertThat(ex.sentence()).isEqualTo(LOST));
		}
		assertThat(load(id, Stage.DOCUMENT)).isNotNull();
		store.remove(ledger.find(id).orElseThrow().sha256());
		assertThatThrownBy(() -> load(id, Stage.DOCUMENT)).isInstanceOfSatisfying(LostRecord.class,
				(ex) -> assertThat(ex.sentence()).isEqualTo(Sentence.of("ledger.lost-original")));
	}

	@Test
	void aRetryMakesAllAnewUnderANewKey() throws IOException {
		String id = arrive("key", "content").entry().id();
		Assessment assessment = assessment(id);
		ledger.review(assessment);
		loseKeys();
		ledger.retry(id);
		assertThat(agenda).endsWith(id + " read DOCUMENT");
		parts.progress().tryingAgain(id, Instant.now(), Sentence.of("ledger.unknown", "new"));
		assertThat(ledger.find(id).orElseThrow().reason()).isEqualTo(Sentence.of("ledger.unknown", "new"));
		Transcript transcript = assessment.extraction().transcript();
		assertThat(parts.stages().transcript(transcript.document(), transcript.settings())).isEmpty();
		ledger.review(assessment);
		assertThat(ledger.assessment(id).orElseThrow().fields()).isEqualTo(assessment.fields());
		assertThat(parts.stages().transcript(transcript.document(), transcript.settings())).isPresent();
	}

	@Test
	void aResultUnderALostKeyIsKeptAnewAlthoughAnotherHasMadeANewKey() throws IOException {
		Entry entry = arrive("key", "content").entry();
		Stages stages = parts.stages();
		stages.keep(entry.sha256(), "one", "answer");
		stages.keep(entry.sha256(), "two", "answer");
		loseKeys();
		stages.keep(entry.sha256(), "one", "new answer");
		assertThat(stages.answer(entry.sha256(), "two")).isEmpty();
		stages.keep(entry.sha256(), "two", "new answer");
		assertThat(stages.answer(entry.sha256(), "one")).hasValue("new answer");
		assertThat(stages.answer(entry.sha256(), "two")).hasValue("new answer");
	}

	@Test
	void aFailedDeliveryThatCannotBeRepeatedStartsTheDocumentOverAndWhatWasDoneStaysDone() throws IOException {
		String id = arrive("key", "content").entry().id();
		Assessment assessment = assessment(id);
		ledger.delivering(assessment, List.of("database", "folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		loseKeys();
		parts.progress().failed(id, Step.to("database"), LOST);
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.FAILED);
		ledger.retry(id);
		assertThat(agenda).endsWith(id + " read DOCUMENT");
		assertThat(ledger.delivering(assessment, List.of("database", "folder"))).containsExactly("database");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERING);
		ledger.delivered(ledger.document(id).orElseThrow(), "database", "table invoice");
		assertThat(ledger.find(id).orElseThrow().status()).isEqualTo(Status.DELIVERED);
	}

	private Object load(String id, Stage stage) {
		return parts.stages().load(ledger.find(id).orElseThrow(), stage);
	}

	private void loseKeys() throws IOException {
		FileSystemUtils.deleteRecursively(folder.resolve("store/keys"));
		store = new FolderStore(folder.resolve("store"));
	}

}
