package io.dromedary.read.barcode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import io.dromedary.demo.Scan;
import io.dromedary.document.BarCode;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.paper.Identity;
import io.dromedary.read.paddle.Gray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BarCodeReaderTest {

	private static final String CODE = "RSSMRA87E14H501T";

	private static final String PAYMENT = "BCD\n002\n1\nSCT\nCOBADEFFXXX\nRossi GmbH\nDE89370400440532013000\nEUR1234.50\n\n"
			+ "RF18539007547034";

	private static final byte[] CARD = Identity.draw(Identity.Kind.HEALTH, 1).content();

	private static final BufferedImage PAGE = Scan.of(CARD, 200, false).pages().get(0);

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "0, -3, 0.05", "90, 0, 0", "180, 2, 0.1", "270, 0, 0", "270, -1, 0.05" })
	void codesOnAScannedPageAreReadWhicheverWayItIsTurned(int turned, double skewed, double noise) {
		Scan page = page();
		DrawnCodes.bars(page, CODE, 70, 128);
		DrawnCodes.qr(page, PAYMENT, 20, 240);
		DrawnCodes.stacked(page, "@\nDAQAZ1234567\nDCSROSSI\nDACMARIO", 90, 220);
		Scan scan = page.skewed(skewed).noisy(noise, new Random(7)).turned(turned);
		assertThat(read(scan.pages().get(0))).containsExactlyInAnyOrder(new BarCode(BarCode.Kind.CODE_39, CODE),
				new BarCode(BarCode.Kind.QR, PAYMENT),
				new BarCode(BarCode.Kind.PDF_417, "@\nDAQAZ1234567\nDCSROSSI\nDACMARIO"));
	}

	@Test
	void severalCodesOfAKindAreReadEach() {
		Scan page = page();
		DrawnCodes.qr(page, PAYMENT, 20, 240);
		DrawnCodes.qr(page, "https://example.org", 120, 240);
		DrawnCodes.bars(page, CODE, 70, 50);
		DrawnCodes.bars(page, "BNCLRA90A41F205I", 70, 128);
		assertThat(read(page.pages().get(0))).extracting(BarCode::text)
			.containsExactlyInAnyOrder(PAYMENT, "https://example.org", CODE, "BNCLRA90A41F205I");
	}

	/** Of a larger picture QR is sought in half of its size. */
	@Test
	void aLargeScanIsReadToo() {
		Scan page = Scan.of(CARD, 300, false);
		DrawnCodes.bars(page, CODE, 70, 128);
		DrawnCodes.qr(page, PAYMENT, 20, 240);
		assertThat(read(page.pages().get(0))).extracting(BarCode::text).containsExactlyInAnyOrder(CODE, PAYMENT);
	}

	@Test
	void aPageWithoutCodesHasNone() {
		assertThat(read(page().noisy(0.1, new Random(3)).pages().get(0))).isEmpty();
		assertThat(read(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY))).isEmpty();
		assertThat(read(new BufferedImage(3000, 1, BufferedImage.TYPE_BYTE_GRAY))).isEmpty();
	}

	/**
	 * Left to itself ZXing goes through all threes of what may be corners, six thousand
	 * million here, and decodes each; it cannot be interrupted.
	 */
	@Test
	void aPictureFullOfCornersEndsSoon() {
		BufferedImage page = new BufferedImage(1600, 2000, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, 1600, 2000);
		for (int x = 10; x < 1580; x += 30) {
			for (int y = 10; y < 1980; y += 30) {
				for (int ring = 0; ring < 3; ring++) {
					graphics.setColor((ring == 1) ? Color.WHITE : Color.BLACK);
					int inset = new int[] { 0, 3, 6 }[ring];
					graphics.fillRect(x + inset, y + inset, 21 - 2 * inset, 21 - 2 * inset);
				}
			}
		}
		assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(page)))
			.isEmpty();
	}

	@Test
	void whoWaitsNoLongerEndsIt() {
		Scan page = page();
		DrawnCodes.qr(page, PAYMENT, 20, 240);
		Gray gray = gray(page.pages().get(0));
		AtomicInteger calls = new AtomicInteger();
		assertThatNoException().isThrownBy(() -> BarCodeReader.read(gray, calls::incrementAndGet));
		int all = calls.get();
		assertThat(all).isGreaterThan(3);
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> BarCodeReader.read(gray, () -> {
			if (calls.decrementAndGet() == 0) {
				throw new UnreadableDocument(Sentence.of("guard.too-long", 1));
			}
		}));
	}

	@Test
	void whatACodeSaysIsNotInItsName() {
		assertThat(new BarCode(BarCode.Kind.QR, PAYMENT)).hasToString("BarCode[QR]");
	}

	/** With nothing drawn on it yet. */
	private static Scan page() {
		return new Scan(List.of(new BufferedImage(PAGE.getColorModel(), PAGE.copyData(null), false, null)), 200);
	}

	private static List<BarCode> read(BufferedImage page) {
		return BarCodeReader.read(gray(page), () -> {
		});
	}

	private static Gray gray(BufferedImage page) {
		byte[] pixels = ((java.awt.image.DataBufferByte) page.getRaster().getDataBuffer()).getData();
		return new Gray(page.getWidth(), page.getHeight(), pixels);
	}

}
