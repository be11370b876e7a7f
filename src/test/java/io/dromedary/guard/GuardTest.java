package io.dromedary.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Workers that are slow, endless or deaf, and those who wait for them. */
class GuardTest {

	private static final Duration SHORT = Duration.ofMillis(40);

	private static final Duration LONG = Duration.ofMinutes(2);

	private final Losses losses = new RememberedLosses();

	private final CountDownLatch release = new CountDownLatch(1);

	private final Guard guard = guard("1");

	/** Waits for whoever was asked to come back, however busy the machine is. */
	private final Guard patient = new Guard(losses, new GuardOptions(LONG, 2, "1"));

	@AfterEach
	void letAllCome() {
		release.countDown();
		guard.close();
		patient.close();
	}

	@Test
	void whatEndsInTimeIsHandedOn() throws IOException {
		assertThat(guard.run("a", LONG, LONG, () -> "done")).isEqualTo("done");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> guard.run("a", LONG, LONG, () -> {
			throw new IOException("away");
		}));
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> guard.run("a", LONG, LONG, () -> {
			throw new StackOverflowError();
		}));
	}

	@Test
	void whoLooksAtTheClockComesBackByItself() {
		assertThat(refused(patient, "a", () -> {
			for (;;) {
				Watch.check();
			}
		})).isEqualTo("guard.too-long");
		assertThat(patient.leftBehind()).isEmpty();
		assertThat(losses.all("1")).isEmpty();
	}

	@Test
	void whoWaitsForSomethingIsInterrupted() {
		assertThat(refused(patient, "a", () -> {
			try {
				release.await();
				return "";
			}
			catch (InterruptedException ex) {
				return "half of it";
			}
		})).isEqualTo("guard.too-long");
		assertThat(patient.leftBehind()).isEmpty();
	}

	/** On a busy machine the time of a piece of work may be over before it has begun. */
	@Test
	void whatIsAskedToComeBackBeforeItBeganDoesNotBegin() throws Exception {
		AtomicBoolean begun = new AtomicBoolean();
		Job<Boolean> job = new Job<>(new Watch(LONG, LONG), () -> begun.getAndSet(true), (ended) -> {
		}, 0);
		assertThat(job.comesBack(Duration.ZERO)).isFalse();
		job.run();
		assertThat(job.comesBack(Duration.ZERO)).isTrue();
		assertThat(begun).isFalse();
		assertThat(catchThrowableOfType(UnreadableDocument.class, job::result).sentence().key())
			.isEqualTo("guard.too-long");
	}

	@Test
	void eachStepHasItsOwnTimeButAllOfThemTogetherAreBounded() throws IOException {
		assertThat(guard.run("a", LONG, LONG, () -> {
			Watch.step(LONG);
			return "second";
		})).isEqualTo("second");
		DocumentException late = catchThrowableOfType(DocumentException.class,
				() -> patient.run("a", SHORT, SHORT, () -> {
					for (;;) {
						Watch.step(LONG);
					}
				}));
		assertThat(late.sentence().key()).isEqualTo("guard.too-long");
	}

	@Test
	void whoHearsNothingIsLeftBehindAndNeverLostToTheSameAgain() throws IOException {
		assertThat(refused("a", this::deaf)).isEqualTo("guard.lost");
		assertThat(guard.leftBehind()).hasSize(1);
		assertThat(guard.run("b", LONG, LONG, () -> "another")).isEqualTo("another");
		AtomicBoolean begun = new AtomicBoolean();
		assertThat(refused("a", () -> begun.getAndSet(true))).isEqualTo("guard.lost-before");
		assertThat(begun).isFalse();
		try (Guard afterRestart = guard("1"); Guard nextVersion = guard("2")) {
			assertThat(catchThrowableOfType(UnreadableDocument.class, () -> afterRestart.run("a", LONG, LONG, () -> ""))
				.sentence()
				.key()).isEqualTo("guard.lost-before");
			assertThat(nextVersion.run("a", LONG, LONG, () -> "better")).isEqualTo("better");
		}
		release.countDown();
		await().untilAsserted(() -> assertThat(guard.leftBehind()).isEmpty());
	}

	/** Both would be lost to it. */
	@Test
	void twoWhoWantTheSameContentDoNotLoseTwoWorkers() {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> refused("a", () -> {
			begun.countDown();
			return deaf();
		}));
		await().until(() -> begun.getCount() == 0);
		assertThat(
				catchThrowableOfType(UnreadableDocument.class, () -> guard.run("a", LONG, LONG, this::deaf)).sentence()
					.key())
			.isEqualTo("guard.lost-before");
		assertThat(first).succeedsWithin(LONG).isEqualTo("guard.lost");
		assertThat(guard.leftBehind()).hasSize(1);
	}

	@Test
	void whoCanWalkApartDoesNotWaitForAnotherThatTakesLong() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<Object> first = CompletableFuture.supplyAsync(() -> walked(() -> {
			begun.countDown();
			return deaf();
		}));
		begun.await();
		assertThat(guard.run("a", LONG, LONG, () -> "here", () -> "apart")).isEqualTo("apart");
		assertThat(guard.run("b", LONG, LONG, () -> "here", () -> "apart")).isEqualTo("here");
		release.countDown();
		assertThat(first).succeedsWithin(LONG);
		assertThat(guard.run("a", LONG, LONG, () -> "here", () -> "apart")).isEqualTo("here");
	}

	@Test
	void aContentThatAnotherWalksForTooLongIsWaitedFor() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<Object> first = CompletableFuture.supplyAsync(() -> walked(() -> {
			begun.countDown();
			return deaf();
		}));
		begun.await();
		assertThat(catchThrowableOfType(ServiceUnavailable.class, () -> guard.run("a", SHORT, SHORT, () -> "here"))
			.service()
			.kind()).isEqualTo(Service.Kind.WORKERS);
		release.countDown();
		assertThat(first).succeedsWithin(LONG);
	}

	private Object walked(Work<Object> work) {
		try {
			return guard.run("a", LONG, LONG, work);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void whatIsErasedIsForgottenAtOnce() throws IOException {
		assertThat(refused("a", this::deaf)).isEqualTo("guard.lost");
		((RememberedLosses) losses).rows.clear();
		assertThat(guard.run("a", LONG, LONG, () -> "a new attempt")).isEqualTo("a new attempt");
	}

	@Test
	void othersGetWhatALostWorkerHoldsAndGetItOnce() {
		Semaphore permits = new Semaphore(0);
		CountDownLatch back = new CountDownLatch(1);
		assertThat(refused("a", () -> {
			try (Loan loan = Watch.lend(permits::release)) {
				deaf();
				assertThat(loan.closed()).isTrue();
				assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> Watch.lend(back::countDown));
			}
			return "";
		})).isEqualTo("guard.lost");
		assertThat(permits.availablePermits()).isEqualTo(1);
		release.countDown();
		await().untilAsserted(() -> assertThat(back.getCount()).isZero());
		await().untilAsserted(() -> assertThat(guard.leftBehind()).isEmpty());
		assertThat(permits.availablePermits()).isEqualTo(1);
	}

	@Test
	void nothingMoreIsBegunWhenTooManyAreLeftBehindUntilOneComesBack() throws IOException {
		var health = new GuardConfiguration().workersHealthIndicator(guard);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		refused("a", this::deaf);
		assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
		refused("b", this::deaf);
		assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.health().getDetails()).containsEntry("leftBehind", 2).containsKeys("reason", "since", "in");
		ServiceUnavailable full = catchThrowableOfType(ServiceUnavailable.class,
				() -> guard.run("c", LONG, LONG, () -> ""));
		assertThat(full.service().kind()).isEqualTo(Service.Kind.WORKERS);
		release.countDown();
		await().untilAsserted(() -> assertThat(guard.exhausted()).isFalse());
		assertThat(guard.run("c", LONG, LONG, () -> "read")).isEqualTo("read");
	}

	@Test
	void aStopWaitsForNobody() {
		CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
			try {
				return guard.run("a", LONG, LONG, this::deaf);
			}
			catch (ServiceUnavailable | IOException ex) {
				return (ex instanceof ServiceUnavailable away) ? away.sentence().key() : "";
			}
		});
		await().until(() -> guard.busy() == 1);
		guard.stopIn(Duration.ZERO);
		assertThat(waiting.join()).isEqualTo("guard.stopped");
		assertThat(losses.all("1")).isEmpty();
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> guard.run("b", LONG, LONG, () -> ""));
	}

	@Test
	void workInsideOtherWorkIsAPartOfIt() throws IOException {
		Thread[] threads = new Thread[2];
		guard.run("a", LONG, LONG, () -> {
			threads[0] = Thread.currentThread();
			return guard.run("b", LONG, LONG, () -> threads[1] = Thread.currentThread());
		});
		assertThat(threads[1]).isSameAs(threads[0]).isNotSameAs(Thread.currentThread());
		assertThat(threads[0].isDaemon()).isTrue();
	}

	private static String run(Guard guard, Work<String> work) {
		try {
			return guard.run("modest", LONG, LONG, work);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String refused(String sha256, Work<?> work) {
		return refused(guard, sha256, work);
	}

	private static String refused(Guard guard, String sha256, Work<?> work) {
		// its time begins with it: on a busy machine it would else be over before
		return catchThrowableOfType(UnreadableDocument.class, () -> guard.run(sha256, LONG, LONG, () -> {
			Watch.step(SHORT);
			return work.result();
		})).sentence().key();
	}

	/** Comes back when it is let, and hears nothing before. */
	private String deaf() {
		for (;;) {
			try {
				release.await();
				return "late";
			}
			catch (InterruptedException ex) {
				// goes on
			}
		}
	}

	@Test
	void whoHasTakenMostIsBrokenOffWhereTheHeapIsFull() throws Exception {
		AtomicBoolean full = new AtomicBoolean();
		try (Guard tight = new Guard(losses, new GuardOptions(LONG, 2, "1"), new Heap() {
			@Override
			boolean full(long collections) {
				return full.get();
			}
		})) {
			CompletableFuture<String> modest = CompletableFuture.supplyAsync(() -> run(tight, this::deaf));
			await().until(() -> tight.busy() == 1);
			assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> tight.run("b", LONG, LONG, () -> {
				byte[][] much = new byte[64][];
				for (int i = 0; i < much.length; i++) {
					much[i] = new byte[1 << 16];
				}
				full.set(true);
				for (;;) {
					Watch.check();
				}
			}));
			full.set(false);
			release.countDown();
			assertThat(modest.get()).isEqualTo("late");
			assertThat(losses.all("1")).isEmpty();
		}
	}

	@Test
	void aHeapWithRoomIsNotFull() {
		Heap heap = new Heap();
		long before = heap.collections();
		System.gc();
		System.gc();
		assertThat(heap.collections()).isGreaterThan(before);
		assertThat(heap.full(before)).isFalse();
	}

	private Guard guard(String version) {
		return new Guard(losses, new GuardOptions(SHORT, 2, version));
	}

	/** As a table keeps them. */
	private static final class RememberedLosses implements Losses {

		private final Set<String> rows = ConcurrentHashMap.newKeySet();

		@Override
		public Set<String> all(String settings) {
			return rows.stream()
				.filter((row) -> row.endsWith(" " + settings))
				.map((row) -> row.substring(0, row.indexOf(' ')))
				.collect(Collectors.toSet());
		}

		@Override
		public void add(String sha256, String settings) {
			rows.add(sha256 + " " + settings);
		}

	}

}
