package io.dromedary.types;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The document types at hand, by file. A file that cannot be read leaves its last good
 * version in use. Rules that find no role in a type say so when it is loaded.
 */
public final class TypeRegistry implements DocumentTypes, Shelf {

	private static final Logger LOG = LoggerFactory.getLogger(TypeRegistry.class);

	private volatile Map<String, DocumentType> byFile = Map.of();

	/**
	 * Takes in a new or changed file.
	 * @param fileName such as {@code invoice.yaml}; without its ending it must equal the
	 * type's name
	 * @param text YAML
	 */
	@Override
	public synchronized Contents put(String fileName, String text) throws BrokenFile {
		DocumentType type = read(fileName, text);
		new Unplayed(type).sentences().forEach((sentence) -> LOG.warn("{}: {}", fileName, sentence));
		var changed = new TreeMap<>(byFile);
		changed.put(fileName, type);
		byFile = Map.copyOf(changed);
		return new Contents(List.of(type.name()), type.description(), true);
	}

	private DocumentType read(String fileName, String text) throws BrokenFile {
		try {
			return new TypeFile(fileName).parse(text);
		}
		catch (TypeFileException ex) {
			throw new BrokenFile(ex.sentence(), ex.line(), ex.column());
		}
	}

	/** Forgets the type of a file that is gone. */
	@Override
	public synchronized void remove(String fileName) {
		var changed = new TreeMap<>(byFile);
		changed.remove(fileName);
		byFile = Map.copyOf(changed);
	}

	@Override
	public boolean holds(String fileName) {
		return byFile.containsKey(fileName);
	}

	/** In the order of their names. */
	@Override
	public Collection<DocumentType> all() {
		return List.copyOf(new TreeMap<>(byFile).values());
	}

}
