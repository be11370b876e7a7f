package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Content;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether a PDF ends in the middle. Other programs put things behind its end, or change
 * its line ends; that is harmless as long as nothing is missing.
 */
final class CutOff {

	private static final String END = "%%EOF";

	/** Such a file has an end in its beginning, before most of its objects. */
	private static final String LINEARIZED = "/Linearized";

	private static final int TAIL = 1024;

	private static final Pattern OBJECT = Pattern.compile("\\b\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");

	private CutOff() {
	}

	static boolean cut(Content content, PDDocument document) throws IOException {
		String tail = from(content, Math.max(0, content.size() - TAIL));
		int end = tail.lastIndexOf(END);
		if (end >= 0 && !OBJECT.matcher(tail).region(end, tail.length()).find()) {
			return false;
		}
		String all = from(content, 0);
		String rest = all.substring(Math.max(0, all.lastIndexOf(END)));
		Matcher object = OBJECT.matcher(rest);
		int last = -1;
		while (object.find()) {
			last = object.end();
		}
		if (last < 0 && rest.startsWith(END)) {
			return false;
		}
		// what was added later (ISO 32000-1, 7.5.6) is not found without its own end
		boolean added = rest.startsWith(END) && !all.substring(0, Math.min(TAIL, all.length())).contains(LINEARIZED);
		return last < 0 || added || rest.indexOf("endobj", last) < 0 || incomplete(document);
	}

	private static String from(Content content, long start) throws IOException {
		try (InputStream in = content.open()) {
			in.skipNBytes(start);
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	/** Whether something is missing that the pages speak of. */
	private static boolean incomplete(PDDocument document) {
		int pages = 0;
		for (PDPage page : document.getPages()) {
			pages++;
			COSDictionary resources = (page.getResources() != null) ? page.getResources().getCOSObject() : null;
			if (missing(page.getCOSObject().getItem(COSName.CONTENTS)) || (resources != null
					&& (missing(resources.getItem(COSName.XOBJECT)) || missing(resources.getItem(COSName.FONT))))) {
				return true;
			}
		}
		return pages < document.getNumberOfPages();
	}

	private static boolean missing(COSBase item) {
		COSBase there = (item instanceof COSObject reference) ? reference.getObject() : item;
		if (item instanceof COSObject && there == null) {
			return true;
		}
		if (there instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				if (array.get(i) instanceof COSObject reference && reference.getObject() == null) {
					return true;
				}
			}
		}
		return there instanceof COSDictionary dictionary && dictionary.getValues()
			.stream()
			.anyMatch((value) -> value instanceof COSObject reference && reference.getObject() == null);
	}

}
