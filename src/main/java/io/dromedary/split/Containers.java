package io.dromedary.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dromedary.document.Content;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.guard.Guard;

/** The kinds of containers there are. */
public class Containers {

	/** Nearly all PDFs are told in milliseconds. */
	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final Map<Format, Opener> openers;

	private final Guard guard;

	/**
	 * @param openers one of each format
	 */
	Containers(List<Opener> openers, Guard guard) {
		this.guard = guard;
		this.openers = openers.stream().collect(Collectors.toUnmodifiableMap(Opener::format, Function.identity()));
	}

	/** Whether a content is to be split before anything is read. */
	public boolean container(Content content, String fileName) {
		return opener(content, fileName).isPresent();
	}

	Optional<Opener> opener(Content content, String fileName) {
		try {
			Format format = Formats.atFirstSight(content, fileName);
			return opener((format == Format.PDF) ? kind(content, fileName) : format);
		}
		catch (StackOverflowError ex) {
			// whoever reads it says what is wrong
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException("a content of the store could not be read"));
		}
	}

	/** A PDF that cannot be told in time is one: whoever reads it says what is wrong. */
	private Format kind(Content content, String fileName) throws IOException {
		try {
			return guard.run(content.sha256(), LONGEST, LONGEST, () -> Formats.of(content, fileName));
		}
		catch (UnreadableDocument ex) {
			return Format.PDF;
		}
	}

	Optional<Opener> opener(Format format) {
		return Optional.ofNullable(openers.get(format));
	}

}
