package io.dromedary.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.dromedary.api.Caller.Answer;
import io.dromedary.api.Caller.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The header {@code Idempotency-Key}. */
@ApiTest
class IdempotencyTest {

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
	void theSameRequestUnderTheSameKeyIsTheSameDocument() throws Exception {
		Answer first = raw("\"key 1\"", "", "a");
		Answer second = raw("key 1", "?fileName=other.pdf", "a");
		assertThat(first.status()).isEqualTo(202);
		assertThat(second.status()).isEqualTo(202);
		assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
		assertThat(raw("key 2", "", "a").body().path("id")).isNotEqualTo(first.body().path("id"));
		assertThat(ledger.entries).hasSize(2);
	}

	@Test
	void anotherRequestUnderTheSameKeyIsUnprocessableAndNothingOfItIsKept() throws Exception {
		raw("key", "", "a");
		List<Answer> others = List.of(raw("key", "", "b"), raw("key", "?type=invoice", "a"),
				raw("key", "?deliverTo=folder", "a"), raw("key", "?metadata.a=1", "a"),
				caller.uploadUnder("key", "", Part.file("a.pdf", "a"), Part.file("b.pdf", "b")));
		assertThat(others).extracting(Answer::status).containsOnly(422);
		assertThat(others.get(0).body().path("detail").asText()).contains("new key");
		assertThat(ledger.entries).hasSize(1);
		assertThat(receiver.left).isEmpty();
	}

	@Test
	void aKeyCoversAllFilesOfARequest() throws Exception {
		Part[] files = { Part.file("a.pdf", "a"), Part.file("b.pdf", "b"), Part.file("c.pdf", "a") };
		Answer first = caller.uploadUnder("key", "", files);
		Answer second = caller.uploadUnder("key", "", files);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.body()).hasSize(3);
		assertThat(ledger.entries).hasSize(3);
		assertThat(caller.uploadUnder("key", "", files[1], files[0], files[2]).status()).isEqualTo(422);
		assertThat(caller.uploadUnder("key", "", files[0], files[1]).status()).isEqualTo(422);
		assertThat(ledger.entries).hasSize(3);
	}

	@Test
	void aRequestOfWhichAFileCouldNotBeStoredLeavesItsKeyFree() throws Exception {
		Answer full = caller.uploadUnder("key", "", Part.file("a.pdf", "a"),
				Part.file("b.pdf", MemoryReceiver.DISK_FULL));
		assertThat(full.status()).isEqualTo(507);
		assertThat(full.body()).hasSize(2);
		assertThat(ledger.entries).isEmpty();
		assertThat(receiver.left).isEmpty();
		assertThat(caller.uploadUnder("key", "", Part.file("a.pdf", "a"), Part.file("b.pdf", "b")).status())
			.isEqualTo(202);
	}

	@Test
	void atTheSameTimeUnderOneKeyItIsOneDocument() throws Exception {
		// A place is free again only after the answer is out: no more than may come in at
		// a time.
		var callers = Executors.newFixedThreadPool(2);
		List<Callable<Answer>> calls = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			calls.add(() -> raw("key", "", "a"));
		}
		Set<String> ids = callers.invokeAll(calls).stream().map(IdempotencyTest::id).collect(Collectors.toSet());
		callers.shutdown();
		assertThat(ids).hasSize(1);
		assertThat(ledger.entries).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\"", "\"open", "\"a\"b\"", "\"\"", "a\tb" })
	void whatIsNoKeyIsABadRequest(String key) throws Exception {
		assertThat(raw(key, "", "a").status()).isEqualTo(400);
		assertThat(ledger.entries).isEmpty();
	}

	@Test
	void aTooLongKeyAndTwoKeysAreABadRequest() throws Exception {
		assertThat(raw("k".repeat(IdempotencyKey.LONGEST), "", "a").status()).isEqualTo(202);
		Answer answer = raw("k".repeat(IdempotencyKey.LONGEST + 1), "", "b");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().path("detail").asText()).contains("200");
		assertThat(caller.bring("", "application/pdf", new byte[1], "Idempotency-Key", "a", "Idempotency-Key", "b")
			.status()).isEqualTo(400);
	}

	private Answer raw(String key, String query, String content) throws Exception {
		return caller.bring(query, "application/pdf", content.getBytes(), "Idempotency-Key", key);
	}

	private static String id(Future<Answer> answer) {
		try {
			return answer.get().body().path("id").asText();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
