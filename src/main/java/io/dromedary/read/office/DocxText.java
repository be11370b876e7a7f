package io.dromedary.read.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.dromedary.read.office.DocxStyles.Look;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/**
 * The text of a part of a DOCX as it is printed: without what was deleted or is hidden.
 */
final class DocxText {

	/** Deleted, hidden behind something else that says the same, or not for people. */
	private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText",
			"delInstrText", "rt", "sdtPr", "sectPr", "tblGrid", "ffData", "tblPrEx");

	private final Flow flow;

	private final DocxStyles styles;

	private final Fields fields = new Fields();

	private final Map<String, Integer> notes = new HashMap<>();

	private Look paragraph;

	private Look run;

	/** The colour of the cell that is open. */
	private @Nullable Integer cell;

	/** The number of the note that is read. */
	private int note;

	DocxText(Flow flow, DocxStyles styles) {
		this.flow = flow;
		this.styles = styles;
		this.paragraph = styles.usual();
		this.run = paragraph;
	}

	void read(XmlPart in) throws IOException {
		fields.clear();
		while (in.next()) {
			step(in);
		}
	}

	/** What is in the element that begins here. */
	void element(XmlPart in) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			step(in);
		}
	}

	/** Whether a note was pointed at; its own number is then known. */
	boolean pointedAt(String kind, String id) {
		Integer number = notes.get(kind + id);
		note = (number != null) ? number : 0;
		return number != null;
	}

	private void step(XmlPart in) throws IOException {
		if (in.starts()) {
			if (LEFT_OUT.contains(in.name())) {
				in.skip();
			}
			else if (!structure(in)) {
				inRun(in);
			}
		}
		else if (in.ends("p")) {
			flow.paragraph();
		}
	}

	private boolean structure(XmlPart in) throws IOException {
		switch (in.name()) {
			case "p" -> {
				paragraph = styles.usual();
				paragraph.on(cell);
				run = paragraph;
			}
			case "pPr" -> paragraphProperties(in);
			case "r" -> run = paragraph.copy();
			case "rPr" -> runProperties(in);
			case "tbl" -> {
				Integer outside = cell;
				flow.beginTable();
				element(in);
				flow.endTable();
				cell = outside;
			}
			case "tblStyle" -> cell = styles.ground(in.get("val"), cell);
			case "tr" -> row(in);
			case "tc" -> cell(in);
			case "txbxContent" -> box(in);
			case "altChunk" -> flow.broken();
			case "blip", "imagedata", "chart" -> flow.picture();
			default -> {
				return false;
			}
		}
		return true;
	}

	private void inRun(XmlPart in) throws IOException {
		switch (in.name()) {
			case "t" -> say(in.text());
			case "tab", "ptab" -> say("\t");
			case "br" -> {
				if (in.get("type", "").equals("page")) {
					flow.pageBreak();
				}
				else {
					say("\n");
				}
			}
			case "cr", "noBreakHyphen" -> say(in.name().equals("cr") ? "\n" : "-");
			case "sym" -> say(Signs.symbol(in.get("char", "")));
			case "footnoteReference" -> point("footnotes", in);
			case "endnoteReference" -> point("endnotes", in);
			case "footnoteRef", "endnoteRef" -> say(Signs.raised(note) + " ");
			case "fldChar" -> fields.step(in.get("fldCharType", ""));
			default -> {
				// what is in it counts
			}
		}
	}

	private void say(String text) {
		if (run.hidden() || !fields.printed()) {
			return;
		}
		if (run.size > 0) {
			flow.size(run.size / 2f);
		}
		flow.text(Signs.placed(text, run.raised));
	}

	private void point(String kind, XmlPart in) {
		if (!run.hidden()) {
			int number = notes.computeIfAbsent(kind + in.get("id", ""), (key) -> notes.size() + 1);
			say(Signs.raised(number));
		}
	}

	private void paragraphProperties(XmlPart in) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			if (in.starts("pStyle")) {
				styles.apply(in.get("val"), paragraph);
				run = paragraph;
			}
			else if (in.starts("shd")) {
				paragraph.on(DocxStyles.shade(in));
			}
			else if (in.starts("pageBreakBefore") && in.on()) {
				flow.pageBreak();
			}
			else if (in.starts("rPr") || in.starts("pPrChange") || in.starts("sectPr")) {
				in.skip();
			}
		}
	}

	private void runProperties(XmlPart in) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			if (in.starts("rStyle")) {
				styles.apply(in.get("val"), run);
			}
			DocxStyles.property(in, run);
		}
	}

	private void row(XmlPart in) throws IOException {
		int open = in.depth();
		flow.beginRow();
		while (in.next() && in.depth() >= open) {
			if (in.starts("trPr")) {
				int inner = in.depth();
				boolean gone = false;
				while (in.next() && in.depth() >= inner) {
					gone |= (in.starts("del") || in.starts("hidden")) && in.on();
				}
				if (gone) {
					in.leave(open);
					return;
				}
			}
			else {
				step(in);
			}
		}
	}

	private void cell(XmlPart in) throws IOException {
		int open = in.depth();
		int columns = 1;
		boolean more = in.next();
		while (more && !in.starts() && in.depth() >= open) {
			more = in.next();
		}
		boolean continued = false;
		Integer outside = cell;
		if (in.starts("tcPr")) {
			int inner = in.depth();
			while (in.next() && in.depth() >= inner) {
				columns = in.starts("gridSpan") ? in.number("val", 1) : columns;
				continued |= in.starts("vMerge") && !in.get("val", "continue").equals("restart");
				continued |= in.starts("cellDel");
				cell = in.starts("shd") ? DocxStyles.shade(in) : cell;
			}
		}
		flow.beginCell(columns, 1);
		if (!continued && in.depth() >= open) {
			do {
				step(in);
			}
			while (in.depth() >= open && in.next() && in.depth() >= open);
		}
		in.leave(open);
		flow.endCell();
		cell = outside;
	}

	/** A box of text stands beside the paragraph that it belongs to. */
	private void box(XmlPart in) throws IOException {
		Look before = paragraph;
		Look outside = run;
		Integer behind = cell;
		cell = Tint.UNKNOWN;
		flow.beginAside();
		element(in);
		flow.endAside();
		cell = behind;
		paragraph = before;
		run = outside;
	}

}
