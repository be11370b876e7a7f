package io.dromedary.read;

import io.dromedary.document.Page;

/**
 * Reads a picture with two engines: the words are those of the first, the witness those
 * of the second.
 */
final class BothEngines implements OcrEngine {

	private final OcrEngine first;

	private final OcrEngine second;

	BothEngines(OcrEngine first, OcrEngine second) {
		this.first = first;
		this.second = second;
	}

	@Override
	public void prepare() {
		first.prepare();
		second.prepare();
	}

	/** A page that the second takes for turned another way has no witness. */
	@Override
	public Page read(int number, Picture picture) {
		Page page = first.read(number, picture);
		try (Picture upright = picture.turned(page.turned())) {
			Page other = second.read(number, upright);
			return (other.turned() == 0)
					? page.withWords(Blanks.parted(page.words(), other.words())).withWitness(other.words()) : page;
		}
	}

	@Override
	public void close() {
		first.close();
		second.close();
	}

}
