package io.dromedary.read.google;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A key from a file of secrets, read anew each time: one that is replaced holds from the
 * next page on, one that is deleted holds no more.
 */
public final class KeyFile implements Supplier<String> {

	/** A longer file holds no key. */
	private static final int MOST = 4096;

	private final Path file;

	private final String otherwise;

	/**
	 * @param otherwise the key of the settings, where there is no such file; with one it
	 * was read from there
	 */
	public KeyFile(Path file, @Nullable String otherwise) {
		this.file = file;
		this.otherwise = Files.exists(file) ? "" : Objects.requireNonNullElse(otherwise, "");
	}

	@Override
	public String get() {
		try {
			return (Files.isRegularFile(file) && Files.size(file) <= MOST) ? Files.readString(file).strip() : otherwise;
		}
		catch (IOException ex) {
			return otherwise;
		}
	}

	@Override
	public String toString() {
		return "KeyFile";
	}

}
