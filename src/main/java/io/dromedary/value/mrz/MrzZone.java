package io.dromedary.value.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a machine readable zone among recognised lines and mends what OCR takes for
 * another sign: where only a letter or only a digit may stand, the other is read as the
 * one it looks like, and signs that are neither are fillers. What is mended counts only
 * where every check digit fits afterwards; names have none.
 */
public final class MrzZone {

	/** So many signs may be lost or doubled among the fillers at the end of a line. */
	private static final int SLACK = 6;

	/** Fewer signs than this are no line of a zone. */
	private static final int SHORTEST = 24;

	/** What engines make of fillers. */
	private static final String FILLERS = "\u00ab\u2039\u2264{[(^\u039b\u2227";

	private static final String DIGITS = "0123456789";

	private static final String LIKE_DIGITS = "OQDILZSBGT";

	private static final String THEY_ARE_DIGITS = "0001125867";

	private static final String LIKE_LETTERS = "0125867";

	private static final String THEY_ARE_LETTERS = "OIZSBGT";

	private MrzZone() {
	}

	/**
	 * The first zone whose check digits all fit.
	 * @param lines of a page, from top to bottom
	 */
	public static Optional<Zone> find(List<String> lines) {
		List<String> plain = lines.stream().map(MrzZone::plain).toList();
		for (Mrz.Format format : Mrz.Format.values()) {
			for (int from = 0; from + format.lines() <= plain.size(); from++) {
				Optional<Mrz> found = read(format, plain.subList(from, from + format.lines()));
				if (found.isPresent()) {
					return Optional.of(new Zone(found.get(), from));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * A zone and where it stands.
	 *
	 * @param first index of its first line
	 */
	public record Zone(Mrz mrz, int first) {
	}

	/** A line with names, as somebody read it, in letters and fillers. */
	static String names(String line) {
		StringBuilder text = new StringBuilder(plain(line));
		letters(text, 0, text.length());
		return text.toString();
	}

	/**
	 * A line as somebody read it, mended; empty where it is not about as long as those of
	 * the format.
	 * @param index of the line, from 0
	 */
	static String line(Mrz.Format format, int index, String text) {
		String plain = plain(text);
		return (plain.length() >= SHORTEST && Math.abs(plain.length() - format.width()) <= SLACK)
				? mend(format, index, fit(plain, format.width())) : "";
	}

	private static Optional<Mrz> read(Mrz.Format format, List<String> lines) {
		boolean shaped = lines.stream()
			.allMatch((line) -> line.length() >= SHORTEST && Math.abs(line.length() - format.width()) <= SLACK)
				&& lines.stream().anyMatch((line) -> line.contains("<<"));
		if (!shaped) {
			return Optional.empty();
		}
		List<String> fitted = lines.stream().map((line) -> fit(line, format.width())).toList();
		List<String> mended = new ArrayList<>();
		for (int line = 0; line < fitted.size(); line++) {
			mended.add(mend(format, line, fitted.get(line)));
		}
		return Mrz.of(mended).filter((mrz) -> mrz.format() == format && mrz.proven());
	}

	/** Capitals, digits and fillers. */
	private static String plain(String line) {
		StringBuilder plain = new StringBuilder();
		for (char sign : line.toUpperCase(Locale.ROOT).toCharArray()) {
			if (sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '<') {
				plain.append(sign);
			}
			else if (FILLERS.indexOf(sign) >= 0) {
				plain.append((sign == FILLERS.charAt(0)) ? "<<" : "<");
			}
		}
		return plain.toString();
	}

	/**
	 * Lost or doubled fillers at the end of the line, before a last digit that is not
	 * one.
	 */
	private static String fit(String line, int width) {
		StringBuilder fitted = new StringBuilder(line);
		int last = line.length() - 1;
		int fillers = (line.charAt(last) == '<') ? last + 1 : last;
		while (fitted.length() > width && fillers > 0 && fitted.charAt(fillers - 1) == '<') {
			fitted.deleteCharAt(--fillers);
		}
		while (fitted.length() < width) {
			fitted.insert(fillers, '<');
		}
		return fitted.toString();
	}

	private static String mend(Mrz.Format format, int line, String text) {
		if (text.length() != format.width()) {
			return text;
		}
		StringBuilder mended = new StringBuilder(text);
		boolean names = (format == Mrz.Format.TD1) ? line == 2 : line == 0;
		if (names) {
			letters(mended, 0, text.length());
		}
		else if (format == Mrz.Format.TD1 && line == 0) {
			letters(mended, 0, 5);
			digits(mended, 14, 15);
		}
		else if (format == Mrz.Format.TD1) {
			digits(mended, 0, 7);
			digits(mended, 8, 15);
			letters(mended, 15, 18);
			digits(mended, 29, 30);
		}
		else {
			digits(mended, 9, 10);
			letters(mended, 10, 13);
			digits(mended, 13, 20);
			digits(mended, 21, 28);
			if (format == Mrz.Format.TD2 || format == Mrz.Format.TD3) {
				digits(mended, format.width() - 1, format.width());
			}
		}
		return mended.toString();
	}

	private static void digits(StringBuilder text, int from, int to) {
		for (int at = from; at < to; at++) {
			int like = LIKE_DIGITS.indexOf(text.charAt(at));
			if (like >= 0) {
				text.setCharAt(at, THEY_ARE_DIGITS.charAt(like));
			}
		}
	}

	private static void letters(StringBuilder text, int from, int to) {
		for (int at = from; at < to; at++) {
			int like = (DIGITS.indexOf(text.charAt(at)) >= 0) ? LIKE_LETTERS.indexOf(text.charAt(at)) : -1;
			if (like >= 0) {
				text.setCharAt(at, THEY_ARE_LETTERS.charAt(like));
			}
		}
	}

}
