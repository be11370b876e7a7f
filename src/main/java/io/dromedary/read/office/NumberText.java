package io.dromedary.read.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.read.sheet.Tint;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

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

	private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");

	/**
	 * A minus before the first digit or before its currency, one behind the number, or
	 * the number in parentheses. Those in texts beside it say nothing of its sign.
	 */
	private static final Pattern BELOW_ZERO = Pattern
		.compile("^[^\\d(]*[-\u2212]\\s*\\d|^\\s*[-\u2212]\\s*(\\p{Sc}|[A-Z]{3})\\s*\\d|\\d\\s?[-\u2212]\\s*$"
				+ "|\\(\\s*(\\p{Sc}|[A-Z]{3})?\\s*\\d[\\d.,'\u2019\u00a0\u202f ]*(%|\\p{Sc}|[A-Z]{3})?\\s*\\)");

	private static final Pattern SECTION = Pattern.compile("((?:\"[^\"]*+\"|\\\\.|[^;\"\\\\]|[\"\\\\])*+)(;|$)",
			Pattern.DOTALL);

	private static final Pattern THREE_DECIMALS = Pattern.compile("(?<![\\d.,])(\\d{1,3}\\.\\d{3})(?![\\d.,])");

	/** Colours of a section (18.8.31); the second of the numbered ones is white. */
	private static final Pattern WHITE = Pattern.compile("(?i)\\[(white|color ?2)\\]");

	private static final Pattern COLOUR = Pattern
		.compile("(?i)\\[(black|blue|cyan|green|magenta|red|yellow|color ?\\d+)\\]");

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
		String plain = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
		if (value >= 0 && isDate(formatNumber, format, plain)) {
			return date(value, plain, format, since1904);
		}
		if (format.isBlank() || format.equalsIgnoreCase("General") || format.equals("@")) {
			return general(value);
		}
		return formatted(value, format);
	}

	/** Letters in quotes are those of a text: {@code "S"00} counts no seconds. */
	private static boolean isDate(int number, String format, String plain) {
		boolean places = plain.matches("(?s).*[ymdhs].*") || ELAPSED.matcher(format).find();
		return places && DateUtil.isADateFormat(number, QUOTED.matcher(format).replaceAll(""));
	}

	private String formatted(double value, String format) {
		List<String> sections = sections(format);
		boolean below = value < 0 && sections.size() > 1;
		String section = sections.get(below ? 1 : (value == 0 && sections.size() > 2) ? 2 : 0);
		if (section.isEmpty()) {
			return "";
		}
		BigDecimal exact = new BigDecimal(value).round(KNOWN);
		Optional<String> printed = format.matches("(?s).*\\[[<>=].*") ? Optional.empty()
				: NumberSection.print(exact.abs(), section, this);
		String text = printed
			.orElseGet(() -> marked(formatter.formatRawCellContents(exact.doubleValue(), -1, plain(format))));
		return signed(text.strip(), value < 0);
	}

	/** Whether texts are not shown: the fourth section is theirs. */
	static boolean hidesTexts(String format) {
		List<String> sections = sections(format);
		return sections.size() > 3 && !LITERAL.matcher(sections.get(3)).replaceAll("").matches("(?i).*(@|general).*");
	}

	/** Whether no number is shown. */
	static boolean hidesNumbers(String format) {
		List<String> sections = sections(format);
		return sections.size() > 1 && sections.stream().limit(3).allMatch(String::isBlank);
	}

	/**
	 * The colour that a format gives to a number, as {@link Tint} has it; null for none.
	 * Which holds on conditions is not worked out: a white one is taken for the one.
	 */
	static @Nullable Integer ink(double value, String format) {
		List<String> sections = sections(QUOTED.matcher(format).replaceAll(""));
		boolean below = value < 0 && sections.size() > 1;
		String one = format.contains("[<") || format.contains("[>") || format.contains("[=") ? format
				: sections.get(below ? 1 : (value == 0 && sections.size() > 2) ? 2 : 0);
		if (WHITE.matcher(one).find()) {
			return Tint.WHITE;
		}
		return COLOUR.matcher(one).find() ? (Integer) Tint.UNKNOWN : null;
	}

	/** Without signs for thousands, and without places that POI takes for a fraction. */
	private static String plain(String format) {
		return THOUSANDS.matcher(format).replaceAll("").replaceAll("(?<![.#0])#+(?=[#0])", "");
	}

	/** Some formats tell what is below zero by its colour alone. */
	static String signed(String number, boolean negative) {
		boolean nothing = !number.matches("(?s).*[1-9].*");
		return (negative && !nothing && !tellsBelowZero(number)) ? "-" + number : number;
	}

	static boolean tellsBelowZero(String number) {
		Matcher sign = BELOW_ZERO.matcher(number);
		// parentheses around a later number, as in 5.00 (22%), are those of a text
		return sign.find() && (!sign.group().startsWith("(")
				|| number.substring(0, sign.start()).chars().noneMatch(Character::isDigit));
	}

	/** Those for what is above and below zero, zero, and texts. */
	private static List<String> sections(String format) {
		List<String> sections = new ArrayList<>();
		Matcher part = SECTION.matcher(format);
		int end = 0;
		while (part.find(end)) {
			sections.add(part.group(1));
			end = part.end();
			if (part.group(2).isEmpty()) {
				break;
			}
		}
		return sections;
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

	/** With the decimal sign, and so that it has no three decimals. */
	String marked(String number) {
		Matcher three = THREE_DECIMALS.matcher(number);
		String plain = three.replaceAll("$10");
		return (decimal == '.') ? plain : plain.replaceAll("(?<=\\d)\\.(?=\\d)", String.valueOf(decimal));
	}

	private String date(double value, String plain, String format, boolean since1904) {
		if (ELAPSED.matcher(format).find()) {
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
		return (date + time).isEmpty() ? general(value)
				: DateTimeFormatter.ofPattern((date + " " + time).strip(), Locale.ROOT).format(at);
	}

}
