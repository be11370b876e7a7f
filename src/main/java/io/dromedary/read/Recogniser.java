package io.dromedary.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.dromedary.document.Page;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/**
 * Reads a picture: one pass where that is good, other ways where it is not.
 */
final class Recogniser implements AutoCloseable {

	/** From this ratio of height to width a picture is taken for a till receipt. */
	private static final double RECEIPT_SHAPE = 1.6;

	/** Below this mean confidence the page may be turned or of another shape. */
	private static final double DOUBTFUL = 0.65;

	private final ReadOptions options;

	private final EnginePool pool;

	Recogniser(ReadOptions options) {
		this.options = options;
		this.pool = new EnginePool(options);
	}

	/** Must be called before anything else touches a {@link Picture}. */
	void prepare() {
		pool.prepare();
	}

	Page read(int number, Picture picture) {
		try (Picture prepared = picture.prepared()) {
			Recognition straight = recognise(prepared, mode(prepared));
			if (straight.confidence() >= DOUBTFUL) {
				return page(number, picture, straight);
			}
			int quarters = pool.with(LanguageData.ORIENTATION, (engine) -> engine.quartersToUpright(prepared));
			if (quarters != 0) {
				try (Picture turned = prepared.turned(quarters); Picture upright = picture.turned(quarters)) {
					Recognition other = recognise(turned, mode(turned));
					if (other.score() > straight.score()) {
						return page(number, upright, other);
					}
				}
			}
			return page(number, picture, better(straight, recognise(prepared, otherMode(prepared))));
		}
	}

	private Recognition recognise(Picture picture, int mode) {
		String languages = String.join("+", pool.prepare().languages());
		String values = pool.with(languages, (engine) -> engine.recognise(picture, mode, options.pageTime()));
		return Recognition.of(values, picture.width(), picture.height());
	}

	private static Recognition better(Recognition one, Recognition other) {
		return Stream.of(one, other).max(Comparator.comparingDouble(Recognition::score)).orElse(one);
	}

	private static int mode(Picture picture) {
		return (picture.height() > RECEIPT_SHAPE * picture.width()) ? TessPageSegMode.PSM_SINGLE_BLOCK
				: TessPageSegMode.PSM_AUTO;
	}

	private static int otherMode(Picture picture) {
		return (mode(picture) == TessPageSegMode.PSM_AUTO) ? TessPageSegMode.PSM_SINGLE_BLOCK
				: TessPageSegMode.PSM_AUTO;
	}

	private static Page page(int number, Picture picture, Recognition recognition) {
		return new Page(number, Page.Source.OCR, picture.width(), picture.height(), List.copyOf(recognition.words()));
	}

	@Override
	public void close() {
		pool.close();
	}

}
