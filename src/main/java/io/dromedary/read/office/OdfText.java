package io.dromedary.read.office;

import java.io.IOException;
import java.util.Set;

import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** The text of an ODF file as it is printed. */
final class OdfText {

	/** Deleted, hidden, not printed, or not for people. */
	private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation", "annotation-end", "forms",
			"ruby-text", "scripts", "event-listeners", "calculation-settings", "content-validations", "desc", "title",
			"page-number", "page-count", "sheet-name", "notes", "variable-decls", "sequence-decls", "user-field-decls",
			"hidden-text", "hidden-paragraph", "table-source", "binary-data", "named-expressions", "database-ranges",
			"dde-links", "data-pilot-tables", "consolidation", "label-ranges", "covered-table-cell", "settings",
			"header-first", "footer-first", "header-left", "footer-left", "creator", "date");

	private static final int MOST_REPEATED = 1000;

	private static final String PARAGRAPH = "paragraph";

	private final Flow flow;

	private final OdfStyles styles;

	private int paragraphs;

	private OdfLook look;

	/** Behind the paragraphs. */
	private @Nullable Integer around;

	/** Behind the frame that began last. */
	private @Nullable Integer framed;

	private boolean spreadsheet;

	OdfText(Flow flow, OdfStyles styles) {
		this.flow = flow;
		this.styles = styles;
		this.around = styles.paper();
		this.framed = around;
		this.look = styles.usual(PARAGRAPH, around);
	}

	/** Its tables are sheets. */
	void spreadsheet(XmlPart in) throws IOException {
		spreadsheet = true;
		element(in);
	}

	/** What is in the element that begins here. */
	void element(XmlPart in) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			if (in.starts()) {
				begin(in);
			}
			else if (!in.ends() && paragraphs > 0) {
				say(in.characters().replaceAll("[ \\t\\r\\n]+", " "));
			}
		}
	}

	private void begin(XmlPart in) throws IOException {
		String name = in.name();
		if (LEFT_OUT.contains(name) && !(paragraphs > 0 && name.matches("date|title|creator"))) {
			in.skip();
			return;
		}
		switch (name) {
			case "p", "h" -> paragraph(in);
			case "span" -> span(in);
			case "s" -> say(" ".repeat(Math.max(1, Math.min(200, in.number("c", 1)))));
			case "tab" -> say("\t");
			case "line-break" -> say("\n");
			case "note" -> note(in);
			case "section" -> section(in);
			case "frame" -> framed = styles.ground("graphic", in.get("style-name", ""), around);
			case "text-box" -> aside(in, framed);
			case "custom-shape" -> aside(in, styles.shape(in.get("style-name", ""), around));
			case "rect", "ellipse", "circle", "polygon", "path", "regular-polygon", "caption" ->
				shaded(in, styles.shape(in.get("style-name", ""), around));
			case "page" -> {
				element(in);
				flow.pageBreak();
			}
			case "table" -> table(in);
			case "image", "object-ole" -> {
				flow.picture();
				in.skip();
			}
			default -> {
				// what is in it counts
			}
		}
	}

	private void say(String text) {
		if (!look.hidden()) {
			flow.text(Signs.placed(text, look.raised()));
		}
	}

	private void section(XmlPart in) throws IOException {
		String style = in.get("style-name", "");
		if (in.get("display", "true").equals("none") || in.is("is-hidden", false) || styles.away("section", style)) {
			in.skip();
		}
		else {
			shaded(in, styles.ground("section", style, around));
		}
	}

	private void aside(XmlPart in, @Nullable Integer ground) throws IOException {
		flow.beginAside();
		Integer outside = around;
		around = ground;
		within(in);
		around = outside;
		flow.endAside();
	}

	private void shaded(XmlPart in, @Nullable Integer ground) throws IOException {
		Integer outside = around;
		around = ground;
		element(in);
		around = outside;
	}

	private void paragraph(XmlPart in) throws IOException {
		OdfLook outside = look;
		look = styles.apply(PARAGRAPH, in.get("style-name", ""), styles.usual(PARAGRAPH, around));
		float size = look.size();
		flow.paragraph();
		paragraphs++;
		element(in);
		paragraphs--;
		if (size > 0) {
			flow.size(size);
		}
		flow.paragraph();
		look = outside;
	}

	private void span(XmlPart in) throws IOException {
		OdfLook outside = look;
		look = styles.apply("text", in.get("style-name", ""), look.copy());
		element(in);
		look = outside;
	}

	/** Its mark stays in the text, what it says follows the paragraph. */
	private void note(XmlPart in) throws IOException {
		int open = in.depth();
		String mark = "";
		while (in.next() && in.depth() >= open) {
			if (in.starts("note-citation")) {
				mark = Signs.raised(in.text());
				flow.text(mark);
			}
			else if (in.starts("note-body")) {
				flow.beginAside();
				flow.text(mark + " ");
				flow.paragraph();
				within(in);
				flow.endAside();
			}
		}
	}

	/** Outside of any paragraph. */
	private void within(XmlPart in) throws IOException {
		int outside = paragraphs;
		paragraphs = 0;
		element(in);
		paragraphs = outside;
	}

	private void table(XmlPart in) throws IOException {
		if (styles.away("table", in.get("style-name", ""))) {
			in.skip();
		}
		else if (spreadsheet) {
			new OdsTable(flow, styles).read(in);
			flow.pageBreak();
		}
		else {
			textTable(in);
		}
	}

	private void textTable(XmlPart in) throws IOException {
		int open = in.depth();
		int outside = paragraphs;
		Integer page = around;
		Integer ground = styles.ground("table", in.get("style-name", ""), page);
		paragraphs = 0;
		flow.beginTable();
		while (in.next() && in.depth() >= open) {
			if (in.starts("table-row")) {
				around = ground;
				row(in);
			}
		}
		flow.endTable();
		around = page;
		paragraphs = outside;
	}

	private void row(XmlPart in) throws IOException {
		int open = in.depth();
		Integer ground = styles.ground("table-row", in.get("style-name", ""), around);
		flow.beginRow();
		while (in.next() && in.depth() >= open) {
			if (in.starts("covered-table-cell")) {
				in.skip();
			}
			else if (in.starts("table-cell")) {
				int repeated = Math.min(MOST_REPEATED, in.number("number-columns-repeated", 1));
				flow.beginCell(in.number("number-columns-spanned", 1) * Math.max(1, repeated),
						in.number("number-rows-spanned", 1));
				shaded(in, styles.ground("table-cell", in.get("style-name", ""), ground));
				flow.endCell();
			}
		}
	}

}
