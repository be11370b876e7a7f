package io.dromedary.ledger;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dromedary.document.Assessment;
import io.dromedary.document.Candidate;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.document.LostRecord;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.format.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record of each stage that a document reached, and the expensive results they are
 * made from.
 */
public class Stages implements Results {

	/** The list of what was found in a container lies beside the stages. */
	private static final String PARTS = "PARTS";

	/** And so do the doubts that a person was told when correcting what is delivered. */
	private static final String TOLD = "TOLD";

	/** H2 has no {@code on conflict}. */
	private static final String MERGE = """
			merge into stage (document_id, name, body) key (document_id, name) values (?, ?, ?)""";

	/** A {@code merge} of PostgreSQL does not wait for a row that another is writing. */
	private static final String INSERT = """
			insert into stage (document_id, name, body) values (?, ?, ?)
			on conflict (document_id, name) do update set body = excluded.body""";

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Store store;

	private final Seals seals;

	private final Transactions transactions;

	private final RecentPages recent = new RecentPages();

	/** Bodies: what several steps of one transaction hand on is written once. */
	private final PerTransaction<Set<Object>> kept;

	private final String upsert;

	Stages(JdbcClient jdbc, Entries entries, Store store, Seals seals, Transactions transactions) {
		this.upsert = transactions.embedded() ? MERGE : INSERT;
		this.kept = new PerTransaction<>(transactions, () -> Collections.newSetFromMap(new IdentityHashMap<>()));
		this.jdbc = jdbc;
		this.entries = entries;
		this.store = store;
		this.seals = seals;
		this.transactions = transactions;
	}

	/** Keeps the record for whoever does the next step. */
	public Stage keep(Object body) {
		Set<Object> kept = this.kept.get();
		boolean news = kept == null || kept.add(body);
		if (body instanceof Transcript transcript) {
			if (news) {
				remember(transcript);
			}
			return Stage.TRANSCRIPT;
		}
		if (body instanceof Extraction extraction) {
			if (news) {
				keep(extraction);
			}
			return Stage.EXTRACTION;
		}
		if (body instanceof Assessment assessment) {
			if (news) {
				keep(assessment.extraction());
				write(assessment.document().id(), Stage.ASSESSMENT, StoredAssessment.of(assessment));
			}
			return Stage.ASSESSMENT;
		}
		return Stage.DOCUMENT;
	}

	private void keep(Extraction extraction) {
		if (!remembered(extraction.transcript())) {
			remember(extraction.transcript());
		}
		write(extraction.transcript().document().id(), Stage.EXTRACTION, StoredExtraction.of(extraction));
	}

	private void remember(Transcript transcript) {
		keep(transcript);
		entries.transcript(transcript.document().id(), transcript.settings());
	}

	/** Steps after the reading hand on the transcript that they were given. */
	private boolean remembered(Transcript transcript) {
		return recent.hold(transcript.pages())
				&& jdbc.sql("select count(*) from document where id = ? and transcript_settings = ?")
					.params(transcript.document().id(), transcript.settings())
					.query(Integer.class)
					.single() > 0;
	}

	/**
	 * The record that a step is given.
	 * @throws LostRecord where it cannot be read any more
	 */
	public Object load(Entry entry, Stage stage) {
		Document document = document(entry);
		Optional<?> record = switch (stage) {
			case DOCUMENT -> Optional.of(document);
			case TRANSCRIPT -> transcript(entry);
			case EXTRACTION -> extraction(entry);
			case ASSESSMENT -> assessment(entry);
		};
		return record.orElseThrow(() -> new LostRecord(Sentence.of("ledger.lost-key")));
	}

	Document document(Entry entry) {
		return stored(entry).orElseThrow(() -> new LostRecord(Sentence.of("ledger.lost-original")));
	}

	private Optional<Document> stored(Entry entry) {
		return store.find(entry.sha256())
			.map((content) -> new Document(entry.id(), entry.revision(), entry.origin(), content,
					entry.instructions()));
	}

	/** Empty where there is none yet, or where it cannot be read any more. */
	Optional<Assessment> assessment(Entry entry) {
		return read(entry.id(), Stage.ASSESSMENT, new TypeReference<StoredAssessment>() {
		}).flatMap((stored) -> extraction(entry).map(stored::of));
	}

	void keepParts(String id, List<Found> parts) {
		write(id, PARTS, parts);
	}

	/** The parts of a container; none before it is split. */
	List<Found> parts(String id) {
		return read(id, PARTS, new TypeReference<List<Found>>() {
		}).orElse(List.of());
	}

	void keepTold(String id, List<Finding> doubts) {
		write(id, TOLD, doubts);
	}

	/**
	 * What a person was told who wanted to correct what is delivered, and did not yet.
	 */
	List<Finding> told(String id) {
		return read(id, TOLD, new TypeReference<List<Finding>>() {
		}).orElse(List.of());
	}

	void forgetTold(String id) {
		jdbc.sql("delete from stage where document_id = ? and name = ?").params(id, TOLD).update();
	}

	/** Forgets the stages of an earlier run; the results stay. */
	void clear(String id) {
		jdbc.sql("delete from stage where document_id = ?").param(id).update();
	}

	private Optional<Extraction> extraction(Entry entry) {
		return read(entry.id(), Stage.EXTRACTION, new TypeReference<StoredExtraction>() {
		}).flatMap((stored) -> transcript(entry)
			.map((transcript) -> new Extraction(transcript, stored.type(), stored.candidates(), stored.lines(),
					stored.findings(), Objects.requireNonNullElse(stored.again(), List.of()),
					Objects.requireNonNullElse(stored.tables(), Map.of()))));
	}

	private Optional<Transcript> transcript(Entry entry) {
		return jdbc.sql("select transcript_settings from document where id = ? and transcript_settings is not null")
			.param(entry.id())
			.query(String.class)
			.optional()
			.flatMap((settings) -> stored(entry).flatMap((document) -> transcript(document, settings)));
	}

	/** The pages of its transcript; none where there is no transcript. */
	List<Page> pages(String id) {
		return jdbc
			.sql("select sha256, transcript_settings from document where id = ? and transcript_settings is not null")
			.param(id)
			.query((row, number) -> pages(row.getString(1), row.getString(2)))
			.optional()
			.flatMap(Function.identity())
			.orElse(List.of());
	}

	private Optional<List<Page>> pages(String sha256, String settings) {
		return sealed(sha256, "transcript:" + settings).flatMap((body) -> recent.of(sha256, body, store.key(sha256),
				() -> seals.open(sha256, body).map((packed) -> Json.unpacked(packed, new TypeReference<>() {
				}))));
	}

	@Override
	public Optional<Transcript> transcript(Document document, String settings) {
		return pages(document.content().sha256(), settings).map((pages) -> new Transcript(document, settings, pages));
	}

	@Override
	public void keep(Transcript transcript) {
		keepResult(transcript.document().content().sha256(), "transcript:" + transcript.settings(), transcript.pages());
	}

	@Override
	public Optional<String> answer(String sha256, String settings) {
		return opened(sha256, "answer:" + settings).map((body) -> Json.unpacked(body, new TypeReference<>() {
		}));
	}

	@Override
	public void keep(String sha256, String settings, String answer) {
		keepResult(sha256, "answer:" + settings, answer);
	}

	/** Not for a content that was erased meanwhile; anew where the key of it is gone. */
	private void keepResult(String sha256, String settings, Object value) {
		transactions.run(() -> {
			entries.lockContent(sha256);
			Optional<byte[]> there = sealed(sha256, settings);
			if (there.flatMap((body) -> seals.open(sha256, body)).isPresent() || !entries.kept(sha256)) {
				return;
			}
			if (there.isPresent()) {
				jdbc.sql("delete from result where sha256 = ? and settings = ?")
					.params(sha256, Sha256.of(settings))
					.update();
			}
			jdbc.sql("insert into result (sha256, settings, body) values (?, ?, ?)")
				.params(sha256, Sha256.of(settings), seals.seal(sha256, Json.packed(value)))
				.update();
		});
	}

	private Optional<byte[]> opened(String sha256, String settings) {
		return sealed(sha256, settings).flatMap((body) -> seals.open(sha256, body));
	}

	private Optional<byte[]> sealed(String sha256, String settings) {
		return jdbc.sql("select body from result where sha256 = ? and settings = ?")
			.params(sha256, Sha256.of(settings))
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	private void write(String id, Stage stage, Object value) {
		write(id, stage.name(), value);
	}

	private void write(String id, String name, Object value) {
		jdbc.sql(upsert).params(id, name, seals.seal(id, Json.packed(value))).update();
	}

	private <T> Optional<T> read(String id, Stage stage, TypeReference<T> type) {
		return read(id, stage.name(), type);
	}

	private <T> Optional<T> read(String id, String name, TypeReference<T> type) {
		return jdbc.sql("select body from stage where document_id = ? and name = ?")
			.params(id, name)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.flatMap((body) -> seals.open(id, body))
			.map((body) -> Json.unpacked(body, type));
	}

	/** What was kept before there were further tables has none. */
	record StoredExtraction(@Nullable String type, Map<String, List<Candidate>> candidates,
			List<Map<String, Candidate>> lines, List<Finding> findings, @Nullable List<SecondReading> again,
			@Nullable Map<String, List<Map<String, Candidate>>> tables) {

		static StoredExtraction of(Extraction extraction) {
			return new StoredExtraction(extraction.type(), extraction.candidates(), extraction.lines(),
					extraction.findings(), extraction.again(), extraction.tables());
		}

	}

	record StoredAssessment(Map<String, Field> fields, List<Map<String, Field>> lines, List<Finding> findings,
			@Nullable Map<String, List<Map<String, Field>>> tables) {

		static StoredAssessment of(Assessment assessment) {
			return new StoredAssessment(assessment.fields(), assessment.lines(), assessment.findings(),
					assessment.tables());
		}

		Assessment of(Extraction extraction) {
			return new Assessment(extraction, fields, lines, findings, Objects.requireNonNullElse(tables, Map.of()));
		}

	}

}
