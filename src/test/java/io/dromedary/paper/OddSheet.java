package io.dromedary.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * One page in a font that has every kind of dash and stroke, which Helvetica has not.
 * Points (1/72 inch) from the upper left corner; the y of a text is its baseline.
 */
final class OddSheet implements AutoCloseable {

	private static final String NOT_BREAKING = """
			/CIDInit /ProcSet findresource begin 12 dict begin begincmap
			/CMapName /Hyphen def /CMapType 2 def
			1 begincodespacerange <00> <FF> endcodespacerange
			1 beginbfchar <2D> <2011> endbfchar
			endcmap end end
			""";

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	/** Begins and ends what is small and raised. */
	static final String RAISED = "\u0001";

	/** Begins and ends what is small and stands on the baseline. */
	static final String SMALL = "\u0002";

	private final PDDocument document = new PDDocument();

	private final PDFont font;

	private final PDFont hyphen;

	private final double height;

	private final PDPageContentStream stream;

	OddSheet(double width, double height) {
		this.height = height;
		// the same calls give the same bytes
		document.setDocumentId(1L);
		var page = new PDPage(new PDRectangle((float) width, (float) height));
		document.addPage(page);
		try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
			font = PDType0Font.load(document, file, true);
			hyphen = hyphen();
			stream = new PDPageContentStream(document, page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a line. What stands between two of {@link #RAISED} is small and raised, as
	 * cents are; between two of {@link #SMALL} small on the baseline.
	 */
	void text(double x, double y, double size, String text) {
		double at = x;
		double small = size;
		double raised = 0;
		for (String run : text.split("(?<=[\u0001\u0002])|(?=[\u0001\u0002])")) {
			if (run.equals(RAISED)) {
				boolean on = small == size;
				small = on ? size * 0.6 : size;
				raised = on ? size * 0.35 : 0;
			}
			else if (run.equals(SMALL)) {
				small = (small == size) ? size * 0.6 : size;
			}
			else {
				show(at, y - raised, small, run);
				at += width(small, run);
			}
		}
	}

	private void show(double x, double y, double size, String text) {
		try {
			stream.beginText();
			stream.newLineAtOffset((float) x, (float) (height - y));
			for (String run : text.split("(?<=\u2011)|(?=\u2011)")) {
				if (run.equals("\u2011")) {
					stream.setFont(hyphen, (float) size);
					stream.showText("-");
				}
				else {
					stream.setFont(font, (float) size);
					stream.showText(run);
				}
			}
			stream.endText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A font whose hyphen is one that does not break, which the other font has not. */
	private PDFont hyphen() throws IOException {
		var helvetica = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
		var meaning = new PDStream(document,
				new ByteArrayInputStream(NOT_BREAKING.getBytes(StandardCharsets.US_ASCII)));
		helvetica.getCOSObject().setItem(COSName.TO_UNICODE, meaning);
		return helvetica;
	}

	/** Text that ends at x. */
	void right(double x, double y, double size, String text) {
		text(x - width(size, text.replaceAll("[\u0001\u0002]", "")), y, size, text);
	}

	void rule(double x, double y, double toX) {
		try {
			stream.setLineWidth(0.7f);
			stream.moveTo((float) x, (float) (height - y));
			stream.lineTo((float) toX, (float) (height - y));
			stream.stroke();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	double width(double size, String text) {
		try {
			return font.getStringWidth(text.replace('\u2011', '-')) / 1000 * size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The finished PDF; nothing can be drawn after it. */
	byte[] pdf() {
		try (var bytes = new ByteArrayOutputStream()) {
			stream.close();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			document.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
