package io.dromedary.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A picture turned clockwise: by quarters pixel for pixel, else drawn anew. */
final class TurnedPicture {

	private static final int QUARTER = 90;

	private TurnedPicture() {
	}

	static byte[] png(Path picture, int degrees) throws IOException {
		BufferedImage image = ImageIO.read(picture.toFile());
		BufferedImage turned = (degrees % QUARTER == 0) ? quarters(image, Math.floorMod(degrees / QUARTER, 4))
				: drawn(image, degrees);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(turned, "png", bytes);
		return bytes.toByteArray();
	}

	static BufferedImage quarters(BufferedImage image, int quarters) {
		int width = image.getWidth();
		int height = image.getHeight();
		boolean sideways = quarters % 2 == 1;
		BufferedImage turned = new BufferedImage(sideways ? height : width, sideways ? width : height,
				BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int toX = switch (quarters) {
					case 1 -> height - 1 - y;
					case 2 -> width - 1 - x;
					case 3 -> y;
					default -> x;
				};
				int toY = switch (quarters) {
					case 1 -> x;
					case 2 -> height - 1 - y;
					case 3 -> width - 1 - x;
					default -> y;
				};
				turned.setRGB(toX, toY, image.getRGB(x, y));
			}
		}
		return turned;
	}

	private static BufferedImage drawn(BufferedImage image, int degrees) {
		double angle = Math.toRadians(degrees);
		double cos = Math.abs(Math.cos(angle));
		double sin = Math.abs(Math.sin(angle));
		int width = (int) Math.round(image.getWidth() * cos + image.getHeight() * sin);
		int height = (int) Math.round(image.getWidth() * sin + image.getHeight() * cos);
		BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
		turn.rotate(angle);
		turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
		Graphics2D graphics = turned.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.drawImage(image, turn, null);
		graphics.dispose();
		return turned;
	}

}
