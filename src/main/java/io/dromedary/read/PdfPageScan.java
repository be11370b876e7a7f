package io.dromedary.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one page of a PDF once and notes its characters, its pictures and whether
 * anything else is painted. Text that is never painted (rendering mode 3, ISO 32000-1
 * table 106) is left out: it is either the guess of somebody else's OCR or meant to
 * deceive.
 */
final class PdfPageScan extends PDFTextStripper {

	/** From this brightness on (0 to 1) a colour can pass for paper. */
	private static final double PAPER = 0.85;

	private static final double TRANSPARENT = 0.2;

	/** In points; nobody reads smaller print. */
	private static final double SMALLEST_PRINT = 1;

	private final Set<TextPosition> suspicious = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<PdfPicture> pictures = new ArrayList<>();

	private @Nullable PDColor lastColour;

	private boolean lastColourLikePaper;

	private int unmapped;

	private boolean painted;

	PdfPageScan(PDDocument document, int index) throws IOException {
		addOperator(new SetNonStrokingColorSpace(this));
		addOperator(new SetNonStrokingColor(this));
		addOperator(new SetNonStrokingColorN(this));
		addOperator(new SetNonStrokingDeviceGrayColor(this));
		addOperator(new SetNonStrokingDeviceRGBColor(this));
		addOperator(new SetNonStrokingDeviceCMYKColor(this));
		addOperator(new PdfPicture.Noter(this, pictures::add));
		for (String name : List.of(OperatorName.FILL_NON_ZERO, OperatorName.FILL_EVEN_ODD, OperatorName.STROKE_PATH,
				OperatorName.FILL_NON_ZERO_AND_STROKE, OperatorName.SHADING_FILL, OperatorName.BEGIN_INLINE_IMAGE)) {
			addOperator(new PaintNoter(name));
		}
		setStartPage(index + 1);
		setEndPage(index + 1);
		getText(document);
	}

	List<Glyph> glyphs() {
		return getCharactersByArticle().stream()
			.flatMap(List::stream)
			.map((position) -> Glyph.of(position, suspicious.contains(position)))
			.toList();
	}

	List<PdfPicture> pictures() {
		return pictures;
	}

	/** Characters whose meaning the font does not tell. */
	int unmapped() {
		return unmapped;
	}

	/** Whether lines, areas or small pictures are drawn on it. */
	boolean painted() {
		return painted;
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		if (font.toUnicode(code) == null) {
			unmapped++;
		}
		super.showGlyph(matrix, font, code, displacement);
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		var state = getGraphicsState();
		RenderingMode mode = state.getTextState().getRenderingMode();
		if ((!mode.isFill() && !mode.isStroke()) || text.getHeightDir() < SMALLEST_PRINT) {
			return;
		}
		if (mode.isFill()
				&& (state.getNonStrokeAlphaConstant() < TRANSPARENT || likePaper(state.getNonStrokingColor()))) {
			suspicious.add(text);
		}
		super.processTextPosition(text);
	}

	/** Filled-in form fields are annotations, not page content. */
	@Override
	protected void writePage() throws IOException {
		for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
			if (!annotation.isHidden() && !annotation.isNoView()) {
				showAnnotation(annotation);
			}
		}
	}

	private boolean likePaper(PDColor colour) {
		if (colour != lastColour) {
			lastColour = colour;
			lastColourLikePaper = brightness(colour) >= PAPER;
		}
		return lastColourLikePaper;
	}

	private static double brightness(PDColor colour) {
		try {
			int rgb = colour.isPattern() ? 0 : colour.toRGB();
			return ((rgb >> 16 & 0xFF) * 0.3 + (rgb >> 8 & 0xFF) * 0.59 + (rgb & 0xFF) * 0.11) / 255;
		}
		catch (IOException | RuntimeException ex) {
			return 1;
		}
	}

	/** Notes that something is painted. */
	private final class PaintNoter extends OperatorProcessor {

		private final String name;

		PaintNoter(String name) {
			super(PdfPageScan.this);
			this.name = name;
		}

		@Override
		public void process(Operator operator, List<COSBase> operands) {
			painted = true;
		}

		@Override
		public String getName() {
			return name;
		}

	}

}
