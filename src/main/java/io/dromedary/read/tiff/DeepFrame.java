package io.dromedary.read.tiff;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A frame in red, green and blue with 16 bits each, as programs for photographs write it.
 * Leptonica takes it in strips only; the JDK decodes tiles as well.
 */
public final class DeepFrame {

	/** Six bytes each while it is decoded. */
	private static final int MOST_PIXELS = 30_000_000;

	/** The reader of the JDK, whichever others a library brings along. */
	private static final String JDK = "java.desktop";

	/** Of red, green and blue, in tenths: as Leptonica weighs them. */
	private static final int[] WEIGHTS = { 3, 5, 2 };

	private DeepFrame() {
	}

	/**
	 * In gray, one byte a pixel; empty where it is of another kind, damaged or too large.
	 * @param index of the frame, from 0
	 */
	public static Optional<BufferedImage> gray(byte[] tiff, int index) {
		for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff"); readers.hasNext();) {
			ImageReader reader = readers.next();
			try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
				if (JDK.equals(reader.getClass().getModule().getName())) {
					reader.setInput(in, false, true);
					return deep(reader, index) ? Optional.of(gray(reader.read(index).getRaster())) : Optional.empty();
				}
			}
			catch (IOException | RuntimeException ex) {
				return Optional.empty();
			}
			finally {
				reader.dispose();
			}
		}
		return Optional.empty();
	}

	private static boolean deep(ImageReader reader, int index) throws IOException {
		ImageTypeSpecifier type = reader.getRawImageType(index);
		return type != null && type.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT
				&& type.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_RGB
				&& type.getNumBands() >= WEIGHTS.length
				&& (long) reader.getWidth(index) * reader.getHeight(index) <= MOST_PIXELS;
	}

	private static BufferedImage gray(Raster deep) {
		int width = deep.getWidth();
		BufferedImage gray = new BufferedImage(width, deep.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
		int bands = deep.getNumBands();
		int[] row = new int[width * bands];
		for (int y = 0; y < deep.getHeight(); y++) {
			deep.getPixels(deep.getMinX(), deep.getMinY() + y, width, 1, row);
			for (int x = 0; x < width; x++) {
				int sum = 0;
				for (int band = 0; band < WEIGHTS.length; band++) {
					sum += WEIGHTS[band] * (row[x * bands + band] >> 8);
				}
				pixels[y * width + x] = (byte) (sum / 10);
			}
		}
		return gray;
	}

}
