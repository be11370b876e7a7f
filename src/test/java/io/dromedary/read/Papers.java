package io.dromedary.read;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Small documents for the tests of this room. */
final class Papers {

	private Papers() {
	}

	static Document document(byte[] bytes) {
		return document("x", bytes);
	}

	static Document document(String name, byte[] bytes) {
		return new Document("1", 1, new Origin("folder", "test", name, null, Instant.EPOCH), new ByteContent(bytes),
				Instructions.NONE);
	}

	static String text(Page page) {
		return page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
	}

	static String text(Transcript transcript) {
		return transcript.pages().stream().map(Papers::text).collect(Collectors.joining("\n"));
	}

	/** Draws on the first page of a PDF. */
	interface Pen {

		void draw(PDDocument document, PDPageContentStream page) throws IOException;

	}

	static byte[] pdf(Pen pen) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				pen.draw(document, content);
			}
			return bytes(document);
		}
	}

	static byte[] pdf(List<String> lines) throws IOException {
		return pdf((document, page) -> {
			for (int i = 0; i < lines.size(); i++) {
				print(page, 60, 760 - 24 * i, lines.get(i));
			}
		});
	}

	static void print(PDPageContentStream page, float x, float y, String text) throws IOException {
		page.beginText();
		page.setFont(new PDType1Font(FontName.HELVETICA), 14);
		page.newLineAtOffset(x, y);
		page.showText(text);
		page.endText();
	}

	static void printUnpainted(PDPageContentStream page, float x, float y, String text) throws IOException {
		page.setRenderingMode(RenderingMode.NEITHER);
		print(page, x, y, text);
		page.setRenderingMode(RenderingMode.FILL);
	}

	static void printWhite(PDPageContentStream page, float x, float y, String text) throws IOException {
		page.setNonStrokingColor(Color.WHITE);
		print(page, x, y, text);
		page.setNonStrokingColor(Color.BLACK);
	}

	static byte[] locked(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
			return bytes(document);
		}
	}

	static BufferedImage scan(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
		}
	}

	static byte[] scannedPdf(BufferedImage scan) throws IOException {
		return pdf((document, page) -> page.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0,
				PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()));
	}

	static byte[] picture(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}

	/** Turned clockwise by 90 degrees. */
	static BufferedImage turned(BufferedImage image) {
		BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), image.getType());
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
			}
		}
		return turned;
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

}
