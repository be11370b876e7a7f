package io.dromedary.value.mrz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.SecondReading;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;

/**
 * A zone on its page, as the first engine read it, or the other one where only that read
 * all its check digits.
 *
 * @param mrz what it says
 * @param lines its lines, from top to bottom
 * @param page with the words of that engine, and those of the other as its witness
 */
public record MrzPlace(Mrz mrz, List<TextLine> lines, Page page) {

	/** What is longer is no line of a zone and no name. */
	private static final int LONGEST = 1_000;

	public MrzPlace {
		lines = List.copyOf(lines);
	}

	/**
	 * The first zone of a paper whose check digits all fit, as one engine read it, else
	 * with some of its lines as the other did. None where both engines read one whose
	 * digits fit, and not the same: G and 6, S and 8, I and 8, K and the filler count
	 * alike in them (ICAO 9303-3, 4.9).
	 */
	public static Optional<MrzPlace> of(Transcript transcript) {
		List<MrzPlace> zones = transcript.pages()
			.stream()
			.filter((page) -> page.source() != Page.Source.PLAIN_TEXT)
			.flatMap((page) -> Stream.of(page, page.withWords(page.witness()).withWitness(page.words())))
			.flatMap((page) -> on(page).stream())
			.toList();
		if (zones.stream().anyMatch((zone) -> zone.contradicts(zones.get(0)))) {
			return Optional.empty();
		}
		return zones.stream()
			.findFirst()
			.or(() -> transcript.pages()
				.stream()
				.filter((page) -> !page.witness().isEmpty())
				.flatMap((page) -> ofBoth(page).stream())
				.findFirst());
	}

	/** Whether it is another reading of the same page and says something else. */
	private boolean contradicts(MrzPlace other) {
		return page.number() == other.page.number() && !MrzZone.same(mrz, other.mrz);
	}

	private static Optional<MrzPlace> on(Page page) {
		List<TextLine> lines = lines(page);
		return MrzZone.find(lines.stream().map(TextLine::text).toList()).map((zone) -> on(page, lines, zone));
	}

	private static Optional<MrzPlace> ofBoth(Page page) {
		List<TextLine> lines = lines(page);
		List<TextLine> seen = lines(page.withWords(page.witness())).stream()
			.filter((line) -> MrzZone.like(line.text()))
			.toList();
		return MrzZone
			.among(lines.stream()
				.map((line) -> Stream
					.concat(Stream.of(line), seen.stream().filter((other) -> level(other.box(), line.box())))
					.map(TextLine::text)
					.toList())
				.toList())
			.map((zone) -> on(page, lines, zone));
	}

	private static MrzPlace on(Page page, List<TextLine> lines, MrzZone.Zone zone) {
		return new MrzPlace(zone.mrz(), lines.subList(zone.first(), zone.first() + zone.mrz().format().lines()), page);
	}

	private static List<TextLine> lines(Page page) {
		return page.lines()
			.stream()
			.filter((line) -> line.words().stream().mapToInt((word) -> word.text().length() + 1).sum() <= LONGEST)
			.toList();
	}

	/** The line with the names. */
	public TextLine names() {
		return lines.get((mrz.format() == Mrz.Format.TD1) ? 2 : 0);
	}

	/**
	 * The surname that is borne out best.
	 * @param again places that were read once more
	 */
	public Optional<MrzNames.Name> surname(List<SecondReading> again) {
		return MrzNames.surname(mrz.format(), readings(again), print());
	}

	/** The given names that are borne out best; parameter as above. */
	public Optional<MrzNames.Name> givenNames(List<SecondReading> again) {
		return MrzNames.givenNames(mrz.format(), readings(again), print());
	}

	/** The nationality; empty where the zone names no state. */
	public Optional<MrzNationality> nationality() {
		return MrzNationality.of(mrz, page, seen(lines.get(1)));
	}

	private List<String> readings(List<SecondReading> again) {
		Box place = names().box();
		Stream<String> more = again.stream()
			.filter((reading) -> reading.page() == page.number() && reading.boxes().equals(List.of(place)))
			.map(SecondReading::text);
		return Stream.concat(Stream.of(names().text(), seen(names())), more).toList();
	}

	/** What the other engine read on a line. */
	private String seen(TextLine line) {
		return page.witness()
			.stream()
			.filter((word) -> line.words().stream().anyMatch((own) -> level(word.box(), own.box())))
			.map(Word::text)
			.filter((text) -> text.length() <= LONGEST)
			.collect(Collectors.joining());
	}

	private static boolean level(Box one, Box other) {
		return one.middle() > other.y() && one.middle() < other.bottom() && one.x() < other.right()
				&& one.right() > other.x();
	}

	/** The lines outside of the zone, for each engine that read the page. */
	private List<List<String>> print() {
		Box zone = Box.around(lines.stream().map(TextLine::box).toList());
		return Stream.of(page.words(), page.witness())
			.filter((words) -> !words.isEmpty())
			.map((words) -> lines(page.withWords(words)).stream()
				.filter((line) -> line.words().stream().noneMatch((word) -> level(word.box(), zone)))
				.map(TextLine::text)
				.toList())
			.toList();
	}

	/** Names and dates of a person are never logged. */
	@Override
	public String toString() {
		return "MrzPlace[" + mrz + "]";
	}

}
