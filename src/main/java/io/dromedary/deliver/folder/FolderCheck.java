package io.dromedary.deliver.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.deliver.files.NameTemplate;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.home.SelfCheck;
import org.jspecify.annotations.Nullable;

/** The self-check of the results folder. */
class FolderCheck implements SelfCheck {

	private final DocumentTypes types;

	private final Path folder;

	private final @Nullable NameTemplate names;

	FolderCheck(DocumentTypes types, FolderSettings settings) {
		this.types = types;
		this.folder = settings.path().toAbsolutePath().normalize();
		this.names = settings.template();
	}

	@Override
	public List<Line> look() {
		return List.of(line(Sentence.of("deliver.check.folder", folder)));
	}

	private Line line(Sentence what) {
		if (!types.goTo("folder")) {
			return Line.off(what);
		}
		if (!writable()) {
			return Line.broken(what, Sentence.of("deliver.folder-unwritable", folder));
		}
		Set<String> unknown = unknownNames();
		return unknown.isEmpty() ? Line.ok(what) : Line.broken(what,
				Sentence.of("deliver.name-unknown", "dromedary.deliver.name", String.join(", ", unknown)));
	}

	/** A field is known where one type has it. */
	private Set<String> unknownNames() {
		Set<String> unknown = new TreeSet<>((names != null) ? names.fields() : Set.of());
		types.all().forEach((type) -> type.fields().forEach((field) -> unknown.remove(field.name())));
		return unknown;
	}

	/**
	 * Leaves nothing in it, because others may watch it. One that is not there yet is
	 * made by the first delivery.
	 */
	private boolean writable() {
		Path there = folder;
		while (!Files.exists(there) && there.getParent() != null) {
			there = there.getParent();
		}
		return Files.isDirectory(there) && Files.isWritable(there);
	}

}
