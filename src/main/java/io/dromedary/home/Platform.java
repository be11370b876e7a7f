package io.dromedary.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What differs between platforms. */
public final class Platform {

	private Platform() {
	}

	/** Makes the names in a directory safe from a loss of power. */
	public static void sync(Path directory) throws IOException {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

}
