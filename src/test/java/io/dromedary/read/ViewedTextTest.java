package io.dromedary.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.Viewer.NEW;
import static io.dromedary.read.Viewer.OLD;
import static org.assertj.core.api.Assertions.assertThat;

/** What a viewer shows of layers, form fields and marked content is read. */
class ViewedTextTest {

	private static final Viewer VIEWER = new Viewer();

	@AfterAll
	static void close() {
		VIEWER.close();
	}

	@Test
	void aLayerThatIsOffIsNotRead() throws IOException {
		for (String policy : List.of("OCG", "OCMD", "FORM")) {
			byte[] pdf = Viewer.whole((document, page) -> layered(document, page, policy));
			assertThat(VIEWER.text(pdf)).as(policy).doesNotContain(OLD).contains(NEW);
		}
	}

	private static void layered(PDDocument document, PDPage page, String how) throws IOException {
		PDOptionalContentProperties layers = new PDOptionalContentProperties();
		document.getDocumentCatalog().setOCProperties(layers);
		PDOptionalContentGroup off = new PDOptionalContentGroup("Draft");
		PDOptionalContentGroup on = new PDOptionalContentGroup("Print");
		layers.addGroup(off);
		layers.addGroup(on);
		layers.setGroupEnabled(off, false);
		layers.setGroupEnabled(on, true);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			Viewer.frame(content);
			if (how.equals("FORM")) {
				PDFormXObject form = form(document, OLD);
				form.getCOSObject().setItem(COSName.OC, off);
				content.drawForm(form);
			}
			else {
				content.beginMarkedContent(COSName.OC, how.equals("OCG") ? off : membership(off, on));
				Papers.print(content, 200, 700, OLD);
				content.endMarkedContent();
			}
			content.beginMarkedContent(COSName.OC, on);
			Papers.print(content, 200, 700, NEW);
			content.endMarkedContent();
		}
	}

	private static PDPropertyList membership(PDOptionalContentGroup... groups) {
		COSDictionary membership = new COSDictionary();
		membership.setItem(COSName.TYPE, COSName.OCMD);
		COSArray all = new COSArray();
		List.of(groups).forEach(all::add);
		membership.setItem(COSName.OCGS, all);
		membership.setName(COSName.P, "AllOn");
		return PDPropertyList.create(membership);
	}

	private static PDFormXObject form(PDDocument document, String text) throws IOException {
		PDFormXObject form = new PDFormXObject(document);
		form.setBBox(PDRectangle.A4);
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
		form.setResources(resources);
		try (var out = form.getContentStream().createOutputStream()) {
			out.write("BT /F 14 Tf 200 700 Td (%s) Tj ET".formatted(text).getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}

	@Test
	void theValueOfAFieldThatAViewerDrawsIsRead() throws IOException {
		assertThat(VIEWER.text(Viewer.whole((document, page) -> field(document, page, NEW))))
			.contains("Number: " + NEW);
	}

	@Test
	void aFieldIsReadAsItIsDrawnUnlessViewersAreAskedToDrawIt() throws IOException {
		for (boolean asked : new boolean[] { false, true }) {
			byte[] pdf = Viewer.whole((document, page) -> {
				PDTextField field = field(document, page, OLD);
				PDAcroForm form = document.getDocumentCatalog().getAcroForm();
				field.setDefaultAppearance("/Helv 10 Tf 0 g");
				form.refreshAppearances();
				field.getCOSObject().setString(COSName.V, NEW);
				form.setNeedAppearances(asked);
			});
			assertThat(VIEWER.text(pdf)).contains("Number: " + (asked ? NEW : OLD));
		}
	}

	@Test
	void aPasswordIsNotRead() throws IOException {
		assertThat(VIEWER.text(Viewer.whole((document, page) -> field(document, page, OLD).setPassword(true))))
			.doesNotContain(OLD);
	}

	private static PDTextField field(PDDocument document, PDPage page, String value) throws IOException {
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			Viewer.frame(content);
		}
		PDAcroForm form = new PDAcroForm(document);
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
		form.setDefaultResources(resources);
		document.getDocumentCatalog().setAcroForm(form);
		PDTextField field = new PDTextField(form);
		field.setPartialName("number");
		form.setFields(List.of(field));
		PDAnnotationWidget widget = field.getWidgets().get(0);
		widget.setRectangle(new PDRectangle(198, 696, 150, 20));
		widget.setPage(page);
		page.setAnnotations(List.of(widget));
		field.getCOSObject().setString(COSName.V, value);
		return field;
	}

	@Test
	void whatIsWrittenToBeReadInPlaceOfThePrintIsNotRead() throws IOException {
		assertThat(VIEWER.read((document, page) -> {
			COSDictionary instead = new COSDictionary();
			instead.setString(COSName.ACTUAL_TEXT, OLD);
			page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(instead));
			Papers.print(page, 200, 700, NEW);
			page.endMarkedContent();
		})).contains(NEW).doesNotContain(OLD);
	}

}
