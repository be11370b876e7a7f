package io.dromedary.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.read.google.VisionAccess;

/**
 * Reads documents: text files and PDF text layers as they are, pictures by OCR. May be
 * used by several threads.
 */
public final class Reader implements AutoCloseable {

	private final ReadOptions options;

	private final Results results;

	private final Guard guard;

	private final Recogniser recogniser;

	private final BothEngines both;

	private final OcrEngine engine;

	private final SecondReader second;

	private final TwiceReader twice;

	private final ReadApart apart;

	/** With a guard of its own. */
	public Reader(ReadOptions options, Results results) {
		this(options, results, Guard.alone());
	}

	public Reader(ReadOptions options, Results results, Guard guard) {
		this(options, results, guard, true);
	}

	/**
	 * @param prove whether native libraries that may crash are tried in another process
	 * first
	 */
	Reader(ReadOptions options, Results results, Guard guard, boolean prove) {
		this.options = options;
		this.results = results;
		this.guard = guard;
		this.recogniser = new Recogniser(options);
		EngineProof proof = prove ? new EngineProof(options, guard) : null;
		OcrEngine paddle = new PaddleEngine(options, recogniser, proof);
		this.both = new BothEngines(paddle, recogniser, options.engine() == OcrChoice.BOTH);
		this.engine = new WithBarCodes(options, switch (options.engine()) {
			case TESSERACT -> recogniser;
			case PADDLE -> paddle;
			case AUTO, BOTH -> both;
			case GOOGLE_VISION -> new GoogleEngine(options, recogniser,
					Objects.requireNonNullElseGet(options.google(), VisionAccess::none));
		});
		this.apart = new ReadApart(options);
		this.twice = new TwiceReader(options, results, guard, new PageDrawer(options, recogniser), both);
		this.second = new SecondReader(options, recogniser, guard);
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
			Transcript transcript = new Transcript(document, settings, guarded(document));
			if (transcript.pages().stream().anyMatch((page) -> page.source() == Page.Source.OCR)) {
				results.keep(transcript);
			}
			return transcript;
		});
	}

	/**
	 * Reads the places of dates and amounts of key fields once more, in other ways, where
	 * their page was read by OCR.
	 * @param types where the type of the document is looked up
	 * @return the extraction with its second readings; as it is where there is no such
	 * place
	 * @throws ServiceUnavailable where OCR does not run on this machine
	 */
	public Extraction again(Extraction extraction, DocumentTypes types) {
		return second.again(extraction, types);
	}

	/**
	 * Reads the pages of a transcript that one engine read alone with the other, too.
	 * @return a transcript of which no page says any more that an engine was spared; the
	 * same one where none did
	 * @throws ServiceUnavailable where the original is away, or there are no workers
	 */
	public Transcript twice(Transcript transcript) {
		return twice.twice(transcript);
	}

	/** The engines that are off, by their word in the settings, and why. */
	Map<String, Sentence> off() {
		return engine.off();
	}

	/** One byte more than may be read: enough to see that it is too much. */
	int mostBytes() {
		return (int) Math.min(Integer.MAX_VALUE, options.maxBytes() + 1);
	}

	/** What makes the pages holds nothing that others need when it is left behind. */
	private List<Page> guarded(Document document) {
		Content content = document.content();
		String fileName = document.origin().fileName();
		try {
			return guard.run(content.sha256(), options.pageTime(), options.wholeTime(), () -> pages(content, fileName),
					() -> apart.pages(content, fileName));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In this process, unguarded. */
	List<Page> pages(Content content, String fileName) {
		Source source = Source.of(content, fileName, options);
		return switch (source.format()) {
			case PDF -> new PdfReader(options, engine).read(content);
			case TEXT -> TextFile.pages(source.bytes(), options.maxPages());
			default -> SheetReader.reads(source.format()) ? new SheetReader(options.maxPages()).read(source)
					: new PictureReader(options, engine).read(source.format(), source.bytes());
		};
	}

	/** What people see of the documents that this reads. */
	PagePictures pictures() {
		return new PagePictures(options, recogniser, guard, apart);
	}

	/** The files that the documents that this reads carry in themselves. */
	XmlAttachments attachments() {
		return new XmlAttachments(options, guard);
	}

	@Override
	public void close() {
		both.close();
		apart.close();
	}

}
