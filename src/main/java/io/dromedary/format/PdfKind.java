package io.dromedary.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.guard.Heap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Tells a PDF portfolio, which is a container, from any other PDF, with attachments or
 * without.
 */
final class PdfKind {

	/** What stands plainly in the file of every portfolio, beside its directory. */
	private static final List<String> SIGNS = List.of("/EmbeddedFile", "/Collection");

	private static final int WINDOW = 1 << 16;

	private static final int LONGEST_SIGN = 16;

	/** Longer looks the parser for objects only in what is damaged or made to hang it. */
	private static final Duration LONGEST = Duration.ofSeconds(20);

	/** Bytes that may be held in memory, where a content is no file. */
	private static final long MOST = 128L << 20;

	private PdfKind() {
	}

	/**
	 * A portfolio or a PDF; a PDF, too, where it cannot be told in time or in memory:
	 * whoever reads it says what is wrong with it.
	 */
	static Format of(Content content) throws IOException {
		return of(content, LONGEST);
	}

	static Format of(Content content, Duration limit) throws IOException {
		boolean fits = content.file().isPresent() || content.size() <= MOST;
		return (fits && likely(content) && portfolio(content, limit)) ? Format.PORTFOLIO : Format.PDF;
	}

	/** Without taking it apart, for nearly all are none. */
	private static boolean likely(Content content) throws IOException {
		byte[] window = new byte[WINDOW];
		int kept = 0;
		try (InputStream in = content.open()) {
			for (int read = in.readNBytes(window, kept, WINDOW - kept); read > 0; read = in.readNBytes(window, kept,
					WINDOW - kept)) {
				String text = new String(window, 0, kept + read, StandardCharsets.ISO_8859_1);
				if (SIGNS.stream().anyMatch(text::contains)) {
					return true;
				}
				int all = kept + read;
				kept = Math.min(all, LONGEST_SIGN);
				System.arraycopy(window, all - kept, window, 0, kept);
			}
		}
		return false;
	}

	private static boolean portfolio(Content content, Duration limit) {
		try (TimedBytes bytes = new TimedBytes(bytes(content), limit); PDDocument document = Loader.loadPDF(bytes)) {
			COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
			COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
			COSDictionary files = (names != null) ? names.getCOSDictionary(COSName.EMBEDDED_FILES) : null;
			return catalog.getCOSDictionary(COSName.getPDFName("Collection")) != null && files != null
					&& (filled(files.getCOSArray(COSName.NAMES)) || filled(files.getCOSArray(COSName.KIDS)));
		}
		catch (OutOfMemoryError ex) {
			if (Heap.isShort(ex)) {
				throw ex;
			}
			return false;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// whoever reads it says what is wrong with it
			return false;
		}
	}

	private static boolean filled(@Nullable COSArray array) {
		return array != null && array.size() > 0;
	}

	private static RandomAccessRead bytes(Content content) throws IOException {
		Optional<Path> file = content.file();
		if (file.isPresent()) {
			return new RandomAccessReadBufferedFile(file.get().toFile());
		}
		try (InputStream in = content.open()) {
			return new RandomAccessReadBuffer(in.readAllBytes());
		}
	}

}
