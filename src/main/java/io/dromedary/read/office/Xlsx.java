package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.office.look.Letters;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.xml.XmlPart;

/**
 * A workbook of Excel (ECMA-376 part 1, 18): its visible sheets, one below the other on
 * pages of their own. Nothing is calculated: a cell has the value that it was stored
 * with.
 */
final class Xlsx {

	private final Opc file;

	private final String main;

	private final Flow flow;

	private final List<Letters> shared = new ArrayList<>();

	private boolean since1904;

	private Xlsx(Opc file, Flow flow) throws IOException {
		this.file = file;
		this.main = file.main();
		this.flow = flow;
	}

	static void read(byte[] bytes, Flow flow) throws IOException {
		try (Packed parts = new Packed(bytes)) {
			new Xlsx(new Opc(parts), flow).read();
		}
	}

	private void read() throws IOException {
		if (main.endsWith(".bin")) {
			throw new UnreadableDocument(Sentence.of("read.foreign", "XLSB"));
		}
		List<String> sheets = sheets();
		XlsxStyles styles = XlsxStyles.of(file, main);
		texts();
		NumberText numbers = new NumberText(Grid.decimal(shared.stream().map(Letters::all).toList()));
		boolean first = true;
		for (String sheet : sheets) {
			if (!first) {
				flow.pageBreak();
			}
			first = false;
			new XlsxSheet(styles, shared, numbers, since1904).read(file, sheet, flow);
		}
	}

	/** The parts of the sheets that are not hidden, in their order. */
	private List<String> sheets() throws IOException {
		Map<String, Opc.Relation> relations = file.relations(main);
		List<String> sheets = new ArrayList<>();
		try (XmlPart in = file.parts().needed(main)) {
			while (in.next()) {
				if (in.starts("workbookPr")) {
					since1904 = in.is("date1904", false);
				}
				else if (in.starts("sheet") && in.get("state", "visible").equals("visible")) {
					Opc.Relation relation = relations.get(in.get("id", ""));
					if (relation != null && relation.type().equals("worksheet")) {
						sheets.add(relation.target());
					}
				}
			}
		}
		return sheets;
	}

	/** Texts that cells point at (18.4), without what tells how they are pronounced. */
	private void texts() throws IOException {
		Optional<String> part = file.one(main, "sharedStrings");
		Optional<XmlPart> xml = part.isEmpty() ? Optional.empty() : file.parts().xml(part.get());
		if (xml.isEmpty()) {
			return;
		}
		long characters = 0;
		try (XmlPart in = xml.get()) {
			while (in.next()) {
				if (in.starts("si")) {
					Letters text = rich(in);
					characters += text.all().length() + 40;
					if (characters > 4L * Flow.MOST_CHARACTERS) {
						throw Flow.full();
					}
					shared.add(text);
				}
			}
		}
	}

	/** The text of the element that begins here, without what is struck out or tiny. */
	static Letters rich(XmlPart in) throws IOException {
		int open = in.depth();
		List<Letters.Piece> pieces = new ArrayList<>();
		boolean gone = false;
		Integer ink = null;
		while (in.next() && in.depth() >= open) {
			if (in.starts("r")) {
				gone = false;
				ink = null;
			}
			else if (in.starts("strike")) {
				gone |= in.on();
			}
			else if (in.starts("sz")) {
				gone |= XlsxStyles.tiny(in);
			}
			else if (in.starts("color")) {
				ink = XlsxStyles.tint(in);
			}
			else if (in.starts("rPh")) {
				in.skip();
			}
			else if (in.starts("t")) {
				pieces.add(new Letters.Piece(gone ? "" : in.text(), ink));
			}
		}
		return new Letters(pieces);
	}

}
