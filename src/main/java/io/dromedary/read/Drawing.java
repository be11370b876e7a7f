package io.dromedary.read;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import io.dromedary.document.PagePicture;

/** What is done with a page that was drawn. */
final class Drawing {

	private static final float JPEG_QUALITY = 0.85f;

	private Drawing() {
	}

	/** Turned clockwise by so many quarters. */
	static BufferedImage turned(BufferedImage image, int quarters) {
		if (quarters % 4 == 0) {
			return image;
		}
		int width = image.getWidth();
		int height = image.getHeight();
		boolean sideways = quarters % 2 == 1;
		BufferedImage turned = new BufferedImage(sideways ? height : width, sideways ? width : height, image.getType());
		AffineTransform turn = AffineTransform.getTranslateInstance(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
		turn.quadrantRotate(quarters);
		turn.translate(-width / 2.0, -height / 2.0);
		Graphics2D graphics = turned.createGraphics();
		graphics.drawImage(image, turn, null);
		graphics.dispose();
		return turned;
	}

	/** For letters and lines. */
	static PagePicture png(BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return new PagePicture("image/png", bytes.toByteArray());
	}

	/** For photographs and scans. */
	static PagePicture jpeg(BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (var out = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			how.setCompressionQuality(JPEG_QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return new PagePicture("image/jpeg", bytes.toByteArray());
	}

}
