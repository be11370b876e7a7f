package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dromedary.read.sheet.Flow;
import io.dromedary.read.xml.XmlPart;

/**
 * A document of Word (ECMA-376 part 1, 17): its headers, its text, its notes, its
 * footers.
 */
final class Docx {

	private final Opc file;

	private final String main;

	private final Flow flow;

	private Docx(Opc file, Flow flow) throws IOException {
		this.file = file;
		this.main = file.main();
		this.flow = flow;
	}

	static void read(byte[] bytes, Flow flow) throws IOException {
		try (Packed parts = new Packed(bytes)) {
			new Docx(new Opc(parts), flow).read();
		}
	}

	private void read() throws IOException {
		DocxStyles styles = DocxStyles.of(file, main);
		Map<String, Opc.Relation> relations = file.relations(main);
		Set<String> headers = new LinkedHashSet<>();
		Set<String> footers = new LinkedHashSet<>();
		sections(relations, headers, footers);
		DocxText text = new DocxText(flow, styles);
		for (String header : headers) {
			part(header, text);
		}
		part(main, text);
		for (String kind : List.of("footnotes", "endnotes")) {
			for (Opc.Relation relation : relations.values()) {
				if (relation.type().equals(kind)) {
					notes(relation.target(), kind, text);
				}
			}
		}
		for (String footer : footers) {
			part(footer, text);
		}
	}

	private void part(String name, DocxText text) throws IOException {
		try (XmlPart in = file.parts().needed(name)) {
			text.read(in);
		}
		flow.paragraph();
	}

	/** Only those that were pointed at. */
	private void notes(String name, String kind, DocxText text) throws IOException {
		String note = kind.substring(0, kind.length() - 1);
		try (XmlPart in = file.parts().needed(name)) {
			while (in.next()) {
				if (in.starts(note)) {
					if (text.pointedAt(kind, in.get("id", ""))) {
						text.element(in);
						flow.paragraph();
					}
					else {
						in.skip();
					}
				}
			}
		}
	}

	/**
	 * The parts that are printed above and below the pages. Where the first page has its
	 * own, that is it.
	 */
	private void sections(Map<String, Opc.Relation> relations, Set<String> headers, Set<String> footers)
			throws IOException {
		try (XmlPart in = file.parts().needed(main)) {
			while (in.next()) {
				if (in.starts("sectPr")) {
					section(in, relations, headers, footers);
				}
			}
		}
	}

	private static void section(XmlPart in, Map<String, Opc.Relation> relations, Set<String> headers,
			Set<String> footers) throws IOException {
		int open = in.depth();
		boolean title = false;
		List<String[]> named = new ArrayList<>();
		while (in.next() && in.depth() >= open) {
			if (in.starts("headerReference") || in.starts("footerReference")) {
				named.add(new String[] { in.name(), in.get("type", "default"), in.get("id", "") });
			}
			else if (in.starts("titlePg")) {
				title = in.on();
			}
			else if (in.starts("sectPrChange")) {
				in.skip();
			}
		}
		for (String[] one : named) {
			Opc.Relation relation = relations.get(one[2]);
			if (relation != null && one[1].equals(title ? "first" : "default")) {
				(one[0].startsWith("header") ? headers : footers).add(relation.target());
			}
		}
	}

}
