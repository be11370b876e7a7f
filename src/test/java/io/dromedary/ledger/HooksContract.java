package io.dromedary.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.HookEvent;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is told of what, on every database. */
abstract class HooksContract extends LedgerCase {

	private static final Duration LEASE = Duration.ofMinutes(1);

	private static final Set<HookEvent> ALL = EnumSet.allOf(HookEvent.class);

	private final Queue<String> news = new ConcurrentLinkedQueue<>();

	private HookLedger hooks;

	@BeforeEach
	void listen() {
		hooks = parts.hooks();
		hooks.outbox().onNews((hook, asked) -> news.add(hook));
	}

	private String hook(Set<HookEvent> events) {
		return hooks.hooks().add("https://x.example/token", "whsec_s", events, 10).orElseThrow().id();
	}

	private List<String> told(String hook) {
		return hooks.messages().log(hook, 100).stream().map((message) -> message.event().word()).toList();
	}

	@Test
	void eachStatusThatADocumentComesIntoIsToldOnceToWhoWantsToHearOfIt() {
		String all = hook(ALL);
		String some = hook(EnumSet.of(HookEvent.DUPLICATE));
		String id = arrive("a", "content").entry().id();
		arrive("b", "content");
		ledger.review(assessment(id));
		ledger.review(assessment(id));
		ledger.reject(id, ledger.find(id).orElseThrow().version(), "not ours");
		ledger.retry(id);
		ledger.refuse(id, Sentence.of("ledger.unknown", "x"));
		ledger.retry(id);
		ledger.delivering(assessment(id), List.of("folder"));
		parts.progress().failed(id, Step.to("folder"), Sentence.of("ledger.unknown", "x"));
		ledger.retry(id);
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		assertThat(told(all)).containsExactly("document.delivered", "document.failed", "document.refused",
				"document.rejected", "document.needs_review", "document.duplicate");
		assertThat(told(some)).containsExactly("document.duplicate");
		assertThat(news).hasSize(7).contains(all, some);
		assertThat(hooks.messages().log(all, 1)).singleElement()
			.satisfies((message) -> assertThat(message.id()).isEqualTo("evt_" + id + "_1"));
		assertThat(hooks.messages().log(all, 100)).extracting(Message::id).doesNotHaveDuplicates();
	}

	@Test
	void aLaterRevisionIsAmended() {
		String all = hook(ALL);
		String id = arrive("a", "content").entry().id();
		jdbc.sql("insert into event (document_id, at, what) values (?, current_timestamp, 'delivered')")
			.param(id)
			.update();
		jdbc.sql("update document set revision = 2 where id = ?").param(id).update();
		ledger.delivering(assessment(id), List.of("folder"));
		ledger.delivered(ledger.document(id).orElseThrow(), "folder", "out/x.json");
		assertThat(hooks.messages().log(all, 100)).singleElement().satisfies((message) -> {
			assertThat(message.event()).isEqualTo(HookEvent.AMENDED);
			assertThat(message.id()).isEqualTo("evt_" + id + "_2");
		});
	}

	@Test
	void whatIsTakenBackWasNeverTold() {
		String all = hook(ALL);
		String id = arrive("a", "content").entry().id();
		assertThatThrownBy(() -> parts.transactions().run(() -> {
			ledger.refuse(id, Sentence.of("ledger.unknown", "x"));
			throw new IllegalStateException("taken back");
		})).isInstanceOf(IllegalStateException.class);
		assertThat(told(all)).isEmpty();
		assertThat(news).isEmpty();
	}

	@Test
	void theAddressInTheSettingsHearsWhatItsTargetDoesNotTellIt() {
		hooks.hooks().configure(ALL);
		for (String target : List.of("folder", "webhook")) {
			String id = arrive(target, target).entry().id();
			ledger.delivering(assessment(id), List.of(target));
			ledger.delivered(ledger.document(id).orElseThrow(), target, "there");
		}
		assertThat(told(Hook.CONFIGURED)).containsExactly("document.delivered");
		assertThat(hooks.hooks().ids()).containsExactly(Hook.CONFIGURED);
		assertThat(hooks.hooks().all()).isEmpty();
	}

	@Test
	void erasingADocumentTakesItsMessages() {
		String all = hook(ALL);
		String id = arrive("a", "content").entry().id();
		ledger.refuse(id, Sentence.of("ledger.unknown", "x"));
		assertThat(told(all)).hasSize(1);
		ledger.erase(id, Sentence.of("ledger.unknown", "x"));
		assertThat(told(all)).isEmpty();
	}

	@Test
	void addressAndSecretsAreSealedAndGoWithTheHook() {
		String id = hook(ALL);
		hooks.hooks().rotate(id, "whsec_new");
		Hook hook = hooks.hooks().find(id).orElseThrow();
		assertThat(hook.secrets(Instant.now())).containsExactly("whsec_new", "whsec_s");
		assertThat(hook.secrets(Instant.now().plus(Duration.ofDays(2)))).containsExactly("whsec_new");
		assertThat(hook.toString()).doesNotContain("token", "whsec");
		String row = jdbc.sql("select url, secret, old_secret from hook").query().singleRow().toString();
		assertThat(row).doesNotContain("x.example", "whsec");
		arrive("a", "content");
		arrive("b", "content");
		hooks.hooks().remove(id);
		hooks.hooks().remove(id);
		assertThat(store.key(id)).isEmpty();
		assertThat(jdbc.sql("select count(*) from hook_message").query(Long.class).single()).isZero();
		arrive("c", "content");
		assertThat(jdbc.sql("select count(*) from hook_message").query(Long.class).single()).isZero();
	}

	@Test
	void aClaimThatNobodyEndsRunsOutAndAnEndThatComesTooLateIsVoid() {
		String hook = hook(ALL);
		hooks.messages().test(hook);
		Message first = hooks.messages().claim(hook, 5, Duration.ZERO).get(0);
		Message second = hooks.messages().claim(hook, 5, LEASE).get(0);
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.tries()).isEqualTo(2);
		hooks.messages().sent(first, 200);
		assertThat(hooks.messages().log(hook, 1).get(0).state()).isEqualTo(Message.State.SENDING);
		assertThat(hooks.messages().claim(hook, 5, LEASE)).isEmpty();
		hooks.messages().sent(second, 204);
		assertThat(hooks.messages().log(hook, 1).get(0)).satisfies((message) -> {
			assertThat(message.state()).isEqualTo(Message.State.SENT);
			assertThat(message.answer()).isEqualTo(204);
			assertThat(message.nextTry()).isNull();
		});
		assertThat(hooks.messages().due(hook)).isEmpty();
	}

	@Test
	void ofSeveralWhoClaimAtOnceOneHasEach() throws Exception {
		String hook = hook(ALL);
		for (int i = 0; i < 40; i++) {
			hooks.messages().test(hook);
		}
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			CountDownLatch begin = new CountDownLatch(4);
			List<Future<List<String>>> claims = IntStream.range(0, 4).mapToObj((one) -> threads.submit(() -> {
				begin.countDown();
				begin.await();
				List<String> mine = new ArrayList<>();
				while (hooks.messages().due(hook).filter((due) -> due.isBefore(Instant.now())).isPresent()) {
					hooks.messages().claim(hook, 5, LEASE).forEach((message) -> mine.add(message.id()));
				}
				return mine;
			})).toList();
			List<String> all = new ArrayList<>();
			for (Future<List<String>> claim : claims) {
				all.addAll(claim.get());
			}
			assertThat(all).hasSize(40).doesNotHaveDuplicates();
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whatFailedIsSentAgainUnderItsIdWhenSomebodyAsks() {
		String hook = hook(ALL);
		Message failed = hooks.messages().test(hook);
		Message sent = hooks.messages().test(hook);
		hooks.messages().claim(hook, 5, LEASE).forEach((message) -> {
			if (message.id().equals(failed.id())) {
				hooks.messages().failed(message, 500, null);
			}
			else {
				hooks.messages().sent(message, 200);
			}
		});
		assertThat(hooks.messages().due(hook)).isEmpty();
		assertThat(hooks.messages().replayFailed(hook)).isEqualTo(1);
		assertThat(hooks.messages().claim(hook, 5, LEASE)).extracting(Message::id).containsExactly(failed.id());
		assertThat(hooks.messages().replay(hook, sent.id())).isEqualTo(1);
		assertThat(hooks.messages().replay(hook, "evt_unknown")).isZero();
		assertThat(hooks.messages().replay(hook, Instant.now().plusSeconds(60))).isZero();
		assertThat(hooks.messages().replay(hook, sent.happenedAt())).isEqualTo(1);
		assertThat(hooks.messages().find(hook, sent.id()).orElseThrow().tries()).isZero();
	}

	@Test
	void whatIsOverIsForgottenInTimeAndWhatWaitsIsNot() {
		String hook = hook(ALL);
		hooks.messages().test(hook);
		hooks.messages().claim(hook, 1, LEASE).forEach((message) -> hooks.messages().sent(message, 200));
		hooks.messages().test(hook);
		hooks.messages().clear(Instant.now().minusSeconds(60));
		assertThat(told(hook)).hasSize(2);
		hooks.messages().clear(Instant.now().plusSeconds(60));
		assertThat(told(hook)).hasSize(1);
		hooks.messages().abandon(hook);
		assertThat(hooks.messages().log(hook, 1).get(0).state()).isEqualTo(Message.State.FAILED);
	}

	@Test
	void aHookThatIsGoneIsToldNothingUntilItIsBack() {
		String hook = hook(ALL);
		hooks.hooks().gone(hook);
		arrive("a", "content");
		arrive("b", "content");
		assertThat(told(hook)).isEmpty();
		hooks.hooks().back(hook);
		arrive("c", "content");
		assertThat(told(hook)).containsExactly("document.duplicate");
		assertThat(hooks.hooks().all().toString()).doesNotContain("example");
	}

}
