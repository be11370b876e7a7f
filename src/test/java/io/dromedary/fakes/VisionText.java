package io.dromedary.fakes;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer of Google Vision to a page: lines of words, each symbol with its corners.
 * What is zero is left out, as proto3 does.
 */
public final class VisionText {

	/** Width of a symbol, its height, and from line to line, in pixels upright. */
	public static final int WIDE = 20;

	public static final int HIGH = 30;

	public static final int NEXT = 60;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final int width;

	private final int height;

	private final int turned;

	private final List<String> lines = new ArrayList<>();

	private double confidence = 0.97;

	/**
	 * @param width of the upright page
	 * @param turned quarters clockwise in which the page lies on the picture
	 */
	public VisionText(int width, int height, int turned) {
		this.width = width;
		this.height = height;
		this.turned = turned;
	}

	/**
	 * A line from the left edge: a blank is a break, {@code |} parts what Google takes
	 * for words of their own, {@code _} is a gap for which there is no break, {@code ~}
	 * at the end is a hyphen that is no symbol.
	 */
	public VisionText line(String line) {
		lines.add(line);
		return this;
	}

	public VisionText sure(double confidence) {
		this.confidence = confidence;
		return this;
	}

	public String json() {
		ObjectNode root = JSON.createObjectNode();
		ObjectNode text = root.putArray("responses").addObject().putObject("fullTextAnnotation");
		ArrayNode words = text.put("text", String.join("\n", lines))
			.putArray("pages")
			.addObject()
			.putArray("blocks")
			.addObject()
			.put("blockType", "TEXT")
			.putArray("paragraphs")
			.addObject()
			.putArray("words");
		for (int i = 0; i < lines.size(); i++) {
			line(words, lines.get(i), i * NEXT);
		}
		return root.toString();
	}

	private void line(ArrayNode words, String line, int top) {
		int x = 0;
		ObjectNode word = null;
		int start = 0;
		for (int i = 0; i < line.length(); i++) {
			char letter = line.charAt(i);
			if (letter == '|') {
				word = null;
				continue;
			}
			if (letter == '_') {
				word = null;
				x += 5 * WIDE;
				continue;
			}
			if (letter != ' ' && letter != '~') {
				if (word == null) {
					word = words.addObject().put("confidence", confidence);
					word.putArray("symbols");
					start = x;
				}
				ObjectNode symbol = ((ArrayNode) word.get("symbols")).addObject().put("text", String.valueOf(letter));
				corners(symbol, x, top, x + WIDE);
				corners(word, start, top, x + WIDE);
				String kind = (i + 1 == line.length()) ? "LINE_BREAK"
						: (line.charAt(i + 1) == ' ') ? "SPACE" : (line.charAt(i + 1) == '~') ? "HYPHEN" : "";
				if (!kind.isEmpty()) {
					symbol.putObject("property").putObject("detectedBreak").put("type", kind);
					word = null;
				}
			}
			x += WIDE;
		}
	}

	/** From the upper left of the upright page clockwise. */
	private void corners(ObjectNode node, int left, int top, int right) {
		ArrayNode vertices = node.putObject("boundingBox").putArray("vertices");
		corner(vertices, left, top);
		corner(vertices, right, top);
		corner(vertices, right, top + HIGH);
		corner(vertices, left, top + HIGH);
	}

	private void corner(ArrayNode vertices, int x, int y) {
		int right = switch (turned) {
			case 1 -> height - y;
			case 2 -> width - x;
			case 3 -> y;
			default -> x;
		};
		int down = switch (turned) {
			case 1 -> x;
			case 2 -> height - y;
			case 3 -> width - x;
			default -> y;
		};
		ObjectNode vertex = vertices.addObject();
		if (right != 0) {
			vertex.put("x", right);
		}
		if (down != 0) {
			vertex.put("y", down);
		}
	}

}
