package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What is read of a page on which a number was hidden or changed. */
final class Viewer implements AutoCloseable {

	/** The number that nobody sees any more. */
	static final String OLD = "2026-0399";

	static final String NEW = "2026-0417";

	private final Reader reader = new Reader(ReadOptions.defaults(), Results.NONE);

	/** Makes the first page of a document. */
	interface Maker {

		void make(PDDocument document, PDPage page) throws IOException;

	}

	/** Of a page with other words, and with what the pen draws. */
	String read(Papers.Pen pen) throws IOException {
		return text(Papers.pdf((document, page) -> {
			frame(page);
			pen.draw(document, page);
		}));
	}

	static void frame(PDPageContentStream page) throws IOException {
		Papers.print(page, 60, 700, "Number:");
		Papers.print(page, 60, 670, "Thank you for your order, it was a pleasure");
	}

	static byte[] whole(Maker maker) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			maker.make(document, page);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	String text(byte[] pdf) {
		return Papers.text(page(pdf)) + "\n";
	}

	Page page(byte[] pdf) {
		return reader.read(Papers.document(pdf)).pages().get(0);
	}

	@Override
	public void close() {
		reader.close();
	}

}
