package io.dromedary.work;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.document.Undeliverable;
import io.dromedary.fakes.TestHub;
import io.dromedary.ledger.Conflict;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Event;
import io.dromedary.ledger.Step;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Pools of targets, which come with their routes. */
class PoolsTest extends PassageCase {

	private static final Service ONE = new Service(Service.Kind.TARGET, "one");

	private static final Pool TWO = new Pool("to-two");

	@Test
	void aTargetHasAPoolOfItsOwn() {
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			throw away();
		})) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> hub.ledger().find(id).orElseThrow().waitingFor() != null);
			assertThat(keys(hub, TWO)).containsExactly(id + "/1/to-two");
			assertThat(keys(hub, Pool.DELIVER)).isEmpty();
		}
	}

	@Test
	void aTargetThatIsNotRequiredHoldsUpNothing() {
		optional = Set.of("two");
		String id;
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			throw away();
		})) {
			id = hub.arrive("a", "first").entry().id();
			await().until(() -> status(hub, id) == Status.DELIVERED
					&& hub.ledger().find(id).orElseThrow().waitingFor() != null);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state)
				.containsExactly(Delivery.State.DONE, Delivery.State.WAITING);
		}
		try (TestHub hub = start("1", null, this::deliver, this::deliver)) {
			await().until(() -> seen.contains("two 1") && rows(hub) == 0);
			assertThat(status(hub, id)).isEqualTo(Status.DELIVERED);
			assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull();
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state).containsOnly(Delivery.State.DONE);
		}
	}

	@Test
	void whoWaitsForTwoTargetsIsSaidToWaitForTheOneThatIsStillAway() {
		AtomicInteger looks = new AtomicInteger();
		try (TestHub hub = start("1", null, (exchange) -> {
			if (!back.get()) {
				throw new ServiceUnavailable(ONE, Sentence.of("work.unexpected", "x"));
			}
			deliver(exchange);
		}, (exchange) -> {
			if (looks.incrementAndGet() == 1) {
				throw away();
			}
			go.await();
			deliver(exchange);
		})) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> looks.get() == 2 && ONE.equals(hub.ledger().find(id).orElseThrow().waitingFor()));
			assertThat(hub.ledger().events(id)).extracting(Event::what).containsOnlyOnce("waiting");
			back.set(true);
			await().until(() -> seen.contains("one 1"));
			await().until(() -> away().service().equals(hub.ledger().find(id).orElseThrow().waitingFor()));
			go.countDown();
			await().until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(hub.ledger().find(id).orElseThrow().waitingFor()).isNull();
		}
	}

	@Test
	void whileItWaitsForATargetItStaysTheVersionThatAPersonSees() {
		AtomicInteger looks = new AtomicInteger();
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			looks.incrementAndGet();
			throw away();
		})) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> hub.ledger().find(id).orElseThrow().waitingFor() != null);
			long version = hub.ledger().find(id).orElseThrow().version();
			int before = looks.get();
			await().until(() -> looks.get() > before + 3);
			assertThat(hub.ledger().find(id).orElseThrow().version()).isEqualTo(version);
		}
	}

	@Test
	void whatARequiredTargetRefusedGoesToTheOthersWithItWhenItIsTriedAgain() {
		optional = Set.of("two");
		try (TestHub hub = start("1", null, this::refuses, this::comesBack)) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> status(hub, id) == Status.FAILED);
			// found out that the document has failed
			await().until(() -> rows(hub) == 0);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state)
				.containsExactly(Delivery.State.FAILED, Delivery.State.WAITING);
			takes.set(true);
			back.set(true);
			hub.ledger().retry(id);
			await().until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactlyInAnyOrder("one 1", "two 1");
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state).containsOnly(Delivery.State.DONE);
		}
	}

	@Test
	void whatATargetGotAlthoughARequiredOneRefusedItDoesNotGoThereAgain() {
		optional = Set.of("two");
		try (TestHub hub = start("1", null, this::refuses, this::deliver)) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> status(hub, id) == Status.FAILED && rows(hub) == 0);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state)
				.containsExactly(Delivery.State.FAILED, Delivery.State.DONE);
			takes.set(true);
			hub.ledger().retry(id);
			await().until(() -> status(hub, id) == Status.DELIVERED && rows(hub) == 0);
			assertThat(seen).containsExactly("two 1", "one 1");
		}
	}

	@Test
	void whatWaitsForATargetDoesNotGoThereWhileAPersonIsAskedAboutIt() {
		optional = Set.of("two");
		same = true;
		try (TestHub hub = start("1", null, this::refuses, this::comesBack)) {
			String first = hub.arrive("a", "first").entry().id();
			// that it waits is seen only until the next look for the target finds it
			// failed
			await().until(() -> status(hub, first) == Status.FAILED && hub.ledger()
				.deliveries(first)
				.stream()
				.map(Delivery::state)
				.toList()
				.equals(List.of(Delivery.State.FAILED, Delivery.State.WAITING)));
			takes.set(true);
			String second = hub.arrive("b", "second").entry().id();
			await().until(() -> status(hub, second) == Status.DELIVERED);
			// not while it is just being tried
			await().ignoreExceptionsInstanceOf(Conflict.class)
				.until(() -> hub.ledger().retry(first).status() == Status.REVIEW);
			back.set(true);
			hub.bean(Probes.class).wakeAll();
			await().until(() -> seen.contains("two 1") && rows(hub) == 0);
			assertThat(seen).containsExactly("one 1", "two 1");
			assertThat(status(hub, first)).isEqualTo(Status.REVIEW);
		}
	}

	private final AtomicBoolean takes = new AtomicBoolean();

	private final AtomicBoolean back = new AtomicBoolean();

	private void refuses(Exchange exchange) {
		if (!takes.get()) {
			throw new Undeliverable(Sentence.of("work.unexpected", "test"));
		}
		deliver(exchange);
	}

	private void comesBack(Exchange exchange) {
		if (!back.get()) {
			throw away();
		}
		deliver(exchange);
	}

	@Test
	void whatIsLeftInThePoolOfATargetThatIsGoneWaitsForItsRoute() {
		String id;
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			throw away();
		})) {
			id = hub.arrive("a", "first").entry().id();
			await().until(() -> hub.ledger().find(id).orElseThrow().waitingFor() != null);
		}
		try (TestHub hub = start("1", null, this::deliver, null)) {
			Service route = new Service(Service.Kind.ROUTE, "to-two");
			await().until(() -> route.equals(hub.ledger().find(id).orElseThrow().waitingFor()));
		}
		try (TestHub hub = start("1", null, this::deliver, this::deliver)) {
			await().until(() -> status(hub, id) == Status.DELIVERED);
			assertThat(seen).containsExactly("one 1", "two 1");
		}
	}

	@Test
	void aRouteSaysWhichPoolDoesItsWorkAndHowOftenItIsTried() {
		toTwo = "work:to-two?pool=slow-ones&retries=1ms,1ms,1ms";
		AtomicInteger tries = new AtomicInteger();
		try (TestHub hub = start("1", null, this::deliver, (exchange) -> {
			tries.incrementAndGet();
			throw new IllegalStateException("no");
		})) {
			String id = hub.arrive("a", "first").entry().id();
			await().until(() -> status(hub, id) == Status.FAILED);
			assertThat(tries).hasValue(4);
			assertThat(hub.ledger().deliveries(id)).extracting(Delivery::state)
				.containsExactly(Delivery.State.DONE, Delivery.State.FAILED);
			assertThat(new PoolTables(new JdbcTemplate(hub.bean(DataSource.class))).pools())
				.contains(new Pool("slow-ones"))
				.doesNotContain(TWO);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "work:to-two?pool=a_b", "work:to-two?pool=", "work:to-two?retries=soon",
			"work:to-two?retries=-1s" })
	void whatARouteSaysWronglyIsToldWhenItIsLoaded(String uri) {
		toTwo = uri;
		assertThatThrownBy(() -> start("1", null, this::deliver, this::deliver).close()).isNotNull();
	}

	@Test
	void aTargetOfAnyNameHasWorkers() {
		assertThat(Pool.of(Step.to("erp-2"))).isEqualTo(new Pool("to-erp-2"));
		assertThat(List.of(Step.to("ERP"), Step.to("é"), Step.to("x".repeat(60)), new Step("refused"))).map(Pool::of)
			.containsOnly(Pool.DELIVER);
	}

	private static ServiceUnavailable away() {
		return new ServiceUnavailable(new Service(Service.Kind.TARGET, "two"), Sentence.of("work.unexpected", "test"));
	}

}
