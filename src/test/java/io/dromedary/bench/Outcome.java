package io.dromedary.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Service;
import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document, through the whole program or in this process.
 *
 * @param waitingFor null where it waits for nothing
 * @param type null where none was recognised
 * @param values by field name, normalised; fields without a value are missing
 * @param doubts why a person is asked: {@code field: rule}
 * @param reason key of the sentence that says why it was refused or failed; empty where
 * there is none
 * @param parts of a mail or an archive
 */
public record Outcome(Status status, @Nullable Service waitingFor, @Nullable String type, Map<String, String> values,
		List<String> doubts, String reason, List<Part> parts) {

	/**
	 * A part of a mail or an archive.
	 *
	 * @param outcome null where it was left out
	 */
	public record Part(String name, String mediaType, @Nullable Outcome outcome) {
	}

	/** Of a document that reached its assessment. */
	static Outcome of(Status status, Assessment assessment) {
		return new Outcome(status, null, assessment.type(), values(assessment), doubts(assessment), "", List.of());
	}

	/** Of a document that did not reach an assessment. */
	static Outcome without(Status status, @Nullable Service waitingFor, String reason) {
		return new Outcome(status, waitingFor, null, Map.of(), List.of(), reason, List.of());
	}

	/** Of a document that is still moving. */
	static Outcome moving() {
		return without(Status.PROCESSING, null, "");
	}

	static Map<String, String> values(Assessment assessment) {
		Map<String, String> values = new LinkedHashMap<>();
		assessment.fields().forEach((name, field) -> {
			if (field.value() != null) {
				values.put(name, field.value());
			}
		});
		return values;
	}

	static List<String> doubts(Assessment assessment) {
		List<String> doubts = new ArrayList<>();
		for (Finding finding : assessment.findings()) {
			if (finding.severity() != Finding.Severity.NOTE) {
				doubts.add(finding.field().replaceAll("\\[\\d+\\]", "[]") + ": " + finding.rule());
			}
		}
		return doubts;
	}

	public boolean delivered() {
		return status == Status.DELIVERED;
	}

	/** Whether a person is asked, or the sender. */
	public boolean asked() {
		return status == Status.REVIEW || status == Status.REFUSED;
	}

	/**
	 * Whether nothing more happens by itself, and it does not wait for a service either.
	 */
	boolean rests() {
		return status.rests() && waitingFor == null && parts.stream().allMatch(Outcome::rests);
	}

	private static boolean rests(Part part) {
		return part.outcome() == null || part.outcome().rests();
	}

	/** The status in a word, or what it waits for. */
	String state() {
		return (waitingFor != null) ? "waiting for " + waitingFor : status.word();
	}

	/** In a few words, for tables. */
	String said() {
		String why = reason.isEmpty() ? String.join(", ", doubts) : reason;
		String inside = parts.isEmpty() ? "" : " " + parts.stream().map(Outcome::said).toList();
		return state() + (why.isEmpty() ? "" : ": " + why) + inside;
	}

	private static String said(Part part) {
		Outcome outcome = part.outcome();
		return part.name() + " " + ((outcome == null) ? "left out" : outcome.state());
	}

}
