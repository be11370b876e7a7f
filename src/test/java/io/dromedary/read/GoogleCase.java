package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.function.Supplier;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Page;
import io.dromedary.fakes.FakeVision;
import io.dromedary.read.google.VisionAccess;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A stand-in for Google Vision, and an engine that asks it. */
abstract class GoogleCase {

	static final int WIDTH = 800;

	static final int HEIGHT = 600;

	final FakeVision vision = new FakeVision();

	final Recogniser pictures = new Recogniser(ReadOptions.defaults());

	@AfterEach
	void close() {
		vision.close();
		pictures.close();
	}

	GoogleEngine engine() {
		return engine(vision.url(), () -> FakeVision.KEY, Duration.ofSeconds(5));
	}

	GoogleEngine engine(String url, Supplier<String> key, Duration timeout) {
		VisionAccess access = new VisionAccess(url, key, timeout);
		return new GoogleEngine(options(access), pictures, access);
	}

	static VisionAccess access(String url, Supplier<String> key) {
		return new VisionAccess(url, key, Duration.ofSeconds(20));
	}

	static ReadOptions options(VisionAccess access) {
		ReadOptions usual = ReadOptions.defaults();
		return new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(), usual.maxPages(), usual.maxPixels(),
				usual.pageTime(), OcrChoice.GOOGLE_VISION, null, PdfPasswords.none(), access);
	}

	DocumentException failure(GoogleEngine engine) {
		return catchThrowableOfType(DocumentException.class, () -> read(engine, WIDTH, HEIGHT));
	}

	static Page read(GoogleEngine engine, int width, int height) {
		engine.prepare();
		try (Picture picture = Picture.of(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY))) {
			return engine.read(1, picture);
		}
	}

}
