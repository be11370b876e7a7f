package io.dromedary.read;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.dromedary.read.einvoice.EuropeanRules;
import io.dromedary.read.google.VisionAccess;
import org.jspecify.annotations.Nullable;

/**
 * How documents are read and what is too much.
 *
 * @param languages of the documents, as Tesseract names them, the commonest first
 * @param tessdata folder with further or better language data; null for none
 * @param nativesFolder where native libraries and language data are unpacked; null for a
 * private folder below the system's temporary folder
 * @param engines pages recognised at the same time; 0 for one per processor
 * @param maxBytes size of a document
 * @param maxPages pages of a document
 * @param maxPixels width times height of a picture, before it is decoded
 * @param pageTime time for the recognition of one page
 * @param engine that reads pictures
 * @param paddleModels folder with other networks for PP-OCR; null for those of the
 * program
 * @param pdfPasswords tried on protected PDFs
 * @param google where Google Vision is asked; null where it never is
 */
public record ReadOptions(List<String> languages, @Nullable Path tessdata, @Nullable Path nativesFolder, int engines,
		long maxBytes, int maxPages, long maxPixels, Duration pageTime, OcrChoice engine, @Nullable Path paddleModels,
		PdfPasswords pdfPasswords, @Nullable VisionAccess google) {

	/** Raised whenever the same bytes would be read differently. */
	private static final int READER_VERSION = 8;

	/** So many pages may take as long as one page may, all others next to nothing. */
	private static final int SLOW_PAGES = 10;

	/** The same where nothing is recognised. */
	private static final int SLOW_WALKS = 3;

	static final String LANGUAGES = "eng,ita,deu,fra,spa";

	static final long MAX_BYTES = 50L * 1024 * 1024;

	static final int MAX_PAGES = 500;

	static final long MAX_PIXELS = 100_000_000;

	static final long PAGE_MILLIS = 60_000;

	/** In a container asking for it reads files. */
	private static final int CORES = Runtime.getRuntime().availableProcessors();

	public ReadOptions {
		languages = List.copyOf(languages);
		engines = (engines > 0) ? engines : CORES;
	}

	/** Without passwords, and never asking Google Vision. */
	public ReadOptions(List<String> languages, @Nullable Path tessdata, @Nullable Path nativesFolder, int engines,
			long maxBytes, int maxPages, long maxPixels, Duration pageTime, OcrChoice engine,
			@Nullable Path paddleModels) {
		this(languages, tessdata, nativesFolder, engines, maxBytes, maxPages, maxPixels, pageTime, engine, paddleModels,
				PdfPasswords.none(), null);
	}

	/** What holds where nothing is set. */
	public static ReadOptions defaults() {
		return new ReadOptions(List.of(LANGUAGES.split(",")), null, null, 0, MAX_BYTES, MAX_PAGES, MAX_PIXELS,
				Duration.ofMillis(PAGE_MILLIS), OcrChoice.AUTO, null);
	}

	/** The same with another engine first. */
	public ReadOptions with(OcrChoice other) {
		return new ReadOptions(languages, tessdata, nativesFolder, engines, maxBytes, maxPages, maxPixels, pageTime,
				other, paddleModels, pdfPasswords, google);
	}

	/** A path that may be empty. */
	static @Nullable Path path(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : Path.of(name);
	}

	/** Time for all of a document: its pages may all be scans. */
	Duration wholeTime() {
		return pageTime.multipliedBy(Math.max(SLOW_PAGES, maxPages));
	}

	/** The engine gives up by itself; this is for where it does not, and for its turn. */
	Duration recognitionTime() {
		return pageTime.multipliedBy(2);
	}

	/**
	 * Time for going through one page, without recognition: usually some milliseconds,
	 * and a few files made to be slow must not keep all workers for long.
	 */
	Duration scanTime() {
		return pageTime.dividedBy(3);
	}

	/** Time for going through all of its pages, without recognition. */
	Duration walkTime() {
		return pageTime.multipliedBy(SLOW_WALKS);
	}

	/**
	 * Fingerprint of everything that shapes a transcript besides the content. A password
	 * decides only whether there is one.
	 */
	String fingerprint() {
		return "read-%d:%s:%s:%d:%d:%d".formatted(READER_VERSION, String.join("+", languages),
				(tessdata != null) ? tessdata : "", maxBytes, maxPages, maxPixels) + by(engine)
				+ EuropeanRules.onClassPath().version().map((rules) -> ":en16931-" + rules).orElse("");
	}

	private String by(OcrChoice engine) {
		return switch (engine) {
			case TESSERACT -> "";
			case GOOGLE_VISION -> ":" + engine.word();
			case AUTO, PADDLE, BOTH -> ":%s:%s".formatted(engine.word(), (paddleModels != null) ? paddleModels : "");
		};
	}

}
