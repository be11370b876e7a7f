package io.dromedary.read.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number of a spreadsheet looks like, so that nobody takes it for another. A file
 * says neither by which sign its author parts decimals and thousands nor in which order
 * he sees day and month: both come from the settings of his computer. So numbers have the
 * decimals, the currency and the leading zeros of their format, but none of its signs for
 * thousands, and dates are written as ISO 8601 says. Three decimals, which might be
 * thousands, become four.
 */
final class NumberText {

	/** Digits that a number without a format shows (ECMA-376 part 1, 18.8.30). */
	private static final MathContext GENERAL = new MathContext(10, RoundingMode.HALF_UP);

	/** Digits that a spreadsheet knows. */
	private static final MathContext KNOWN = new MathContext(15, RoundingMode.HALF_UP);

	/** Signs for thousands, between places for digits. */
	private static final Pattern THOUSANDS = Pattern.compile("(?<=[#0?]),(?=[#0?])");

	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

	private static final Pattern THREE_DECIMALS = Pattern.compile("(?<![\\d.,])(\\d{1,3}\\.\\d{3})(?![\\d.,])");

	private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

	private final char decimal;

	/**
	 * @param decimal between a number and its decimals
	 */
	NumberText(char decimal) {
		this.decimal = decimal;
	}

	/**
	 * A number as its format prints it.
	 * @param format as it stands in the file; {@code General} for none
	 * @param since1904 whether days are counted from 1904
	 */
	String of(double value, int formatNumber, String format, boolean since1904) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "\ufffd";
		}
		if (value >= 0 && DateUtil.isADateFormat(formatNumber, format)) {
			return date(value, LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT), format, since1904);
		}
		if (format.isBlank() || format.equalsIgnoreCase("General") || format.equals("@")) {
			return general(value);
		}
		if (section(format, value).isEmpty()) {
			return "";
		}
		String plain = formatter.formatRawCellContents(rounded(value), -1, THOUSANDS.matcher(format).replaceAll(""));
		return marked(plain.strip());
	}

	/** That for such numbers; an empty one shows nothing, which POI does not know. */
	private static String section(String format, double value) {
		String[] sections = QUOTED.matcher(format).replaceAll("x").split(";", -1);
		int index = (value < 0 && sections.length > 1) ? 1 : (value == 0 && sections.length > 2) ? 2 : 0;
		return sections[index];
	}

	/** What has no format. */
	String general(double value) {
		BigDecimal exact = new BigDecimal(value).round(KNOWN);
		boolean whole = exact.stripTrailingZeros().scale() <= 0;
		return marked(plain(whole ? exact : exact.round(GENERAL)));
	}

	/** With so many decimals. */
	String decimals(BigDecimal value, int decimals) {
		return marked(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
	}

	private static String plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return ((stripped.scale() < 0) ? stripped.setScale(0) : stripped).toPlainString();
	}

	/** What calculating leaves behind the last digit that counts is not rounded by. */
	private static double rounded(double value) {
		return new BigDecimal(value).round(KNOWN).doubleValue();
	}

	private String marked(String number) {
		Matcher three = THREE_DECIMALS.matcher(number);
		String plain = three.replaceAll("$10");
		return (decimal == '.') ? plain : plain.replaceAll("(?<=\\d)\\.(?=\\d)", String.valueOf(decimal));
	}

	private String date(double value, String plain, String format, boolean since1904) {
		if (format.matches("(?i).*\\[(h+|m+|s+)\\].*")) {
			long seconds = Math.round(value * 86_400);
			return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
		}
		LocalDateTime at = DateUtil.getLocalDateTime(value, since1904, true);
		if (at == null) {
			return general(value);
		}
		boolean clock = plain.contains("h") || plain.contains("s");
		boolean day = plain.contains("d");
		boolean year = plain.contains("y");
		boolean month = plain.contains("m") && (!clock || day || year);
		String time = clock ? plain.contains("s") ? "HH:mm:ss" : "HH:mm" : "";
		String date = day ? "yyyy-MM-dd" : month ? "yyyy-MM" : year ? "yyyy" : "";
		return DateTimeFormatter.ofPattern((date + " " + time).strip(), Locale.ROOT).format(at);
	}

}
