package io.dromedary.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.Work;

/**
 * How long may be looked for the values of one document by rules. Waiting for a server is
 * no part of that: it has its own times.
 */
final class Deadline {

	/**
	 * A paper takes some milliseconds, two hundred pages full of words ten seconds on a
	 * busy machine; one several times slower is still within this.
	 */
	private static final Duration WHOLE = Duration.ofSeconds(60);

	private final Guard guard;

	private final Duration whole;

	Deadline(Guard guard) {
		this(guard, WHOLE);
	}

	Deadline(Guard guard, Duration whole) {
		this.guard = guard;
		this.whole = whole;
	}

	/**
	 * Does the work, or a part of work that is within a deadline already.
	 * @throws UnreadableDocument where it takes too long: it would again, so only another
	 * form of the document helps
	 */
	<T> T within(Transcript transcript, Work<T> work) {
		try {
			return guard.run(transcript.document().content().sha256(), whole, whole, work);
		}
		catch (UnreadableDocument ex) {
			throw ex.sentence().key().equals("guard.too-long")
					? new UnreadableDocument(Sentence.of("extract.takes-too-long", Math.max(1, whole.toSeconds())))
					: ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "Deadline[" + whole + "]";
	}

}
