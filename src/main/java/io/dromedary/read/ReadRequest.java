package io.dromedary.read;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.dromedary.read.google.VisionAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a process of its own is asked to read, besides the bytes.
 *
 * @param fileName as the sender named it
 * @param page from 1, of which a picture is wanted; 0 for the words of all pages
 * @param turned see {@link PagePictures#draw}
 */
record ReadRequest(String fileName, int page, int turned, Options options) {

	static ReadRequest pages(String fileName, ReadOptions options) {
		return new ReadRequest(fileName, 0, 0, Options.of(options));
	}

	static ReadRequest picture(int page, int turned, ReadOptions options) {
		return new ReadRequest("", page, turned, Options.of(options));
	}

	/** {@link ReadOptions} as they are written; one process reads one page at a time. */
	record Options(List<String> languages, @Nullable String tessdata, @Nullable String nativesFolder, long maxBytes,
			int maxPages, long maxPixels, long pageMillis, OcrChoice engine, @Nullable String paddleModels,
			List<String> pdfPasswords, @Nullable Google google) {

		static Options of(ReadOptions options) {
			return new Options(options.languages(), text(options.tessdata()), text(options.nativesFolder()),
					options.maxBytes(), options.maxPages(), options.maxPixels(), options.pageTime().toMillis(),
					options.engine(), text(options.paddleModels()), options.pdfPasswords().all(),
					(options.engine() == OcrChoice.GOOGLE_VISION) ? Google.of(options.google()) : null);
		}

		ReadOptions read() {
			return new ReadOptions(languages, path(tessdata), path(nativesFolder), 1, maxBytes, maxPages, maxPixels,
					Duration.ofMillis(pageMillis), engine, path(paddleModels), new PdfPasswords(pdfPasswords),
					(google != null) ? google.read() : null);
		}

		private static @Nullable String text(@Nullable Path path) {
			return (path != null) ? path.toString() : null;
		}

		private static @Nullable Path path(@Nullable String text) {
			return (text != null) ? Path.of(text) : null;
		}

		@Override
		public String toString() {
			return "Options[" + engine.word() + "]";
		}

	}

	/** {@link VisionAccess} as it is written, with the key that holds now. */
	record Google(String url, String key, long millis) {

		static @Nullable Google of(@Nullable VisionAccess access) {
			return (access != null) ? new Google(access.url(), access.key().get(), access.timeout().toMillis()) : null;
		}

		VisionAccess read() {
			return new VisionAccess(url, () -> key, Duration.ofMillis(millis));
		}

		@Override
		public String toString() {
			return "Google";
		}

	}

	@Override
	public String toString() {
		return "ReadRequest[" + page + "]";
	}

}
