package io.dromedary.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Word;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Puts characters together to words, upright as most of the text stands.
 */
final class PdfWords {

	/** A gap of this share of the width of a blank, or of a character, parts words. */
	private static final double BLANK_GAP = 0.5;

	private static final double CHARACTER_GAP = 0.3;

	private static final double SAME_BASELINE = 0.3;

	/** Of the height of the larger figures. */
	private static final double SMALLER = 0.75;

	private static final double RAISED = 0.15;

	private final double pageWidth;

	private final double pageHeight;

	private final int upright;

	private PdfWords(PDRectangle page, int upright) {
		this.pageWidth = page.getWidth();
		this.pageHeight = page.getHeight();
		this.upright = upright;
	}

	/**
	 * @param upright quarters by which the page is turned to stand upright
	 */
	static List<Word> of(List<Glyph> glyphs, PDRectangle page, int upright) {
		PdfWords builder = new PdfWords(page, upright);
		List<Word> words = new ArrayList<>();
		int line = 0;
		for (List<Glyph> row : rows(glyphs)) {
			for (List<Glyph> characters : LetterSpacing.closed(split(Overprint.marked(row)))) {
				Word word = builder.word(characters, line);
				if (builder.onPage(word.box())) {
					words.add(word);
				}
			}
			line++;
		}
		return LineBuilder.arrange(words);
	}

	/** The turn in which most characters stand upright. */
	static int upright(List<Glyph> glyphs, int pageRotation) {
		return glyphs.stream()
			.collect(Collectors.groupingBy(Glyph::quarters, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(java.util.Map.Entry.comparingByValue())
			.map((entry) -> entry.getKey() % 4)
			.orElse(Math.floorMod(pageRotation / 90, 4));
	}

	private static List<List<Glyph>> rows(List<Glyph> glyphs) {
		List<Glyph> sorted = glyphs.stream()
			.sorted(Comparator.comparingInt(Glyph::quarters).thenComparingDouble(Glyph::baseline))
			.toList();
		List<List<Glyph>> rows = new ArrayList<>();
		for (Glyph glyph : sorted) {
			Glyph first = rows.isEmpty() ? null : rows.get(rows.size() - 1).get(0);
			if (first == null || first.quarters() != glyph.quarters()
					|| glyph.baseline() - first.baseline() > SAME_BASELINE * Math.min(first.height(), glyph.height())) {
				rows.add(new ArrayList<>());
			}
			rows.get(rows.size() - 1).add(glyph);
		}
		rows.forEach((row) -> row.sort(Comparator.comparingDouble(Glyph::x)));
		return rows;
	}

	private static List<List<Glyph>> split(List<Glyph> row) {
		List<List<Glyph>> words = new ArrayList<>();
		List<Glyph> word = new ArrayList<>();
		for (Glyph glyph : row) {
			Glyph last = word.isEmpty() ? null : word.get(word.size() - 1);
			if (last != null && (glyph.blank() || apart(last, glyph) || stepped(last, glyph))) {
				words.add(word);
				word = new ArrayList<>();
			}
			if (!glyph.blank()) {
				word.add(glyph);
			}
		}
		if (!word.isEmpty()) {
			words.add(word);
		}
		return words;
	}

	/** Smaller or raised figures are another number: cents, or the mark of a footnote. */
	private static boolean stepped(Glyph one, Glyph next) {
		boolean figures = Character.isDigit(one.text().codePointBefore(one.text().length()))
				&& Character.isDigit(next.text().codePointAt(0));
		double lower = Math.min(one.height(), next.height());
		return figures && (lower < SMALLER * Math.max(one.height(), next.height())
				|| Math.abs(one.baseline() - next.baseline()) > RAISED * lower);
	}

	/** Whether one character follows another in the same word. */
	static boolean together(Glyph one, Glyph next) {
		return !one.blank() && !next.blank() && one.quarters() == next.quarters()
				&& Math.abs(next.baseline() - one.baseline()) <= SAME_BASELINE * Math.min(one.height(), next.height())
				&& next.x() > one.x() - one.width() && !apart(one, next);
	}

	private static boolean apart(Glyph one, Glyph next) {
		double blank = (next.space() > 0) ? BLANK_GAP * next.space() : Double.MAX_VALUE;
		double character = CHARACTER_GAP * (one.width() / one.text().length() + next.width() / next.text().length())
				/ 2;
		return next.x() - one.right() > Math.min(blank, character);
	}

	private Word word(List<Glyph> glyphs, int line) {
		String text = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
		return new Word(Letters.plain(text), box(glyphs), 1, line, glyphs.stream().anyMatch(Glyph::lost));
	}

	private Box box(List<Glyph> glyphs) {
		double left = glyphs.get(0).x();
		double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(left);
		double bottom = glyphs.stream().mapToDouble(Glyph::baseline).max().orElse(0);
		double height = glyphs.stream().mapToDouble(Glyph::height).max().orElse(0);
		int quarters = glyphs.get(0).quarters();
		double[] one = place(left, bottom - height, quarters);
		double[] other = place(right, bottom, quarters);
		double width = sideways() ? pageHeight : pageWidth;
		double tall = sideways() ? pageWidth : pageHeight;
		return new Box(Math.min(one[0], other[0]) / width, Math.min(one[1], other[1]) / tall,
				Math.abs(one[0] - other[0]) / width, Math.abs(one[1] - other[1]) / tall);
	}

	/** From the frame of a piece of text to that of the upright page. */
	private double[] place(double x, double y, int quarters) {
		double[] unturned = switch (quarters % 4) {
			case 1 -> new double[] { y, pageHeight - x };
			case 2 -> new double[] { pageWidth - x, pageHeight - y };
			case 3 -> new double[] { pageWidth - y, x };
			default -> new double[] { x, y };
		};
		return switch (upright) {
			case 1 -> new double[] { pageHeight - unturned[1], unturned[0] };
			case 2 -> new double[] { pageWidth - unturned[0], pageHeight - unturned[1] };
			case 3 -> new double[] { unturned[1], pageWidth - unturned[0] };
			default -> unturned;
		};
	}

	private boolean sideways() {
		return upright % 2 == 1;
	}

	private boolean onPage(Box box) {
		return box.right() > 0 && box.x() < 1 && box.bottom() > 0 && box.y() < 1;
	}

}
