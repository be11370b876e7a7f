package io.dromedary.read.barcode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.dromedary.demo.Scan;

/** Draws bar codes onto the first page of a scan. */
public final class DrawnCodes {

	private static final double MM_PER_INCH = 25.4;

	private DrawnCodes() {
	}

	/** Bars as on the back of a health card, 62 mm wide. */
	public static Scan bars(Scan scan, String text, double left, double top) {
		return draw(scan, BarcodeFormat.CODE_39, text, left, top, 62, 8);
	}

	/** A square as on an invoice, 30 mm wide. */
	public static Scan qr(Scan scan, String text, double left, double top) {
		return draw(scan, BarcodeFormat.QR_CODE, text, left, top, 30, 30);
	}

	/** Stacked bars as on the back of some licences. */
	public static Scan stacked(Scan scan, String text, double left, double top) {
		return draw(scan, BarcodeFormat.PDF_417, text, left, top, 75, 25);
	}

	/** In millimetres. */
	private static Scan draw(Scan scan, BarcodeFormat format, String text, double left, double top, double width,
			double height) {
		BufferedImage page = scan.pages().get(0);
		double pixels = scan.dpi() / MM_PER_INCH;
		BitMatrix code = encoded(format, text);
		Graphics2D graphics = page.createGraphics();
		graphics.translate(left * pixels, top * pixels);
		graphics.setColor(Color.WHITE);
		graphics.fillRect((int) (-4 * pixels), (int) (-2 * pixels), (int) ((width + 8) * pixels),
				(int) ((height + 4) * pixels));
		graphics.setColor(Color.BLACK);
		graphics.scale(width * pixels / code.getWidth(), height * pixels / code.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.fill(outline(code));
		graphics.dispose();
		return new Scan(List.of(page), scan.dpi());
	}

	/** In one piece: modules filled one by one leave seams. */
	private static Path2D outline(BitMatrix code) {
		Path2D outline = new Path2D.Double();
		for (int y = 0; y < code.getHeight(); y++) {
			for (int x = 0; x < code.getWidth(); x++) {
				if (code.get(x, y)) {
					outline.append(new Rectangle(x, y, 1, 1), false);
				}
			}
		}
		return outline;
	}

	private static BitMatrix encoded(BarcodeFormat format, String text) {
		try {
			return new MultiFormatWriter().encode(text, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
