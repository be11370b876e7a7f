package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.dromedary.document.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Workers that decide at the same moment, on every database. */
abstract class RepeatsAtOnceContract extends RepeatsCase {

	private static final int WORKERS = 4;

	private static final int ROUNDS = 4;

	private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

	@AfterEach
	void dismiss() {
		workers.shutdownNow();
	}

	@Test
	void exactlyOneOfThoseThatShareAKeyIsDelivered() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String number = "/" + round;
			List<String> ids = List.of(arrived("a" + round, by("code" + number, "name" + number)),
					arrived("b" + round, by("name" + number, "code" + number, "tax" + number)),
					arrived("c" + round, by("code" + number)),
					arrived("d" + round, by("tax" + number, "code" + number)));
			atOnce(ids.stream().<Runnable>map((id) -> () -> deliver(id)).toList());
			List<String> won = ids.stream().filter((id) -> status(id) == Status.DELIVERING).toList();
			assertThat(won).as("round " + round).hasSize(1);
			ids.stream()
				.filter((id) -> !won.contains(id))
				.forEach((id) -> assertThat(links(id).earlier()).containsExactlyElementsOf(won));
		}
	}

	@Test
	void noTwoThatShareAKeyAreDeliveredWhileOneLetsGo() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String number = "/" + round;
			String failing = arrived("a" + round, by("code" + number, "name" + number));
			deliver(failing);
			fail(failing, "folder");
			List<String> ids = List.of(arrived("b" + round, by("name" + number, "code" + number)),
					arrived("c" + round, by("code" + number, "name" + number)));
			atOnce(List.of(() -> fail(failing, "database"), () -> deliver(ids.get(0)), () -> deliver(ids.get(1))));
			assertThat(status(failing)).isEqualTo(Status.FAILED);
			assertThat(ids.stream().filter((id) -> status(id) == Status.DELIVERING)).hasSizeLessThan(2);
			assertThat(ids).allMatch((id) -> status(id) == Status.DELIVERING || status(id) == Status.REVIEW);
		}
	}

	/** A number that is whole for one of them is part of the others. */
	@Test
	void theWholeOfOneMeetsThePartOfAnotherAndTwoPartsDoNotMeet() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String number = "/" + round;
			String ft = arrived("ft" + round, with("ft" + number, number));
			String fv = arrived("fv" + round, with("fv" + number, number));
			String bare = arrived("bare" + round, by(number));
			atOnce(Stream.of(ft, fv, bare).<Runnable>map((id) -> () -> deliver(id)).toList());
			List<String> won = Stream.of(ft, fv, bare).filter((id) -> status(id) == Status.DELIVERING).toList();
			assertThat(won).as("round " + round).isIn(List.of(ft, fv), List.of(bare), List.of(ft), List.of(fv));
			if (won.contains(bare)) {
				assertThat(links(ft).earlier()).containsExactly(bare);
			}
			else {
				assertThat(links(bare).earlier()).isNotEmpty().isSubsetOf(ft, fv);
			}
			assertThat(deliver(arrived("both" + round, with("fpr ft" + number, "ft" + number, number)))).isEmpty();
		}
	}

	private void atOnce(List<Runnable> changes) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(changes.size());
		List<Future<?>> running = new ArrayList<>();
		for (Runnable change : changes) {
			running.add(workers.submit(() -> {
				barrier.await(20, TimeUnit.SECONDS);
				change.run();
				return null;
			}));
		}
		for (Future<?> one : running) {
			one.get(30, TimeUnit.SECONDS);
		}
	}

}
