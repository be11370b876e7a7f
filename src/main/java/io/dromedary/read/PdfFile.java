package io.dromedary.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.format.TimedBytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF. */
final class PdfFile {

	/** Who reads is watched; this is for where nobody watches. */
	private static final Duration LONGEST = Duration.ofHours(1);

	private PdfFile() {
	}

	/**
	 * With the first password that fits.
	 * @throws InvalidPasswordException where none does
	 * @throws IOException where it is damaged
	 */
	static PDDocument open(Content content, PdfPasswords passwords) throws IOException {
		InvalidPasswordException last = null;
		for (String password : passwords.tried()) {
			try {
				return Loader.loadPDF(new TimedBytes(bytes(content), LONGEST), password);
			}
			catch (InvalidPasswordException ex) {
				last = ex;
			}
		}
		throw (last != null) ? last : new IOException("no password was tried");
	}

	private static RandomAccessRead bytes(Content content) throws IOException {
		Optional<Path> file = content.file();
		if (file.isPresent()) {
			return new RandomAccessReadBufferedFile(file.get().toFile());
		}
		try (var in = content.open()) {
			return new RandomAccessReadBuffer(in.readAllBytes());
		}
	}

}
