package io.dromedary.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Page;
import io.dromedary.document.SecondReading;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;

/**
 * Reads the places of key fields and names once more, where a page was read from its
 * picture. A document without such a page is not even opened.
 */
final class SecondReader {

	/** Most places of a document. */
	private static final int MOST_PLACES = 6;

	private static final Set<FieldKind> KINDS = Set.of(FieldKind.DATE, FieldKind.AMOUNT, FieldKind.CODE);

	/**
	 * Read again though they are no key fields: long texts of which one word is often
	 * hard.
	 */
	private static final Set<FieldKind> NAMES = Set.of(FieldKind.NAME, FieldKind.ADDRESS);

	/** The name of a month, but not the mark of a currency. */
	private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");

	private final ReadOptions options;

	private final Guard guard;

	private final Recogniser recogniser;

	private final PageDrawer drawer;

	private final List<LineReader> readers;

	/** A page takes as much memory as for its first reading. */
	private final Permits permits;

	SecondReader(ReadOptions options, Recogniser recogniser, Guard guard) {
		this.options = options;
		this.guard = guard;
		this.recogniser = recogniser;
		this.drawer = new PageDrawer(options, recogniser);
		this.readers = recogniser.lineReaders();
		this.permits = new Permits(options.engines());
	}

	/**
	 * The extraction with what its places said; a place that cannot be read has no second
	 * reading.
	 * @throws ServiceUnavailable where OCR does not run on this machine
	 */
	Extraction again(Extraction extraction, DocumentTypes types) {
		Map<Page, List<Spot>> spots = spots(extraction, types);
		if (spots.isEmpty()) {
			return extraction;
		}
		Content content = extraction.transcript().document().content();
		permits.acquire();
		try {
			return extraction.with(guard.run(content.sha256(), options.pageTime(), options.wholeTime(),
					() -> readings(content, spots)));
		}
		catch (UnreadableDocument ex) {
			return extraction;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			permits.release();
		}
	}

	private List<SecondReading> readings(Content content, Map<Page, List<Spot>> spots) {
		List<SecondReading> again = new ArrayList<>();
		try {
			drawer.draw(content, List.copyOf(spots.keySet()),
					(page, picture) -> again.addAll(readings(page, picture, spots.getOrDefault(page, List.of()))));
		}
		catch (UnreadableDocument ex) {
			// what was read before it failed still counts
		}
		return again;
	}

	/** The places by page: the best candidates of all fields, then their second best. */
	private static Map<Page, List<Spot>> spots(Extraction extraction, DocumentTypes types) {
		Map<Integer, Page> pages = extraction.transcript()
			.pages()
			.stream()
			.filter((page) -> page.source() == Page.Source.OCR)
			.collect(Collectors.toMap(Page::number, (page) -> page, (one, other) -> one));
		if (pages.isEmpty()) {
			return Map.of();
		}
		Set<Spot> all = Optional.ofNullable(extraction.type())
			.flatMap(types::named)
			.stream()
			.flatMap((type) -> ranked(type, extraction.candidates()))
			.filter((spot) -> pages.containsKey(spot.evidence().page()))
			.limit(MOST_PLACES)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Map<Page, List<Spot>> byPage = new LinkedHashMap<>();
		for (Spot spot : all) {
			Optional.ofNullable(pages.get(spot.evidence().page()))
				.ifPresent((page) -> byPage.computeIfAbsent(page, (key) -> new ArrayList<>()).add(spot));
		}
		return byPage;
	}

	private static Stream<Spot> ranked(DocumentType type, Map<String, List<Candidate>> candidates) {
		List<FieldType> fields = type.fields()
			.stream()
			.filter((field) -> field.key() && KINDS.contains(field.kind()) || NAMES.contains(field.kind()))
			.sorted(Comparator.comparing((FieldType field) -> !field.key()))
			.toList();
		List<Spot> spots = new ArrayList<>();
		for (int rank = 0; rank < MOST_PLACES; rank++) {
			for (FieldType field : fields) {
				List<Candidate> found = candidates.getOrDefault(field.name(), List.of());
				if (rank < found.size() && again(found.get(rank), field)) {
					Spot.of(found.get(rank), field.kind()).ifPresent(spots::add);
				}
			}
		}
		return spots.stream().distinct();
	}

	/** A person's word is final, and but for names a zone has check digits. */
	private static boolean again(Candidate candidate, FieldType field) {
		return candidate.finder() != Finder.PERSON && candidate.finder() != Finder.EMBEDDED
				&& (candidate.finder() != Finder.MRZ || field.kind() == FieldKind.NAME);
	}

	private List<SecondReading> readings(Page page, Picture picture, List<Spot> spots) {
		String language = recogniser.language(page);
		List<SecondReading> readings = new ArrayList<>();
		for (Spot spot : spots) {
			for (LineReader reader : readers) {
				read(reader, page, picture, spot, language).ifPresent(readings::add);
			}
		}
		return readings;
	}

	/** Each line of it, one after the other; none where one of them cannot be read. */
	private static Optional<SecondReading> read(LineReader reader, Page page, Picture picture, Spot spot,
			String language) {
		List<String> texts = new ArrayList<>();
		double confidence = 1;
		for (var box : spot.evidence().boxes()) {
			Crop crop = Crop.around(box, page.words(), picture.width(), picture.height());
			var line = reader.read(picture,
					new LineReader.Place(crop, box.height() * picture.height(), language, spot.words()));
			if (line.isEmpty()) {
				return Optional.empty();
			}
			texts.add(line.get().text());
			confidence = Math.min(confidence, line.get().confidence());
		}
		return Optional
			.of(new SecondReading(page.number(), spot.evidence().boxes(), String.join(" ", texts).strip(), confidence));
	}

	/**
	 * A place to read.
	 *
	 * @param words whether the language matters there
	 */
	private record Spot(Evidence evidence, boolean words) {

		static Optional<Spot> of(Candidate candidate, FieldKind kind) {
			return Optional.ofNullable(candidate.evidence())
				.filter((evidence) -> !evidence.boxes().isEmpty())
				.map((evidence) -> new Spot(evidence,
						kind == FieldKind.DATE && WORDS.matcher(evidence.quote()).find()));
		}

	}

}
