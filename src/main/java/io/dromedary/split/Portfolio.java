package io.dromedary.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that is a folder of files (ISO 32000-1, 12.3.5): its own page only says that it
 * is one. A PDF with attachments alone, as an invoice with its data in XML, is none.
 */
final class Portfolio {

	/** Of the nodes of the tree of names. */
	private static final int MOST_NODES = 100_000;

	private Portfolio() {
	}

	/**
	 * A file in it.
	 *
	 * @param stream as stored
	 */
	record Entry(String name, COSStream stream) {
	}

	/** The files in it, in the order of its directory. */
	static List<Entry> entries(PDDocument document) {
		List<Entry> entries = new ArrayList<>();
		COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
		COSDictionary root = (names != null) ? names.getCOSDictionary(COSName.EMBEDDED_FILES) : null;
		List<COSDictionary> waiting = new ArrayList<>();
		if (root != null) {
			waiting.add(root);
		}
		Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		while (!waiting.isEmpty() && seen.size() < MOST_NODES) {
			COSDictionary node = waiting.remove(0);
			if (seen.add(node)) {
				each(node.getCOSArray(COSName.NAMES), entries);
				children(node.getCOSArray(COSName.KIDS), waiting);
			}
		}
		return entries;
	}

	private static void children(@Nullable COSArray kids, List<COSDictionary> waiting) {
		for (int i = 0; kids != null && i < kids.size() && waiting.size() < MOST_NODES; i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				waiting.add(i, kid);
			}
		}
	}

	private static void each(@Nullable COSArray names, List<Entry> entries) {
		for (int i = 1; names != null && i < names.size(); i += 2) {
			if (names.getObject(i) instanceof COSDictionary file) {
				COSDictionary embedded = file.getCOSDictionary(COSName.EF);
				COSStream stream = (embedded != null) ? stream(embedded) : null;
				if (stream != null) {
					String name = file.getString(COSName.UF, file.getString(COSName.F, ""));
					entries.add(new Entry(Names.safe(name), stream));
				}
			}
		}
	}

	private static @Nullable COSStream stream(COSDictionary embedded) {
		for (COSName system : List.of(COSName.UF, COSName.F, COSName.UNIX, COSName.DOS, COSName.MAC)) {
			COSBase file = embedded.getDictionaryObject(system);
			if (file instanceof COSStream stream) {
				return stream;
			}
		}
		return null;
	}

}
