package io.dromedary.read.office;

import java.util.Arrays;

import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Tint;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;

/** Whether letters of a document of Word 97 to 2003 are seen (MS-DOC 2.9.43, 2.9.119). */
final class OldWordLooks {

	/** Half points; fewer are too small. */
	private static final int SMALLEST = 4;

	/** White among the old colours. */
	private static final int WHITE = 8;

	/** The shading of letters: sprmCShd80 and sprmCShd, with the bytes of the latter. */
	private static final int SHADED_80 = 0x4866;

	private static final int SHADED = 0xCA71;

	private static final int SHADING = 10;

	private final HWPFDocument document;

	OldWordLooks(HWPFDocument document) {
		this.document = document;
	}

	/** Too small, or of the colour of what is behind them. */
	boolean hidden(CharacterRun run, Paragraph paragraph) {
		int size = run.getFontSize();
		return (size > 0 && size < SMALLEST) || (pale(run, paragraph) && !elsewhere(run, paragraph));
	}

	/**
	 * Whether they are as white as paper, but may stand on something dark: POI does not
	 * tell the colours of cells and of boxes.
	 */
	boolean perhaps(CharacterRun run, Paragraph paragraph) {
		return pale(run, paragraph) && elsewhere(run, paragraph);
	}

	private boolean elsewhere(CharacterRun run, Paragraph paragraph) {
		Range boxes = document.getMainTextboxRange();
		return paragraph.isInTable()
				|| (run.getStartOffset() >= boxes.getStartOffset() && run.getStartOffset() < boxes.getEndOffset());
	}

	private boolean pale(CharacterRun run, Paragraph paragraph) {
		int ink = ink(run);
		return !Tint.seen(ink, ground(paragraph.getShading())) && !run.isHighlighted() && !shaded(run);
	}

	private static int ink(CharacterRun run) {
		int colour = run.getIco24();
		return (colour >= 0) ? turned(colour) : (run.getColor() == WHITE) ? Tint.WHITE : Tint.UNKNOWN;
	}

	private static int ground(ShadingDescriptor shading) {
		int back = shading.getCvBack().getValue();
		boolean pattern = shading.getIpat() != 0 && shading.getIpat() != 0xFFFF;
		return (shading.isEmpty() || (back < 0 && !pattern)) ? Tint.WHITE : pattern ? Tint.UNKNOWN : turned(back);
	}

	/** Red is the lowest byte. */
	private static int turned(int colour) {
		return (colour & 0xFF) << 16 | (colour & 0xFF00) | (colour >> 16 & 0xFF);
	}

	/** Whether something may be behind the letters themselves. */
	private boolean shaded(CharacterRun run) {
		for (CHPX properties : document.getCharacterTable().getTextRuns()) {
			Watch.check();
			if (properties.getStart() < run.getEndOffset() && properties.getEnd() > run.getStartOffset()) {
				SprmOperation old = properties.getSprmBuf().findSprm((short) SHADED_80);
				SprmOperation shading = properties.getSprmBuf().findSprm((short) SHADED);
				return (old != null && old.getOperand() != 0) || (shading != null && coloured(shading));
			}
		}
		return false;
	}

	/** Its length, the colours in front and behind, the pattern. */
	private static boolean coloured(SprmOperation shading) {
		byte[] all = shading.getGrpprl();
		int from = shading.getGrpprlOffset() + 1;
		return all.length < from + SHADING
				|| !new ShadingDescriptor(Arrays.copyOfRange(all, from, from + SHADING), 0).isEmpty();
	}

}
