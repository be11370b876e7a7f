package io.dromedary.read;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Follows the paths that a page draws (ISO 32000-1, 8.5), on the page in points.
 */
final class Paths {

	/** What constructs a path, what paints it, and what makes it the clip. */
	private static final List<String> OPERATORS = List.of("m", "l", "c", "v", "y", "re", "h", "n", "W", "W*", "f", "F",
			"f*", "B", "B*", "b", "b*", "S", "s");

	private static final int MOST_SEGMENTS = 200;

	/** In points. */
	private static final double LEVEL = 0.5;

	private final PDFStreamEngine engine;

	private final Painter painter;

	private GeneralPath path = new GeneralPath();

	private boolean clip;

	private int clipRule;

	/** What is done with a path. */
	interface Painter {

		/**
		 * @param filled else it is only stroked
		 */
		void paint(GeneralPath path, boolean filled);

	}

	Paths(PDFStreamEngine engine, Painter painter) {
		this.engine = engine;
		this.painter = painter;
	}

	/** The horizontal lines of a path of few segments, without height. */
	static List<Rectangle2D> horizontals(GeneralPath path) {
		List<Rectangle2D> lines = new ArrayList<>();
		float[] at = new float[6];
		Point2D.Float here = new Point2D.Float();
		PathIterator segments = path.getPathIterator(null);
		for (int i = 0; i < MOST_SEGMENTS && !segments.isDone(); i++, segments.next()) {
			int kind = segments.currentSegment(at);
			if (kind == PathIterator.SEG_LINETO && Math.abs(at[1] - here.y) < LEVEL) {
				lines.add(new Rectangle2D.Double(Math.min(here.x, at[0]), here.y, Math.abs(at[0] - here.x), 0));
			}
			here.setLocation(at[0], at[1]);
		}
		return lines;
	}

	void follow() {
		OPERATORS.forEach((name) -> engine.addOperator(new OperatorProcessor(engine) {

			@Override
			public void process(Operator operator, List<COSBase> operands) {
				Paths.this.process(name, operands);
			}

			@Override
			public String getName() {
				return name;
			}

		}));
	}

	private void process(String name, List<COSBase> operands) {
		float[] at = new float[operands.size()];
		for (int i = 0; i < at.length; i++) {
			at[i] = (operands.get(i) instanceof COSNumber number) ? number.floatValue() : Float.NaN;
			if (Float.isNaN(at[i])) {
				return;
			}
		}
		if (!construct(name, at)) {
			finish(name);
		}
	}

	private boolean construct(String name, float[] at) {
		boolean begun = path.getCurrentPoint() != null;
		switch (name) {
			case "m" -> move(at);
			case "l" -> {
				if (begun && at.length >= 2) {
					Point2D.Float end = point(at[0], at[1]);
					path.lineTo(end.x, end.y);
				}
				else {
					move(at);
				}
			}
			case "c" -> curve(begun && at.length >= 6, at, false);
			case "v" -> curve(begun && at.length >= 4, at, true);
			case "y" -> curve(begun && at.length >= 4,
					(at.length >= 4) ? new float[] { at[0], at[1], at[2], at[3], at[2], at[3] } : at, false);
			case "re" -> rectangle(at);
			case "h" -> {
				if (begun) {
					path.closePath();
				}
			}
			case "W", "W*" -> {
				clip = true;
				clipRule = name.equals("W") ? GeneralPath.WIND_NON_ZERO : GeneralPath.WIND_EVEN_ODD;
			}
			default -> {
				return false;
			}
		}
		return true;
	}

	private void move(float[] at) {
		if (at.length >= 2) {
			Point2D.Float start = point(at[0], at[1]);
			path.moveTo(start.x, start.y);
		}
	}

	private void curve(boolean valid, float[] at, boolean fromHere) {
		if (!valid) {
			return;
		}
		int first = fromHere ? 0 : 2;
		Point2D here = path.getCurrentPoint();
		Point2D.Float one = fromHere ? new Point2D.Float((float) here.getX(), (float) here.getY())
				: point(at[0], at[1]);
		Point2D.Float two = point(at[first], at[first + 1]);
		Point2D.Float end = point(at[first + 2], at[first + 3]);
		path.curveTo(one.x, one.y, two.x, two.y, end.x, end.y);
	}

	private void rectangle(float[] at) {
		if (at.length < 4) {
			return;
		}
		move(at);
		construct("l", new float[] { at[0] + at[2], at[1] });
		construct("l", new float[] { at[0] + at[2], at[1] + at[3] });
		construct("l", new float[] { at[0], at[1] + at[3] });
		path.closePath();
	}

	private void finish(String name) {
		GeneralPath done = path;
		path = new GeneralPath();
		boolean filled = !name.equalsIgnoreCase("s");
		done.setWindingRule(name.endsWith("*") ? GeneralPath.WIND_EVEN_ODD : GeneralPath.WIND_NON_ZERO);
		if (!name.equals("n") && done.getCurrentPoint() != null) {
			painter.paint(done, filled);
		}
		if (clip) {
			GeneralPath edge = (GeneralPath) done.clone();
			edge.setWindingRule(clipRule);
			engine.getGraphicsState().intersectClippingPath(edge);
			clip = false;
		}
	}

	private Point2D.Float point(float x, float y) {
		return engine.transformedPoint(x, y);
	}

}
