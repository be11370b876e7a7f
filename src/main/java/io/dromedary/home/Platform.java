package io.dromedary.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Everything that differs between operating systems. */
public final class Platform {

	private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

	private Platform() {
	}

	/**
	 * Makes a renamed or new entry of a folder survive a power loss. Windows does so by
	 * itself and cannot open a folder.
	 */
	public static void syncDirectory(Path folder) throws IOException {
		if (!WINDOWS) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
