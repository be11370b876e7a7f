package io.dromedary.read;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What is painted on a page besides its text, and what its clips let through. */
final class Ground {

	private static final double TRANSPARENT = 0.2;

	/** In points; strokes this thick hide what is below. */
	private static final float THICK = 3;

	/** In points; what is thinner is a line and no ground. */
	private static final double LINE = 1;

	/** In points; the strokes of larger letters can hide smaller ones. */
	private static final float LARGE = 20;

	/** Of the page: a larger picture is the paper on which something is printed. */
	private static final double PAPER = 0.5;

	private final PDFStreamEngine engine;

	private final Layers layers;

	private final Covers covers = new Covers();

	private final List<PdfPicture> pictures = new ArrayList<>();

	private @Nullable Area clip;

	private Rectangle2D clipBounds = new Rectangle2D.Double();

	private boolean clipRectangular;

	private final Brightness brightness = new Brightness();

	private boolean painted;

	/** Whether what is painted now becomes part of something that may not be seen. */
	private boolean veiled;

	/** Whether text has become a clip: what follows may be cut away by it. */
	private boolean textClip;

	Ground(PDFStreamEngine engine, Layers layers) {
		this.engine = engine;
		this.layers = layers;
	}

	List<PdfPicture> pictures() {
		return pictures;
	}

	/** Whether lines, areas or small pictures are drawn on it. */
	boolean painted() {
		return painted;
	}

	/**
	 * A character is painted as the state of the engine says.
	 * @param core see {@link Covers#character}
	 * @param block whether it fills its place, as a censor's bar
	 */
	Mark character(Rectangle2D core, Ink ink, boolean block) {
		PDGraphicsState state = engine.getGraphicsState();
		RenderingMode mode = state.getTextState().getRenderingMode();
		Area area = clip();
		boolean suspicious = textClip || veiled || veils(state) || !mode.isFill() || !clipBounds.contains(core)
				|| !(clipRectangular || area.contains(core));
		if (ink.matrix().getScalingFactorY() >= LARGE) {
			covers.cover(visible(core), ink::outline);
		}
		Mark mark = covers.character(core, brightness.of(state.getNonStrokingColor()), suspicious);
		if (block) {
			covers.cover(null, core);
		}
		return mark;
	}

	/** Text is shown, painted or not. */
	void shows(RenderingMode mode) {
		textClip |= mode.isClip();
	}

	/**
	 * A form begins.
	 * @param group whether it is painted as one (ISO 32000-1, 11.6.6)
	 * @return to be given back at its end
	 */
	boolean enter(boolean group) {
		boolean outside = veiled;
		veiled |= group && veils(engine.getGraphicsState());
		return outside;
	}

	void leave(boolean outside) {
		veiled = outside;
	}

	/** Whether hardly anything may be seen of what is painted so. */
	private static boolean veils(PDGraphicsState state) {
		return state.getSoftMask() != null || state.getNonStrokeAlphaConstant() < TRANSPARENT
				|| !(BlendMode.NORMAL.equals(state.getBlendMode())
						|| BlendMode.COMPATIBLE.equals(state.getBlendMode()));
	}

	void paint(GeneralPath path, boolean filled) {
		if (layers.hidden()) {
			return;
		}
		painted = true;
		PDGraphicsState state = engine.getGraphicsState();
		if (filled) {
			fill(path, path.getBounds2D(), state);
			return;
		}
		float width = Math.abs(width(state.getLineWidth()));
		Rectangle2D bounds = grown(path.getBounds2D(), width);
		if (width >= THICK) {
			Shape stroke = new BasicStroke(width).createStrokedShape(path);
			covers.ground(stroke, visible(bounds));
			covers.cover(stroke, visible(bounds));
		}
		else {
			Paths.horizontals(path).forEach((line) -> covers.line(visible(grown(line, width))));
			covers.cover(visible(bounds), () -> new BasicStroke(width).createStrokedShape(path));
		}
	}

	private static Rectangle2D grown(Rectangle2D line, double width) {
		return new Rectangle2D.Double(line.getX() - width / 2, line.getY() - width / 2, line.getWidth() + width,
				line.getHeight() + width);
	}

	private void fill(Shape shape, Rectangle2D bounds, PDGraphicsState state) {
		if (state.getNonStrokeAlphaConstant() == 0) {
			return;
		}
		if (Math.min(bounds.getWidth(), bounds.getHeight()) < LINE) {
			covers.line(visible(bounds));
			covers.cover(shape, visible(bounds));
			return;
		}
		Rectangle2D visible = visible(bounds);
		boolean plain = state.getNonStrokeAlphaConstant() == 1 && BlendMode.NORMAL.equals(state.getBlendMode())
				&& state.getSoftMask() == null && clipRectangular;
		covers.fill(shape, visible, plain ? brightness.of(state.getNonStrokingColor()) : Double.NaN);
	}

	/** A picture, or a part of the page filled with a shading, was painted. */
	void painted(@Nullable COSStream picture) {
		painted |= picture == null;
		Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
		Rectangle2D seen = visible(bounds(place, 0, 1, 1));
		if (picture != null) {
			int width = picture.getInt(COSName.WIDTH, 0);
			long pixels = (long) width * picture.getInt(COSName.HEIGHT, 0);
			pictures.add(
					new PdfPicture(pixels, width, place.getScalingFactorX(), place.getScalingFactorY(), seen, picture));
		}
		PDRectangle page = engine.getCurrentPage().getCropBox();
		if (seen.getWidth() * seen.getHeight() < PAPER * page.getWidth() * page.getHeight()) {
			covers.ground(seen, seen);
		}
		covers.cover(null, seen);
	}

	/** What the clip lets through was filled with a shading. */
	void shaded() {
		painted = true;
		Area all = clip();
		covers.ground(all, clipBounds);
		covers.cover(all, clipBounds);
	}

	static Rectangle2D bounds(Matrix matrix, float left, float width, float height) {
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

	boolean inClip(Rectangle2D core) {
		Area area = clip();
		return clipBounds.intersects(core) && (clipRectangular || area.intersects(core));
	}

	private Area clip() {
		Area now = engine.getGraphicsState().getCurrentClippingPath();
		if (now != clip) {
			clip = now;
			clipBounds = now.getBounds2D();
			clipRectangular = now.isRectangular();
		}
		return now;
	}

	private float width(float given) {
		Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
		return Math.abs(given * (place.getScalingFactorX() + place.getScalingFactorY()) / 2);
	}

}
