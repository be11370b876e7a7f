package io.dromedary.read;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A picture placed on a page of a PDF.
 *
 * @param pixels width times height as stored
 * @param pixelWidth as stored
 * @param width as placed, in points
 * @param height as placed, in points
 */
record PdfPicture(long pixels, int pixelWidth, double width, double height) {

	private static final double POINTS_PER_INCH = 72;

	double area() {
		return width * height;
	}

	/** Pixels an inch as placed. */
	double resolution() {
		return pixelWidth / width * POINTS_PER_INCH;
	}

	/** Notes pictures from their dictionaries, also those inside forms, undecoded. */
	static final class Noter extends DrawObject {

		private final Consumer<PdfPicture> pictures;

		Noter(PDFStreamEngine engine, Consumer<PdfPicture> pictures) {
			super(engine);
			this.pictures = pictures;
		}

		@Override
		public void process(Operator operator, List<COSBase> operands) throws IOException {
			COSStream image = image(operands);
			if (image == null) {
				super.process(operator, operands);
				return;
			}
			int width = image.getInt(COSName.WIDTH, 0);
			int height = image.getInt(COSName.HEIGHT, 0);
			Matrix placed = getContext().getGraphicsState().getCurrentTransformationMatrix();
			pictures.accept(new PdfPicture((long) width * height, width, placed.getScalingFactorX(),
					placed.getScalingFactorY()));
		}

		private @Nullable COSStream image(List<COSBase> operands) {
			PDResources resources = getContext().getResources();
			if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || resources == null) {
				return null;
			}
			var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
			COSStream stream = (objects != null) ? objects.getCOSStream(name) : null;
			return (stream != null && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) ? stream : null;
		}

	}

}
