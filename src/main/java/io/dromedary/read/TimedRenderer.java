package io.dromedary.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Watch;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws pages; gives up one that takes too long. */
final class TimedRenderer extends PDFRenderer {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final long start = System.nanoTime();

	private final Duration limit;

	private final Set<Ink.Key> without;

	private double failed;

	/** For somebody who waits for it. */
	TimedRenderer(PDDocument document) {
		this(document, LONGEST, Set.of());
	}

	/**
	 * @param without characters that are left out
	 */
	TimedRenderer(PDDocument document, Duration limit, Set<Ink.Key> without) {
		super(document);
		this.limit = limit;
		this.without = without;
		setSubsamplingAllowed(true);
	}

	/** The largest area, in points, of a picture that could not be drawn; 0 for none. */
	double failed() {
		return failed;
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new Drawer(parameters, new Clips());
	}

	private final class Drawer extends PageDrawer {

		private final @Nullable Clips clips;

		Drawer(PageDrawerParameters parameters, Clips clips) throws IOException {
			super(parameters);
			this.clips = clips;
		}

		@Override
		public PDGraphicsState getGraphicsState() {
			PDGraphicsState state = super.getGraphicsState();
			if (clips != null) {
				clips.look(state);
			}
			return state;
		}

		/** A pattern is cut out along the path. */
		@Override
		public void fillPath(int rule) throws IOException {
			if (clips != null && getGraphicsState().getNonStrokingColorSpace() instanceof PDPattern) {
				clips.look(List.of(getLinePath()));
			}
			super.fillPath(rule);
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			Watch.check();
			if (System.nanoTime() - start > limit.toNanos()) {
				throw new UnreadableDocument(Sentence.of("read.drawing-time", limit.toSeconds()));
			}
			super.processOperator(operator, operands);
		}

		@Override
		protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
			Watch.check();
			if (without.isEmpty() || !without.contains(Ink.Key.of(font, code, matrix))) {
				super.showGlyph(matrix, font, code, displacement);
			}
		}

		@Override
		protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
				throws IOException {
			Matrix place = getGraphicsState().getCurrentTransformationMatrix();
			failed = Math.max(failed, Math.abs((double) place.getScalingFactorX() * place.getScalingFactorY()));
			super.operatorException(operator, operands, exception);
		}

	}

}
