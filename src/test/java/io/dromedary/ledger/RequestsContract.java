package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.dromedary.document.Content;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests under a key of the caller, over any database. */
abstract class RequestsContract extends LedgerCase {

	@Test
	void theFirstThatIsSaidOfAKeyHolds() {
		assertThat(parts.requests().same("key", "one")).isTrue();
		assertThat(parts.requests().same("key", "one")).isTrue();
		assertThat(parts.requests().same("key", "two")).isFalse();
		assertThat(parts.requests().same("another", "two")).isTrue();
	}

	@Test
	void ofSeveralAtOnceOneHolds() throws Exception {
		var callers = Executors.newFixedThreadPool(4);
		List<Callable<Boolean>> calls = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			String fingerprint = String.valueOf(i % 2);
			calls.add(() -> parts.requests().same("key", fingerprint));
		}
		List<Boolean> said = new ArrayList<>();
		for (var call : callers.invokeAll(calls)) {
			said.add(call.get());
		}
		callers.shutdown();
		assertThat(said).filteredOn(Boolean.TRUE::equals).hasSize(4);
	}

	@Test
	void aContentThatBecameNoDocumentIsDeletedAndOneThatDidStays() throws Exception {
		Content stray = kept("stray");
		parts.requests().forget(stray);
		assertThat(store.find(stray.sha256())).isEmpty();
		Content taken = kept("taken");
		Entry entry = arrive("key", "taken").entry();
		parts.requests().forget(kept("taken"));
		assertThat(store.find(taken.sha256())).isPresent();
		assertThat(ledger.document(entry.id())).isPresent();
		assertThat(arrive("later", "stray").kind()).isEqualTo(Arrival.Kind.NEW);
	}

}
