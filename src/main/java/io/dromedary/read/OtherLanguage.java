package io.dromedary.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/**
 * Reads a line with the data of another language than the page. Digits are the same in
 * all of them, but each is a network of its own, trained on other samples, that makes
 * other mistakes; one network alone makes most of its mistakes again, however the line is
 * cut and scaled ({@code SecondReadingBench} shows both).
 *
 * @param rank which of the other languages, from 0
 * @param height to which the characters are enlarged, in pixels
 */
record OtherLanguage(EnginePool pool, int rank, int height) implements LineReader {

	/** Those that read digits best first. */
	private static final List<String> BY_DIGITS = List.of("spa", "ita", "eng", "fra", "deu");

	/** For a line; a page of it has sixty times as long. */
	private static final Duration LIMIT = Duration.ofSeconds(5);

	/** A speck is not made as large as a page. */
	private static final float MOST_ENLARGED = 6;

	@Override
	public Optional<Line> read(Picture page, Place place) {
		float scale = (float) Math.min(MOST_ENLARGED, height / Math.max(1, place.letters()));
		try (Picture line = page.part(place.crop(), scale)) {
			String values = pool.with(language(place),
					(engine) -> engine.recognise(line, TessPageSegMode.PSM_SINGLE_LINE, LIMIT));
			return Optional.of(line(Recognition.of(values, line.width(), line.height()).words()));
		}
		catch (UnreadableDocument ex) {
			return Optional.empty();
		}
	}

	private String language(Place place) {
		if (place.words()) {
			return place.language();
		}
		List<String> known = pool.prepare().languages();
		List<String> first = List.of(place.language().split("\\+"));
		List<String> others = BY_DIGITS.stream().filter(known::contains).filter((one) -> !first.contains(one)).toList();
		return others.isEmpty() ? place.language() : others.get(Math.min(rank, others.size() - 1));
	}

	private static Line line(List<Word> words) {
		return new Line(words.stream().map(Word::text).collect(Collectors.joining(" ")),
				words.stream().mapToDouble(Word::confidence).min().orElse(0));
	}

}
