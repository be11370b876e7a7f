package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Results;
import io.dromedary.document.Word;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A document of Word 97, written byte by byte (MS-DOC): text, runs, one section. */
class OldWordTest {

	private static final int TEXT = 1024;

	private static final int PAGE = 512;

	/** Pages of the main stream with the properties of runs and of paragraphs. */
	private static final int RUNS = 8;

	private static final int PARAGRAPHS = 9;

	private static final int DELETED = 0x0800;

	private static final int HIDDEN = 0x083C;

	private static final int STRUCK = 0x0837;

	/** One of the old colours; red, green and blue; half points (MS-DOC 2.6.1). */
	private static final int OLD_COLOUR = 0x2A42;

	private static final int COLOUR = 0x6870;

	private static final int SIZE = 0x4A43;

	private static final int HIGHLIGHT = 0x2A0C;

	private static final int IN_TABLE = 0x2416;

	/**
	 * A run of letters.
	 *
	 * @param property of it that is set; 0 for none
	 */
	private record Run(String text, int property, int value) {

		Run(String text, int property) {
			this(text, property, 1);
		}

	}

	@Test
	void whatIsPrintedIsReadAndNothingElse() throws IOException {
		byte[] doc = doc(List.of(new Run("Fattura 12\rTotale ", 0), new Run("900,00", DELETED), new Run("1.220,00", 0),
				new Run("800,00", HIDDEN), new Run("700,00", STRUCK), new Run(" EUR\r", 0),
				new Run("\u0013 DATE \u001414/03/2026\u0015\r", 0)));
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			assertThat(Papers.text(reader.read(Papers.document(doc))).lines()).containsExactly("Fattura 12",
					"Totale 1.220,00 EUR", "14/03/2026");
		}
	}

	@Test
	void lettersThatNobodyCanSeeAreNotRead() throws IOException {
		byte[] doc = doc(List.of(new Run("a", 0), new Run("1", OLD_COLOUR, 8), new Run("b", OLD_COLOUR, 2),
				new Run("2", COLOUR, 0xFEFEFF), new Run("c", COLOUR, 0x0000FF), new Run("3", SIZE, 2),
				new Run("d", SIZE, 16), new Run("e", HIGHLIGHT, 2), new Run("f\r", COLOUR, 0xFF000000)));
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			assertThat(Papers.text(reader.read(Papers.document(doc)))).isEqualTo("abcdef");
		}
	}

	/** POI does not tell the colour of a cell: white letters may be seen on it. */
	@Test
	void whiteLettersInATableAreDamaged() throws IOException {
		byte[] doc = doc(List.of(new Run("a ", 0), new Run("12 34", OLD_COLOUR, 8), new Run(" b\r", 0)), IN_TABLE);
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			var pages = reader.read(Papers.document(doc)).pages();
			assertThat(pages.get(0).words()).extracting(Word::text).containsExactly("a", "12\ufffd", "34\ufffd", "b");
			assertThat(pages.get(0).words()).extracting(Word::damaged).containsExactly(false, true, true, false);
		}
	}

	private static byte[] doc(List<Run> runs) throws IOException {
		return doc(runs, 0);
	}

	/**
	 * @param property of all paragraphs that is set; 0 for none
	 */
	private static byte[] doc(List<Run> runs, int property) throws IOException {
		String text = String.join("", runs.stream().map(Run::text).toList());
		ByteBuffer main = little((PARAGRAPHS + 1) * PAGE);
		main.position(TEXT);
		main.put(text.getBytes(StandardCharsets.UTF_16LE));
		int end = main.position();
		runs(main, runs);
		paragraphs(main, text, property);
		ByteBuffer table = little(4096);
		head(main, end, text.length());
		part(main, table, 1, new byte[20]);
		part(main, table, 15, new byte[4]);
		part(main, table, 31, new byte[600]);
		part(main, table, 6, little(20).putInt(0).putInt(text.length()).putShort((short) 0).putInt(-1).array());
		part(main, table, 12, little(12).putInt(TEXT).putInt(end).putInt(RUNS).array());
		part(main, table, 13, little(12).putInt(TEXT).putInt(end).putInt(PARAGRAPHS).array());
		part(main, table, 33,
				little(21).put((byte) 2)
					.putInt(16)
					.putInt(0)
					.putInt(text.length())
					.putShort((short) 0)
					.putInt(TEXT)
					.array());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			file.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
			file.createDocument(new ByteArrayInputStream(table.array()), "1Table");
			file.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

	/** 2.5.1: what the file is, where its text stands, how long it is. */
	private static void head(ByteBuffer main, int end, int length) {
		main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(6, (short) 0x0409);
		main.putShort(10, (short) 0x0200).putShort(12, (short) 0x00BF).putInt(24, TEXT).putInt(28, end);
		main.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, end).putInt(76, length);
		main.putShort(152, (short) 93);
	}

	/** 2.5.6: where a part lies in the other stream. */
	private static void part(ByteBuffer main, ByteBuffer table, int number, byte[] part) {
		main.putInt(154 + 8 * number, table.position()).putInt(158 + 8 * number, part.length);
		table.put(part);
	}

	/** 2.9.33: from where to where, and where the properties stand on the page. */
	private static void runs(ByteBuffer main, List<Run> runs) {
		int page = RUNS * PAGE;
		int at = TEXT;
		for (int i = 0; i < runs.size(); i++) {
			main.putInt(page + 4 * i, at);
			at += 2 * runs.get(i).text().length();
			if (runs.get(i).property() != 0) {
				int place = 400 - 8 * i;
				int property = runs.get(i).property();
				main.put(page + 4 * (runs.size() + 1) + i, (byte) (place / 2));
				// the upper bits say how long its value is
				int length = switch (property >> 13) {
					case 2, 4, 5 -> 2;
					case 3 -> 4;
					default -> 1;
				};
				main.put(page + place, (byte) (2 + length)).putShort(page + place + 1, (short) property);
				for (int octet = 0; octet < length; octet++) {
					main.put(page + place + 3 + octet, (byte) (runs.get(i).value() >> 8 * octet));
				}
			}
		}
		main.putInt(page + 4 * runs.size(), at).put(page + PAGE - 1, (byte) runs.size());
	}

	/** 2.9.174: the same for paragraphs, all in the first style. */
	private static void paragraphs(ByteBuffer main, String text, int property) {
		int page = PARAGRAPHS * PAGE;
		int count = (int) text.chars().filter((c) -> c == '\r').count();
		int number = 0;
		main.putInt(page, TEXT);
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\r') {
				main.put(page + 4 * (count + 1) + 13 * number, (byte) 200);
				main.putInt(page + 4 * ++number, TEXT + 2 * (i + 1));
			}
		}
		main.put(page + 401, (byte) 1).put(page + PAGE - 1, (byte) count);
		if (property != 0) {
			// the style, then one property and its value, in half as many words
			main.put(page + 400, (byte) 3).putShort(page + 401, (short) 0);
			main.putShort(page + 403, (short) property).put(page + 405, (byte) 1);
		}
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

}
