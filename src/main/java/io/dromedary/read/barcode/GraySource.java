package io.dromedary.read.barcode;

import com.google.zxing.LuminanceSource;
import io.dromedary.read.paddle.Gray;

/** A picture in gray as ZXing wants it. */
final class GraySource extends LuminanceSource {

	private final Gray gray;

	/** Whether its columns are the rows. */
	private final boolean lying;

	GraySource(Gray gray, boolean lying) {
		super(lying ? gray.height() : gray.width(), lying ? gray.width() : gray.height());
		this.gray = gray;
		this.lying = lying;
	}

	@Override
	public byte[] getRow(int y, byte[] row) {
		byte[] filled = (row != null && row.length >= getWidth()) ? row : new byte[getWidth()];
		if (!lying) {
			System.arraycopy(gray.pixels(), y * gray.width(), filled, 0, gray.width());
			return filled;
		}
		for (int x = 0; x < getWidth(); x++) {
			filled[x] = gray.pixels()[x * gray.width() + y];
		}
		return filled;
	}

	/** The whole picture is looked at as it stands only. */
	@Override
	public byte[] getMatrix() {
		return gray.pixels();
	}

}
