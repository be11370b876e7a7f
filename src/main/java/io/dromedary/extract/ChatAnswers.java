package io.dromedary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Transcript;

/** Gathers the answers to the parts of one document, each value with its evidence. */
final class ChatAnswers {

	private final DocumentType type;

	private final EvidenceLocator locator;

	private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();

	private final List<Map<String, Candidate>> lines = new ArrayList<>();

	private int row = -1;

	ChatAnswers(DocumentType type, Transcript transcript) {
		this.type = type;
		this.locator = new EvidenceLocator(transcript);
	}

	/** This, with the values of one more part. */
	ChatAnswers add(JsonNode answer) {
		JsonNode wrapped = answer.path(AnswerSchema.FIELDS);
		values(this.type.fields(), wrapped.isObject() ? wrapped : answer).forEach((name,
				printed) -> this.type.field(name).ifPresent((field) -> add(this.locator.locate(field, printed))));
		for (JsonNode line : answer.path(AnswerSchema.LINES)) {
			Map<String, String> cells = values(this.type.lines(), line);
			if (!cells.isEmpty()) {
				Map<String, Candidate> found = this.locator.row(this.type.lines(), cells, this.row);
				this.row = EvidenceLocator.lineOf(found, this.row);
				this.lines.add(found);
			}
		}
		return this;
	}

	private void add(Candidate candidate) {
		List<Candidate> known = this.candidates.computeIfAbsent(candidate.field(), (name) -> new ArrayList<>());
		String letters = PageText.letters(candidate.printed());
		if (known.stream().noneMatch((other) -> PageText.letters(other.printed()).equals(letters))) {
			known.add(candidate);
		}
	}

	private static Map<String, String> values(List<FieldType> fields, JsonNode object) {
		Map<String, String> values = new LinkedHashMap<>();
		for (FieldType field : fields) {
			String printed = object.path(field.name()).asText("").strip();
			if (!printed.isEmpty() && !object.path(field.name()).isNull()) {
				values.put(field.name(), printed);
			}
		}
		return values;
	}

	FieldFinder.Found found(List<Finding> findings) {
		return new FieldFinder.Found(this.candidates, this.lines, findings);
	}

}
