package io.dromedary.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Gives up a page that takes too long to draw: somebody waits for it. */
final class TimedRenderer extends PDFRenderer {

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private final long start = System.nanoTime();

	TimedRenderer(PDDocument document) {
		super(document);
		setSubsamplingAllowed(true);
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new PageDrawer(parameters) {
			@Override
			protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
				if (System.nanoTime() - start > LONGEST.toNanos()) {
					throw new UnreadableDocument(Sentence.of("read.drawing-time", LONGEST.toSeconds()));
				}
				super.processOperator(operator, operands);
			}
		};
	}

}
