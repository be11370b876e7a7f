package io.dromedary.read;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
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

	private static final double TRANSPARENT = 0.2;

	/** In points; nobody reads smaller print. */
	private static final double SMALLEST_PRINT = 1;

	/** In points; strokes this thick hide what is below. */
	private static final float THICK = 3;

	/** In points; what is thinner is a line and hides nothing. */
	private static final double LINE = 1;

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

	private final Covers covers = new Covers();

	private final List<PdfPicture> pictures = new ArrayList<>();

	private final List<Painted> characters = new ArrayList<>();

	private final Map<String, TreeMap<Float, List<Painted>>> places = new HashMap<>();

	private final Meanings meanings = new Meanings();

	private @Nullable Matrix matrix;

	private @Nullable Vector displacement;

	private @Nullable PDFont font;

	private @Nullable Area clip;

	private Rectangle2D clipBounds = new Rectangle2D.Double();

	private @Nullable PDColor lastColour;

	private double lastBrightness;

	private boolean painted;

	private boolean broken;

	private boolean missing;

	private int strange;

	PdfPageScan(PDDocument document, int index) throws IOException {
		this.document = document;
		this.layers = new Layers(document);
		addOperator(new SetNonStrokingColorSpace(this));
		addOperator(new SetNonStrokingColor(this));
		addOperator(new SetNonStrokingColorN(this));
		addOperator(new SetNonStrokingDeviceGrayColor(this));
		addOperator(new SetNonStrokingDeviceRGBColor(this));
		addOperator(new SetNonStrokingDeviceCMYKColor(this));
		addOperator(new SetLineWidth(this));
		new Paths(this, this::paint).follow();
		new ScanOperators(this, layers).follow();
		setStartPage(index + 1);
		setEndPage(index + 1);
		getText(document);
	}

	List<Glyph> glyphs() {
		return characters.stream().filter((one) -> !one.repeated()).map(Painted::glyph).toList();
	}

	List<PdfPicture> pictures() {
		return pictures;
	}

	/** Whether lines, areas or small pictures are drawn on it. */
	boolean painted() {
		return painted;
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
		if (contents instanceof COSStream stream) {
			form(stream);
		}
		else if (contents instanceof COSArray parts) {
			for (int i = 0; i < parts.size(); i++) {
				if (parts.getObject(i) instanceof COSStream stream) {
					form(stream);
				}
			}
		}
		super.processPage(page);
	}

	@Override
	protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
		strange += OTHERS.contains(operator.getName()) ? 0 : 1;
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
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
		PDGraphicsState state = getGraphicsState();
		RenderingMode mode = state.getTextState().getRenderingMode();
		Rectangle2D core = core();
		if ((!mode.isFill() && !mode.isStroke()) || text.getHeightDir() < SMALLEST_PRINT || layers.hidden()
				|| !inClip(core)) {
			return;
		}
		int code = text.getCharacterCodes()[0];
		Meanings.Kind meaning = meanings.of(font(), code, text.getUnicode());
		if (meaning == Meanings.Kind.NOTHING) {
			return;
		}
		boolean suspicious = !clipBounds.contains(core) || !(clip().isRectangular() || clip().contains(core))
				|| state.getSoftMask() != null || !mode.isFill() || state.getNonStrokeAlphaConstant() < TRANSPARENT;
		Covers.Mark mark = covers.character(core, brightness(state.getNonStrokingColor()), suspicious);
		if (Meanings.block(text.getUnicode())) {
			covers.cover(null, core);
		}
		Ink ink = new Ink(font(), code, matrix(), mode.isFill() && !mode.isStroke());
		add(new Painted(text, ink, mark, meaning == Meanings.Kind.LOST));
	}

	private void add(Painted character) {
		TextPosition text = character.position();
		TreeMap<Float, List<Painted>> same = places.computeIfAbsent(text.getUnicode(), (k) -> new TreeMap<>());
		float near = text.getWidth() / text.getUnicode().length() / 3;
		same.subMap(text.getX() - near, true, text.getX() + near, true)
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((other) -> !other.repeated() && Math.abs(other.position().getY() - text.getY()) <= near)
			.findFirst()
			.ifPresent(character::over);
		same.computeIfAbsent(text.getX(), (k) -> new ArrayList<>(1)).add(character);
		Painted last = characters.isEmpty() ? null : characters.get(characters.size() - 1);
		if (last != null && text.isDiacritic() && last.position().contains(text)) {
			last.position().mergeDiacritic(text);
			return;
		}
		if (last != null && last.position().isDiacritic() && text.contains(last.position())) {
			text.mergeDiacritic(last.position());
			characters.remove(characters.size() - 1);
		}
		characters.add(character);
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

	private void paint(GeneralPath path, boolean filled) {
		if (layers.hidden()) {
			return;
		}
		painted = true;
		PDGraphicsState state = getGraphicsState();
		if (filled) {
			fill(path, path.getBounds2D(), state);
			return;
		}
		float width = Math.abs(transformWidth(state.getLineWidth()));
		if (width >= THICK) {
			Shape stroke = new BasicStroke(width).createStrokedShape(path);
			covers.cover(stroke, visible(stroke.getBounds2D()));
		}
	}

	private void fill(Shape shape, Rectangle2D bounds, PDGraphicsState state) {
		if (Math.min(bounds.getWidth(), bounds.getHeight()) < LINE || state.getNonStrokeAlphaConstant() == 0) {
			return;
		}
		boolean plain = state.getNonStrokeAlphaConstant() == 1 && BlendMode.NORMAL.equals(state.getBlendMode())
				&& state.getSoftMask() == null && clip().isRectangular();
		covers.fill(shape, visible(bounds), plain ? brightness(state.getNonStrokingColor()) : Double.NaN);
	}

	/** A picture, or a part of the page filled with a shading, was painted. */
	void painted(@Nullable COSStream picture) {
		painted |= picture == null;
		Matrix place = getGraphicsState().getCurrentTransformationMatrix();
		Rectangle2D seen = visible(bounds(place, 0, 1, 1));
		if (picture != null) {
			int width = picture.getInt(COSName.WIDTH, 0);
			long pixels = (long) width * picture.getInt(COSName.HEIGHT, 0);
			pictures.add(
					new PdfPicture(pixels, width, place.getScalingFactorX(), place.getScalingFactorY(), seen, picture));
		}
		covers.cover(null, seen);
	}

	/** What the clip lets through was filled with a shading. */
	void shaded() {
		painted = true;
		Area all = clip();
		covers.cover(all, clipBounds);
	}

	private Rectangle2D core() {
		float width = displacement().getX();
		return bounds(matrix(), 0, (width > 0) ? width : CORE, CORE);
	}

	private static Rectangle2D bounds(Matrix matrix, float left, float width, float height) {
		Point2D.Float corner = matrix.transformPoint(left, 0);
		Rectangle2D bounds = new Rectangle2D.Double(corner.x, corner.y, 0, 0);
		bounds.add(matrix.transformPoint(left + width, 0));
		bounds.add(matrix.transformPoint(left, height));
		bounds.add(matrix.transformPoint(left + width, height));
		return bounds;
	}

	private Rectangle2D visible(Rectangle2D bounds) {
		clip();
		Rectangle2D visible = bounds.createIntersection(clipBounds);
		return (visible.getWidth() < 0 || visible.getHeight() < 0) ? new Rectangle2D.Double() : visible;
	}

	private boolean inClip(Rectangle2D core) {
		Area area = clip();
		return clipBounds.intersects(core) && (area.isRectangular() || area.intersects(core));
	}

	private Area clip() {
		Area now = getGraphicsState().getCurrentClippingPath();
		if (now != clip) {
			clip = now;
			clipBounds = now.getBounds2D();
		}
		return now;
	}

	/** From 0 to 1; NaN where it is no one colour. */
	private double brightness(PDColor colour) {
		if (colour != lastColour) {
			lastColour = colour;
			lastBrightness = measure(colour);
		}
		return lastBrightness;
	}

	private static double measure(PDColor colour) {
		try {
			if (colour.isPattern()) {
				return Double.NaN;
			}
			int rgb = colour.toRGB();
			return ((rgb >> 16 & 0xFF) * 0.3 + (rgb >> 8 & 0xFF) * 0.59 + (rgb & 0xFF) * 0.11) / 255;
		}
		catch (IOException | RuntimeException ex) {
			return Double.NaN;
		}
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
