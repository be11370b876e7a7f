package io.dromedary.document;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the finders found.
 *
 * @param type name of the document type; null where none or no single one was recognised,
 * then a finding on {@code type} says so
 * @param candidates per field the candidates, best first; two that mean the same value
 * support each other, two that mean different values are rivals
 * @param lines the rows of the item table, per row and field one candidate
 * @param findings doubts of the finders themselves
 * @param again what places of candidates said when they were read once more; empty where
 * nothing was read again
 * @param tables the rows of the tables of the type beside that of items, by name
 */
public record Extraction(Transcript transcript, @Nullable String type, Map<String, List<Candidate>> candidates,
		List<Map<String, Candidate>> lines, List<Finding> findings, List<SecondReading> again,
		Map<String, List<Map<String, Candidate>>> tables) {

	public Extraction {
		candidates = Map.copyOf(candidates);
		lines = List.copyOf(lines);
		findings = List.copyOf(findings);
		again = List.copyOf(again);
		tables = Map.copyOf(tables);
	}

	/** Of a document of which nothing was read again. */
	public Extraction(Transcript transcript, @Nullable String type, Map<String, List<Candidate>> candidates,
			List<Map<String, Candidate>> lines, List<Finding> findings) {
		this(transcript, type, candidates, lines, findings, List.of(), Map.of());
	}

	/** The same with what was read again. */
	public Extraction with(List<SecondReading> again) {
		return new Extraction(transcript, type, candidates, lines, findings, again, tables);
	}

	@Override
	public String toString() {
		return "Extraction[" + transcript.document().id() + ", " + type + "]";
	}

}
