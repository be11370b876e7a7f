package io.dromedary.read;

import java.util.List;
import java.util.function.BiConsumer;

import io.dromedary.document.Content;
import io.dromedary.document.Page;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;

/**
 * Draws pages for recognition once more, upright and as large as when they were read
 * first, so that the boxes of their words lie on the words.
 */
final class PageDrawer {

	private final ReadOptions options;

	private final OcrEngine engine;

	PageDrawer(ReadOptions options, OcrEngine engine) {
		this.options = options;
		this.engine = engine;
	}

	/**
	 * Draws one page after the other.
	 * @param use what is done with each, in gray; the picture is gone afterwards
	 * @throws UnreadableDocument where one cannot be drawn; the others may have been used
	 */
	void draw(Content content, List<Page> pages, BiConsumer<Page, Picture> use) {
		Source source = Source.of(content, "", options);
		engine.prepare();
		switch (source.format()) {
			case PDF -> new PdfReader(options, engine).forRecognition(content, pages,
					(page, picture) -> turned(page, picture, use));
			default -> {
				// what was written in letters was never recognised
				if (source.format() != Format.TEXT && !SheetReader.reads(source.format())) {
					frames(source, pages, use);
				}
			}
		}
	}

	private void frames(Source source, List<Page> pages, BiConsumer<Page, Picture> use) {
		try (Frames frames = new Frames(options, source.format(), source.bytes())) {
			for (Page page : pages) {
				if (frames.has(page.number())) {
					try (Picture picture = frames.picture(page.number())) {
						turned(page, picture, use);
					}
				}
			}
		}
	}

	private static void turned(Page page, Picture picture, BiConsumer<Page, Picture> use) {
		try (Picture gray = picture.gray(); Picture upright = gray.turned(page.turned())) {
			use.accept(page, upright);
		}
	}

}
