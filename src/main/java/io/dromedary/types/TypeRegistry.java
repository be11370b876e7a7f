package io.dromedary.types;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;

/**
 * The document types at hand, by file. A file that cannot be read leaves its last good
 * version in use.
 */
public final class TypeRegistry implements DocumentTypes {

	private volatile Map<String, DocumentType> byFile = Map.of();

	/**
	 * Takes in a new or changed file.
	 * @param fileName such as {@code invoice.yaml}; without its ending it must equal the
	 * type's name
	 * @param text YAML
	 * @throws TypeFileException where it is no document type; nothing changes then
	 */
	public synchronized void put(String fileName, String text) {
		var type = new TypeFile(fileName).parse(text);
		byFile.forEach((other, known) -> {
			if (!other.equals(fileName) && known.name().equals(type.name())) {
				throw new TypeFileException(fileName, 1, 1,
						Sentence.of("types.duplicate-type", type.name(), other, fileName));
			}
		});
		var changed = new TreeMap<>(byFile);
		changed.put(fileName, type);
		byFile = Map.copyOf(changed);
	}

	/** Forgets the type of a file that is gone. */
	public synchronized void remove(String fileName) {
		var changed = new TreeMap<>(byFile);
		changed.remove(fileName);
		byFile = Map.copyOf(changed);
	}

	/** In the order of their names. */
	@Override
	public Collection<DocumentType> all() {
		return List.copyOf(new TreeMap<>(byFile).values());
	}

}
