package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.guard.Guard;
import io.dromedary.types.TypeRegistry;
import org.jspecify.annotations.Nullable;

/** Transcripts and types for tests: text on a grid, a character wide and a line high. */
final class Pages {

	private static final Pattern WORD = Pattern.compile("\\S+");

	private Pages() {
	}

	/** For a test: nobody else's work is waited for. */
	static Deadline deadline() {
		return new Deadline(Guard.alone());
	}

	static Transcript text(String... pages) {
		return of(null, Page.Source.PLAIN_TEXT, 1, pages);
	}

	/** The same as OCR would give it. */
	static Transcript recognised(double confidence, String... pages) {
		return of(null, Page.Source.OCR, confidence, pages);
	}

	/** As from a PDF; a line that begins with {@code # } is printed twice as large. */
	static Transcript printed(String text) {
		return of(null, Page.Source.TEXT_LAYER, 1, text);
	}

	static Transcript asked(String type, String text) {
		return of(type, Page.Source.PLAIN_TEXT, 1, text);
	}

	private static Transcript of(@Nullable String type, Page.Source source, double confidence, String... texts) {
		var pages = new ArrayList<Page>();
		for (String text : texts) {
			pages.add(page(pages.size() + 1, source, confidence, text.lines().toList()));
		}
		var origin = new Origin("folder", "from-folder", "test.txt", null, Instant.EPOCH);
		return new Transcript(new Document("doc-1", 1, origin, new Nothing(), Instructions.of(type)), "test", pages);
	}

	private static Page page(int number, Page.Source source, double confidence, List<String> lines) {
		double width = Math.max(80, lines.stream().mapToInt(String::length).max().orElse(1));
		double height = Math.max(60, lines.size());
		var words = new ArrayList<Word>();
		for (int line = 0; line < lines.size(); line++) {
			boolean large = source == Page.Source.TEXT_LAYER && lines.get(line).startsWith("# ");
			double size = large ? 2 : 1;
			double high = (source == Page.Source.TEXT_LAYER) ? 0.45 : 0.8;
			var match = WORD.matcher(large ? lines.get(line).substring(2) : lines.get(line));
			while (match.find()) {
				var box = new Box(size * match.start() / width, line / height, size * match.group().length() / width,
						size * high / height);
				words.add(new Word(match.group(), box, confidence, line));
			}
		}
		return new Page(number, source, width, height, words);
	}

	/** The types of {@code routes/documents} as shipped. */
	static TypeRegistry types() {
		var registry = new TypeRegistry();
		try (var files = Files.newDirectoryStream(Path.of("routes/documents"), "*.yaml")) {
			for (Path file : files) {
				registry.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException | io.dromedary.document.BrokenFile ex) {
			throw new IllegalStateException(ex);
		}
		return registry;
	}

	private static final class Nothing implements Content {

		@Override
		public String sha256() {
			return "0".repeat(64);
		}

		@Override
		public long size() {
			return 0;
		}

		@Override
		public InputStream open() {
			return InputStream.nullInputStream();
		}

	}

}
