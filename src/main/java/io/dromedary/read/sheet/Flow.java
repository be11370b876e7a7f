package io.dromedary.read.sheet;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Block.Cell;

/**
 * Gathers what a file says, in the order in which it says it. Every piece counts, so that
 * no file takes more than a document needs.
 */
public final class Flow {

	/** Points. */
	public static final float USUAL = 10;

	/** Of a paragraph that is the print of nothing that counts. */
	public static final int NO_MARK = -1;

	private static final float SMALLEST = 7;

	private static final float LARGEST = 20;

	/** Characters: ten times what fits on the pages that are read. */
	public static final int MOST_CHARACTERS = 10_000_000;

	private static final int MOST_CELLS = 500_000;

	/** Columns or rows over which a cell reaches. */
	private static final int WIDEST = 1000;

	private Container now = new Container(null, 1, 1);

	private int characters;

	private long letters;

	private int cells;

	private boolean broken;

	private boolean pictures;

	private boolean spreadsheet;

	/** More of the paragraph that is open. */
	public void text(String text) {
		Watch.check();
		characters += text.strip().length();
		letters += text.length();
		if (letters > MOST_CHARACTERS) {
			throw full();
		}
		now.text.append(Signs.visible(text));
	}

	/** The letters of the open paragraph are at least as large as this, in points. */
	public void size(float points) {
		now.size = Math.max(now.size, Math.min(LARGEST, Math.max(SMALLEST, points)));
	}

	/** The open paragraph is the print of what has this number. */
	public void mark(int number) {
		now.mark = number;
	}

	/** The paragraph ends; one without text leaves no trace. */
	public void paragraph() {
		Watch.check();
		if (!now.text.toString().isBlank()) {
			now.blocks.add(new Block.Paragraph(now.text.toString(), (now.size > 0) ? now.size : USUAL, now.mark));
		}
		now.text.setLength(0);
		now.size = 0;
		now.mark = NO_MARK;
		now.blocks.addAll(now.aside);
		now.aside.clear();
	}

	/** A paragraph as a whole. */
	public void paragraph(String text) {
		paragraph();
		text(text);
		paragraph();
	}

	public void pageBreak() {
		paragraph();
		now.blocks.add(new Block.PageBreak());
	}

	/** What stands beside the text follows behind the paragraph that is open. */
	public void beginAside() {
		now = new Container(now, 1, 1);
	}

	public void endAside() {
		Container aside = now;
		closed();
		(now.text.isEmpty() ? now.blocks : now.aside).addAll(aside.blocks);
	}

	public void beginTable() {
		paragraph();
		now = new Container(now, 1, 1);
		now.rows = new ArrayList<>();
	}

	/** A table without a cell leaves no trace. */
	public void endTable() {
		Container table = now;
		List<List<Cell>> rows = now.rows;
		closed();
		// what stands between its cells
		now.blocks.addAll(table.blocks);
		if (rows != null && rows.stream().anyMatch((row) -> !row.isEmpty())) {
			now.blocks.add(new Block.Table(rows));
		}
	}

	public void beginRow() {
		if (now.rows != null) {
			now.rows.add(new ArrayList<>());
		}
	}

	public void beginCell(int columns, int rows) {
		if (++cells > MOST_CELLS) {
			throw full();
		}
		now = new Container(now, within(columns), within(rows));
	}

	public void endCell() {
		Container cell = now;
		closed();
		List<List<Cell>> rows = now.rows;
		if (rows == null || rows.isEmpty()) {
			now.blocks.addAll(cell.blocks);
			return;
		}
		rows.get(rows.size() - 1).add(new Cell(cell.blocks, cell.columns, cell.spanned));
	}

	/** A cell as a whole. */
	public void cell(String text) {
		beginCell(1, 1);
		text(text);
		endCell();
	}

	/** Something in the file could not be read, so that not all of it stands here. */
	public void broken() {
		broken = true;
	}

	public boolean isBroken() {
		return broken;
	}

	/** What is gathered is a spreadsheet, whose rows hardly ever wrap. */
	public void spreadsheet() {
		spreadsheet = true;
	}

	public boolean isSpreadsheet() {
		return spreadsheet;
	}

	/** There are pictures in the file, which nobody reads. */
	public void picture() {
		pictures = true;
	}

	public boolean pictures() {
		return pictures;
	}

	/** Everything gathered; what was left open ends here. */
	public List<Block> blocks() {
		while (now.parent != null) {
			if (now.rows != null) {
				endTable();
			}
			else {
				endCell();
			}
		}
		paragraph();
		return List.copyOf(now.blocks);
	}

	/** Characters gathered up to now, without blanks around pieces. */
	public int characters() {
		return characters;
	}

	private void closed() {
		paragraph();
		if (now.parent == null) {
			throw new IllegalStateException("nothing is open");
		}
		now = now.parent;
	}

	private static int within(int span) {
		return Math.max(1, Math.min(WIDEST, span));
	}

	/** More than any document needs. */
	public static UnreadableDocument full() {
		return new UnreadableDocument(Sentence.of("read.sheet-full"));
	}

	@Override
	public String toString() {
		return "Flow[" + characters + "]";
	}

}
