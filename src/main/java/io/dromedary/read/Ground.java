package io.dromedary.read;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What is painted on a page besides its text, and what its clips let through. */
final class Ground {

	private static final double TRANSPARENT = 0.2;

	/** In points; strokes this thick hide what is below. */
	private static final float THICK = 3;

	/** In points; what is thinner is a line and hides nothing. */
	private static final double LINE = 1;

	private final PDFStreamEngine engine;

	private final Layers layers;

	private final Covers covers = new Covers();

	private final List<PdfPicture> pictures = new ArrayList<>();

	private @Nullable Area clip;

	private Rectangle2D clipBounds = new Rectangle2D.Double();

	private @Nullable PDColor lastColour;

	private double lastBrightness;

	private boolean painted;

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
	Covers.Mark character(Rectangle2D core, boolean block) {
		PDGraphicsState state = engine.getGraphicsState();
		RenderingMode mode = state.getTextState().getRenderingMode();
		Area area = clip();
		boolean suspicious = !clipBounds.contains(core) || !(area.isRectangular() || area.contains(core))
				|| state.getSoftMask() != null || !mode.isFill() || state.getNonStrokeAlphaConstant() < TRANSPARENT;
		Covers.Mark mark = covers.character(core, brightness(state.getNonStrokingColor()), suspicious);
		if (block) {
			covers.cover(null, core);
		}
		return mark;
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
		Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
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
		return clipBounds.intersects(core) && (area.isRectangular() || area.intersects(core));
	}

	private Area clip() {
		Area now = engine.getGraphicsState().getCurrentClippingPath();
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

	private float width(float given) {
		Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
		return Math.abs(given * (place.getScalingFactorX() + place.getScalingFactorY()) / 2);
	}

}
