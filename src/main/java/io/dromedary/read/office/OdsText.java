package io.dromedary.read.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.dromedary.read.office.look.Letters;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Tint;
import io.dromedary.read.xml.XmlPart;
import org.jspecify.annotations.Nullable;

/** The text of a cell of a spreadsheet in ODF, without letters that are not seen. */
final class OdsText {

	private final OdfStyles styles;

	private final OdfLook cell;

	OdsText(OdfStyles styles, OdfLook cell) {
		this.styles = styles;
		this.cell = cell;
	}

	/** The paragraphs of a cell, one below the other. */
	Letters read(XmlPart in) throws IOException {
		int open = in.depth();
		List<Letters.Piece> pieces = new ArrayList<>();
		Deque<OdfLook> spans = new ArrayDeque<>();
		int paragraphs = 0;
		int characters = 0;
		while (in.next() && in.depth() >= open) {
			String piece = "";
			if (in.starts("annotation") || in.starts("frame") || in.starts("custom-shape")) {
				in.skip();
			}
			else if (in.starts("p")) {
				piece = (paragraphs++ > 0) ? "\n" : "";
			}
			else if (in.starts("span")) {
				OdfLook outside = spans.isEmpty() ? cell : spans.peek();
				spans.push(styles.apply("text", in.get("style-name", ""), outside.copy()));
			}
			else if (in.ends("span") && !spans.isEmpty()) {
				spans.pop();
			}
			else if (paragraphs > 0) {
				piece = sign(in);
			}
			characters += piece.length();
			if (characters > Flow.MOST_CHARACTERS) {
				throw Flow.full();
			}
			pieces.add(piece(piece, spans.peek()));
		}
		return new Letters(pieces);
	}

	private static Letters.Piece piece(String text, @Nullable OdfLook look) {
		return (look == null) ? new Letters.Piece(text, null)
				: new Letters.Piece(look.hidden() ? "" : text, look.hidden() ? null : (Integer) Tint.UNKNOWN);
	}

	private static String sign(XmlPart in) {
		if (in.starts()) {
			return switch (in.name()) {
				case "s" -> " ".repeat(Math.max(1, Math.min(200, in.number("c", 1))));
				case "line-break" -> "\n";
				case "tab" -> "\t";
				default -> "";
			};
		}
		return in.ends() ? "" : in.characters().replaceAll("[ \\t\\r\\n]+", " ");
	}

}
