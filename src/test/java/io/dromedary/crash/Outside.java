package io.dromedary.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Content;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Instructions;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.intake.UploadDoor;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who deals with the hub: a sender who uploads a document and does so again until told
 * that it was taken, and a person who approves what is laid before them, or has it
 * erased.
 */
final class Outside implements AutoCloseable {

	private static final Set<Status> ENDED = Set.of(Status.DELIVERED, Status.DUPLICATE, Status.REFUSED, Status.REJECTED,
			Status.FAILED, Status.ERASED, Status.SPLIT);

	private final Program.Hub hub;

	private final Path home;

	private final Traffic traffic;

	private final Thread thread;

	private volatile boolean closed;

	Outside(Program.Hub hub, Path home, Traffic traffic) {
		this.hub = hub;
		this.home = home;
		this.traffic = traffic;
		this.thread = new Thread(this::run, "outside");
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		while (!closed) {
			try {
				upload();
				all(hub, Status.REVIEW).forEach(this::decide);
				if (told() && quiet(hub, home, Traffic.DOCUMENTS)) {
					all(hub, Status.DELIVERED).stream().filter(this::wrong).forEach(this::correct);
				}
				TimeUnit.MILLISECONDS.sleep(100);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private void upload() throws IOException {
		List<Entry> all = all(hub, null);
		if (all.size() >= Traffic.DOCUMENTS - 1 && all.stream().noneMatch(Outside::untouchedPart) && !told()) {
			byte[] content = traffic.uploaded().getBytes(StandardCharsets.UTF_8);
			UploadDoor door = hub.bean(UploadDoor.class);
			Content kept = door.keep(new ByteArrayInputStream(content));
			if (!door.same("key", kept.sha256())) {
				throw new IllegalStateException("the key stands for nothing else");
			}
			door.arrive(kept, "uploaded.txt", Instructions.NONE, "key/0");
			Files.createFile(receipt());
		}
	}

	/** Boundaries are named by the order in which documents are first worked on. */
	private static boolean untouchedPart(Entry entry) {
		return entry.parent() != null && entry.status() == Status.RECEIVED;
	}

	private boolean told() {
		return Files.exists(receipt());
	}

	private Path receipt() {
		return home.resolveSibling(home.getFileName() + ".receipt");
	}

	private void decide(Entry entry) {
		Ledger ledger = hub.bean(Ledger.class);
		if (entry.origin().fileName().equals(Traffic.ERASED)) {
			ledger.erase(entry.id(), Sentence.of("work.unexpected", "erased"));
			return;
		}
		ledger.approve(entry.id(), entry.version(), ledger.assessment(entry.id()).orElseThrow());
	}

	/** Corrected once, however often the program is started. */
	private boolean wrong(Entry entry) {
		return entry.origin().fileName().equals(Traffic.AMENDED) && entry.revision() == 1;
	}

	private void correct(Entry entry) {
		Ledger ledger = hub.bean(Ledger.class);
		Assessment delivered = ledger.assessment(entry.id()).orElseThrow();
		Map<String, Field> fields = new LinkedHashMap<>(delivered.fields());
		fields.put(traffic.corrected(),
				new Field(traffic.corrected(), Traffic.CORRECTION, null, List.of(Finder.PERSON), 1, null));
		ledger.amend(entry.id(), entry.version(), new Assessment(delivered.extraction(), fields, delivered.lines(),
				delivered.findings(), delivered.tables()), List.of());
	}

	private static List<Entry> all(Program.Hub hub, Status status) {
		return hub.bean(Ledger.class).list(new Query(status, null, null, null, 100));
	}

	/** Nothing is under way any more, and the sender was told. */
	boolean quiet() {
		return told() && quiet(hub, home, Traffic.DOCUMENTS) && all(hub, null).stream().noneMatch(this::wrong);
	}

	/** At least so many documents have arrived, and nothing is under way any more. */
	static boolean quiet(Program.Hub hub, Path home, int documents) {
		List<Entry> all = all(hub, null);
		return all.size() >= documents && all.stream().allMatch((entry) -> ENDED.contains(entry.status()))
				&& work(hub) == 0 && Evidence.files(home.resolve("inbox")).isEmpty();
	}

	private static long work(Program.Hub hub) {
		JdbcTemplate jdbc = new JdbcTemplate(hub.bean(DataSource.class));
		return jdbc.queryForList("select name from work_pool", String.class)
			.stream()
			.map((pool) -> "select count(*) from work_" + pool.replace('-', '_'))
			.mapToLong((count) -> Objects.requireNonNull(jdbc.queryForObject(count, Long.class)))
			.sum();
	}

	@Override
	public void close() {
		closed = true;
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		hub.close();
	}

}
