package io.dromedary.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Writes scanned pages as files. */
public final class ScanFile {

	private static final float QUALITY = 0.85f;

	private ScanFile() {
	}

	/** A PDF of images, with no text layer. */
	public static byte[] pdf(Scan scan) {
		return write((bytes) -> {
			try (var document = new PDDocument()) {
				for (BufferedImage image : scan.pages()) {
					float width = image.getWidth() * 72f / scan.dpi();
					float height = image.getHeight() * 72f / scan.dpi();
					var page = new PDPage(new PDRectangle(width, height));
					document.addPage(page);
					try (var stream = new PDPageContentStream(document, page)) {
						stream.drawImage(JPEGFactory.createFromImage(document, image, QUALITY, scan.dpi()), 0, 0, width,
								height);
					}
				}
				document.save(bytes);
			}
		});
	}

	/** The first page. */
	public static byte[] png(Scan scan) {
		return write((bytes) -> ImageIO.write(scan.pages().get(0), "png", bytes));
	}

	/** The first page. */
	public static byte[] jpeg(Scan scan) {
		return write((bytes) -> {
			var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
			try (var stream = ImageIO.createImageOutputStream(bytes)) {
				jpeg(writer, stream, scan.pages().get(0));
			}
			finally {
				writer.dispose();
			}
		});
	}

	private static void jpeg(ImageWriter writer, ImageOutputStream stream, BufferedImage image) throws IOException {
		var how = writer.getDefaultWriteParam();
		how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		how.setCompressionQuality(QUALITY);
		writer.setOutput(stream);
		writer.write(null, new IIOImage(image, null, null), how);
	}

	/** All pages in one file, compressed with LZW. */
	public static byte[] tiff(Scan scan) {
		return write((bytes) -> {
			var writer = ImageIO.getImageWritersByFormatName("tiff").next();
			var how = writer.getDefaultWriteParam();
			how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			how.setCompressionType("LZW");
			try (var stream = ImageIO.createImageOutputStream(bytes)) {
				writer.setOutput(stream);
				writer.prepareWriteSequence(null);
				for (BufferedImage page : scan.pages()) {
					writer.writeToSequence(new IIOImage(page, null, null), how);
				}
				writer.endWriteSequence();
			}
			finally {
				writer.dispose();
			}
		});
	}

	private static byte[] write(Writing writing) {
		var bytes = new ByteArrayOutputStream();
		try {
			writing.to(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private interface Writing {

		void to(ByteArrayOutputStream bytes) throws IOException;

	}

}
