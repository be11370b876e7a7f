package io.dromedary.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Requests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

/** Whoever brings an upload is answered, whatever the hub waits for itself. */
class HungUploadTest {

	private final CountDownLatch back = new CountDownLatch(1);

	private final FakeStore store = new FakeStore();

	private final FakeLedger ledger = new FakeLedger();

	private final List<String> forgotten = new java.util.concurrent.CopyOnWriteArrayList<>();

	private final AtomicInteger failures = new AtomicInteger();

	private final UploadDoor door = door(Duration.ofMillis(200));

	private UploadDoor door(Duration patience) {
		return new UploadDoor(store, ledger, requests(), (content, name) -> false, OpenDoors.none(), patience);
	}

	private Requests requests() {
		return new Requests() {
			@Override
			public boolean same(String key, String fingerprint) {
				return ledger.same(key, fingerprint);
			}

			@Override
			public void forget(Content content) {
				if (failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
					throw new IllegalStateException("away");
				}
				forgotten.add(content.sha256());
			}
		};
	}

	@Test
	void aStoreThatHangsIsToldAndSoIsEveryUploadUntilItAnswers() throws Exception {
		store.meanwhile = this::hang;
		refused(() -> door.keep(bytes("one")));
		store.meanwhile = () -> {
		};
		refused(door::ready);
		refused(() -> door.keep(bytes("two")));
		back.countDown();
		await().until(() -> forgotten.size() == 1);
		await().untilAsserted(() -> assertThatNoException().isThrownBy(door::ready));
		assertThat(door.keep(bytes("three")).size()).isEqualTo(5);
	}

	@Test
	void aLedgerThatHangsIsToldAndWhatWasKeptIsForgottenOnceItAnswers() throws Exception {
		Content content = door.keep(bytes("one"));
		ledger.afterArrival = this::hang;
		refused(() -> door.arrive(content, "a.pdf", Instructions.NONE, null));
		door.forget(content);
		assertThat(forgotten).isEmpty();
		back.countDown();
		await().until(() -> forgotten.equals(List.of(content.sha256())));
	}

	@Test
	void whatCannotBeForgottenNowIsForgottenWithTheNextUpload() throws Exception {
		Content content = door.keep(bytes("one"));
		failures.set(1);
		door.forget(content);
		await().until(() -> failures.get() == 0);
		assertThat(forgotten).isEmpty();
		door.arrive(door.keep(bytes("two")), "b.pdf", Instructions.NONE, null);
		await().until(() -> forgotten.equals(List.of(content.sha256())));
	}

	@Test
	void aSenderMayTakeItsTime() throws Exception {
		CountDownLatch more = new CountDownLatch(1);
		InputStream slow = new ByteArrayInputStream("slow".getBytes(StandardCharsets.UTF_8)) {
			@Override
			public synchronized int read(byte[] into, int offset, int length) {
				hang(more);
				return super.read(into, offset, length);
			}
		};
		var kept = CompletableFuture.supplyAsync(() -> {
			try {
				return door.keep(slow);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		await().during(Duration.ofMillis(600)).until(() -> !kept.isDone());
		more.countDown();
		assertThat(kept.get().size()).isEqualTo(4);
	}

	@Test
	void whatFailsByItselfIsToldAsItIs() {
		InputStream cut = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("cut");
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> door.keep(cut)).withMessage("cut");
		assertThatNoException().isThrownBy(door::ready);
	}

	private void hang() {
		hang(back);
	}

	private static void hang(CountDownLatch until) {
		try {
			until.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(call)
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo("intake.pressure.silent"));
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
