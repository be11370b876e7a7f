package io.dromedary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process. */
record ProcessFigures(long pid) {

	/** Ticks of the clock a second, by which Linux counts CPU for programs. */
	private static final int TICKS = 100;

	private static final int USER_TICKS = 11;

	private static final int SYSTEM_TICKS = 12;

	/** CPU it took up to now, all threads, in milliseconds. */
	long cpu() {
		String line = figures("stat");
		String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) * 1000 / TICKS;
	}

	/** Memory it has in use, in MB. */
	long resident() {
		return number("status", "VmRSS:") / 1024;
	}

	/** Bytes it had the system write to disks up to now. */
	long written() {
		return number("io", "write_bytes:");
	}

	private long number(String file, String name) {
		return figures(file).lines()
			.filter((line) -> line.startsWith(name))
			.map((line) -> line.replaceAll("[^0-9]", ""))
			.mapToLong(Long::parseLong)
			.findAny()
			.orElseThrow();
	}

	/** A file of its folder in {@code /proc}. */
	String figures(String file) {
		try {
			return Files.readString(Path.of("/proc/" + pid, file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
