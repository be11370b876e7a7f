package io.dromedary.split.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.dromedary.guard.Watch;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Some pages of a PDF as a PDF of their own: what is printed on them, and nothing by
 * which other pages could be reached. The same pages give the same bytes, so that a
 * repeat after a crash makes no other content.
 *
 * @param first page, from 1
 * @param last page
 */
public record PageRange(int first, int last) {

	/**
	 * Links, threads and structure: through them a page holds the whole file (ISO
	 * 32000-1, table 30).
	 */
	private static final List<COSName> BONDS = List.of(COSName.PARENT, COSName.B, COSName.STRUCT_PARENTS,
			COSName.getPDFName("AA"), COSName.getPDFName("PieceInfo"), COSName.getPDFName("Thumb"), COSName.METADATA);

	/** The same of what lies on a page (ISO 32000-1, 12.5). */
	private static final List<COSName> TIES = List.of(COSName.P, COSName.PARENT, COSName.A, COSName.getPDFName("AA"),
			COSName.DEST, COSName.POPUP, COSName.getPDFName("IRT"), COSName.STRUCT_PARENT);

	/** Whether its pages can be had by themselves: the values of a form belong to all. */
	public static boolean possible(PDDocument source) {
		var form = source.getDocumentCatalog().getAcroForm(null);
		return form == null || form.getFields().isEmpty() && !form.hasXFA();
	}

	/**
	 * @param source stays open until this returns
	 * @throws IOException also where nobody can tell what is drawn on one of the pages
	 */
	public void write(PDDocument source, OutputStream out) throws IOException {
		try (PDDocument range = new PDDocument()) {
			range.setVersion(source.getVersion());
			COSDictionary layers = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
			if (layers != null) {
				range.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
			}
			var own = new OwnContent();
			for (int number = first; number <= last; number++) {
				Watch.check();
				range.addPage(alone(source.getPage(number - 1), own));
			}
			// PDFBox would take the time for it
			range.setDocumentId((long) first);
			range.save(out, CompressParameters.NO_COMPRESSION);
		}
	}

	/** With what it would inherit from the nodes above it. */
	private static PDPage alone(PDPage page, OwnContent own) throws IOException {
		COSDictionary copy = new COSDictionary(page.getCOSObject());
		BONDS.forEach(copy::removeItem);
		PDPage alone = new PDPage(copy);
		alone.setMediaBox(copied(page.getMediaBox()));
		alone.setCropBox(copied(page.getCropBox()));
		alone.setRotation(page.getRotation());
		COSDictionary resources = own.resources(page);
		if (resources != null) {
			alone.setResources(new PDResources(resources));
		}
		COSArray annotations = copy.getCOSArray(COSName.ANNOTS);
		if (annotations != null) {
			copy.setItem(COSName.ANNOTS, untied(annotations, alone, own));
		}
		return alone;
	}

	private static PDRectangle copied(PDRectangle box) {
		return new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
	}

	private static COSArray untied(COSArray annotations, PDPage page, OwnContent own) throws IOException {
		COSArray untied = new COSArray();
		for (int at = 0; at < annotations.size(); at++) {
			COSBase annotation = annotations.getObject(at);
			if (annotation instanceof COSDictionary tied && !COSName.POPUP.equals(tied.getCOSName(COSName.SUBTYPE))) {
				COSDictionary copy = new COSDictionary(tied);
				TIES.forEach(copy::removeItem);
				copy.setItem(COSName.P, page);
				COSDictionary appearances = tied.getCOSDictionary(COSName.AP);
				if (appearances != null) {
					copy.setItem(COSName.AP, own.appearances(appearances));
				}
				untied.add(copy);
			}
		}
		return untied;
	}

	@Override
	public String toString() {
		return "PageRange[" + first + "-" + last + "]";
	}

}
