package io.dromedary.read;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one page of a PDF once and notes its characters and its pictures in the
 * order in which they are painted. Text that is never painted (rendering mode 3, ISO
 * 32000-1 table 106) is left out: it is either the guess of somebody else's OCR or meant
 * to deceive. So is what a viewer does not show, and what somebody wrote beside it to be
 * read in its place (ActualText).
 */
final class PdfPageScan extends PDFTextStripper {

	/** In points; nobody reads smaller print. */
	private static final double SMALLEST_PRINT = 1;

	/** Operators that paint nothing (ISO 32000-1, annex A). */
	private static final Set<String> OTHERS = Set.of("BX", "CS", "DP", "EX", "G", "J", "K", "M", "MP", "RG", "SC",
			"SCN", "d", "d0", "d1", "i", "j", "ri", "EI", "ID");

	/** More that are not known at all are no instructions but something else. */
	private static final int MOST_STRANGE = 5;

	/** Of an em, from the baseline: without it no letter can be read. */
	private static final float CORE = 0.5f;

	private final PDDocument document;

	private final Set<COSStream> forms = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Layers layers;

	private final Ground ground;

	private final PageText characters = new PageText();

	private final List<Glyph> glyphs;

	private final Effort effort = new Effort();

	private final Clips clips = new Clips();

	private final Meanings meanings = new Meanings();

	private @Nullable Matrix matrix;

	private @Nullable Vector displacement;

	private @Nullable PDFont font;

	private boolean broken;

	private boolean missing;

	private int strange;

	PdfPageScan(PDDocument document, int index) throws IOException {
		this.document = document;
		this.layers = new Layers(document);
		this.ground = new Ground(this, layers);
		new Paths(this, ground::paint).follow();
		new ScanOperators(this, ground, layers).follow();
		setStartPage(index + 1);
		setEndPage(index + 1);
		getText(document);
		this.glyphs = characters.glyphs();
	}

	@Override
	public PDGraphicsState getGraphicsState() {
		PDGraphicsState state = super.getGraphicsState();
		clips.look(state);
		return state;
	}

	List<Glyph> glyphs() {
		return glyphs;
	}

	List<PdfPicture> pictures() {
		return ground.pictures();
	}

	/** Whether lines, areas or small pictures are drawn on it. */
	boolean painted() {
		return ground.painted();
	}

	/** Whether there is something on it that cannot be drawn. */
	boolean broken() {
		return broken || strange > MOST_STRANGE;
	}

	/** Whether it shows something that is not in the file. */
	boolean missing() {
		return missing;
	}

	/** A form is about to be drawn. */
	void form(COSStream form) {
		if (forms.add(form)) {
			broken |= !Stored.instructionsWhole(form);
		}
	}

	void missesSomething() {
		missing = true;
	}

	@Override
	public void processPage(PDPage page) throws IOException {
		COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
		missing |= contents == null && page.getCOSObject().containsKey(COSName.CONTENTS);
		broken |= !Stored.instructionsWhole(contents);
		super.processPage(page);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		effort.more();
		super.processOperator(operator, operands);
	}

	@Override
	protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
		strange += OTHERS.contains(operator.getName()) ? 0 : 1;
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		effort.more();
		this.matrix = matrix;
		this.font = font;
		this.displacement = displacement;
		if (font instanceof PDSimpleFont || font.toUnicode(code) != null) {
			super.showGlyph(matrix, font, code, displacement);
		}
		else {
			processTextPosition(unmapped(matrix, font, code, displacement));
		}
	}

	/** PDFBox passes over what a composite font does not tell the meaning of. */
	private TextPosition unmapped(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		var box = getCurrentPage().getCropBox();
		Matrix place = Matrix.concatenate(Matrix.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY()),
				matrix);
		Point2D.Float end = place.transformPoint(displacement.getX(), 0);
		float em = place.getScalingFactorX();
		return new TextPosition(getCurrentPage().getRotation(), box.getWidth(), box.getHeight(), place, end.x, end.y,
				Math.abs(computeFontHeight(font) * place.getScalingFactorY()), end.x - place.getTranslateX(), em / 4,
				Letters.LOST, new int[] { code }, font, em, (int) em);
	}

	/** Fonts that do not say how large they are are seen all the same. */
	@Override
	protected float computeFontHeight(PDFont font) throws IOException {
		float height = super.computeFontHeight(font);
		return (height > 0) ? height : CORE;
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
		Rectangle2D core = core();
		ground.shows(mode);
		if ((!mode.isFill() && !mode.isStroke()) || text.getHeightDir() < SMALLEST_PRINT
				|| matrix().getScalingFactorX() < SMALLEST_PRINT || layers.hidden() || !ground.inClip(core)) {
			return;
		}
		int code = text.getCharacterCodes()[0];
		Meanings.Kind meaning = meanings.of(font(), code, text.getUnicode());
		if (meaning == Meanings.Kind.NOTHING) {
			return;
		}
		Ink ink = new Ink(font(), code, matrix(), mode.isFill() && !mode.isStroke());
		Mark mark = ground.character(core, ink, Meanings.block(text.getUnicode()));
		characters.add(new Painted(text, ink, mark, meaning == Meanings.Kind.LOST));
	}

	/** Marks are told by their content only: what it is replaced by may say anything. */
	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		// see ScanOperators
	}

	@Override
	public void endMarkedContentSequence() {
		// see ScanOperators
	}

	/** Filled-in form fields and notes are annotations, not page content. */
	@Override
	protected void writePage() throws IOException {
		for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
			if (annotation.isHidden() || annotation.isNoView()
					|| layers.hidden(annotation.getCOSObject().getDictionaryObject(COSName.OC))) {
				continue;
			}
			broken |= FormValues.undrawn(annotation);
			var appearance = annotation.getAppearance();
			if (appearance == null || appearance.getNormalAppearance() == null) {
				annotation.constructAppearances(document);
			}
			var outside = layers.enter();
			showAnnotation(annotation);
			layers.leave(outside);
		}
	}

	private Rectangle2D core() {
		float width = displacement().getX();
		return Ground.bounds(matrix(), 0, (width > 0) ? width : CORE, CORE);
	}

	private PDFont font() {
		return Objects.requireNonNull(font);
	}

	private Matrix matrix() {
		return Objects.requireNonNull(matrix);
	}

	private Vector displacement() {
		return Objects.requireNonNull(displacement);
	}

}
