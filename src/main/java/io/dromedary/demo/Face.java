package io.dromedary.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A size of Helvetica. PDFBox measures it and, where the machine has no fonts, draws it
 * with the only font it carries. That font has no bold face, so bold is the same outline
 * with a stroke.
 *
 * @param size in points
 */
public record Face(boolean bold, float size) {

	static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

	public static Face regular(double size) {
		return new Face(false, (float) size);
	}

	public static Face bold(double size) {
		return new Face(true, (float) size);
	}

	/** Width of the text in points. */
	public double width(String text) {
		try {
			return FONT.getStringWidth(text) / 1000 * size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same font, smaller where the text would be wider than that many points. */
	public Face fitting(String text, double width) {
		double needed = width(text);
		return (needed > width) ? new Face(bold, (float) (size * width / needed)) : this;
	}

	/** The text in lines of at most that many points, parted at blanks. */
	public List<String> wrap(String text, double width) {
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && width(line + " " + word) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}
