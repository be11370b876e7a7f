package io.dromedary.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * One document of every kind. In the inbox, from the oldest: one that is delivered, one
 * that is refused, the first once more, one for a person, one that this person has
 * erased; and one that is uploaded.
 *
 * @param table where the rows of all of them go
 * @param lines rows of the item table of each
 */
record Traffic(String clear, String broken, String doubtful, String erased, String uploaded, String table, int lines) {

	static final List<String> DELIVERED = List.of("clear.txt", "doubtful.txt", "uploaded.txt");

	static final List<String> DONE = List.of("again.txt", "clear.txt", "doubtful.txt", "erased.txt");

	static final List<String> REFUSED = List.of("broken.txt");

	static final List<String> DUPLICATE = List.of("again.txt");

	static final String ERASED = "erased.txt";

	static final int DOCUMENTS = 6;

	void drop(Path home) throws IOException {
		Path inbox = Files.createDirectories(home.resolve("inbox"));
		drop(inbox.resolve("clear.txt"), clear, 40);
		drop(inbox.resolve("broken.txt"), broken, 30);
		drop(inbox.resolve("again.txt"), clear, 20);
		drop(inbox.resolve("doubtful.txt"), doubtful, 10);
		drop(inbox.resolve(ERASED), erased, 5);
	}

	private static void drop(Path file, String content, int secondsAgo) throws IOException {
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
	}

}
