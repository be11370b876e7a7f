package io.dromedary.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;
import io.dromedary.ledger.Store;
import io.dromedary.ledger.Transactions;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PriorityTest {

	private static final int BACKLOG = 5000;

	/**
	 * What the one worker may have looked out for itself before the upload came: nobody
	 * waits until it has looked again.
	 */
	private static final int LOOKED_OUT = 4;

	@TempDir
	Path home;

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch gate = new CountDownLatch(1);

	private final Queue<String> read = new ConcurrentLinkedQueue<>();

	private final Queue<String> extracted = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean fails = new AtomicBoolean();

	@Test
	void anUploadByHandOvertakesABacklogOfFiveThousandFilesAndTheyKeepTheirOrder() throws Exception {
		try (TestHub hub = hub()) {
			String first = hub.arrive("first", "first").entry().id();
			begun.await();
			List<String> backlog = backlog(hub, first);
			String upload = upload(hub);
			gate.countDown();
			await().until(() -> read.size() > 20);
			List<String> order = new ArrayList<>(List.copyOf(read).subList(0, 20));
			assertThat(order.get(0)).isEqualTo(first);
			assertThat(order.indexOf(upload)).isBetween(1, 1 + LOOKED_OUT);
			order.removeAll(List.of(first, upload));
			assertThat(order).containsExactlyElementsOf(backlog.subList(0, 18));
			await().until(() -> extracted.contains(upload));
			assertThat(List.copyOf(extracted).indexOf(upload)).isLessThan(20);
		}
	}

	@Test
	void everyStepOfADocumentHasItsPriorityAlsoWhenItIsTriedAgain() throws Exception {
		fails.set(true);
		try (TestHub hub = hub()) {
			gate.countDown();
			String upload = upload(hub);
			await().until(() -> hub.ledger().find(upload).orElseThrow().status() == Status.FAILED);
			fails.set(false);
			hub.ledger().retry(upload);
			await()
				.until(() -> Service.of("route:deliver").equals(hub.ledger().find(upload).orElseThrow().waitingFor()));
			assertThat(read).containsOnly(upload).hasSize(4);
			assertThat(new JdbcTemplate(hub.bean(DataSource.class)).queryForObject(
					"select priority from work_deliver where task_instance like ?", Integer.class, upload + "/%"))
				.isEqualTo(100);
		}
	}

	TestHub.Builder at(Path home) {
		return TestHub.at(home);
	}

	private TestHub hub() {
		return at(home).with("dromedary.work.readers", 1)
			.with("dromedary.work.extractors", 1)
			.routes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:read?pool=read").process((exchange) -> read(exchange)).to("work:extract");
					from("work:extract?pool=extract")
						.process((exchange) -> extracted.add(exchange.getIn().getBody(Document.class).id()))
						.to("work:deliver");
				}
			})
			.start();
	}

	private void read(Exchange exchange) throws InterruptedException {
		read.add(exchange.getIn().getBody(Document.class).id());
		begun.countDown();
		gate.await();
		if (fails.get()) {
			throw new IllegalStateException("not yet");
		}
	}

	private static String upload(TestHub hub) throws IOException {
		var content = hub.bean(Store.class).keep(new ByteArrayInputStream("upload".getBytes()));
		Instructions byHand = new Instructions(null, List.of(), Map.of(), 100);
		return hub.ledger()
			.arrive(new Incoming(null, new Origin("upload", "upload", "a", null, Instant.now()), content, byHand,
					false))
			.entry()
			.id();
	}

	/** As many files like this one, as if all had arrived since. */
	private static List<String> backlog(TestHub hub, String like) {
		List<String> ids = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < BACKLOG; i++) {
			ids.add("00backlog%05d".formatted(i));
			rows.add(new Object[] { ids.get(i), like });
		}
		new JdbcTemplate(hub.bean(DataSource.class)).batchUpdate("""
				insert into document (id, revision, run, version, status, sha256, channel, route, file_name, priority,
				  received_at, updated_at)
				select ?, 1, 1, 1, 'received', sha256, channel, route, '', 0, received_at, updated_at
				from document where id = ?""", rows);
		Rows work = hub.bean(Rows.class);
		hub.bean(Transactions.class)
			.run(() -> ids.forEach((id) -> work.add(hub.ledger().find(id).orElseThrow(), Step.READ, Stage.DOCUMENT)));
		return ids;
	}

}
