package io.dromedary.api;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of one uploaded file: a document or a problem.
 *
 * @param outcome of the documents in it, where it is a mail or an archive and one waited
 * @param fileName only where several were uploaded, to tell them apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Uploaded(@Nullable String fileName, @Nullable String id, @Nullable String status, @Nullable String duplicateOf,
		@Nullable Contents outcome, @Nullable ProblemDetail problem, @Nullable Map<String, String> links) {

	static Uploaded alone(Upload upload, Entry entry) {
		return document(null, upload, entry);
	}

	static Uploaded among(Upload upload) {
		Entry entry = upload.entry();
		return (entry != null) ? document(upload.fileName(), upload, entry)
				: new Uploaded(upload.fileName(), null, null, null, null, upload.problem(), null);
	}

	private static Uploaded document(@Nullable String fileName, Upload upload, Entry entry) {
		Outcome outcome = upload.outcome();
		return new Uploaded(fileName, entry.id(), entry.status().word(), entry.duplicateOf(),
				(outcome != null && entry.status() == Status.SPLIT) ? Contents.of(outcome) : null, null,
				Links.of(entry));
	}

	@Override
	public String toString() {
		return "Uploaded[" + id + ", " + status + "]";
	}

}
