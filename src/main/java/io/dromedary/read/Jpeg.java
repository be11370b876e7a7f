package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Whether a JPEG is whole: decoders fill in gray what is missing. */
final class Jpeg {

	private static final int MARKER = 0xFF;

	private static final int START_OF_SCAN = 0xDA;

	private static final int END = 0xD9;

	private Jpeg() {
	}

	/** Whether its picture data are cut off; a missing end mark alone is harmless. */
	static boolean cut(byte[] jpeg) {
		int scan = startOfScan(jpeg);
		if (scan < 0) {
			return true;
		}
		for (int i = jpeg.length - 1; i > scan; i--) {
			if ((jpeg[i] & 0xFF) == END && (jpeg[i - 1] & 0xFF) == MARKER) {
				return false;
			}
		}
		return !decodes(jpeg);
	}

	/** ITU-T T.81, B.1.1: segments before the first scan have a length. */
	private static int startOfScan(byte[] jpeg) {
		int at = 2;
		while (at + 3 < jpeg.length) {
			if ((jpeg[at] & 0xFF) != MARKER) {
				return -1;
			}
			int kind = jpeg[at + 1] & 0xFF;
			if (kind == START_OF_SCAN) {
				return at;
			}
			boolean alone = kind == MARKER || kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
			at += (kind == MARKER) ? 1 : alone ? 2 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
		}
		return -1;
	}

	/** Of a file that is only without its end mark a decoder says nothing else. */
	private static boolean decodes(byte[] jpeg) {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		List<String> warnings = new ArrayList<>();
		IIOReadWarningListener listener = (source, warning) -> warnings.add(warning);
		reader.addIIOReadWarningListener(listener);
		try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
			reader.setInput(in, true, true);
			ImageReadParam sparse = reader.getDefaultReadParam();
			sparse.setSourceSubsampling(8, 8, 0, 0);
			reader.read(0, sparse);
			return warnings.size() <= 1;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
		finally {
			reader.dispose();
		}
	}

}
