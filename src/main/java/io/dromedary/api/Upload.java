package io.dromedary.api;

import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** One file of a request: what the ledger made of it, or why it was not taken. */
public record Upload(String fileName, @Nullable Entry entry, @Nullable ProblemDetail problem) {

	@Override
	public String toString() {
		return "Upload[" + entry + "]";
	}

}
