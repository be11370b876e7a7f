package io.dromedary.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a picture with PP-OCR and with Tesseract: the words are those of the first, the
 * witness those of the second. Where PP-OCR does not run on this machine, Tesseract reads
 * alone, without a witness.
 */
final class BothEngines implements OcrEngine {

	private static final Logger LOG = LoggerFactory.getLogger(BothEngines.class);

	/** Mean confidence from which one engine is enough for a page. */
	private static final double ENOUGH = 0.85;

	/** Words of a lower confidence are none. */
	private static final double NOISE = 0.5;

	/** Who reads so many times as many signs has seen what the other passed over. */
	private static final double MORE = 1.2;

	private final OcrEngine paddle;

	private final OcrEngine tesseract;

	private final boolean always;

	private final AtomicBoolean told = new AtomicBoolean();

	/**
	 * @param always whether both read every picture; else only those of receipts, photos
	 * of sheets, and those that Tesseract is not sure of
	 */
	BothEngines(OcrEngine paddle, OcrEngine tesseract, boolean always) {
		this.paddle = paddle;
		this.tesseract = tesseract;
		this.always = always;
	}

	/** PP-OCR loads at the first picture that wants it. */
	@Override
	public void prepare() {
		tesseract.prepare();
	}

	@Override
	public Page read(int number, Picture picture) {
		if (always || picture.photo() || receipt(picture)) {
			return both(number, picture);
		}
		Page page = tesseract.read(number, picture);
		if (Recognition.confidence(page.words()) >= ENOUGH) {
			return page.sparing(paddle.off().isEmpty());
		}
		Page other = both(number, picture);
		boolean more = page.turned() == other.turned() && signs(page) > MORE * signs(other);
		return more ? page.withWitness(other.words()) : other;
	}

	/** It may lie on its side. */
	private static boolean receipt(Picture picture) {
		return Math.max(picture.height(), picture.width()) > Recogniser.RECEIPT_SHAPE
				* Math.min(picture.height(), picture.width());
	}

	/**
	 * A page that Tesseract read alone, with what PP-OCR reads there; without a witness
	 * where they do not agree which way is up.
	 * @param upright the picture, turned as the page says
	 * @throws ServiceUnavailable where PP-OCR does not run
	 */
	Page twice(Page page, Picture upright) {
		paddle.prepare();
		Page other = paddle.read(page.number(), upright);
		if (other.turned() != 0) {
			return page.sparing(false);
		}
		return (signs(page) > MORE * signs(other)) ? page.withWitness(other.words())
				: page.withWords(Blanks.parted(other.words(), page.words())).withWitness(page.words());
	}

	/** Letters and digits of words that are not mere noise. */
	private static long signs(Page page) {
		return page.words()
			.stream()
			.filter((word) -> word.confidence() > NOISE)
			.flatMapToInt((word) -> word.text().codePoints())
			.filter(Character::isLetterOrDigit)
			.count();
	}

	/** A page that Tesseract takes for turned another way has no witness. */
	private Page both(int number, Picture picture) {
		Page page;
		try {
			paddle.prepare();
			page = paddle.read(number, picture);
		}
		catch (ServiceUnavailable ex) {
			if (!told.getAndSet(true)) {
				LOG.warn("Tesseract reads alone: {}", ex.sentence());
			}
			return tesseract.read(number, picture);
		}
		try (Picture upright = picture.turned(page.turned())) {
			Page other = tesseract.read(number, upright);
			return (other.turned() == 0)
					? page.withWords(Blanks.parted(page.words(), other.words())).withWitness(other.words()) : page;
		}
	}

	/** Tesseract reads alone then, which is worth saying too. */
	@Override
	public Map<String, Sentence> off() {
		Map<String, Sentence> off = new TreeMap<>();
		paddle.off().forEach((engine, why) -> off.put(engine, Sentence.of("read.off-alone", why)));
		return off;
	}

	@Override
	public void close() {
		paddle.close();
		tesseract.close();
	}

}
