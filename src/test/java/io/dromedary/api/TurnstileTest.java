package io.dromedary.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.dromedary.api.Caller.Answer;
import io.dromedary.api.Caller.Part;
import io.dromedary.document.Status;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How many uploads come in at a time; four do in these tests. */
@ApiTest
class TurnstileTest {

	@Autowired
	Caller caller;

	@Autowired
	MemoryLedger ledger;

	@Autowired
	MemoryReceiver receiver;

	@BeforeEach
	void empty() {
		receiver.clear();
	}

	@Test
	void oneMoreThanMayComeInAtATimeIsToldWhenToComeBack() throws Exception {
		CountDownLatch inside = new CountDownLatch(4);
		CountDownLatch gate = new CountDownLatch(1);
		receiver.beforeKeep = () -> {
			inside.countDown();
			pass(gate);
		};
		List<CompletableFuture<Answer>> answers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			answers.add(CompletableFuture.supplyAsync(() -> upload("")));
		}
		pass(inside);
		Answer raw = caller.bring("", "application/pdf", new byte[1]);
		Answer form = upload("");
		for (Answer answer : List.of(raw, form)) {
			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			assertThat(answer.body().path("detail").asText()).contains("max-uploads");
		}
		assertThat(caller.get("/api/documents").status()).isEqualTo(200);
		gate.countDown();
		receiver.beforeKeep = () -> {
		};
		for (CompletableFuture<Answer> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
		}
		Awaitility.await().untilAsserted(() -> assertThat(upload("").status()).isEqualTo(202));
	}

	@Test
	void whoWaitsForAnAnswerOrIsRefusedMakesRoom() throws Exception {
		List<CompletableFuture<Answer>> answers = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			int number = i;
			answers.add(CompletableFuture.supplyAsync(() -> upload("?wait=15")));
			Awaitility.await().until(() -> ledger.entries.size() > number);
		}
		for (int i = 0; i < 6; i++) {
			assertThat(upload("?type=unknown").status()).isEqualTo(422);
			assertThat(caller.bring("", "application/json", new byte[1]).status()).isEqualTo(415);
		}
		assertThat(upload("").status()).isEqualTo(202);
		ledger.entries.keySet().forEach((id) -> ledger.become(id, Status.DELIVERED));
		for (CompletableFuture<Answer> answer : answers) {
			assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
		}
	}

	@Test
	void whileNothingIsTakenTheAnswerSaysWhyAndWhenToComeBack() throws Exception {
		receiver.full = true;
		try {
			Answer answer = upload("");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).isEqualTo("30");
			assertThat(answer.body().path("detail").asText()).contains("disk");
		}
		finally {
			receiver.full = false;
		}
		assertThat(ledger.entries).isEmpty();
	}

	private Answer upload(String query) {
		try {
			return caller.upload(query, Part.file("a.pdf", "a"));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void pass(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
