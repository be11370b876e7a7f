package io.dromedary.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dromedary.document.Content;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;

/** The kinds of containers there are. */
public class Containers {

	private final Map<Format, Opener> openers;

	/**
	 * @param openers one of each format
	 */
	Containers(List<Opener> openers) {
		this.openers = openers.stream().collect(Collectors.toUnmodifiableMap(Opener::format, Function.identity()));
	}

	/** Whether a content is to be split before anything is read. */
	public boolean container(Content content, String fileName) {
		return opener(content, fileName).isPresent();
	}

	Optional<Opener> opener(Content content, String fileName) {
		try {
			return opener(Formats.of(content, fileName));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a content of the store could not be read"));
		}
	}

	Optional<Opener> opener(Format format) {
		return Optional.ofNullable(openers.get(format));
	}

}
