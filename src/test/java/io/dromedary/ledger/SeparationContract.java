package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of a file of several documents on every database. */
abstract class SeparationContract extends LedgerCase {

	private static final Sentence REASON = Sentence.of("ledger.type", "x");

	private Separation separation;

	private boolean handed;

	@BeforeEach
	void separation() {
		separation = parts.separation(new Agenda() {
			@Override
			public void add(Entry entry, Step step, Stage stage) {
				agenda.add(entry.id() + " " + step + " " + stage);
			}

			@Override
			public boolean drop(String documentId) {
				return handed;
			}
		});
	}

	@Test
	void itIsSplitWithTheReasonOfEachCut() {
		String file = arrive("1", "whole").entry().id();
		assertThat(separation.possible(file)).isTrue();
		List<String> ids = separated(file);
		assertThat(entry(file).status()).isEqualTo(Status.SPLIT);
		assertThat(entry(file).container()).isTrue();
		assertThat(ledger.parts(file)).extracting(Found::reason).containsExactly(null, REASON);
		assertThat(ledger.parts(file)).allMatch(Found::ofPages);
		assertThat(entry(ids.get(1)).part()).isEqualTo("2-3");
		assertThat(separation.possible(file)).isFalse();
		assertThat(ids).noneMatch(separation::possible);
		assertThat(separation.possible("unknown")).isFalse();
		assertThat(separated(file)).isEqualTo(ids);
	}

	@Test
	void onceUndoneItIsReadAsOneForGood() {
		String file = arrive("1", "whole").entry().id();
		List<String> ids = separated(file);
		ledger.review(assessment(ids.get(0)));
		int run = entry(ids.get(1)).run();
		agenda.clear();
		assertThat(separation.undo(file).status()).isEqualTo(Status.RECEIVED);
		assertThat(agenda).containsExactly(file + " read DOCUMENT");
		assertThat(ids).allMatch((id) -> entry(id).status() == Status.REJECTED && !entry(id).retryable());
		assertThat(entry(ids.get(0)).reason()).isEqualTo(Sentence.of("ledger.withdrawn", file));
		assertThat(entry(ids.get(1)).run()).isEqualTo(run + 1);
		assertThat(separation.possible(file)).isFalse();
		assertThat(ledger.events(file)).extracting(Event::what).contains("joined");
		assertThat(rested).isEmpty();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ledger.retry(ids.get(0)))
			.matches((ex) -> ex.sentence().key().equals("ledger.no-retry-withdrawn"));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> separation.undo(file))
			.matches((ex) -> ex.sentence().key().equals("ledger.not-separated"));
	}

	@Test
	void whatATargetHasOrMayHaveIsNotGivenTwice() {
		for (String state : List.of("delivering", "delivered", "erased", "failed", "handed")) {
			String file = arrive(state, "whole " + state).entry().id();
			List<String> ids = separated(file);
			handed = state.equals("handed");
			if (!handed) {
				bring(ids.get(1), state);
			}
			List<Status> before = ids.stream().map((id) -> entry(id).status()).toList();
			assertThatExceptionOfType(Conflict.class).as(state)
				.isThrownBy(() -> separation.undo(file))
				.matches((ex) -> ex.sentence().key().equals("ledger.part-given"));
			assertThat(entry(file).status()).isEqualTo(Status.SPLIT);
			assertThat(ids.stream().map((id) -> entry(id).status()).toList()).isEqualTo(before);
			assertThat(ledger.parts(file)).hasSize(2);
		}
	}

	private void bring(String id, String state) {
		ledger.delivering(assessment(id), List.of("folder"));
		if (state.equals("failed")) {
			parts.progress().failed(id, Step.to("folder"), REASON);
		}
		else if (!state.equals("delivering")) {
			ledger.delivered(ledger.document(id).orElseThrow(), "folder", "x.json");
		}
		if (state.equals("erased")) {
			ledger.erase(id, REASON);
		}
	}

	@Test
	void anArchiveIsNoFileOfPages() {
		String archive = container("zip");
		split(archive, "a", "b");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> separation.undo(archive))
			.matches((ex) -> ex.sentence().key().equals("ledger.not-separated"));
	}

	@Test
	void withdrawnPartsCountNoMoreAndTakeNothingWithThem() {
		String mail = container("mail");
		String file = split(mail, "whole").get(0);
		List<String> ids = separated(file);
		separation.undo(file);
		assertThat(rested).isEmpty();
		assertThat(ledger.outcomes(List.of(entry(mail))).get(mail).word()).isEqualTo("processing");
		ids.forEach((id) -> ledger.erase(id, REASON));
		assertThat(entry(file).status()).isEqualTo(Status.RECEIVED);
		ledger.delivering(assessment(file), List.of("folder"));
		ledger.delivered(ledger.document(file).orElseThrow(), "folder", "x.json");
		assertThat(ledger.outcomes(List.of(entry(mail))).get(mail).word()).isEqualTo("delivered");
		assertThat(rested).containsExactly(mail + " delivered");
	}

	@Test
	void allOfItHappensOrNothing() {
		String file = arrive("1", "whole").entry().id();
		List<String> ids = separated(file);
		Separation broken = parts.separation((entry, step, stage) -> {
			throw new IllegalStateException("the power fails");
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> broken.undo(file));
		assertThat(entry(file).status()).isEqualTo(Status.SPLIT);
		assertThat(ledger.parts(file)).hasSize(2);
		assertThat(ids).allMatch((id) -> entry(id).status() == Status.RECEIVED);
	}

	@Test
	void ofAnUndoAndADeliveryAtTheSameMomentOneHappens() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			for (int round = 0; round < 8; round++) {
				String file = arrive("r" + round, "whole " + round).entry().id();
				List<String> ids = separated(file);
				var first = assessment(ids.get(0));
				Entry seen = entry(ids.get(0));
				Callable<Object> delivery = () -> deliver(seen, first);
				Callable<Object> undo = () -> tried(() -> separation.undo(file));
				List<Future<Object>> ended = both
					.invokeAll((round % 2 == 0) ? List.of(delivery, undo) : List.of(undo, delivery));
				for (Future<Object> end : ended) {
					end.get();
				}
				boolean undone = entry(file).status() == Status.RECEIVED;
				assertThat(entry(ids.get(0)).status()).isEqualTo(undone ? Status.REJECTED : Status.DELIVERING);
				assertThat(ledger.deliveries(ids.get(0)).isEmpty()).isEqualTo(undone);
			}
		}
		finally {
			both.shutdownNow();
		}
	}

	/** As a worker does: what it wants to be true is void where the run is another. */
	private Object deliver(Entry seen, io.dromedary.document.Assessment settled) {
		parts.transactions().run(() -> {
			if (parts.progress().live(seen.id()).filter((entry) -> entry.run() == seen.run()).isPresent()) {
				ledger.delivering(settled, List.of("folder"));
			}
		});
		return seen;
	}

	private static Object tried(Callable<Entry> change) throws Exception {
		try {
			return change.call();
		}
		catch (Conflict ex) {
			return ex;
		}
	}

	private List<String> separated(String file) {
		List<Part> pages = new ArrayList<>();
		pages.add(Part.pages(1, 1, "a-p1.pdf", "application/pdf", kept(file + 1), null));
		pages.add(Part.pages(2, 3, "a-p2-3.pdf", "application/pdf", kept(file + 2), REASON));
		ledger.split(file, pages);
		return ledger.parts(file).stream().map((part) -> String.valueOf(part.documentId())).toList();
	}

	private Entry entry(String id) {
		return ledger.find(id).orElseThrow();
	}

}
