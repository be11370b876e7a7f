package io.dromedary.split.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class TiffStackTest {

	private static final int WIDTH = 203;

	private static final int HEIGHT = 301;

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "LZW,10", "CCITT T.6,12", "JPEG,10", "Deflate,10", ",5" })
	void theFramesAreThereAsTheyWereAndNoOthers(String compression, int type) throws IOException {
		byte[] whole = tiff(4, type, compression);
		byte[] part = range(whole, 2, 3);
		assertThat(part.length).isLessThan(whole.length * 3 / 4);
		List<BufferedImage> frames = frames(part);
		assertThat(frames).hasSize(2);
		for (int at = 0; at < frames.size(); at++) {
			assertThat(pixels(frames.get(at))).isEqualTo(pixels(frames(whole).get(at + 1)));
		}
		assertThat(range(part, 1, 2)).isEqualTo(part);
		assertThat(range(whole, 2, 3)).isEqualTo(part);
	}

	@Test
	void bothByteOrdersAreTaken() throws IOException {
		byte[] one = tiff(2, BufferedImage.TYPE_BYTE_GRAY, null);
		assertThat(one[0]).isIn((byte) 'I', (byte) 'M');
		byte[] hand = byHand(ByteOrder.BIG_ENDIAN, 0);
		assertThat(pixels(frames(range(hand, 1, 1)).get(0))).isEqualTo(pixels(frames(hand).get(0)));
		byte[] little = byHand(ByteOrder.LITTLE_ENDIAN, 0);
		assertThat(pixels(frames(range(little, 1, 1)).get(0))).isEqualTo(pixels(frames(little).get(0)));
	}

	@Test
	void framesWithoutEndAndDamageAreNoticed() throws IOException {
		assertThatIOException().isThrownBy(() -> range(byHand(ByteOrder.BIG_ENDIAN, 8), 1, 1))
			.withMessage("frames without end");
		byte[] whole = tiff(2, BufferedImage.TYPE_BYTE_GRAY, "LZW");
		assertThatIOException().isThrownBy(() -> range(java.util.Arrays.copyOf(whole, whole.length / 2), 1, 2));
		byte[] big = whole.clone();
		big[(big[0] == 'I') ? 2 : 3] = 43;
		assertThatIOException().isThrownBy(() -> range(big, 1, 1)).withMessage("no TIFF");
	}

	@Test
	void noDamageIsMoreThanAnError() throws IOException {
		byte[] whole = tiff(3, BufferedImage.TYPE_BYTE_GRAY, "Deflate");
		Random random = new Random(5);
		for (int round = 0; round < 300; round++) {
			byte[] damaged = whole.clone();
			for (int i = 0; i < 8; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			try {
				assertThat(range(damaged, 1, 1).length).isLessThan(3 * whole.length);
			}
			catch (IOException | IndexOutOfBoundsException ex) {
				assertThat(ex).isNotNull();
			}
		}
	}

	/**
	 * Two rows of three pixels, the lengths of its strips as SHORT.
	 * @param next where it says that the next directory is
	 */
	private static byte[] byHand(ByteOrder order, int next) {
		int[][] entries = { { 256, 3, 1, 3 }, { 257, 3, 1, 2 }, { 258, 3, 1, 8 }, { 259, 3, 1, 1 }, { 262, 3, 1, 1 },
				{ 273, 4, 2, 134 }, { 278, 3, 1, 1 }, { 279, 3, 2, 0 }, { 297, 3, 2, 0 } };
		ByteBuffer tiff = ByteBuffer.allocate(148).order(order);
		tiff.put((byte) ((order == ByteOrder.BIG_ENDIAN) ? 'M' : 'I')).put(tiff.get(0)).putShort((short) 42).putInt(8);
		tiff.putShort((short) entries.length);
		for (int[] entry : entries) {
			tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
			if (entry[0] == 279) {
				tiff.putShort((short) 3).putShort((short) 3);
			}
			else if (entry[1] == 3) {
				tiff.putShort((short) entry[3]).putShort((short) 0);
			}
			else {
				tiff.putInt(entry[3]);
			}
		}
		tiff.putInt(next);
		tiff.position(134);
		tiff.putInt(142).putInt(145);
		tiff.put(new byte[] { 10, 20, 30, 40, 50, 60 });
		return tiff.array();
	}

	private byte[] range(byte[] tiff, int first, int last) throws IOException {
		Path file = Files.write(folder.resolve("stack.tif"), tiff);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (TiffStack stack = TiffStack.of(file)) {
			stack.write(new PageRange(first, last), out);
		}
		return out.toByteArray();
	}

	private static byte[] tiff(int frames, int type, String compression) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (compression != null) {
				how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				how.setCompressionType(compression);
			}
			writer.prepareWriteSequence(null);
			for (int frame = 0; frame < frames; frame++) {
				writer.writeToSequence(new IIOImage(drawn(frame, type), null, null), how);
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static BufferedImage drawn(int frame, int type) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
		Random random = new Random(frame);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				image.setRGB(x, y, (random.nextInt(20) == 0) ? 0 : 0xffffff);
			}
		}
		return image;
	}

	private static List<BufferedImage> frames(byte[] tiff) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
			reader.setInput(in);
			java.util.ArrayList<BufferedImage> frames = new java.util.ArrayList<>();
			for (int at = 0; at < reader.getNumImages(true); at++) {
				frames.add(reader.read(at));
			}
			return frames;
		}
		finally {
			reader.dispose();
		}
	}

	private static int[] pixels(BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

}
