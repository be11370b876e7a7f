package io.dromedary.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;

/** Plain text as pages: a form feed or about sixty lines end one. */
final class TextFile {

	private static final int LINES = 60;

	private static final int TAB = 8;

	private static final Pattern WORD = Pattern.compile("[^\\s\u001a]+");

	private TextFile() {
	}

	static List<Page> pages(byte[] bytes, int maxPages) {
		List<Page> pages = new ArrayList<>();
		Encoded encoded = Encoded.of(bytes);
		for (String sheet : encoded.text().split("\f", -1)) {
			List<String> lines = sheet.lines().map(TextFile::expandTabs).toList();
			for (int from = 0; from < Math.max(1, lines.size()); from += LINES) {
				if (pages.size() == maxPages) {
					throw new UnreadableDocument(Sentence.of("read.too-many-pages", maxPages));
				}
				pages.add(page(pages.size() + 1, lines.subList(from, Math.min(lines.size(), from + LINES))));
			}
		}
		if (encoded.cut()) {
			pages.add(Doubts.cutOff(pages.remove(pages.size() - 1)));
		}
		return pages;
	}

	static String decode(byte[] bytes) {
		return Encoded.of(bytes).text();
	}

	private static Page page(int number, List<String> lines) {
		int width = Math.max(1, lines.stream().mapToInt(String::length).max().orElse(1));
		int height = Math.max(1, lines.size());
		List<Word> words = new ArrayList<>();
		int line = 0;
		for (int row = 0; row < lines.size(); row++) {
			Matcher word = WORD.matcher(lines.get(row));
			int before = words.size();
			while (word.find()) {
				Watch.check();
				Box box = new Box((double) word.start() / width, (double) row / height,
						(double) (word.end() - word.start()) / width, 1.0 / height);
				String text = Mojibake.marked(word.group());
				words.add(new Word(Letters.marked(text), box, 1, line, Letters.lost(text)));
			}
			line += (words.size() > before) ? 1 : 0;
		}
		return new Page(number, Page.Source.PLAIN_TEXT, width, height, words);
	}

	private static String expandTabs(String line) {
		Watch.check();
		StringBuilder expanded = new StringBuilder();
		line.chars().forEach((c) -> {
			if (c == '\t') {
				expanded.append(" ".repeat(TAB - expanded.length() % TAB));
			}
			else {
				expanded.append((char) c);
			}
		});
		return expanded.toString();
	}

}
