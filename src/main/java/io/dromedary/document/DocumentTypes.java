package io.dromedary.document;

import java.util.Collection;
import java.util.Optional;

/** The document types at hand right now; they change while running. */
public interface DocumentTypes {

	Collection<DocumentType> all();

	/** Whether any of them is delivered to a target. */
	default boolean goTo(String target) {
		return all().stream().anyMatch((type) -> type.goesTo(target));
	}

	default Optional<DocumentType> named(String name) {
		return all().stream().filter((type) -> type.name().equals(name)).findFirst();
	}

}
