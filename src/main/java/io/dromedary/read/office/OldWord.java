package io.dromedary.read.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** A document of Word 97 to 2003, by Apache POI. */
final class OldWord {

	private static final int RAISED = 1;

	private static final int LOWERED = 2;

	private final Flow flow;

	private final Fields fields = new Fields();

	private final OldWordLooks looks;

	private OldWord(Flow flow, OldWordLooks looks) {
		this.flow = flow;
		this.looks = looks;
	}

	static void read(byte[] bytes, Flow flow) throws IOException {
		try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
			OldWord word = new OldWord(flow, new OldWordLooks(document));
			HeaderStories stories = new HeaderStories(document);
			word.story(stories.getFirstHeaderSubrange());
			word.story(stories.getOddHeaderSubrange());
			word.story(document.getRange());
			word.story(document.getMainTextboxRange());
			word.story(document.getFootnoteRange());
			word.story(document.getEndnoteRange());
			word.story(stories.getFirstFooterSubrange());
			word.story(stories.getOddFooterSubrange());
			if (!document.getPicturesTable().getAllPictures().isEmpty()) {
				flow.picture();
			}
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableDocument(Sentence.of("read.password"));
		}
		catch (OldWordFileFormatException ex) {
			throw new UnreadableDocument(Sentence.of("read.foreign", "Word 6.0/95"));
		}
	}

	private void story(@Nullable Range range) {
		if (range != null && range.numParagraphs() > 0) {
			fields.clear();
			range(range, 0);
			flow.paragraph();
		}
	}

	/**
	 * @param level of the tables that it lies in
	 */
	private void range(Range range, int level) {
		int number = 0;
		while (number < range.numParagraphs()) {
			Watch.check();
			Paragraph paragraph = range.getParagraph(number);
			Table table = (paragraph.isInTable() && paragraph.getTableLevel() > level) ? table(range, paragraph) : null;
			if (table == null) {
				paragraph(paragraph);
				number++;
			}
			else {
				rows(table, level + 1);
				number += Math.max(1, table.numParagraphs());
			}
		}
	}

	/** Where POI does not find its end, its cells are paragraphs. */
	private static @Nullable Table table(Range range, Paragraph paragraph) {
		try {
			return range.getTable(paragraph);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return null;
		}
	}

	private void rows(Table table, int level) {
		flow.beginTable();
		for (int i = 0; i < table.numRows(); i++) {
			TableRow row = table.getRow(i);
			flow.beginRow();
			for (int j = 0; j < row.numCells(); j++) {
				TableCell cell = row.getCell(j);
				flow.beginCell(1, 1);
				if (!cell.isVerticallyMerged() || cell.isFirstVerticallyMerged()) {
					range(cell, level);
				}
				flow.endCell();
			}
		}
		flow.endTable();
	}

	private void paragraph(Paragraph paragraph) {
		if (paragraph.pageBreakBefore()) {
			flow.pageBreak();
		}
		for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
			CharacterRun run = paragraph.getCharacterRun(i);
			boolean seen = !run.isMarkedDeleted() && !run.isVanished() && !run.isStrikeThrough()
					&& !run.isDoubleStrikeThrough() && !looks.hidden(run, paragraph);
			if (run.isSymbol() && seen) {
				flow.text("\ufffd");
				continue;
			}
			String text = looks.perhaps(run, paragraph) ? run.text().replaceAll("[^\\s\\p{Cntrl}]+", "$0\ufffd")
					: run.text();
			for (int at = 0; at < text.length(); at++) {
				character(text.charAt(at), seen, run);
			}
		}
		flow.paragraph();
	}

	/** MS-DOC 2.8.25 and 2.4.1: signs that mean something else. */
	private void character(char c, boolean seen, CharacterRun run) {
		switch (c) {
			case 0x13 -> fields.begin();
			case 0x14 -> fields.separate();
			case 0x15 -> fields.end();
			default -> {
				if (seen && fields.printed()) {
					say(c, run);
				}
			}
		}
	}

	private void say(char c, CharacterRun run) {
		switch (c) {
			case 0x01, 0x08 -> flow.picture();
			case 0x02, 0x03, 0x04, 0x05, 0x07, '\r', 0x1F -> {
				// marks of notes, ends of cells and paragraphs, hyphens that are not seen
			}
			case 0x0B -> flow.text("\n");
			case 0x0C -> flow.pageBreak();
			case 0x1E -> flow.text("-");
			default -> {
				int place = run.getSubSuperScriptIndex();
				flow.size(run.getFontSize() / 2f);
				flow.text(Signs.placed(String.valueOf(c), (place == RAISED) ? 1 : (place == LOWERED) ? -1 : 0));
			}
		}
	}

}
