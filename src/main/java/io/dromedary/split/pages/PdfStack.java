package io.dromedary.split.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

import io.dromedary.format.TimedBytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a PDF. */
public final class PdfStack implements Stack {

	private final PDDocument document;

	private PdfStack(PDDocument document) {
		this.document = document;
	}

	/**
	 * @param limit time for reading what the file says of its pages
	 * @throws IOException also where its pages belong together
	 */
	public static PdfStack of(Path file, Duration limit) throws IOException {
		PDDocument document = Loader.loadPDF(new TimedBytes(new RandomAccessReadBufferedFile(file.toFile()), limit));
		if (PageRange.possible(document)) {
			return new PdfStack(document);
		}
		document.close();
		throw new IOException("a form");
	}

	@Override
	public int pages() {
		return document.getNumberOfPages();
	}

	@Override
	public void write(PageRange range, OutputStream out) throws IOException {
		range.write(document, out);
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

}
