#!/usr/bin/env bash
# ZXing core 3.5.3, QRCodeReader: whether a clean, upright QR code of 30 mm on a page of A4 at 200 dpi is found depends on how
# far down the page it stands, unless the hint TRY_HARDER is given.
#
# Guessed before: the hint is for damaged, turned or small codes ("spend more time"); a code without noise whose modules are
# several pixels wide is found without it, wherever it stands and whatever is white around it.
# Seen: alone, with a margin, it is found. On the page, moved down by steps of 95 rows, it is found at 14 of 20 places; with
# the hint at all 20. The finder looks at every 18th row of 2,339 (three quarters of the height by 97), and wants to meet the
# core of each corner, about as high as that step, in two of them.
# So whoever looks for payment codes on scanned invoices (EPC, Swiss QR bill) gives the hint or cuts the page in pieces.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
	<dependencies>
		<dependency><groupId>com.google.zxing</groupId><artifactId>core</artifactId><version>3.5.3</version></dependency>
	</dependencies>
</project>
XML
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat >Codes.java <<'JAVA'
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;

class Codes {

	static final int SIDE = 236;

	/** A payment of 12.30 to an account out of the documentation of the IBAN. */
	static final String PAYMENT = String.join("\n", "BCD", "002", "1", "SCT", "", "Muster GmbH",
			"DE89370400440532013000", "EUR12.30", "", "", "Rechnung 17");

	/** One byte a pixel, white, with the code in it. */
	static boolean found(int width, int height, int x, int y, boolean harder) throws Exception {
		BitMatrix code = new QRCodeWriter().encode(PAYMENT, BarcodeFormat.QR_CODE, SIDE, SIDE);
		byte[] page = new byte[width * height];
		java.util.Arrays.fill(page, (byte) 255);
		for (int row = 0; row < SIDE; row++) {
			for (int column = 0; column < SIDE; column++) {
				page[(y + row) * width + x + column] = (byte) (code.get(column, row) ? 0 : 255);
			}
		}
		BinaryBitmap bitmap = new BinaryBitmap(
				new HybridBinarizer(new PlanarYUVLuminanceSource(page, width, height, 0, 0, width, height, false)));
		try {
			Map<DecodeHintType, Object> hints = harder ? Map.of(DecodeHintType.TRY_HARDER, true) : Map.of();
			return new QRCodeReader().decode(bitmap, hints).getText().equals(PAYMENT);
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

	public static void main(String[] arguments) throws Exception {
		int plain = 0;
		int harder = 0;
		int places = 0;
		for (int y = 100; y < 2000; y += 95) {
			places++;
			plain += found(1654, 2339, 200, y, false) ? 1 : 0;
			harder += found(1654, 2339, 200, y, true) ? 1 : 0;
		}
		boolean alone = found(SIDE + 80, SIDE + 80, 40, 40, false);
		System.out.printf("alone: %s; on A4 at 200 dpi, at %d heights: %d found, with TRY_HARDER %d%n",
				alone ? "found" : "not found", places, plain, harder);
		if (!alone || harder != places || plain != 14) {
			throw new AssertionError("it is found in another way now");
		}
	}

}
JAVA
java -cp "lib/*" Codes.java
