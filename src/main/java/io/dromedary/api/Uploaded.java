package io.dromedary.api;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of one uploaded file: a document or a problem.
 *
 * @param fileName only where several were uploaded, to tell them apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Uploaded(@Nullable String fileName, @Nullable String id, @Nullable String status, @Nullable String duplicateOf,
		@Nullable ProblemDetail problem, @Nullable Map<String, String> links) {

	static Uploaded alone(Entry entry) {
		return document(null, entry);
	}

	static Uploaded among(Upload upload) {
		Entry entry = upload.entry();
		return (entry != null) ? document(upload.fileName(), entry)
				: new Uploaded(upload.fileName(), null, null, null, upload.problem(), null);
	}

	private static Uploaded document(@Nullable String fileName, Entry entry) {
		return new Uploaded(fileName, entry.id(), entry.status().word(), entry.duplicateOf(), null, Links.of(entry));
	}

	@Override
	public String toString() {
		return "Uploaded[" + id + ", " + status + "]";
	}

}
