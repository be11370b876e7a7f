package io.dromedary.read;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/**
 * Values of form fields that the file does not draw: a viewer draws them, so people see
 * them. Where a field brings its own drawing, that is what they see.
 */
final class FormValues {

	private static final int MOST_FIELDS = 10_000;

	/** For fields that do not say how they are to be written. */
	private static final String USUAL = "/Helv 0 Tf 0 g";

	private FormValues() {
	}

	/**
	 * Draws what is missing, in memory; where the file asks for it (NeedAppearances) all,
	 * for then viewers do not show what it brings.
	 */
	static void draw(PDDocument document) {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		if (form == null) {
			return;
		}
		boolean all = form.getNeedAppearances();
		int fields = 0;
		for (PDField field : form.getFieldTree()) {
			if (++fields > MOST_FIELDS) {
				return;
			}
			if (field instanceof PDVariableText text && !secret(text)
					&& (all || field.getWidgets().stream().anyMatch(FormValues::undrawn)) && !drawn(form, text)) {
				usual(form, text);
			}
		}
	}

	/** Viewers show stars instead of a password. */
	private static boolean secret(PDVariableText field) {
		return field instanceof PDTextField text && text.isPassword();
	}

	/** Whether a field has a value that nobody could draw. */
	static boolean undrawn(PDAnnotation widget) {
		var appearance = widget.getAppearance();
		return widget instanceof PDAnnotationWidget && (appearance == null || appearance.getNormalAppearance() == null)
				&& hasText(widget.getCOSObject());
	}

	private static boolean hasText(COSDictionary widget) {
		COSDictionary field = widget;
		boolean value = false;
		boolean text = false;
		for (int depth = 0; field != null && depth < 20; depth++) {
			value |= field.getDictionaryObject(COSName.V) != null && !"".equals(field.getString(COSName.V));
			text |= COSName.TX.equals(field.getCOSName(COSName.FT)) || COSName.CH.equals(field.getCOSName(COSName.FT));
			field = field.getCOSDictionary(COSName.PARENT);
		}
		return value && text;
	}

	private static boolean drawn(PDAcroForm form, PDField field) {
		try {
			form.refreshAppearances(List.of(field));
			return field.getWidgets().stream().noneMatch(FormValues::undrawn);
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	private static void usual(PDAcroForm form, PDVariableText field) {
		PDResources resources = (form.getDefaultResources() != null) ? form.getDefaultResources() : new PDResources();
		resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
		form.setDefaultResources(resources);
		field.setDefaultAppearance(USUAL);
		field.getWidgets().forEach((widget) -> widget.getCOSObject().setString(COSName.DA, USUAL));
		drawn(form, field);
	}

}
