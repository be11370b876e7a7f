package io.dromedary.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Identities;
import io.dromedary.document.Identity;
import io.dromedary.document.Sameness;
import io.dromedary.document.Status;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.awaitility.Awaitility.await;

/** Routes that a document with two targets passes, and what is seen of it. */
abstract class PassageCase {

	static final Step TO_TWO = Step.to("two");

	private static final Identity SAME = new Identity(List.of(new Identity.Key("1", true, null)), null,
			new Identity.Sender(List.of(), List.of(), null, null, List.of(), null), Sameness.Then.REVIEW);

	@TempDir
	Path home;

	final Queue<String> seen = new ConcurrentLinkedQueue<>();

	final AtomicInteger read = new AtomicInteger();

	/** Whether all files hold one document. */
	boolean same;

	/** The targets that are not required. */
	Set<String> optional = Set.of();

	/** How the route to the second target begins. */
	String toTwo = "work:to-two";

	/** What takes longer is left to the workers of the target. */
	String quick = "1s";

	final CountDownLatch go = new CountDownLatch(1);

	@AfterEach
	void letGo() {
		go.countDown();
	}

	/** Over which database. */
	TestHub.Builder at(Path home) {
		return TestHub.at(home);
	}

	/**
	 * @param value that extracting finds
	 * @param extracting what happens besides, in each step but the first and the last
	 * @param two none: there is no route to it
	 */
	final TestHub start(String value, Processor extracting, Processor one, Processor two) {
		return start(2, value, extracting, one, two);
	}

	final TestHub start(int readers, String value, Processor extracting, Processor one, Processor two) {
		Processor besides = (extracting != null) ? extracting : (exchange) -> {
		};
		Identities identities = (assessment) -> same ? Optional.of(SAME) : Optional.empty();
		return at(home).bean("identities", identities)
			.with("dromedary.work.readers", readers)
			.with("dromedary.work.quick", quick)
			.routes(new RouteBuilder() {
				@Override
				public void configure() {
					from("work:read?pool=read").process(PassageCase.this::transcript)
						.process(besides)
						.to("work:extract");
					from("work:extract?pool=extract")
						.process((exchange) -> exchange.getIn().setBody(assessment(exchange)))
						.process(besides)
						.to("work:deliver");
					from("work:deliver").process(PassageCase.this::settle)
						.process(besides)
						.to("work:to-one")
						.to("work:to-two");
					from("work:to-one").process(one);
					if (two != null) {
						from(toTwo).process(two);
					}
				}

				private Assessment assessment(Exchange exchange) {
					Extraction extraction = new Extraction(exchange.getIn().getBody(Transcript.class), null, Map.of(),
							List.of(), List.of());
					Field field = new Field("number", value, value, List.of(Finder.LABEL), 1, null);
					return new Assessment(extraction, Map.of("number", field), List.of(), List.of());
				}
			})
			.start();
	}

	final void transcript(Exchange exchange) {
		read.incrementAndGet();
		exchange.getIn().setBody(WorkTest.transcript(exchange.getIn().getBody(Document.class)));
	}

	private void settle(Exchange exchange) {
		exchange.getContext()
			.getRegistry()
			.findSingleByType(Ledger.class)
			.delivering(exchange.getIn().getBody(Assessment.class), List.of("one", "two"), optional);
	}

	/** Notes the target, and what it got. */
	final void deliver(Exchange exchange) {
		String uri = exchange.getFromEndpoint().getEndpointUri();
		Field field = exchange.getIn().getBody(Assessment.class).fields().get("number");
		seen.add(uri.substring(uri.indexOf("to-") + 3).replaceAll("\\W.*", "") + " " + field.value());
	}

	final String delivered(TestHub hub) {
		String id = hub.arrive("a", "one").entry().id();
		await().until(() -> status(hub, id) == Status.DELIVERED);
		return id;
	}

	static Status status(TestHub hub, String id) {
		return hub.ledger().find(id).orElseThrow().status();
	}

	static int rows(TestHub hub) {
		return rows(new JdbcTemplate(hub.bean(DataSource.class)));
	}

	static int rows(Exchange exchange) {
		return rows(jdbc(exchange));
	}

	private static int rows(JdbcTemplate jdbc) {
		return new PoolTables(jdbc).pools()
			.stream()
			.mapToInt((pool) -> jdbc.queryForObject("select count(*) from " + pool.table(), Integer.class))
			.sum();
	}

	static JdbcTemplate jdbc(Exchange exchange) {
		return new JdbcTemplate(exchange.getContext().getRegistry().findSingleByType(DataSource.class));
	}

	static List<String> keys(TestHub hub, Pool pool) {
		return new JdbcTemplate(hub.bean(DataSource.class)).queryForList("select task_instance from " + pool.table(),
				String.class);
	}

}
