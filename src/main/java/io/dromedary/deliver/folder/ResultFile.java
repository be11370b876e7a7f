package io.dromedary.deliver.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dromedary.home.Platform;

/**
 * A JSON file of a document, by what stands in it.
 *
 * @param id of the document; empty where it is no such file of ours
 * @param revision 0 where it is none
 */
record ResultFile(String id, int revision) {

	static final ResultFile NONE = new ResultFile("", 0);

	static final String SUFFIX = ".json";

	private static final JsonFactory JSON = new JsonFactory();

	/** Reads no more than its beginning; {@link #NONE} where there is no such file. */
	static ResultFile at(Path file) {
		try (JsonParser parser = JSON.createParser(file.toFile())) {
			return (parser.nextToken() == JsonToken.START_OBJECT && enter(parser, "data")) ? data(parser) : NONE;
		}
		catch (IOException ex) {
			return NONE;
		}
	}

	private static boolean enter(JsonParser parser, String name) throws IOException {
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			boolean found = parser.currentName().equals(name);
			JsonToken value = parser.nextToken();
			if (found) {
				return value == JsonToken.START_OBJECT;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static ResultFile data(JsonParser parser) throws IOException {
		String id = "";
		int revision = 0;
		while ((id.isEmpty() || revision == 0) && parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("id")) {
				id = parser.getText();
			}
			else if (name.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
				revision = parser.getIntValue();
			}
			else {
				parser.skipChildren();
			}
		}
		return new ResultFile(id, revision);
	}

	/**
	 * Writes the file of a revision, whole or not at all. Looks once more before it
	 * replaces the one that lies there: whoever is late with a revision may have hung
	 * while writing its draft.
	 */
	static void replace(Path file, int revision, InputStream content) throws IOException {
		Path draft = draft(file, "." + revision, content);
		if (at(file).revision() < revision) {
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		else {
			Files.delete(draft);
		}
	}

	/** Writes a file, whole or not at all. */
	static void replace(Path file, InputStream content) throws IOException {
		Files.move(draft(file, "", content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static Path draft(Path file, String which, InputStream content) throws IOException {
		Path draft = file.resolveSibling("." + file.getFileName() + which + ".tmp");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING); OutputStream out = Channels.newOutputStream(channel)) {
			content.transferTo(out);
			channel.force(true);
		}
		return draft;
	}

	/** Makes the folder of a file, which survives a power loss with those above it. */
	static void createFolder(Path root, Path file) throws IOException {
		Path folder = root.relativize(file).getParent();
		Files.createDirectories((folder != null) ? root.resolve(folder) : root);
		Path above = root;
		for (int i = 0; folder != null && i < folder.getNameCount(); i++) {
			Platform.syncDirectory(above);
			above = above.resolve(folder.getName(i));
		}
	}

	/** What was renamed to this name stays so. */
	static void syncFolder(Path file) throws IOException {
		Platform.syncDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
	}

}
