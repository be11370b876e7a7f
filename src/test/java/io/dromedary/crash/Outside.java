package io.dromedary.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.dromedary.document.Status;
import io.dromedary.intake.Intake;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who deals with the hub: a sender who uploads a document and does so again until told
 * that it was taken, and a person who approves what is laid before them.
 */
final class Outside implements AutoCloseable {

	private static final Set<Status> ENDED = Set.of(Status.DELIVERED, Status.DUPLICATE, Status.REFUSED, Status.REJECTED,
			Status.FAILED);

	private final ConfigurableApplicationContext hub;

	private final Path home;

	private final Traffic traffic;

	private final Thread thread;

	private volatile boolean closed;

	Outside(ConfigurableApplicationContext hub, Path home, Traffic traffic) {
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
				all(Status.REVIEW).forEach(this::approve);
				TimeUnit.MILLISECONDS.sleep(100);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private void upload() throws IOException {
		if (all(null).size() >= Traffic.DOCUMENTS - 1 && !told()) {
			byte[] content = traffic.uploaded().getBytes(StandardCharsets.UTF_8);
			hub.getBean(Intake.class).take(new ByteArrayInputStream(content), "uploaded.txt", null);
			Files.createFile(receipt());
		}
	}

	private boolean told() {
		return Files.exists(receipt());
	}

	private Path receipt() {
		return home.resolveSibling(home.getFileName() + ".receipt");
	}

	private void approve(Entry entry) {
		Ledger ledger = hub.getBean(Ledger.class);
		ledger.approve(entry.id(), entry.version(), ledger.assessment(entry.id()).orElseThrow());
	}

	private List<Entry> all(Status status) {
		return hub.getBean(Ledger.class).list(new Query(status, null, null, null, 100));
	}

	/** Nothing is under way any more. */
	boolean quiet() {
		List<Entry> all = all(null);
		return told() && all.size() >= Traffic.DOCUMENTS
				&& all.stream().allMatch((entry) -> ENDED.contains(entry.status())) && work() == 0 && dropped() == 0;
	}

	private long work() {
		Long rows = new JdbcTemplate(hub.getBean(DataSource.class)).queryForObject("""
				select (select count(*) from work_read) + (select count(*) from work_extract)
				  + (select count(*) from work_deliver)""", Long.class);
		return (rows != null) ? rows : 0;
	}

	private long dropped() {
		return Evidence.files(home.resolve("inbox")).size();
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
