package io.dromedary.split.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.dromedary.paper.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class PageRangeTest {

	private static final byte[] LONG = Paper.invoice(Locale.ITALIAN).rows(60).digital().content();

	@Test
	void theSamePagesGiveTheSameBytes() throws IOException {
		byte[] once = range(LONG, 2, 3);
		assertThat(range(LONG, 2, 3)).isEqualTo(once);
		assertThat(range(LONG, 1, 1)).isNotEqualTo(once);
	}

	@Test
	void whatIsPrintedOnThemIsThereAndNothingElse() throws IOException {
		try (PDDocument whole = Loader.loadPDF(LONG); PDDocument second = Loader.loadPDF(range(LONG, 2, 2))) {
			assertThat(second.getNumberOfPages()).isEqualTo(1);
			var stripper = new PDFTextStripper();
			stripper.setStartPage(2);
			stripper.setEndPage(2);
			assertThat(new PDFTextStripper().getText(second)).isNotBlank().isEqualTo(stripper.getText(whole));
		}
	}

	@Test
	void noOtherPageIsReachedThroughALink() throws IOException {
		try (PDDocument source = Loader.loadPDF(LONG)) {
			PDAnnotationLink link = new PDAnnotationLink();
			link.setRectangle(new PDRectangle(10, 10, 50, 50));
			link.setPage(source.getPage(0));
			PDPageFitDestination destination = new PDPageFitDestination();
			destination.setPage(source.getPage(1));
			link.setDestination(destination);
			source.getPage(0).setAnnotations(List.of(link));
			byte[] linked = saved(source);
			assertThat(range(linked, 1, 1).length).isLessThan(range(LONG, 1, 1).length + 1000);
			try (PDDocument first = Loader.loadPDF(range(linked, 1, 1))) {
				assertThat(first.getPage(0).getAnnotations()).hasSize(1);
			}
		}
	}

	@Test
	void whatPagesInheritStaysWithThem() throws IOException {
		try (PDDocument source = Loader.loadPDF(LONG)) {
			COSDictionary above = source.getPages().getCOSObject();
			PDPage page = source.getPage(0);
			above.setItem(COSName.RESOURCES, page.getResources());
			above.setItem(COSName.MEDIA_BOX, new PDRectangle(0, 0, 700, 900));
			above.setInt(COSName.ROTATE, 90);
			List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE)
				.forEach(page.getCOSObject()::removeItem);
			try (PDDocument first = Loader.loadPDF(range(saved(source), 1, 1))) {
				assertThat(first.getPage(0).getMediaBox().getWidth()).isEqualTo(700);
				assertThat(first.getPage(0).getRotation()).isEqualTo(90);
				assertThat(new PDFTextStripper().getText(first)).isNotBlank();
			}
		}
	}

	@Test
	void layersThatAreOffStayOff() throws IOException {
		try (PDDocument source = Loader.loadPDF(LONG)) {
			PDOptionalContentProperties layers = new PDOptionalContentProperties();
			PDOptionalContentGroup hidden = new PDOptionalContentGroup("hidden");
			layers.addGroup(hidden);
			layers.setGroupEnabled(hidden, false);
			source.getDocumentCatalog().setOCProperties(layers);
			try (PDDocument first = Loader.loadPDF(range(saved(source), 1, 1))) {
				assertThat(first.getDocumentCatalog().getOCProperties().isGroupEnabled("hidden")).isFalse();
			}
		}
	}

	@Test
	void aFormIsNotTakenApart() throws IOException {
		try (PDDocument source = Loader.loadPDF(LONG)) {
			assertThat(PageRange.possible(source)).isTrue();
			PDAcroForm form = new PDAcroForm(source);
			form.setFields(List.of(new PDTextField(form)));
			source.getDocumentCatalog().setAcroForm(form);
			assertThat(PageRange.possible(source)).isFalse();
		}
	}

	@Test
	void ofSharedResourcesOnlyWhatIsDrawnGoesAlong() throws IOException {
		byte[] both = sharing(true);
		assertThat(new String(both, StandardCharsets.ISO_8859_1)).contains("Rossi", "Verdi");
		for (String[] firms : new String[][] { { "1", "Rossi", "Verdi" }, { "2", "Verdi", "Rossi" } }) {
			int page = Integer.parseInt(firms[0]);
			byte[] part = range(both, page, page);
			assertThat(new String(part, StandardCharsets.ISO_8859_1)).contains(firms[1]).doesNotContain(firms[2]);
			try (PDDocument alone = Loader.loadPDF(part)) {
				assertThat(new PDFTextStripper().getText(alone)).isEqualToIgnoringNewLines(firms[1]);
			}
		}
		assertThat(range(both, 1, 2)).isEqualTo(range(both, 1, 2));
	}

	@Test
	void aPictureKeepsItsSoftMask() throws IOException {
		try (PDDocument source = new PDDocument()) {
			PDPage page = new PDPage();
			source.addPage(page);
			var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
			picture.setRGB(1, 1, 0x80FF0000);
			try (var content = new PDPageContentStream(source, page)) {
				content.drawImage(LosslessFactory.createFromImage(source, picture), 10, 10);
			}
			try (PDDocument alone = Loader.loadPDF(range(saved(source), 1, 1))) {
				PDResources resources = alone.getPage(0).getResources();
				COSName name = resources.getXObjectNames().iterator().next();
				assertThat(resources.getXObject(name)).isInstanceOfSatisfying(PDImageXObject.class,
						(image) -> assertThat(image.getCOSObject().getCOSStream(COSName.SMASK)).isNotNull());
			}
		}
	}

	@Test
	void aFormThatDrawsWithTheResourcesOfThePageIsNotTakenApart() throws IOException {
		byte[] both = sharing(false);
		assertThatIOException().isThrownBy(() -> range(both, 1, 1));
	}

	/** Each page draws a form that draws another; all share one dictionary. */
	private static byte[] sharing(boolean named) throws IOException {
		try (PDDocument source = new PDDocument()) {
			PDResources shared = new PDResources();
			shared.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
			for (String firm : List.of("Rossi", "Verdi")) {
				PDFormXObject text = form(source, "BT /F 12 Tf 50 50 Td (" + firm + ") Tj ET");
				text.setResources(shared);
				PDFormXObject outer = form(source, "/" + shared.add(text).getName() + " Do");
				outer.setResources(named ? shared : null);
				PDPage page = new PDPage();
				page.setResources(shared);
				PDStream content = new PDStream(source);
				try (var out = content.createOutputStream()) {
					out.write(("/" + shared.add(outer).getName() + " Do").getBytes(StandardCharsets.US_ASCII));
				}
				page.setContents(content);
				source.addPage(page);
			}
			var out = new ByteArrayOutputStream();
			source.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

	private static PDFormXObject form(PDDocument source, String content) throws IOException {
		PDFormXObject form = new PDFormXObject(source);
		form.setBBox(new PDRectangle(0, 0, 500, 500));
		try (var out = form.getStream().createOutputStream()) {
			out.write(content.getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}

	private static byte[] range(byte[] pdf, int first, int last) throws IOException {
		try (PDDocument source = Loader.loadPDF(pdf)) {
			var out = new ByteArrayOutputStream();
			new PageRange(first, last).write(source, out);
			return out.toByteArray();
		}
	}

	private static byte[] saved(PDDocument document) throws IOException {
		var out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

}
