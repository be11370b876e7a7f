package io.dromedary.document;

import java.util.List;

/**
 * Where documents of a type are delivered.
 *
 * @param name for example {@code database} for {@code work:to-database}
 * @param required whether a document is delivered only when this target has it too; one
 * that is not is told apart and holds up nothing
 * @param when it gets a document only where all of these hold; none: always
 * @param unless it gets no document for which all of these hold; none: it may get every
 * one
 */
public record Target(String name, boolean required, List<Condition> when, List<Condition> unless) {

	public Target {
		when = List.copyOf(when);
		unless = List.copyOf(unless);
	}

	/** One that gets every document. */
	public static Target of(String name) {
		return new Target(name, true, List.of(), List.of());
	}

	/**
	 * Whether it gets this document.
	 * @param type that of the document
	 */
	public boolean wants(Assessment assessment, DocumentType type) {
		return when.stream().allMatch((condition) -> condition.holds(assessment, type))
				&& (unless.isEmpty() || !unless.stream().allMatch((condition) -> condition.holds(assessment, type)));
	}

}
