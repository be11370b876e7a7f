package io.dromedary.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A disk of a few megabytes for one process: a memory disk in a mount namespace of its
 * own, which a user may make who may make user namespaces (Linux, {@code unshare} of
 * util-linux).
 */
final class SmallDisk {

	private static final String MOUNT = "mount -t tmpfs -o size=%dm tmpfs '%s' && exec \"$@\"";

	private final Path mount;

	private final int megabytes;

	/**
	 * @param mount a folder; what is mounted there only the process sees
	 */
	SmallDisk(Path mount, int megabytes) {
		this.mount = mount;
		this.megabytes = megabytes;
	}

	/** Whether this machine lets the user make one. */
	static boolean possible(Path scratch) throws IOException, InterruptedException {
		try {
			Process trial = new ProcessBuilder(new SmallDisk(scratch, 1).prefix("true")).start();
			return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A command, followed by a program and its arguments, that sees the disk. */
	List<String> prefix(String... program) {
		List<String> command = new java.util.ArrayList<>(
				List.of("unshare", "-rm", "sh", "-c", MOUNT.formatted(megabytes, mount), "sh"));
		command.addAll(List.of(program));
		return command;
	}

	/** How the disk is reached from outside, while the process lives. */
	Path seen(long pid) {
		return Path.of("/proc", Long.toString(pid), "root").resolve(mount.toString().substring(1));
	}

	/** Takes what is free, to the last byte. */
	static void fill(Path disk) throws IOException {
		try (FileChannel filler = FileChannel.open(disk.resolve("filler"), StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			for (int size = 1 << 20; size > 0; size /= 64) {
				fill(filler, ByteBuffer.allocate(size));
			}
		}
	}

	private static void fill(FileChannel filler, ByteBuffer bytes) {
		try {
			while (filler.write(bytes.clear()) > 0) {
				// more is free
			}
		}
		catch (IOException ex) {
			// full
		}
	}

	static void free(Path disk) throws IOException {
		Files.deleteIfExists(disk.resolve("filler"));
	}

}
