package io.dromedary.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import io.dromedary.read.google.Seen;
import io.dromedary.read.google.VisionAccess;
import io.dromedary.read.google.VisionClient;
import org.jspecify.annotations.Nullable;

/**
 * Reads with Google Vision. Pictures of pages leave this machine: every page that was
 * sent says so in a finding, whatever was read on it.
 */
final class GoogleEngine implements OcrEngine {

	/** A larger side is reduced: letters are some 20 pixels high then and more. */
	private static final int LONGEST = 5000;

	/** Smaller and smaller until it may be sent. */
	private static final double REDUCED = 0.75;

	private static final int SMALLEST = 500;

	private final ReadOptions options;

	private final Recogniser pictures;

	private final VisionAccess access;

	private final VisionClient client;

	/** Why it could not be asked the last time. */
	private volatile @Nullable Sentence trouble;

	/**
	 * @param pictures loads what pictures are handled with
	 */
	GoogleEngine(ReadOptions options, Recogniser pictures, VisionAccess access) {
		this.options = options;
		this.pictures = pictures;
		this.access = access;
		this.client = new VisionClient(access);
	}

	@Override
	public void prepare() {
		pictures.prepare();
	}

	@Override
	public Page read(int number, Picture picture) {
		try (Picture plain = picture.opaque(); Picture sent = plain.within(LONGEST)) {
			Page page = page(number, picture, seen(sent));
			trouble = null;
			return page;
		}
		catch (ServiceUnavailable ex) {
			trouble = ex.sentence();
			throw ex;
		}
	}

	private Seen seen(Picture picture) {
		byte[] jpeg = picture.jpeg();
		if (jpeg.length <= VisionClient.MOST_PICTURE) {
			Duration most = options.pageTime();
			Watch.step(options.recognitionTime());
			return client.read(jpeg, picture.width(), picture.height(), most);
		}
		int longest = (int) (REDUCED * Math.max(picture.width(), picture.height()));
		if (longest < SMALLEST) {
			throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
		}
		try (Picture smaller = picture.within(longest)) {
			return seen(smaller);
		}
	}

	private Page page(int number, Picture picture, Seen seen) {
		boolean sideways = seen.quarters() % 2 == 1;
		List<Word> words = LineBuilder
			.arrange(seen.words().stream().filter((word) -> !Recognition.dust(word)).toList());
		return Doubts.sentAway(new Page(number, Page.Source.OCR, sideways ? picture.height() : picture.width(),
				sideways ? picture.width() : picture.height(), words, seen.quarters()), access.host());
	}

	@Override
	public Map<String, Sentence> off() {
		Sentence obstacle = client.obstacle();
		Sentence known = (obstacle != null) ? obstacle : trouble;
		return (known != null) ? Map.of(OcrChoice.GOOGLE_VISION.word(), known) : Map.of();
	}

	@Override
	public void close() {
		// the client has nothing open between two pages
	}

}
