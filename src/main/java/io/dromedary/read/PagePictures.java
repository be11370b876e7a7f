package io.dromedary.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;

/**
 * Draws the pages of documents as the {@link Reader} sees them, so that the boxes of
 * words lie on the words. May be used by several threads; a few draw, the others wait.
 */
public final class PagePictures {

	/** Pixels of the longer side: small print of A4 can be read. */
	private static final int LONGEST = 1800;

	/** A large scan takes hundreds of megabytes while it is decoded. */
	private static final int AT_ONCE = 2;

	private static final long PATIENCE_SECONDS = 30;

	/** Somebody waits for it. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

	private final Semaphore permits = new Semaphore(AT_ONCE, true);

	private final ReadOptions options;

	private final OcrEngine engine;

	private final Guard guard;

	private final ReadApart apart;

	PagePictures(ReadOptions options, OcrEngine engine, Guard guard, ReadApart apart) {
		this.apart = apart;
		this.options = options;
		this.engine = engine;
		this.guard = guard;
	}

	/**
	 * The picture of a page, or empty where the document has no such page.
	 * @param number from 1
	 * @param turned as the transcript says ({@link Page#turned}); 0 where there is none
	 * @throws UnreadableDocument where no picture can be made of it
	 * @throws ServiceUnavailable where there is no reader for its format yet, or pictures
	 * cannot be made for the moment
	 */
	public Optional<PagePicture> draw(Content content, int number, int turned) {
		acquire();
		try {
			return guard.run(content.sha256(), LONGEST_WAIT, LONGEST_WAIT, () -> drawn(content, number, turned),
					() -> apart.picture(content, number, turned));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (OutOfMemoryError ex) {
			throw busy();
		}
		finally {
			permits.release();
		}
	}

	/** In this process, unguarded. */
	Optional<PagePicture> drawn(Content content, int number, int turned) throws IOException {
		Source source = Source.of(content, "", options);
		if (number < 1) {
			return Optional.empty();
		}
		return switch (source.format()) {
			case PDF -> new PdfReader(options, engine).picture(content, number, turned, LONGEST);
			case TEXT -> text(source.bytes(), number);
			default -> SheetReader.reads(source.format())
					? new SheetReader(options.maxPages()).picture(source, number, LONGEST)
					: picture(source, number, turned);
		};
	}

	private Optional<PagePicture> text(byte[] bytes, int number) throws IOException {
		for (Page page : TextFile.pages(bytes, options.maxPages())) {
			if (page.number() == number) {
				return Optional.of(Drawing.png(new TextPicture(page, LONGEST).draw()));
			}
		}
		return Optional.empty();
	}

	private Optional<PagePicture> picture(Source source, int number, int turned) {
		engine.prepare();
		try (Frames frames = new Frames(options, source.format(), source.bytes())) {
			if (number > options.maxPages() || !frames.has(number)) {
				return Optional.empty();
			}
			try (Picture upright = frames.picture(number);
					Picture small = upright.within(LONGEST);
					Picture picture = small.turned(turned)) {
				return Optional.of(new PagePicture("image/jpeg", picture.jpeg()));
			}
		}
	}

	private void acquire() {
		try {
			if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw busy();
	}

	private static ServiceUnavailable busy() {
		return new ServiceUnavailable(Service.Kind.PICTURES, Sentence.of("read.pictures-busy"));
	}

}
