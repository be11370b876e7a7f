package io.dromedary.read;

import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scans as scanners and fax machines store them. */
class CompressedScansTest {

	private static final Reader READER = new Reader(ReadOptions.defaults().with(OcrChoice.TESSERACT), Results.NONE);

	private static final int HEAD = 11;

	@AfterAll
	static void close() {
		READER.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "JPEG", "CCITT T.6" })
	void everyPageOfATiffIsRead(String compression) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			how.setCompressionType(compression);
			for (String total : List.of("Totale 1.220,00", "Totale 61,00")) {
				BufferedImage page = of(total,
						compression.equals("JPEG") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_BINARY);
				writer.writeToSequence(new IIOImage(page, null, null), how);
			}
			writer.endWriteSequence();
		}
		List<Page> pages = READER.read(Papers.document(bytes.toByteArray())).pages();
		assertThat(pages).hasSize(2);
		assertThat(Papers.text(pages.get(0))).contains("1.220,00");
		assertThat(Papers.text(pages.get(1))).contains("61,00");
	}

	/** As programs for photographs store it; Leptonica reads no tiles of it. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void sixteenBitsOfEachColourAreRead(boolean tiles) throws IOException {
		byte[] tiff = deep(of("Totale 1.220,00", BufferedImage.TYPE_INT_RGB), tiles);
		Page read = READER.read(Papers.document(tiff)).pages().get(0);
		assertThat(Papers.text(read)).isEqualTo("Fattura 12\nTotale 1.220,00");
		assertThat(read.findings()).isEmpty();
		byte[] half = Arrays.copyOf(tiff, tiff.length / 2);
		if (tiles) {
			assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> READER.read(Papers.document(half)));
		}
		else {
			assertThat(READER.read(Papers.document(half)).pages().get(0).findings()).extracting(Finding::rule)
				.containsExactly("cut-off");
		}
	}

	private static byte[] deep(BufferedImage page, boolean tiles) throws IOException {
		var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
				Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
		var deep = new BufferedImage(model, model.createCompatibleWritableRaster(page.getWidth(), page.getHeight()),
				false, null);
		int[] samples = page.getRaster().getPixels(0, 0, page.getWidth(), page.getHeight(), (int[]) null);
		deep.getRaster()
			.setPixels(0, 0, page.getWidth(), page.getHeight(),
					Arrays.stream(samples).map((sample) -> sample * 257).toArray());
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			ImageWriteParam how = writer.getDefaultWriteParam();
			if (tiles) {
				how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
				how.setTiling(256, 256, 0, 0);
			}
			writer.write(null, new IIOImage(deep, null, null), how);
		}
		return bytes.toByteArray();
	}

	@Test
	void aPictureInJbig2IsRead() throws IOException {
		BufferedImage scan = of("Totale 1.220,00", BufferedImage.TYPE_BYTE_BINARY);
		byte[] pdf = Papers.pdf((document, page) -> page.drawImage(jbig2(document, scan), 0, 0, 595, 842));
		Page page = READER.read(Papers.document(pdf)).pages().get(0);
		assertThat(page.source()).isEqualTo(Page.Source.OCR);
		assertThat(page.findings()).isEmpty();
		assertThat(Papers.text(page)).contains("1.220,00");
	}

	private static BufferedImage of(String text, int type) throws IOException {
		BufferedImage scan = Papers.scan(Papers.pdf(List.of("Fattura 12", text)));
		BufferedImage image = new BufferedImage(scan.getWidth(), scan.getHeight(), type);
		Graphics2D graphics = image.createGraphics();
		graphics.drawImage(scan, 0, 0, null);
		graphics.dispose();
		return image;
	}

	/**
	 * One page with one region, whose bits are stored as in a fax (ISO/IEC 14492, 7.4.6
	 * and 7.4.8).
	 */
	private static PDImageXObject jbig2(PDDocument document, BufferedImage scan) throws IOException {
		byte[] fax;
		try (var in = CCITTFactory.createFromImage(document, scan).getCOSObject().createRawInputStream()) {
			fax = in.readAllBytes();
		}
		int width = scan.getWidth();
		int height = scan.getHeight();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		segment(out, 0, 48, 19);
		for (int one : new int[] { width, height, 0, 0 }) {
			out.writeInt(one);
		}
		out.writeByte(0);
		out.writeShort(0);
		segment(out, 1, 38, 18 + fax.length);
		for (int one : new int[] { width, height, 0, 0 }) {
			out.writeInt(one);
		}
		out.writeByte(0);
		out.writeByte(1);
		out.write(fax);
		assertThat(bytes.size()).isEqualTo(2 * HEAD + 19 + 18 + fax.length);
		return new PDImageXObject(document, new ByteArrayInputStream(bytes.toByteArray()), COSName.JBIG2_DECODE, width,
				height, 1, PDDeviceGray.INSTANCE);
	}

	private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
		out.writeInt(number);
		out.writeByte(type);
		out.writeByte(0);
		out.writeByte(1);
		out.writeInt(length);
	}

}
