package io.dromedary.read.paddle;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Word;

/** Reads pictures with the networks of PP-OCR. May be used by several threads. */
public final class PaddleReader implements AutoCloseable {

	/** A line that is less certain than this is a picture or a table rule. */
	private static final double DOUBTFUL = 0.5;

	private final TextDetector detector;

	private final TextRecogniser recogniser;

	private final Orientation orientation;

	/**
	 * Loads the networks.
	 * @throws ServiceUnavailable where they cannot be loaded
	 */
	public static PaddleReader of(PaddleModels models) {
		List<AutoCloseable> loaded = new ArrayList<>();
		try {
			TextDetector detector = models.detector();
			loaded.add(detector);
			TextRecogniser recogniser = models.recogniser();
			loaded.add(recogniser);
			return new PaddleReader(detector, recogniser, models.orientation());
		}
		catch (RuntimeException ex) {
			loaded.forEach(PaddleReader::giveBack);
			throw ex;
		}
	}

	private PaddleReader(TextDetector detector, TextRecogniser recogniser, Orientation orientation) {
		this.detector = detector;
		this.recogniser = recogniser;
		this.orientation = orientation;
	}

	/** Memory outside of Java, which nobody else gives back. */
	private static void giveBack(AutoCloseable network) {
		try {
			network.close();
		}
		catch (Exception ex) {
			// the failure before it is the one to tell
		}
	}

	/** How many quarters the picture must be turned clockwise to stand upright. */
	public int quartersToUpright(Gray picture) {
		return orientation.quartersToUpright(picture);
	}

	/**
	 * The words, each with the number of its piece of a line.
	 * @param check called before each piece; what it throws ends the reading
	 */
	public List<Word> read(Gray picture, Runnable check) {
		List<Word> words = new ArrayList<>();
		int number = 0;
		for (Strip line : detector.lines(picture)) {
			check.run();
			List<TextRecogniser.Sign> signs = recogniser.read(picture, line);
			double certain = signs.stream().mapToDouble(TextRecogniser.Sign::confidence).average().orElse(0);
			if (certain >= DOUBTFUL) {
				words.addAll(words(signs, line, number++, picture));
			}
		}
		return words;
	}

	private static List<Word> words(List<TextRecogniser.Sign> signs, Strip line, int number, Gray picture) {
		List<Word> words = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i <= signs.size(); i++) {
			if (i == signs.size() || signs.get(i).text().isBlank()) {
				if (i > begin) {
					words.add(word(signs, begin, i, line, number, picture));
				}
				begin = i + 1;
			}
		}
		return words;
	}

	private static Word word(List<TextRecogniser.Sign> signs, int begin, int end, Strip line, int number,
			Gray picture) {
		StringBuilder text = new StringBuilder();
		double confidence = 0;
		for (TextRecogniser.Sign sign : signs.subList(begin, end)) {
			text.append(sign.text());
			confidence += sign.confidence();
		}
		double from = (begin == 0) ? 0 : (signs.get(begin - 1).along() + signs.get(begin).along()) / 2;
		double to = (end == signs.size()) ? line.length() : (signs.get(end - 1).along() + signs.get(end).along()) / 2;
		return new Word(text.toString(), line.part(from, Math.max(from, to), picture.width(), picture.height()),
				Math.min(1, confidence / (end - begin)), number);
	}

	@Override
	public void close() {
		detector.close();
		recogniser.close();
		orientation.close();
	}

}
