package io.dromedary.read.barcode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code39Reader;
import io.dromedary.read.paddle.Gray;

/**
 * Rows of a picture, some 250 from end to end, each made black and white by itself. What
 * is read along them may be some degrees askew.
 */
final class Bars {

	private static final int ROWS = 256;

	/** So many rows must say the same, for one alone may be a chance. */
	private static final int ENOUGH = 2;

	/** Shorter texts are found in print by chance, and say nothing. */
	private static final int SHORTEST = 6;

	/** Bars of Code 39 are at least so many: ten to a sign, and stars around it. */
	private static final int FEWEST = 10 * (SHORTEST + 2);

	/**
	 * What a row of PDF417 begins with, bar, space, bar and so on, in modules (ISO/IEC
	 * 15438).
	 */
	private static final int[] START = { 8, 1, 1, 1, 1, 1, 1, 3 };

	private static final int START_MODULES = 17;

	/** Of a module. */
	private static final double SLIP = 0.7;

	private final List<int[]> runs = new ArrayList<>();

	private final List<BitArray> rows = new ArrayList<>();

	/**
	 * @param lying whether its columns are the rows
	 */
	Bars(Gray gray, boolean lying) {
		GraySource source = new GraySource(gray, lying);
		GlobalHistogramBinarizer binarizer = new GlobalHistogramBinarizer(source);
		int step = Math.max(1, source.getHeight() / ROWS);
		for (int y = step / 2; y < source.getHeight(); y += step) {
			try {
				add(binarizer.getBlackRow(y, new BitArray(source.getWidth())));
			}
			catch (NotFoundException ex) {
				// one shade from end to end
			}
		}
	}

	private void add(BitArray row) {
		int[] widths = widths(row);
		if (widths.length > START.length) {
			runs.add(widths);
		}
		if (widths.length >= FEWEST) {
			rows.add(row);
		}
	}

	/** The texts in Code 39, read from left to right or the other way. */
	List<String> code39() {
		List<String> read = read(rows);
		if (read.isEmpty()) {
			rows.forEach(BitArray::reverse);
			read = read(rows);
		}
		return read;
	}

	private static List<String> read(List<BitArray> rows) {
		Code39Reader reader = new Code39Reader();
		Map<String, Integer> texts = new LinkedHashMap<>();
		for (BitArray row : rows) {
			try {
				texts.merge(reader.decodeRow(0, row, Map.of()).getText(), 1, Integer::sum);
			}
			catch (ReaderException ex) {
				// no code in this row
			}
		}
		return texts.entrySet()
			.stream()
			.filter((text) -> text.getValue() >= ENOUGH && text.getKey().length() >= SHORTEST)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Whether some rows begin as those of PDF417 do, from either side. */
	boolean stacked() {
		return runs.stream().filter(Bars::starts).count() > ENOUGH;
	}

	private static boolean starts(int[] widths) {
		return IntStream.rangeClosed(0, widths.length - START.length).anyMatch((at) -> starts(widths, at));
	}

	/** Runs at even places are white. */
	private static boolean starts(int[] widths, int at) {
		boolean black = at % 2 == 1;
		int all = IntStream.range(at, at + START.length).map((i) -> widths[i]).sum();
		double module = (double) all / START_MODULES;
		for (int i = 0; i < START.length; i++) {
			int modules = START[black ? i : START.length - 1 - i];
			if (Math.abs(widths[at + i] - modules * module) > SLIP * module) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Of the runs of one colour, in pixels; the first one is white, if need be of none.
	 */
	private static int[] widths(BitArray row) {
		int[] widths = new int[row.getSize() + 1];
		int count = 0;
		boolean black = false;
		for (int at = 0; at < row.getSize();) {
			int end = black ? row.getNextUnset(at) : row.getNextSet(at);
			widths[count++] = end - at;
			at = end;
			black = !black;
		}
		return java.util.Arrays.copyOf(widths, count);
	}

}
