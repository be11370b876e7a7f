package io.dromedary.api;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * One file of a request: what the ledger made of it, or why it was not taken.
 *
 * @param outcome of the documents in it, where it is a mail or an archive
 */
public record Upload(String fileName, @Nullable Entry entry, @Nullable ProblemDetail problem,
		@Nullable Outcome outcome) {

	Upload(String fileName, @Nullable Entry entry, @Nullable ProblemDetail problem) {
		this(fileName, entry, problem, null);
	}

	@Override
	public String toString() {
		return "Upload[" + entry + "]";
	}

}
