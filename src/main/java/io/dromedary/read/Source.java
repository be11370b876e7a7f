package io.dromedary.read;

import java.io.IOException;

import io.dromedary.document.Content;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;

/** A content that can be read: within the limits and of a known format. */
record Source(Format format, byte[] bytes) {

	private static final long MEGABYTE = 1024 * 1024;

	/**
	 * Looks at a content.
	 * @throws UnreadableDocument where only the sender can help
	 * @throws ServiceUnavailable where there is no reader for its format yet
	 */
	static Source of(Content content, ReadOptions options) {
		if (content.size() == 0) {
			throw new UnreadableDocument(Sentence.of("read.empty"));
		}
		if (content.size() > options.maxBytes()) {
			throw new UnreadableDocument(Sentence.of("read.too-large", options.maxBytes() / MEGABYTE));
		}
		try (var in = content.open()) {
			return of(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new ServiceUnavailable("store", Sentence.of("read.content-away"));
		}
	}

	private static Source of(byte[] bytes) {
		Format format = Sniffer.sniff(bytes);
		if (format.refused()) {
			throw new UnreadableDocument(Sentence.of(format.detail()));
		}
		if (format.waits()) {
			throw new ServiceUnavailable("reader:" + format.detail(), Sentence.of("read.not-yet", format.detail()));
		}
		return new Source(format, bytes);
	}

	@Override
	public String toString() {
		return "Source[" + format + "]";
	}

}
