package io.dromedary.read;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** How bright colours are; the last one is remembered, for it is usually the next too. */
final class Brightness {

	private @Nullable PDColor lastColour;

	private double lastBrightness;

	/** From 0 to 1; NaN where it is no one colour. */
	double of(PDColor colour) {
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

}
