package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A PDF whose first page lies in another way. */
final class Turned {

	private Turned() {
	}

	private interface Change {

		void make(PDDocument document, PDPage page) throws IOException;

	}

	/** The page is to be shown turned clockwise. */
	static byte[] page(byte[] pdf, int degrees) throws IOException {
		return changed(pdf, (document, page) -> page.setRotation(degrees));
	}

	/** What is printed runs from the bottom to the top. */
	static byte[] text(byte[] pdf) throws IOException {
		return changed(pdf, (document, page) -> {
			PDRectangle size = page.getMediaBox();
			prepend(document, page, new Matrix(0, 1, -1, 0, size.getHeight(), 0));
			page.setMediaBox(new PDRectangle(size.getHeight(), size.getWidth()));
			page.setCropBox(page.getMediaBox());
		});
	}

	/** Only the part is shown that begins 30 points from the left and 40 from the top. */
	static byte[] cropped(byte[] pdf) throws IOException {
		return changed(pdf, (document, page) -> {
			PDRectangle size = page.getMediaBox();
			page.setCropBox(new PDRectangle(30, 100, size.getWidth() - 60, size.getHeight() - 140));
		});
	}

	static byte[] resized(byte[] pdf, float width, float height) throws IOException {
		return changed(pdf, (document, page) -> {
			page.setMediaBox(new PDRectangle(width, height));
			page.setCropBox(page.getMediaBox());
		});
	}

	private static void prepend(PDDocument document, PDPage page, Matrix matrix) throws IOException {
		try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
			content.transform(matrix);
		}
	}

	private static byte[] changed(byte[] pdf, Change change) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			change.make(document, document.getPage(0));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

}
