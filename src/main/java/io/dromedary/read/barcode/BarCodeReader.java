package io.dromedary.read.barcode;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.FinderPattern;
import io.dromedary.document.BarCode;
import io.dromedary.document.DocumentException;
import io.dromedary.read.paddle.Gray;

/**
 * Reads the bar codes on a picture, whichever way it is turned: Code 39 along rows and
 * columns, QR, and PDF417 where rows begin as its do. A code that cannot be read is none.
 */
public final class BarCodeReader {

	/** A larger picture is halved for QR: its squares are large enough then. */
	private static final int LARGE = 2400;

	private static final int SMALLEST = 40;

	/** Most codes of a page, and most signs of one (ISO/IEC 18004: 7,089 digits). */
	private static final int MOST = 12;

	private static final int LONGEST = 7_100;

	/**
	 * Three corners make a QR code. ZXing tries all threes of what may be corners, of
	 * which a picture made for it holds thousands: the one reader decodes each three, the
	 * other the best alone.
	 */
	private static final int CORNERS = 24;

	private static final int MANY_CORNERS = 250;

	private BarCodeReader() {
	}

	/**
	 * The codes on a picture, each text once.
	 * @param check called now and then; may throw to end it
	 */
	public static List<BarCode> read(Gray gray, Runnable check) {
		Set<BarCode> codes = new LinkedHashSet<>();
		Bars across = new Bars(gray, false);
		Bars down = new Bars(gray, true);
		add(codes, BarCode.Kind.CODE_39, across.code39());
		check.run();
		add(codes, BarCode.Kind.CODE_39, down.code39());
		if (Math.min(gray.width(), gray.height()) >= SMALLEST) {
			check.run();
			add(codes, BarCode.Kind.QR, qr(bitmap((gray.longest() > LARGE) ? gray.halved() : gray), check));
			if (across.stacked() || down.stacked()) {
				check.run();
				add(codes, BarCode.Kind.PDF_417, stacked(gray));
			}
		}
		return List.copyOf(codes);
	}

	private static void add(Set<BarCode> codes, BarCode.Kind kind, List<String> texts) {
		texts.stream()
			.filter((text) -> text.length() <= LONGEST && codes.size() < MOST)
			.forEach((text) -> codes.add(new BarCode(kind, text)));
	}

	private static BinaryBitmap bitmap(Gray gray) {
		return new BinaryBitmap(new HybridBinarizer(new GraySource(gray, false)));
	}

	private static List<String> qr(BinaryBitmap bitmap, Runnable check) {
		try {
			return texts(() -> new QRCodeMultiReader().decodeMultiple(bitmap, hints(CORNERS, check)));
		}
		catch (Crowd ex) {
			try {
				return texts(() -> new Result[] { new QRCodeReader().decode(bitmap, hints(MANY_CORNERS, check)) });
			}
			catch (Crowd crowd) {
				return List.of();
			}
		}
	}

	/** Each way of making it black and white fails where the other does not. */
	private static List<String> stacked(Gray gray) {
		List<String> texts = stacked(bitmap(gray));
		return texts.isEmpty() ? stacked(new BinaryBitmap(new GlobalHistogramBinarizer(new GraySource(gray, false))))
				: texts;
	}

	private static List<String> stacked(BinaryBitmap bitmap) {
		return texts(() -> new Result[] { new PDF417Reader().decode(bitmap) });
	}

	/** What reads a picture with ZXing. */
	private interface Decoding {

		Result[] results() throws ReaderException;

	}

	/** Its decoders stumble over codes that are damaged or made to be. */
	private static List<String> texts(Decoding decoding) {
		try {
			return Arrays.stream(decoding.results()).map(Result::getText).filter((text) -> text != null).toList();
		}
		catch (Crowd | DocumentException ex) {
			throw ex;
		}
		catch (ReaderException | RuntimeException ex) {
			return List.of();
		}
	}

	/**
	 * Without trying harder ZXing steps over all codes that are not about a sixth of the
	 * page: it wants to meet the middle of each corner twice.
	 */
	private static Map<DecodeHintType, ?> hints(int most, Runnable check) {
		return Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK,
				new Corners(most, check));
	}

	/** Counts what may be corners before ZXing goes through them. */
	private static final class Corners implements ResultPointCallback {

		private final int most;

		private final Runnable check;

		private int seen;

		Corners(int most, Runnable check) {
			this.most = most;
			this.check = check;
		}

		@Override
		public void foundPossibleResultPoint(ResultPoint point) {
			check.run();
			if (point instanceof FinderPattern && ++seen > most) {
				throw new Crowd();
			}
		}

	}

	/** Too much on the picture looks like the corner of a code. */
	private static final class Crowd extends RuntimeException {

		private static final long serialVersionUID = 1;

		Crowd() {
			super(null, null, false, false);
		}

	}

}
