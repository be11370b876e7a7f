package io.dromedary.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The files in a PDF (ISO 32000-1, 7.11.4): those that it lists by name, and those that
 * belong to the document as a whole (ISO 32000-2, 14.13).
 */
public final class PdfAttachments {

	/** Of the nodes of the tree of names. */
	private static final int MOST_NODES = 100_000;

	private PdfAttachments() {
	}

	/**
	 * A file in it.
	 *
	 * @param name as its author wrote it
	 * @param stream as stored
	 */
	public record Entry(String name, COSStream stream) {
	}

	/** The files in it, in the order of its directory. */
	public static List<Entry> entries(PDDocument document) {
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
		associated(document, entries);
		return entries;
	}

	/** Those that no directory names. */
	private static void associated(PDDocument document, List<Entry> entries) {
		COSArray files = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
		for (int i = 0; files != null && i < files.size() && i < MOST_NODES; i++) {
			if (files.getObject(i) instanceof COSDictionary file) {
				entry(file).filter((one) -> entries.stream().noneMatch((other) -> other.stream() == one.stream()))
					.ifPresent(entries::add);
			}
		}
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
				entry(file).ifPresent(entries::add);
			}
		}
	}

	private static Optional<Entry> entry(COSDictionary file) {
		COSDictionary embedded = file.getCOSDictionary(COSName.EF);
		COSStream stream = (embedded != null) ? stream(embedded) : null;
		return Optional.ofNullable(stream)
			.map((one) -> new Entry(file.getString(COSName.UF, file.getString(COSName.F, "")), one));
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
