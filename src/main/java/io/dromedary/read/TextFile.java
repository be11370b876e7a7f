package io.dromedary.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;

/** Plain text as pages: a form feed or about sixty lines end one. */
final class TextFile {

	private static final int LINES = 60;

	private static final int TAB = 8;

	private static final Pattern WORD = Pattern.compile("\\S+");

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private TextFile() {
	}

	static List<Page> pages(byte[] bytes, int maxPages) {
		List<Page> pages = new ArrayList<>();
		for (String sheet : decode(bytes).split("\f", -1)) {
			List<String> lines = sheet.lines().map(TextFile::expandTabs).toList();
			for (int from = 0; from < Math.max(1, lines.size()); from += LINES) {
				if (pages.size() == maxPages) {
					throw new UnreadableDocument(Sentence.of("read.too-many-pages", maxPages));
				}
				pages.add(page(pages.size() + 1, lines.subList(from, Math.min(lines.size(), from + LINES))));
			}
		}
		return pages;
	}

	/**
	 * By byte order mark, else UTF-8 where it is that without fault, else windows-1252.
	 */
	static String decode(byte[] bytes) {
		Charset wide = wide(bytes);
		if (wide != null) {
			return new String(bytes, 2, bytes.length - 2, wide);
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, WESTERN);
		}
	}

	private static @org.jspecify.annotations.Nullable Charset wide(byte[] bytes) {
		if (bytes.length < 2) {
			return null;
		}
		int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		return switch (mark) {
			case 0xFEFF -> StandardCharsets.UTF_16BE;
			case 0xFFFE -> StandardCharsets.UTF_16LE;
			default -> null;
		};
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
				Box box = new Box((double) word.start() / width, (double) row / height,
						(double) (word.end() - word.start()) / width, 1.0 / height);
				words.add(new Word(word.group(), box, 1, line));
			}
			line += (words.size() > before) ? 1 : 0;
		}
		return new Page(number, Page.Source.PLAIN_TEXT, width, height, words);
	}

	private static String expandTabs(String line) {
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
