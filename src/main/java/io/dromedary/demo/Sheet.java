package io.dromedary.demo;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Paper to draw on. Points (1/72 inch) from the upper left corner; the y of a text is its
 * baseline.
 */
public final class Sheet implements AutoCloseable {

	/** Width of an A4 page in points. */
	public static final double A4_WIDTH = PDRectangle.A4.getWidth();

	/** Height of an A4 page in points. */
	public static final double A4_HEIGHT = PDRectangle.A4.getHeight();

	private static final float BOLD_STROKE = 0.035f;

	private final PDDocument document = new PDDocument();

	private final float width;

	private final float height;

	private PDPage page = new PDPage();

	private PDPageContentStream stream;

	public Sheet(double width, double height) {
		this.width = (float) width;
		this.height = (float) height;
		stream = page();
	}

	public static Sheet a4() {
		return new Sheet(A4_WIDTH, A4_HEIGHT);
	}

	private PDPageContentStream page() {
		page = new PDPage(new PDRectangle(width, height));
		document.addPage(page);
		try {
			return new PDPageContentStream(document, page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Goes on with a fresh page of the same size. */
	public void nextPage() {
		draw(PDPageContentStream::close);
		stream = page();
	}

	public int pages() {
		return document.getNumberOfPages();
	}

	/** Cuts the page off below that height, as a till cuts its roll. */
	public void cut(double y) {
		page.setMediaBox(new PDRectangle(0, (float) (height - y), width, (float) y));
	}

	public void text(double x, double y, Face face, String text) {
		draw((to) -> {
			to.saveGraphicsState();
			to.beginText();
			to.setFont(Face.FONT, face.size());
			to.setRenderingMode(face.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
			to.setLineWidth(face.size() * BOLD_STROKE);
			to.newLineAtOffset((float) x, (float) (height - y));
			to.showText(text);
			to.endText();
			to.restoreGraphicsState();
		});
	}

	/** Text that ends at x. */
	public void right(double x, double y, Face face, String text) {
		text(x - face.width(text), y, face, text);
	}

	/** Text around x. */
	public void centre(double x, double y, Face face, String text) {
		text(x - face.width(text) / 2, y, face, text);
	}

	/** Text in several lines, each parted by a line feed; answers the next baseline. */
	public double block(double x, double y, Face face, String lines) {
		double next = y;
		for (String line : lines.split("\n")) {
			text(x, next, face, line);
			next += face.size() * 1.3;
		}
		return next;
	}

	public void rule(double x, double y, double toX, double toY, double thickness) {
		draw((to) -> {
			to.setLineWidth((float) thickness);
			to.moveTo((float) x, (float) (height - y));
			to.lineTo((float) toX, (float) (height - toY));
			to.stroke();
		});
	}

	/** The outline of a box. */
	public void frame(double x, double y, double wide, double high) {
		draw((to) -> {
			to.setLineWidth(0.7f);
			to.addRect((float) x, (float) (height - y - high), (float) wide, (float) high);
			to.stroke();
		});
	}

	public void fill(double x, double y, double wide, double high, Color colour) {
		draw((to) -> {
			to.saveGraphicsState();
			to.setNonStrokingColor(colour);
			to.addRect((float) x, (float) (height - y - high), (float) wide, (float) high);
			to.fill();
			to.restoreGraphicsState();
		});
	}

	/** The finished PDF; nothing can be drawn after it. */
	public byte[] pdf() {
		draw(PDPageContentStream::close);
		try (var bytes = new ByteArrayOutputStream()) {
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

	private void draw(Stroke stroke) {
		try {
			stroke.on(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Stroke {

		void on(PDPageContentStream stream) throws IOException;

	}

}
