package io.dromedary.paper;

import java.awt.Color;
import java.util.List;

import io.dromedary.demo.Face;
import io.dromedary.demo.Sheet;

/** An A4 page with the sides of a card below each other. */
final class IdentitySheet implements AutoCloseable {

	private static final double LEFT = 100;

	private static final double WIDTH = 380;

	private static final double HEIGHT = 240;

	private static final Color TINT = new Color(0xE4ECF0);

	private final Sheet sheet = Sheet.a4();

	private double top = 60;

	void nextSide() {
		top += HEIGHT + 30;
	}

	byte[] pdf() {
		return sheet.pdf();
	}

	void plate(String title, String below, String name) {
		sheet.fill(LEFT, top, WIDTH, HEIGHT, TINT);
		sheet.frame(LEFT, top, WIDTH, HEIGHT);
		sheet.text(LEFT + 12, top + 18, Face.bold(10), title);
		sheet.text(LEFT + 12, top + 29, Face.regular(7), below);
		sheet.text(LEFT + 12, top + 41, Face.bold(8), name);
		if (!below.isEmpty()) {
			sheet.fill(LEFT + 12, top + 60, 72, 92, Color.LIGHT_GRAY);
			sheet.fill(LEFT + 36, top + 80, 24, 30, Color.GRAY);
		}
	}

	void right(double y, String text) {
		sheet.right(LEFT + WIDTH - 12, top + y, Face.bold(13), text);
	}

	/** A label and its value below; column -1 begins at the edge of the card. */
	void above(int column, int row, String label, String value) {
		double x = LEFT + ((column < 0) ? 14 : 104 + column * 150);
		double y = top + 34 + row * 22.5;
		sheet.text(x, y, Face.regular(5.8), label);
		sheet.text(x, y + 10.5, Face.bold(9.5), value);
	}

	void row(int row, String label, String value) {
		sheet.text(LEFT + 104, top + 58 + row * 22, Face.regular(9), label);
		sheet.text(LEFT + 126, top + 58 + row * 22, Face.bold(10.5), value);
	}

	void zone(List<String> lines) {
		double pitch = (WIDTH - 24) / lines.get(0).length();
		double y = top + HEIGHT - 12 - 17 * (lines.size() - 1);
		for (String line : lines) {
			for (int at = 0; at < line.length(); at++) {
				String letter = line.substring(at, at + 1);
				sheet.centre(LEFT + 12 + (at + 0.5) * pitch, y, Face.bold(pitch * 1.25).fitting(letter, pitch * 0.96),
						letter);
			}
			y += 17;
		}
	}

	@Override
	public void close() {
		sheet.close();
	}

}
