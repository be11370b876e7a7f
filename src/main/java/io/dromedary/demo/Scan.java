package io.dromedary.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages as a scanner sees them.
 *
 * @param pages one image each
 * @param dpi pixels per inch
 */
public record Scan(List<BufferedImage> pages, int dpi) {

	public Scan {
		pages = List.copyOf(pages);
	}

	/** Renders every page of a PDF in grey or colour. */
	public static Scan of(byte[] pdf, int dpi, boolean colour) {
		try (var document = Loader.loadPDF(pdf)) {
			var renderer = new PDFRenderer(document);
			var pages = new ArrayList<BufferedImage>();
			for (int i = 0; i < document.getNumberOfPages(); i++) {
				pages.add(renderer.renderImageWithDPI(i, dpi, colour ? ImageType.RGB : ImageType.GRAY));
			}
			return new Scan(pages, dpi);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Laid on the glass askew by that many degrees, clockwise. */
	public Scan skewed(double degrees) {
		return new Scan(pages.stream().map((page) -> {
			var skewed = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
			draw(skewed, page, degrees, 0, 0);
			return skewed;
		}).toList(), dpi);
	}

	/** Turned clockwise by 90, 180 or 270 degrees. */
	public Scan turned(int degrees) {
		boolean across = degrees % 180 != 0;
		return new Scan(pages.stream().map((page) -> {
			int width = across ? page.getHeight() : page.getWidth();
			int height = across ? page.getWidth() : page.getHeight();
			var turned = new BufferedImage(width, height, page.getType());
			draw(turned, page, degrees, (width - page.getWidth()) / 2.0, (height - page.getHeight()) / 2.0);
			return turned;
		}).toList(), dpi);
	}

	private static void draw(BufferedImage to, BufferedImage page, double degrees, double x, double y) {
		Graphics2D graphics = to.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, (degrees % 90 == 0)
				? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.rotate(Math.toRadians(degrees), to.getWidth() / 2.0, to.getHeight() / 2.0);
		graphics.translate(x, y);
		graphics.drawImage(page, 0, 0, null);
		graphics.dispose();
	}

	/**
	 * With the grain of a sensor and specks of dust.
	 * @param strength 0 for none to 1 for hardly readable
	 */
	public Scan noisy(double strength, Random random) {
		return new Scan(pages.stream().map((page) -> grain(page, strength, random)).toList(), dpi);
	}

	private static BufferedImage grain(BufferedImage clean, double strength, Random random) {
		var page = new BufferedImage(clean.getColorModel(), clean.copyData(null), false, null);
		var raster = page.getRaster();
		int width = page.getWidth() * raster.getNumBands();
		int[] row = new int[width];
		int grains = (int) (strength * 100);
		int specks = (int) (width * strength / 200);
		for (int y = 0; y < page.getHeight(); y++) {
			raster.getPixels(0, y, page.getWidth(), 1, row);
			for (int i = 0; grains > 0 && i < width; i++) {
				row[i] = Math.max(0, Math.min(255, row[i] + random.nextInt(2 * grains + 1) - grains));
			}
			for (int speck = 0; speck < specks; speck++) {
				row[random.nextInt(width)] = random.nextInt(120);
			}
			raster.setPixels(0, y, page.getWidth(), 1, row);
		}
		return page;
	}

}
