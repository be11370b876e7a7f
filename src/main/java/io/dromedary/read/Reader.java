package io.dromedary.read;

import java.io.IOException;
import java.util.List;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;

/**
 * Reads documents: text files and PDF text layers as they are, pictures by OCR. May be
 * used by several threads.
 */
public final class Reader implements AutoCloseable {

	private static final long MEGABYTE = 1024 * 1024;

	private final ReadOptions options;

	private final Results results;

	private final Recogniser recogniser;

	public Reader(ReadOptions options, Results results) {
		this.options = options;
		this.results = results;
		this.recogniser = new Recogniser(options);
	}

	/**
	 * The transcript of a document, made before or now.
	 * @throws UnreadableDocument where only the sender can help
	 * @throws ServiceUnavailable where there is no reader for its format yet, or OCR does
	 * not run on this machine
	 */
	public Transcript read(Document document) {
		String settings = options.fingerprint();
		return results.transcript(document, settings).orElseGet(() -> {
			Transcript transcript = new Transcript(document, settings, pages(document.content()));
			results.keep(transcript);
			return transcript;
		});
	}

	/** One byte more than may be read: enough to see that it is too much. */
	int mostBytes() {
		return (int) Math.min(Integer.MAX_VALUE, options.maxBytes() + 1);
	}

	private List<Page> pages(Content content) {
		if (content.size() == 0) {
			throw new UnreadableDocument(Sentence.of("read.empty"));
		}
		if (content.size() > options.maxBytes()) {
			throw new UnreadableDocument(Sentence.of("read.too-large", options.maxBytes() / MEGABYTE));
		}
		try (var in = content.open()) {
			return pages(content, in.readAllBytes());
		}
		catch (IOException ex) {
			throw new ServiceUnavailable("store", Sentence.of("read.content-away"));
		}
	}

	private List<Page> pages(Content content, byte[] bytes) throws IOException {
		Format format = Sniffer.sniff(bytes);
		if (format.refused()) {
			throw new UnreadableDocument(Sentence.of(format.detail()));
		}
		if (format.waits()) {
			throw new ServiceUnavailable("reader:" + format.detail(), Sentence.of("read.not-yet", format.detail()));
		}
		return switch (format) {
			case PDF -> new PdfReader(options, recogniser).read(content);
			case TEXT -> TextFile.pages(bytes, options.maxPages());
			default -> new PictureReader(options, recogniser).read(format, bytes);
		};
	}

	@Override
	public void close() {
		recogniser.close();
	}

}
