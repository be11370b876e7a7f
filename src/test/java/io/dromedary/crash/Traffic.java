package io.dromedary.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One document of every kind. In the inbox, from the oldest: one that is delivered, one
 * that is refused, the first once more, one for a person, one that this person has
 * erased, an archive of two; and one that is uploaded. When all of them rest, a person
 * corrects one that is delivered.
 *
 * @param table where the rows of all of them go
 * @param lines rows of the item table of each
 * @param corrected the field that is corrected
 */
record Traffic(String clear, String broken, String doubtful, String erased, String uploaded, String first,
		String second, String table, int lines, String corrected) {

	static final List<String> DELIVERED = List.of("clear.txt", "doubtful.txt", "first.txt", "second.txt",
			"uploaded.txt");

	static final List<String> DONE = List.of("again.txt", "clear.txt", "doubtful.txt", "erased.txt", "two.zip");

	static final List<String> REFUSED = List.of("broken.txt");

	static final List<String> DUPLICATE = List.of("again.txt");

	static final String ERASED = "erased.txt";

	static final String AMENDED = "clear.txt";

	/** The value that its field is corrected to. */
	static final String CORRECTION = "77";

	static final int DOCUMENTS = 9;

	void drop(Path home) throws IOException {
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		drop(inbox.resolve("clear.txt"), clear, 40);
		drop(inbox.resolve("broken.txt"), broken, 30);
		drop(inbox.resolve("again.txt"), clear, 20);
		drop(inbox.resolve("doubtful.txt"), doubtful, 10);
		drop(inbox.resolve(ERASED), erased, 5);
		drop(inbox.resolve("two.zip"), archive(), 3);
	}

	private byte[] archive() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("first.txt"));
			zip.write(first.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("second.txt"));
			zip.write(second.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static void drop(Path file, String content, int secondsAgo) throws IOException {
		drop(file, content.getBytes(StandardCharsets.UTF_8), secondsAgo);
	}

	private static void drop(Path file, byte[] content, int secondsAgo) throws IOException {
		Files.write(file, content);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
	}

}
