package io.dromedary.deliver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.home.Platform;
import io.dromedary.ledger.Ledger;

/**
 * The target {@code folder}: one JSON file for each document, {@code PATH/TYPE/ID.json},
 * and soon its line in {@code PATH/TYPE.csv}.
 */
public class ResultsFolder {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path root;

	private final Payload payload;

	private final Ledger ledger;

	private final Spreadsheets spreadsheets;

	ResultsFolder(Path root, Payload payload, Ledger ledger, Spreadsheets spreadsheets) {
		this.root = root.toAbsolutePath().normalize();
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
		Path file = folder.resolve(document.id() + ".json");
		try {
			if (revision(file) < document.revision()) {
				Files.createDirectories(folder);
				Platform.syncDirectory(root);
				replace(file, payload.json(assessment));
			}
			// Also where nothing was written: the writer of the file may have crashed
			// before this.
			Platform.syncDirectory(folder);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGET, "folder"),
					Sentence.of("deliver.folder-unwritable", root));
		}
		spreadsheets.changed(type, document.id());
		ledger.delivered(document, "folder", root.relativize(file).toString());
	}

	private static void replace(Path file, byte[] json) throws IOException {
		Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			ByteBuffer bytes = ByteBuffer.wrap(json);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** The revision that lies there; 0 where there is none, or no such file of ours. */
	private static int revision(Path file) {
		try {
			return JSON.readTree(Files.readAllBytes(file)).at("/data/revision").asInt(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
