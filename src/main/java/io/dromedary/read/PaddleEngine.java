package io.dromedary.read;

import java.io.IOException;
import java.util.List;
import java.util.Map;

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
			try (Picture turned = prepared.turned(quarters)) {
				return page(number, picture, quarters, paddle.read(turned.grades(), Watch::check));
			}
		}
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
