package io.dromedary.deliver.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.dromedary.csv.CsvFormat;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.home.Platform;
import org.jspecify.annotations.Nullable;

/**
 * {@code TYPE.csv}: one line for each JSON file below {@code TYPE/}, in order of arrival.
 * The JSON files are the truth: where the file on disk is not the one that was written
 * here last, it is made anew from them; else only the lines that changed are read.
 */
class CsvFile {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path root;

	private final String name;

	private final CsvNotation notation;

	private final CsvFormat format;

	private @Nullable Written written;

	private final ResultFiles files;

	/** What was written last, and by which fields. */
	private record Written(Object key, List<FieldType> fields) {
	}

	CsvFile(Path root, String name, CsvNotation notation) {
		this.root = root;
		this.name = name;
		this.notation = notation;
		this.format = new CsvFormat(notation);
		this.files = new ResultFiles(root.resolve(name));
	}

	/**
	 * Brings it up to date with the documents that came, went or are named here.
	 * @return false where another process is at it: to be tried again
	 */
	boolean refresh(DocumentType type, Collection<String> changed) throws IOException {
		try (FileChannel channel = FileChannel.open(root.resolve("." + name + ".csv.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
			if (lock == null) {
				return false;
			}
			Path file = root.resolve(name + ".csv");
			Written now = new Written(key(file), type.fields());
			boolean known = now.equals(written);
			written = null;
			write(file, type, changed, known);
			written = new Written(key(file), type.fields());
			return true;
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Tells the file from one that somebody else wrote. */
	private static Object key(Path file) throws IOException {
		try {
			BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
			return List.of(known.lastModifiedTime(), known.size(), String.valueOf(known.fileKey()));
		}
		catch (NoSuchFileException ex) {
			return "absent";
		}
	}

	/** Whether files came or went since it was written. */
	boolean isOld() {
		return files.isOld();
	}

	private void write(Path file, DocumentType type, Collection<String> changed, boolean keep) throws IOException {
		Path draft = root.resolve("." + name + ".csv.tmp");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
			SequenceWriter lines = format.begin(out);
			lines.write(CsvLine.head(type));
			merge(lines, keep ? file : null, type, changed);
			lines.flush();
			out.flush();
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		Platform.syncDirectory(root);
	}

	/** Both the lines and the documents are in the order of their ids. */
	private void merge(SequenceWriter out, @Nullable Path old, DocumentType type, Collection<String> changed)
			throws IOException {
		try (MappingIterator<String[]> lines = (old != null) ? format.reader().readValues(old.toFile())
				: MappingIterator.emptyIterator()) {
			TreeMap<String, Path> present = files.list();
			for (boolean head = true; lines.hasNext(); head = false) {
				String[] line = lines.next();
				String id = line[0];
				if (head) {
					continue;
				}
				while (!present.isEmpty() && present.firstKey().compareTo(id) < 0) {
					document(out, type, present.pollFirstEntry());
				}
				Path document = present.remove(id);
				if (document != null && !changed.contains(id)) {
					out.write(line);
				}
				else if (document != null) {
					document(out, type, Map.entry(id, document));
				}
			}
			for (Map.Entry<String, Path> document : present.entrySet()) {
				document(out, type, document);
			}
		}
	}

	/** No line where the document is not there any more. */
	private void document(SequenceWriter out, DocumentType type, Map.Entry<String, Path> document) throws IOException {
		try {
			byte[] json = Files.readAllBytes(document.getValue());
			String @Nullable [] line = CsvLine.of(document.getKey(), JSON.readTree(json), type, notation);
			if (line != null) {
				out.write(line);
			}
		}
		catch (NoSuchFileException | JsonProcessingException ex) {
			// erased, or none of ours
		}
	}

}
