package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be drawn or decoded is said, never taken for blank. */
class UnreadablePagesTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final List<String> LINES = List.of("Invoice 2026-0417 of 14 March 2026",
			"Thank you for your order, it was a pleasure", "Total 1.190,00 EUR");

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aPictureThatIsCutOffIsSaid() throws IOException {
		BufferedImage scan = Papers.scan(Papers.pdf(LINES));
		for (boolean jpeg : new boolean[] { true, false }) {
			byte[] pdf = placed(scan, jpeg, 1, true);
			assertThat(rules(pdf)).as("jpeg " + jpeg).containsExactly("page-unreadable");
			assertThat(rules(placed(scan, jpeg, 1, false))).isEmpty();
		}
	}

	@Test
	void aSmallPictureBesideTextIsNotWorthADoubt() throws IOException {
		BufferedImage scan = Papers.scan(Papers.pdf(LINES));
		assertThat(rules(written(placed(scan, true, 0.2f, true)))).isEmpty();
		assertThat(rules(written(placed(scan, true, 0.6f, true)))).containsExactly("page-unreadable");
	}

	@Test
	void aPictureOfAKindThatCannotBeDecodedIsSaid() throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			InputStream junk = new ByteArrayInputStream(new byte[5000]);
			PDImageXObject picture = new PDImageXObject(document, junk, COSName.JPX_DECODE, 1000, 1400, 8,
					org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
			page.drawImage(picture, 0, 0, 595, 842);
		});
		assertThat(rules(pdf)).containsExactly("page-unreadable");
	}

	@Test
	void instructionsThatBreakOffAreSaid() throws IOException {
		byte[] pdf = changed(Papers.pdf(LINES), (page) -> {
			COSStream contents = (COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
			byte[] packed;
			try (InputStream in = contents.createRawInputStream()) {
				packed = in.readAllBytes();
			}
			try (var out = contents.createRawOutputStream()) {
				out.write(packed, 0, packed.length / 2);
			}
			contents.setItem(COSName.FILTER, COSName.FLATE_DECODE);
		});
		assertThat(rules(pdf)).containsExactly("page-unreadable");
	}

	@Test
	void aBlankPageIsBlank() throws IOException {
		assertThat(rules(Papers.pdf(List.of()))).isEmpty();
		assertThat(rules(Papers.pdf(LINES))).isEmpty();
	}

	@Test
	void aDocumentThatEndsInTheMiddleIsSaidWhereverThatIs() throws IOException {
		byte[] whole = twoPages();
		assertThat(rules(whole)).isEmpty();
		for (int end = 300; end < whole.length - 8; end += 41) {
			byte[] cut = Arrays.copyOf(whole, end);
			try {
				List<Page> pages = READER.read(Papers.document(cut)).pages();
				boolean all = pages.size() == 2 && Papers.text(pages.get(0)).contains("EUR")
						&& Papers.text(pages.get(1)).contains("EUR");
				assertThat(all || rules(cut).contains("cut-off")).as("cut at " + end).isTrue();
			}
			catch (UnreadableDocument ex) {
				// said as well
			}
		}
	}

	@Test
	void whatOthersPutAroundAPdfDoesNotCutItOff() throws IOException {
		byte[] pdf = twoPages();
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		for (String around : List.of("junk before\n" + text, text + "\0".repeat(5000),
				text + "<html>" + "x".repeat(3000), "\u001b%-12345X@PJL ENTER LANGUAGE=PDF\n" + text)) {
			assertThat(rules(around.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
		}
		String withoutEnd = text.substring(0, text.lastIndexOf("startxref"));
		assertThat(rules(withoutEnd.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
	}

	@Test
	void whatWasAddedLaterIsCutOffWithoutItsEnd() throws IOException {
		String text = new String(twoPages(), StandardCharsets.ISO_8859_1);
		for (String added : List.of("9 0 obj\n<</Length 400>>\nstream\nBT (a", "9 0 obj\n<<>>\nendobj\nxref\n9 1\n")) {
			assertThat(rules((text + added).getBytes(StandardCharsets.ISO_8859_1))).contains("cut-off");
			assertThat(rules((text + added + " ".repeat(2000)).getBytes(StandardCharsets.ISO_8859_1)))
				.contains("cut-off");
		}
	}

	@Test
	void aPhotographThatIsCutOffIsSaid() throws IOException {
		byte[] jpeg = Papers.picture(Papers.scan(Papers.pdf(LINES)), "jpg");
		assertThat(rules(jpeg)).isEmpty();
		for (double share : new double[] { 0.3, 0.7, 0.95 }) {
			try {
				byte[] cut = Arrays.copyOf(jpeg, (int) (jpeg.length * share));
				assertThat(rules(cut)).as("cut at " + share).containsExactly("cut-off");
			}
			catch (UnreadableDocument ex) {
				// said as well
			}
		}
	}

	private static byte[] twoPages() throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (int i = 0; i < 2; i++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					for (int line = 0; line < LINES.size(); line++) {
						Papers.print(content, 60, 760 - 24 * line, LINES.get(line));
					}
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

	/** A page with a picture of this share of its width, perhaps cut off. */
	private static byte[] placed(BufferedImage scan, boolean jpeg, float share, boolean cut) throws IOException {
		return Papers.pdf((document, page) -> {
			PDImageXObject picture = jpeg ? JPEGFactory.createFromImage(document, scan)
					: LosslessFactory.createFromImage(document, scan);
			if (cut) {
				COSStream stream = picture.getCOSObject();
				byte[] packed;
				try (InputStream in = stream.createRawInputStream()) {
					packed = in.readAllBytes();
				}
				try (var out = stream.createRawOutputStream()) {
					out.write(packed, 0, packed.length / 2);
				}
			}
			page.drawImage(picture, 0, 0, share * 595, share * 842);
		});
	}

	private static byte[] written(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0),
					PDPageContentStream.AppendMode.APPEND, true)) {
				for (int i = 0; i < LINES.size(); i++) {
					Papers.print(content, 60, 760 - 24 * i, LINES.get(i));
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	/** Changes a page. */
	private interface Change {

		void change(PDPage page) throws IOException;

	}

	private static byte[] changed(byte[] pdf, Change change) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			change.change(document.getPage(0));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	private static List<String> rules(byte[] bytes) {
		return READER.read(Papers.document(bytes))
			.pages()
			.stream()
			.flatMap((page) -> page.findings().stream())
			.map(Finding::rule)
			.toList();
	}

}
