package io.dromedary.read;

import java.util.List;
import java.util.Map;

import io.dromedary.document.BarCode;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.guard.Watch;
import io.dromedary.read.barcode.BarCodeReader;
import io.dromedary.read.paddle.Gray;

/** Reads with another engine, and the bar codes on the same picture. */
final class WithBarCodes implements OcrEngine {

	/** A larger side is reduced: bars are some pixels wide then and more. */
	private static final int LONGEST = 4000;

	private final ReadOptions options;

	private final OcrEngine engine;

	WithBarCodes(ReadOptions options, OcrEngine engine) {
		this.options = options;
		this.engine = engine;
	}

	@Override
	public void prepare() {
		engine.prepare();
	}

	@Override
	public Page read(int number, Picture picture) {
		Page page = engine.read(number, picture);
		Watch.step(options.recognitionTime());
		List<BarCode> codes = codes(picture);
		return codes.isEmpty() ? page : page.withCodes(codes);
	}

	private static List<BarCode> codes(Picture picture) {
		try (Picture gray = picture.gray()) {
			return BarCodeReader.read(grades(gray), Watch::check);
		}
	}

	private static Gray grades(Picture gray) {
		if (Math.max(gray.width(), gray.height()) <= LONGEST) {
			return gray.grades();
		}
		try (Picture within = gray.within(LONGEST)) {
			return within.grades();
		}
	}

	@Override
	public Map<String, Sentence> off() {
		return engine.off();
	}

	@Override
	public void close() {
		engine.close();
	}

}
