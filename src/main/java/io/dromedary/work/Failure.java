package io.dromedary.work;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import io.dromedary.document.UnreadableDocument;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The bean {@code failure}: records how a failed step ends. Called by
 * {@code errors.camel.yaml}; in a route that came from a source there is no item, the
 * failure goes back to the source and nothing is acknowledged.
 */
public class Failure {

	private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

	private static final Set<Integer> H2_AWAY = Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1,
			ErrorCode.IO_EXCEPTION_2);

	private static final Duration LEDGER_BACK = Duration.ofSeconds(5);

	private final List<FailureTranslator> translators;

	/**
	 * @param translators asked about what routes to targets meet; the first that knows it
	 * has the word
	 */
	Failure(List<FailureTranslator> translators) {
		this.translators = List.copyOf(translators);
	}

	/** The document cannot be read: the sender must act. */
	public void refuse(Exception failure) {
		end(new Outcome.Refused(reason(ours(failure))), failure);
	}

	/** Something is away: the document waits, and no attempt is counted. */
	public void await(Exception failure) {
		end(outcome(ours(failure)), failure);
	}

	/** The step is tried again, and failed for good when the tries are used up. */
	public void tryAgain(Exception failure) {
		end(outcome(translated(ours(failure))), failure);
	}

	/** The step is not tried again until a person asks for it. */
	public void giveUp(Exception failure) {
		end(new Outcome.GivenUp(reason(ours(failure))), failure);
	}

	/** Camel wraps what is thrown inside a split into an exception of its own. */
	private static Throwable ours(Throwable failure) {
		return FailureTranslator.chain(failure)
			.filter((link) -> link instanceof DocumentException)
			.findFirst()
			.orElse(failure);
	}

	private Throwable translated(Throwable failure) {
		Attempt attempt = Attempt.current();
		Optional<Service> target = Optional.ofNullable(attempt)
			.flatMap((known) -> known.step().target())
			.map((name) -> new Service(Service.Kind.TARGET, name));
		return target
			.<Throwable>flatMap((known) -> translators.stream()
				.flatMap((translator) -> translator.translate(failure, known).stream())
				.findFirst())
			.orElse(failure);
	}

	static Outcome outcome(Throwable failure) {
		if (failure instanceof UnreadableDocument unreadable) {
			return new Outcome.Refused(unreadable.sentence());
		}
		if (failure instanceof ServiceUnavailable unavailable) {
			return new Outcome.Waiting(unavailable.service(), unavailable.sentence());
		}
		if (failure instanceof Undeliverable undeliverable) {
			return new Outcome.GivenUp(undeliverable.sentence());
		}
		if (caused(failure, Failure::outOfMemory)) {
			return new Outcome.Exhausted();
		}
		if (caused(failure, Failure::noRoom)) {
			return new Outcome.Waiting(Probes.DISK, Sentence.of("work.disk-full"));
		}
		return new Outcome.Failed(reason(failure));
	}

	/**
	 * How an item ends whose end could not be written, or whose record not be loaded:
	 * where the ledger is away that is no fault of the document.
	 */
	static Outcome ofLedger(Throwable failure, Instant now) {
		return caused(failure, Failure::away) ? new Outcome.Later(now.plus(LEDGER_BACK)) : outcome(failure);
	}

	/** H2 closes a database that it could not write, and opens it anew. */
	private static boolean away(Throwable failure) {
		return failure instanceof CannotCreateTransactionException
				|| failure instanceof DataAccessResourceFailureException || failure instanceof SQLException sql
						&& (String.valueOf(sql.getSQLState()).startsWith("08") || H2_AWAY.contains(sql.getErrorCode()));
	}

	private static boolean caused(Throwable failure, Predicate<Throwable> by) {
		return FailureTranslator.chain(failure).anyMatch(by);
	}

	private static boolean outOfMemory(Throwable failure) {
		return failure instanceof OutOfMemoryError;
	}

	/**
	 * In the words of Linux, macOS and Windows; H2 has those of the system in its own.
	 */
	private static boolean noRoom(Throwable failure) {
		String words = String.valueOf(failure.getMessage());
		return words.contains("No space left on device") || words.contains("Disk quota exceeded")
				|| words.contains("There is not enough space on the disk");
	}

	/**
	 * The message of a foreign failure may hold what the document says: only its class is
	 * told.
	 */
	private static Sentence reason(Throwable failure) {
		return (failure instanceof DocumentException known) ? known.sentence()
				: Sentence.of("work.unexpected", failure.getClass().getName());
	}

	private static void end(Outcome outcome, Throwable failure) {
		Attempt attempt = Attempt.current();
		if (attempt != null) {
			attempt.end(outcome);
		}
		else {
			LOG.warn("A source could not hand over a document and will be asked again: {}", reason(failure));
		}
	}

}
