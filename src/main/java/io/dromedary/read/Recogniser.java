package io.dromedary.read;

import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.guard.Watch;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a picture: one pass where that is good, other ways where it is not, and once more
 * in the language of its words.
 */
final class Recogniser implements OcrEngine {

	/** From this ratio of height to width a picture is taken for a till receipt. */
	static final double RECEIPT_SHAPE = 1.6;

	/** Below this mean confidence the page may be turned or of another shape. */
	private static final double DOUBTFUL = 0.55;

	/** The data of the right language may be a little less sure of itself. */
	private static final double NOT_MUCH_WORSE = 0.9;

	/** Heights of characters for a second reading, in pixels: the network's own is 36. */
	private static final int LARGE = 44;

	private static final int SMALL = 32;

	private final ReadOptions options;

	private final EnginePool pool;

	private @Nullable Languages languages;

	Recogniser(ReadOptions options) {
		this.options = options;
		this.pool = new EnginePool(options);
	}

	@Override
	public void prepare() {
		languages();
	}

	private synchronized Languages languages() {
		if (languages == null) {
			languages = new Languages(pool.prepare().languages());
		}
		return languages;
	}

	@Override
	public Page read(int number, Picture picture) {
		Languages known = languages();
		try (Picture prepared = picture.prepared()) {
			Attempt best = attempt(prepared, 0, false, known.main());
			if (best.doubtful()) {
				for (int quarters : turns(prepared, best)) {
					best = best.orBetter(attempt(prepared, quarters, false, known.main()), 1);
				}
			}
			if (best.doubtful()) {
				best = best.orBetter(attempt(prepared, best.quarters(), true, known.main()), 1);
			}
			String language = known.of(best.seen());
			if (!language.equals(known.main())) {
				best = best.orBetter(attempt(prepared, best.quarters(), best.otherShape(), language), NOT_MUCH_WORSE);
			}
			return best.page(number, picture);
		}
	}

	/** The ways of reading a line once more. */
	List<LineReader> lineReaders() {
		return List.of(new OtherLanguage(pool, 0, LARGE), new OtherLanguage(pool, 1, SMALL));
	}

	/** In which language a page was most likely read. */
	String language(Page page) {
		return languages().of(new Recognition(page.words(), page.height() / page.width()));
	}

	/** The ways it might have to be turned, by the engine's own guess if it has one. */
	private List<Integer> turns(Picture picture, Attempt straight) {
		Watch.step(options.recognitionTime());
		int guess = pool.with(LanguageData.ORIENTATION, (engine) -> engine.quartersToUpright(picture));
		if (straight.seen().sideways() && guess % 2 == 0) {
			return List.of(1, 3);
		}
		return (guess == 0) ? List.of() : List.of(guess);
	}

	private Attempt attempt(Picture picture, int quarters, boolean otherShape, String language) {
		try (Picture turned = picture.turned(quarters)) {
			boolean receipt = (turned.height() > RECEIPT_SHAPE * turned.width()) != otherShape;
			int mode = receipt ? TessPageSegMode.PSM_SINGLE_BLOCK : TessPageSegMode.PSM_AUTO;
			Watch.step(options.recognitionTime());
			String values = pool.with(language, (engine) -> engine.recognise(turned, mode, options.pageTime()));
			return new Attempt(quarters, otherShape, Recognition.of(values, turned.width(), turned.height()));
		}
	}

	@Override
	public void close() {
		pool.close();
	}

	/**
	 * One way of reading a page.
	 *
	 * @param quarters it was turned clockwise
	 * @param otherShape whether it was taken for a receipt against its shape, or the
	 * other way round
	 */
	private record Attempt(int quarters, boolean otherShape, Recognition seen) {

		boolean doubtful() {
			return seen.confidence() < DOUBTFUL || seen.sideways();
		}

		Attempt orBetter(Attempt other, double handicap) {
			return (other.seen.score() > handicap * seen.score()) ? other : this;
		}

		Page page(int number, Picture picture) {
			boolean sideways = quarters % 2 == 1;
			return new Page(number, Page.Source.OCR, sideways ? picture.height() : picture.width(),
					sideways ? picture.width() : picture.height(), seen.words(), quarters);
		}

	}

}
