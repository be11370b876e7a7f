package io.dromedary.types;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The document types at hand, by file. A file that cannot be read leaves its last good
 * version in use. Rules that find no role in a type say so when it is loaded.
 */
public final class TypeRegistry implements DocumentTypes, Shelf {

	private static final Logger LOG = LoggerFactory.getLogger(TypeRegistry.class);

	private volatile Map<String, DocumentType> byFile = Map.of();

	/** The good files, in force or not: what they say, by file. */
	private final Map<String, Node> said = new TreeMap<>();

	/** Files whose type came into force later than they were put, for lack of another. */
	private final Set<String> late = new HashSet<>();

	/**
	 * Takes in a new or changed file.
	 * @param fileName such as {@code invoice.yaml}; without its ending it must equal the
	 * type's name
	 * @param text YAML
	 */
	@Override
	public synchronized Contents put(String fileName, String text) throws BrokenFile {
		try {
			Node root = new TypeFile(fileName).root(text);
			Optional<DocumentType> type = read(fileName, root);
			said.put(fileName, root);
			late.remove(fileName);
			type.ifPresentOrElse((good) -> hold(fileName, good), () -> drop(fileName));
			type.ifPresent((good) -> likeIt(good.name()));
			return new Contents(type.stream().map(DocumentType::name).toList(),
					type.map(DocumentType::description).orElse(""), type.isPresent());
		}
		catch (TypeFileException ex) {
			throw new BrokenFile(ex.sentence(), ex.line(), ex.column());
		}
	}

	/** Empty where it takes over from a type that is not there. */
	private Optional<DocumentType> read(String fileName, Node root) {
		var file = new TypeFile(fileName);
		Optional<String> other = Inherited.other(fileName, root);
		if (other.isEmpty()) {
			return Optional.of(file.parse(root));
		}
		Node from = said.get(file(other.get()));
		if (from != null && Inherited.other(fileName, from).isPresent()) {
			throw YamlMap.fault(fileName, root, "types.like-like", other.get());
		}
		return (from != null && byFile.containsKey(file(other.get())))
				? Optional.of(file.parse(new Inherited(fileName).merged(root, from))) : Optional.empty();
	}

	private static String file(String type) {
		return type + ".yaml";
	}

	/** Types that take over from a changed one change with it, where they can. */
	private void likeIt(String changed) {
		said.forEach((fileName, root) -> {
			try {
				if (Inherited.other(fileName, root).filter(changed::equals).isPresent()) {
					boolean held = byFile.containsKey(fileName);
					read(fileName, root).ifPresent((type) -> hold(fileName, type));
					if (!held) {
						late.add(fileName);
					}
				}
			}
			catch (TypeFileException ex) {
				LOG.warn("{}", ex.getMessage());
			}
		});
	}

	private void hold(String fileName, DocumentType type) {
		new Unplayed(type).sentences().forEach((sentence) -> LOG.warn("{}: {}", fileName, sentence));
		var changed = new TreeMap<>(byFile);
		changed.put(fileName, type);
		byFile = Map.copyOf(changed);
	}

	private void drop(String fileName) {
		var changed = new TreeMap<>(byFile);
		changed.remove(fileName);
		byFile = Map.copyOf(changed);
	}

	/** Forgets the type of a file that is gone, and those that take over from it. */
	@Override
	public synchronized void remove(String fileName) {
		DocumentType gone = byFile.get(fileName);
		drop(fileName);
		said.remove(fileName);
		late.remove(fileName);
		if (gone != null) {
			said.forEach((file, root) -> {
				if (Inherited.other(file, root).filter(gone.name()::equals).isPresent()) {
					drop(file);
					late.add(file);
				}
			});
		}
	}

	/** One that waits for another is held, too. */
	@Override
	public synchronized boolean holds(String fileName) {
		return said.containsKey(fileName) && !late.contains(fileName);
	}

	/** A type from which others take over comes first. */
	@Override
	public int rank(String fileName, String text) {
		return text.lines().anyMatch((line) -> line.startsWith(TypeFile.LIKE + ":")) ? 1 : 0;
	}

	/** In the order of their names. */
	@Override
	public Collection<DocumentType> all() {
		return List.copyOf(new TreeMap<>(byFile).values());
	}

}
