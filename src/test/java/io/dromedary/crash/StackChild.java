package io.dromedary.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import io.dromedary.ledger.Separation;

import static org.awaitility.Awaitility.await;

/**
 * A hub that takes a stack of invoices apart, and a person who says that it is one
 * document; it halts at a boundary. Arguments: the home, and the boundary.
 */
final class StackChild {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private StackChild() {
	}

	public static void main(String[] arguments) throws Exception {
		CrashPoints points = new CrashPoints(arguments[1]);
		Thread thread = new Thread(() -> deal(new WholeProgram().start(Path.of(arguments[0]), points)));
		thread.setDaemon(true);
		thread.start();
		while (thread.isAlive() && points.frozen().getCount() > 0) {
			thread.join(20);
		}
		Runtime.getRuntime().halt((points.frozen().getCount() > 0) ? CrashChild.MISSED : CrashChild.HALTED);
	}

	/** Until the stack is one document and laid before a person. */
	static void deal(Program.Hub hub) {
		Ledger ledger = hub.bean(Ledger.class);
		await().atMost(PATIENCE).until(() -> whole(ledger) != null && rest(ledger));
		if (whole(ledger).status() == Status.SPLIT) {
			hub.bean(Separation.class).undo(whole(ledger).id());
		}
		await().atMost(PATIENCE).until(() -> whole(ledger).status() == Status.REVIEW);
	}

	private static boolean rest(Ledger ledger) {
		return all(ledger).stream().allMatch((entry) -> entry.status().rests());
	}

	static Entry whole(Ledger ledger) {
		return all(ledger).stream().filter((entry) -> entry.parent() == null).findFirst().orElse(null);
	}

	static List<Entry> all(Ledger ledger) {
		return ledger.list(new Query(null, null, null, null, 100));
	}

}
