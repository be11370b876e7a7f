package io.dromedary.read.office;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.xml.XmlPart;

/**
 * A document of OpenOffice or LibreOffice (ODF 1.2 part 1): a text, a spreadsheet, slides
 * or a drawing. Nothing is calculated.
 */
final class Odf {

	private static final String CONTENT = "content.xml";

	private static final String STYLES = "styles.xml";

	private final Packed parts;

	/** Those of the margins; automatic ones of the text may have the same names. */
	private final OdfStyles common = new OdfStyles();

	private OdfStyles styles = common;

	private Odf(Packed parts) {
		this.parts = parts;
	}

	static void read(byte[] bytes, Flow flow) throws IOException {
		try (Packed parts = new Packed(bytes)) {
			Odf odf = new Odf(parts);
			if (odf.locked()) {
				throw new UnreadableDocument(Sentence.of("read.password"));
			}
			odf.read(flow);
		}
	}

	/** Part 3, 3.4: each part is encrypted by itself. */
	private boolean locked() throws IOException {
		Optional<XmlPart> manifest = parts.xml("META-INF/manifest.xml");
		if (manifest.isEmpty()) {
			return false;
		}
		try (XmlPart in = manifest.get()) {
			while (in.next()) {
				if (in.starts("encryption-data")) {
					return true;
				}
			}
		}
		catch (IOException ex) {
			// those of OpenOffice 1 have a document type
			return false;
		}
		return false;
	}

	private void read(Flow flow) throws IOException {
		styles(STYLES, common);
		styles = common.copy();
		styles(CONTENT, styles);
		try (XmlPart in = parts.needed(CONTENT)) {
			while (in.next()) {
				if (in.starts("body")) {
					body(in, flow);
				}
			}
		}
	}

	/** Those of a spreadsheet only count its pages. */
	private void body(XmlPart in, Flow flow) throws IOException {
		int open = in.depth();
		while (in.next() && in.depth() >= open) {
			if (in.starts("spreadsheet")) {
				new OdfText(flow, styles).spreadsheet(in);
			}
			else if (in.starts()) {
				margin("header", flow);
				new OdfText(flow, styles).element(in);
				flow.paragraph();
				margin("footer", flow);
			}
		}
	}

	private void styles(String part, OdfStyles to) throws IOException {
		Optional<XmlPart> xml = parts.xml(part);
		if (xml.isPresent()) {
			try (XmlPart in = xml.get()) {
				to.read(in);
			}
		}
	}

	/** What is printed above or below the pages that the document begins with. */
	private void margin(String kind, Flow flow) throws IOException {
		Optional<XmlPart> xml = parts.xml(STYLES);
		if (xml.isEmpty()) {
			return;
		}
		Set<String> said = new HashSet<>();
		try (XmlPart in = xml.get()) {
			while (in.next()) {
				if (in.starts("master-page") && !said.isEmpty()) {
					in.skip();
				}
				else if (in.starts(kind) && in.is("display", true)) {
					said.add(kind);
					new OdfText(flow, common).element(in);
					flow.paragraph();
				}
			}
		}
	}

}
