package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.guard.Watch;
import io.dromedary.read.tiff.Strips;

/** Reads pictures: each frame of a TIFF is a page. */
final class PictureReader {

	private final ReadOptions options;

	private final OcrEngine engine;

	PictureReader(ReadOptions options, OcrEngine engine) {
		this.options = options;
		this.engine = engine;
	}

	List<Page> read(Format format, byte[] bytes) {
		engine.prepare();
		List<Page> pages = new ArrayList<>();
		try (Frames frames = new Frames(options, format, bytes)) {
			for (int number = 1; frames.has(number); number++) {
				if (number > options.maxPages()) {
					throw new UnreadableDocument(Sentence.of("read.too-many-pages", options.maxPages()));
				}
				Watch.step(options.recognitionTime());
				try (Picture picture = frames.picture(number)) {
					pages.add(engine.read(number, picture));
				}
			}
		}
		if (pages.isEmpty()) {
			throw new UnreadableDocument(Sentence.of("read.damaged-picture"));
		}
		if (format == Format.JPEG && Jpeg.cut(bytes) || format == Format.TIFF && Strips.cut(bytes)) {
			pages.add(Doubts.cutOff(pages.remove(pages.size() - 1)));
		}
		return pages;
	}

}
