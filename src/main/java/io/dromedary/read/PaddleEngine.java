package io.dromedary.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Word;
import io.dromedary.guard.Loan;
import io.dromedary.guard.Watch;
import io.dromedary.read.paddle.PaddleModels;
import io.dromedary.read.paddle.PaddleReader;
import org.jspecify.annotations.Nullable;

/** Reads with PP-OCR: turned upright first, then line by line. */
final class PaddleEngine implements OcrEngine {

	/** A larger side is reduced: more pixels show no more letters. */
	private static final int LONGEST = 4000;

	/** So many fillers make a machine readable zone. */
	private static final int FILLERS = 8;

	/** Lines in another direction may be a little less certain. */
	private static final double NOT_MUCH_WORSE = 0.95;

	private final ReadOptions options;

	private final Recogniser pictures;

	private final Permits permits;

	private @Nullable PaddleReader reader;

	private final @Nullable EngineProof proof;

	/** Why it could not be loaded when it was last tried. */
	private volatile @Nullable Sentence trouble;

	/**
	 * @param pictures loads what pictures are handled with
	 * @param proof asked before anything native is loaded; null for none
	 */
	PaddleEngine(ReadOptions options, Recogniser pictures, @Nullable EngineProof proof) {
		this.proof = proof;
		this.options = options;
		this.pictures = pictures;
		this.permits = new Permits(options.engines());
	}

	@Override
	public void prepare() {
		pictures.prepare();
		reader();
	}

	private synchronized PaddleReader reader() {
		if (reader == null) {
			try {
				reader = loaded();
				trouble = null;
			}
			catch (ServiceUnavailable ex) {
				trouble = ex.sentence();
				throw ex;
			}
		}
		return reader;
	}

	private PaddleReader loaded() {
		try {
			if (proof != null) {
				proof.demand();
			}
			OnnxNatives.unpack(PrivateFolder.at(options.nativesFolder()));
			return PaddleReader.of(new PaddleModels(options.paddleModels()));
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.folder-failed"));
		}
		catch (LinkageError ex) {
			throw new ServiceUnavailable(Service.Kind.OCR, Sentence.of("read.paddle-natives", Natives.platform()));
		}
	}

	@Override
	public Map<String, Sentence> off() {
		Sentence known = trouble;
		return (known != null) ? Map.of(OcrChoice.PADDLE.word(), known) : Map.of();
	}

	@Override
	public Page read(int number, Picture picture) {
		PaddleReader paddle = reader();
		permits.acquire();
		try (Loan permit = Watch.lend(permits::release);
				Picture gray = picture.gray();
				Picture prepared = gray.within(LONGEST)) {
			Watch.step(options.recognitionTime());
			int quarters = paddle.quartersToUpright(prepared.grades());
			IntFunction<Page> turn = (turned) -> read(number, picture, prepared, turned % 4, paddle);
			return upright(level(turn.apply(quarters), turn), turn);
		}
	}

	/** As if it were turned by so many quarters clockwise. */
	private Page read(int number, Picture picture, Picture prepared, int quarters, PaddleReader paddle) {
		Watch.step(options.recognitionTime());
		try (Picture turned = prepared.turned(quarters)) {
			return page(number, picture, quarters, paddle.read(turned.grades(), Watch::check));
		}
	}

	/**
	 * A sheet with little on it may be taken for upright when it lies on its side: its
	 * lines are read all the same, but stand beside each other.
	 */
	private static Page level(Page page, IntFunction<Page> turn) {
		if (!sideways(page)) {
			return page;
		}
		return Stream.of(3, 1)
			.map((more) -> turn.apply(page.turned() + more))
			.filter((other) -> !sideways(other) && certain(other) >= NOT_MUCH_WORSE * certain(page))
			.findFirst()
			.orElse(page);
	}

	private static boolean sideways(Page page) {
		return new Recognition(page.words(), page.height() / page.width()).sideways();
	}

	/**
	 * The back of a card alone has little from which its orientation could be told but
	 * the fillers of its machine readable zone, which then point the wrong way.
	 */
	private static Page upright(Page page, IntFunction<Page> turn) {
		if (signs(page, '>') < FILLERS || signs(page, '<') >= FILLERS) {
			return page;
		}
		Page other = turn.apply(page.turned() + 2);
		return (signs(other, '<') >= FILLERS && certain(other) > certain(page)) ? other : page;
	}

	private static double certain(Page page) {
		return Recognition.confidence(page.words());
	}

	private static long signs(Page page, char sign) {
		return page.words().stream().flatMapToInt((word) -> word.text().chars()).filter((each) -> each == sign).count();
	}

	private static Page page(int number, Picture picture, int quarters, List<Word> seen) {
		boolean sideways = quarters % 2 == 1;
		List<Word> words = LineBuilder.arrange(seen.stream().filter((word) -> !Recognition.dust(word)).toList());
		return new Page(number, Page.Source.OCR, sideways ? picture.height() : picture.width(),
				sideways ? picture.width() : picture.height(), words, quarters);
	}

	@Override
	public synchronized void close() {
		if (reader != null) {
			reader.close();
			reader = null;
		}
	}

}
