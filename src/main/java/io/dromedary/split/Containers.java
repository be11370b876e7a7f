package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Content;

/** The kinds of containers there are. */
public class Containers {

	/** How many bytes are looked at to tell the kind. */
	static final int HEAD = 4096;

	private final List<Opener> openers;

	/**
	 * @param openers the first that opens a content does
	 */
	Containers(List<Opener> openers) {
		this.openers = List.copyOf(openers);
	}

	/** Whether a content is to be split before anything is read. */
	public boolean container(Content content, String fileName) {
		return opener(content, fileName).isPresent();
	}

	Optional<Opener> opener(Content content, String fileName) {
		try (InputStream bytes = content.open()) {
			byte[] head = bytes.readNBytes(HEAD);
			for (Opener opener : openers) {
				if (opener.opens(content, head, fileName)) {
					return Optional.of(opener);
				}
			}
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a content of the store could not be read"));
		}
	}

}
