package io.dromedary.read;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Notes pictures from their dictionaries, also those inside forms, undecoded; shadings;
 * and which layer is painted on.
 */
final class ScanOperators {

	private final PdfPageScan scan;

	private final Ground ground;

	private final Layers layers;

	ScanOperators(PdfPageScan scan, Ground ground, Layers layers) {
		this.scan = scan;
		this.ground = ground;
		this.layers = layers;
	}

	void follow() {
		scan.addOperator(new SetNonStrokingColorSpace(scan));
		scan.addOperator(new SetNonStrokingColor(scan));
		scan.addOperator(new SetNonStrokingColorN(scan));
		scan.addOperator(new SetNonStrokingDeviceGrayColor(scan));
		scan.addOperator(new SetNonStrokingDeviceRGBColor(scan));
		scan.addOperator(new SetNonStrokingDeviceCMYKColor(scan));
		scan.addOperator(new SetLineWidth(scan));
		scan.addOperator(new Placed());
		on(OperatorName.BEGIN_INLINE_IMAGE, (operands) -> {
			if (!layers.hidden()) {
				ground.painted(null);
			}
		});
		on(OperatorName.SHADING_FILL, (operands) -> {
			if (!layers.hidden()) {
				ground.shaded();
			}
		});
		on(OperatorName.BEGIN_MARKED_CONTENT, (operands) -> layers.begin(null));
		on(OperatorName.BEGIN_MARKED_CONTENT_SEQ, (operands) -> layers.begin(properties(operands)));
		on(OperatorName.END_MARKED_CONTENT, (operands) -> layers.end());
	}

	/** What an operator does. */
	private interface Action {

		void with(List<COSBase> operands);

	}

	private void on(String name, Action action) {
		scan.addOperator(new OperatorProcessor(scan) {

			@Override
			public void process(Operator operator, List<COSBase> operands) {
				action.with(operands);
			}

			@Override
			public String getName() {
				return name;
			}

		});
	}

	private @Nullable COSBase properties(List<COSBase> operands) {
		if (operands.size() < 2 || !(operands.get(1) instanceof COSName name)) {
			return null;
		}
		return resource(COSName.PROPERTIES, name);
	}

	private @Nullable COSBase resource(COSName kind, COSName name) {
		PDResources resources = scan.getResources();
		COSDictionary all = (resources != null) ? resources.getCOSObject().getCOSDictionary(kind) : null;
		return (all != null) ? all.getDictionaryObject(name) : null;
	}

	/** Do. */
	private final class Placed extends DrawObject {

		Placed() {
			super(scan);
		}

		@Override
		public void process(Operator operator, List<COSBase> operands) throws IOException {
			COSBase object = (!operands.isEmpty() && operands.get(0) instanceof COSName name)
					? resource(COSName.XOBJECT, name) : null;
			if (!(object instanceof COSStream stream)) {
				scan.missesSomething();
				super.process(operator, operands);
				return;
			}
			if (layers.hidden() || layers.hidden(stream.getDictionaryObject(COSName.OC))) {
				return;
			}
			if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
				ground.painted(stream);
				return;
			}
			scan.form(stream);
			var outside = layers.enter();
			boolean veiled = ground.enter(stream.getCOSDictionary(COSName.GROUP) != null);
			try {
				super.process(operator, operands);
			}
			finally {
				ground.leave(veiled);
				layers.leave(outside);
			}
		}

	}

}
