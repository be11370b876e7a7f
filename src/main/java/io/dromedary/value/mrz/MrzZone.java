package io.dromedary.value.mrz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

	/** More meanings of one line are not tried. */
	private static final int MOST_READINGS = 6;

	private MrzZone() {
	}

	/**
	 * The first zone whose check digits all fit.
	 * @param lines of a page, from top to bottom
	 */
	public static Optional<Zone> find(List<String> lines) {
		return among(lines.stream().map(List::of).toList());
	}

	/**
	 * The first zone whose check digits all fit, of lines that were read more than once:
	 * one engine reads one line right and another the next. Where readings that fit
	 * differ in anything but the names there is none.
	 * @param lines of a page, from top to bottom, each as everybody read it
	 */
	static Optional<Zone> among(List<List<String>> lines) {
		List<List<String>> plain = lines.stream().map(MrzZone::plain).toList();
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

	/** Whether it may be a line of a zone. */
	static boolean like(String line) {
		int length = MrzSigns.plain(line).length();
		return length >= SHORTEST && length <= Mrz.Format.TD3.width() + SLACK;
	}

	/**
	 * A line as somebody read it, mended; empty where it is not about as long as those of
	 * the format.
	 * @param index of the line, from 0
	 */
	static String line(Mrz.Format format, int index, String text) {
		return mended(format, index, List.of(MrzSigns.plain(text))).stream().findFirst().orElse("");
	}

	private static Optional<Mrz> read(Mrz.Format format, List<List<String>> lines) {
		List<List<String>> readings = new ArrayList<>();
		for (int line = 0; line < lines.size(); line++) {
			readings.add(mended(format, line, lines.get(line)));
		}
		boolean shaped = lines.stream().flatMap(List::stream).anyMatch((line) -> line.contains("<<"));
		Map<String, Mrz> found = new LinkedHashMap<>();
		for (List<String> zone : shaped ? chosen(readings) : List.<List<String>>of()) {
			Mrz.of(zone)
				.filter((mrz) -> mrz.format() == format && mrz.proven())
				.ifPresent((mrz) -> found.putIfAbsent(withoutNames(mrz), mrz));
		}
		return (found.size() == 1) ? found.values().stream().findFirst() : Optional.empty();
	}

	/** Whether two zones say the same, but for the names. */
	static boolean same(Mrz one, Mrz other) {
		return withoutNames(one).equals(withoutNames(other));
	}

	private static String withoutNames(Mrz mrz) {
		return String.join(" ", mrz.documentType(), mrz.issuer(), mrz.number(), mrz.nationality(), mrz.birth(),
				mrz.sex(), mrz.expiry());
	}

	/** What the readings of a line may mean. */
	private static List<String> mended(Mrz.Format format, int line, List<String> readings) {
		boolean names = (format == Mrz.Format.TD1) ? line == 2 : line == 0;
		return readings.stream()
			.flatMap((text) -> names ? Stream.of(MrzSigns.inside(text))
					: Stream.of(text, MrzSigns.inside(text), MrzSigns.once(text, format.width())))
			.filter((text) -> text.length() >= SHORTEST && Math.abs(text.length() - format.width()) <= SLACK)
			.map((text) -> mend(format, line, fit(text, format.width())))
			.flatMap((text) -> text.indexOf(MrzSigns.STROKE) < 0 ? Stream.of(text)
					: Stream.of(text.replace(MrzSigns.STROKE, 'I'), text.replace(MrzSigns.STROKE, '1')))
			.distinct()
			.limit(MOST_READINGS)
			.toList();
	}

	/** One reading of each line, in all ways. */
	private static List<List<String>> chosen(List<List<String>> readings) {
		List<List<String>> zones = List.of(List.of());
		for (List<String> line : readings) {
			zones = zones.stream()
				.flatMap(
						(above) -> line.stream().map((text) -> Stream.concat(above.stream(), Stream.of(text)).toList()))
				.toList();
		}
		return zones;
	}

	private static List<String> plain(List<String> readings) {
		return readings.stream().map(MrzSigns::plain).toList();
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
			MrzSigns.letters(mended, 0, text.length());
		}
		else if (format == Mrz.Format.TD1 && line == 0) {
			MrzSigns.letters(mended, 0, 5);
			MrzSigns.digits(mended, 14, 15);
		}
		else if (format == Mrz.Format.TD1) {
			MrzSigns.digits(mended, 0, 7);
			MrzSigns.digits(mended, 8, 15);
			MrzSigns.letters(mended, 15, 18);
			MrzSigns.digits(mended, 29, 30);
		}
		else {
			MrzSigns.digits(mended, 9, 10);
			MrzSigns.letters(mended, 10, 13);
			MrzSigns.digits(mended, 13, 20);
			MrzSigns.digits(mended, 21, 28);
			if (format == Mrz.Format.TD2 || format == Mrz.Format.TD3) {
				MrzSigns.digits(mended, format.width() - 1, format.width());
			}
		}
		return mended.toString();
	}

}
