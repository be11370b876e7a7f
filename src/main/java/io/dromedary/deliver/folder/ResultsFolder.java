package io.dromedary.deliver.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.files.NameTemplate;
import io.dromedary.deliver.files.Original;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The target {@code folder}: one JSON file for each document, {@code PATH/TYPE/ID.json}
 * or by a template of names, where asked for with the original beside it; and soon its
 * line in {@code PATH/TYPE.csv}.
 * <p>
 * Where a name is that of another document, the id of the later one is put behind it. A
 * document keeps to one file: where a correction changes the name, the old file goes once
 * the new one is there.
 */
public class ResultsFolder {

	private static final String TARGET = "folder";

	private final Path root;

	private final @Nullable NameTemplate template;

	private final boolean original;

	private final Payload payload;

	private final Ledger ledger;

	private final Spreadsheets spreadsheets;

	private final Object naming = new Object();

	ResultsFolder(FolderSettings settings, Payload payload, Ledger ledger, Spreadsheets spreadsheets) {
		this.root = settings.path().toAbsolutePath().normalize();
		this.template = settings.template();
		this.original = settings.original();
		this.spreadsheets = spreadsheets;
		this.payload = payload;
		this.ledger = ledger;
	}

	/**
	 * Writes the file, whole or not at all; one that holds this revision or a higher one
	 * stays as it is.
	 * @throws ServiceUnavailable {@code target:folder}, where the folder cannot be
	 * written
	 */
	public void write(Assessment assessment) {
		Document document = assessment.document();
		String type = String.valueOf(assessment.type());
		Path folder = root.resolve(type);
		Path file;
		try {
			file = (template != null) ? named(template, assessment, folder)
					: write(assessment, folder.resolve(document.id() + ResultFile.SUFFIX));
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, TARGET),
					Sentence.of("deliver.folder-unwritable", root));
		}
		spreadsheets.changed(type, document.id());
		ledger.moved(document, TARGET, root.relativize(file).toString());
	}

	private Path write(Assessment assessment, Path file) throws IOException {
		Document document = assessment.document();
		if (ResultFile.at(file).revision() < document.revision()) {
			ResultFile.createFolder(root, file);
			if (original) {
				try (InputStream bytes = Original.open(document)) {
					ResultFile.replace(original(file, document), bytes);
				}
			}
			ResultFile.replace(file, document.revision(), new ByteArrayInputStream(payload.json(assessment)));
		}
		// Also where nothing was written: the writer of the file may have crashed
		// before this.
		ResultFile.syncFolder(file);
		return file;
	}

	/** One at a time, also among processes: two documents may want the same name. */
	private Path named(NameTemplate names, Assessment assessment, Path folder) throws IOException {
		Files.createDirectories(root);
		synchronized (naming) {
			try (FileChannel channel = FileChannel.open(root.resolve(".names.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				Objects.requireNonNull(lock);
				return moved(names, assessment, folder);
			}
		}
	}

	private Path moved(NameTemplate names, Assessment assessment, Path folder) throws IOException {
		Document document = assessment.document();
		List<Path> before = before(document);
		for (Path file : before) {
			if (ResultFile.at(file).revision() > document.revision()) {
				return file;
			}
		}
		Path file = write(assessment, free(folder.resolve(names.path(assessment) + ResultFile.SUFFIX), document.id()));
		for (Path old : before) {
			if (!Files.isSameFile(old, file)) {
				Files.delete(old);
				Files.deleteIfExists(original(old, document));
				ResultFile.syncFolder(old);
			}
		}
		return file;
	}

	/** Where the document lies by what the ledger knows. */
	private List<Path> before(Document document) {
		return ledger.deliveries(document.id())
			.stream()
			.filter((delivery) -> delivery.target().equals(TARGET))
			.map(Delivery::place)
			.filter(Objects::nonNull)
			.distinct()
			.map((place) -> root.resolve(place).normalize())
			.filter((file) -> file.startsWith(root) && ResultFile.at(file).id().equals(document.id()))
			.toList();
	}

	/** The name that is wanted, or the one with the id where it is another document's. */
	private static Path free(Path wanted, String id) {
		String name = wanted.getFileName().toString();
		Path other = wanted.resolveSibling(
				name.substring(0, name.length() - ResultFile.SUFFIX.length()) + "-" + id + ResultFile.SUFFIX);
		boolean taken = Files.exists(wanted) && !ResultFile.at(wanted).id().equals(id);
		return (taken || ResultFile.at(other).id().equals(id)) ? other : wanted;
	}

	private static Path original(Path json, Document document) {
		String name = json.getFileName().toString();
		return json
			.resolveSibling(Original.name(name.substring(0, name.length() - ResultFile.SUFFIX.length()), document));
	}

}
