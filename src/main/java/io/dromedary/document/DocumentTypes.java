package io.dromedary.document;

import java.util.Collection;
import java.util.Optional;

/** The document types at hand right now; they change while running. */
public interface DocumentTypes {

	Collection<DocumentType> all();

	default Optional<DocumentType> named(String name) {
		return all().stream().filter((type) -> type.name().equals(name)).findFirst();
	}

}
