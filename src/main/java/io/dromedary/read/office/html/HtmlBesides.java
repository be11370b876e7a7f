package io.dromedary.read.office.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Nodes that follow each other and stand beside each other: what floats left, the line
 * itself, what floats right.
 */
final class HtmlBesides {

	private final HtmlStyles styles;

	private final List<Node> nodes = new ArrayList<>();

	private final List<List<Node>> left = new ArrayList<>();

	private final List<Node> line = new ArrayList<>();

	private final List<List<Node>> right = new ArrayList<>();

	private boolean counting;

	HtmlBesides(HtmlStyles styles) {
		this.styles = styles;
	}

	/** Whether a node stands in this line, which is then known. */
	boolean takes(Node node) {
		if (node instanceof TextNode) {
			nodes.add(node);
			line.add(node);
			return true;
		}
		if (!(node instanceof Element element) || element.normalName().matches("br|hr|table|pre|textarea")) {
			return false;
		}
		Declarations declared = styles.look(element).declared();
		String side = declared.get("float");
		boolean whole = declared.get("width").matches("100%");
		if (side.matches("left|right|inline-start|inline-end") && !whole) {
			nodes.add(node);
			(side.matches("left|inline-start") ? left : right).add(List.of(node));
			counting |= counts(element);
			return true;
		}
		if (isBlock(element, styles)) {
			return false;
		}
		nodes.add(node);
		if (element.children().stream().anyMatch((child) -> isBlock(child, styles)) && apart(declared)) {
			left.add(List.of(node));
			counting |= counts(element);
			return true;
		}
		line.add(node);
		return true;
	}

	List<Node> nodes() {
		return nodes;
	}

	/** From left to right; one for a usual line. */
	List<List<Node>> cells() {
		List<List<Node>> cells = new ArrayList<>(left);
		if (line.stream().anyMatch(HtmlBesides::says)) {
			cells.add(line);
		}
		List<List<Node>> turned = new ArrayList<>(right);
		Collections.reverse(turned);
		cells.addAll(turned);
		return (left.isEmpty() && right.isEmpty()) ? List.of(nodes) : cells;
	}

	/**
	 * Whether an amount floats and nobody knows beside what: more of them than surely fit
	 * in one line, or one with nothing in its own.
	 */
	boolean isUnsure(boolean followed) {
		int cells = cells().size();
		return counting && (cells > 2 || (cells == 1 && followed));
	}

	/** Whether the children of an element stand beside each other. */
	static boolean row(Declarations declared) {
		return declared.get("display").matches("(inline-)?flex|-webkit-(inline-)?(flex|box)|-ms-flexbox")
				&& !(declared.get("flex-direction") + declared.get("flex-flow")).contains("column")
				|| declared.get("display").matches("(inline-)?grid") && columns(declared)
				|| declared.get("display").equals("table-row");
	}

	private static boolean columns(Declarations declared) {
		return declared.has("grid-template-columns") || declared.has("grid-template") || declared.has("grid")
				|| declared.has("grid-template-areas") || declared.get("grid-auto-flow").contains("column");
	}

	/** Whether they may stand elsewhere than in the order of the file. */
	static boolean unsure(Declarations declared) {
		return declared.get("display").contains("grid") || declared.get("position").matches("absolute|fixed")
				|| (declared.get("flex-wrap") + " " + declared.get("flex-flow")).matches(".*(^|\\s)wrap.*");
	}

	static List<List<Node>> items(Element parent, Declarations declared, Predicate<Element> seen) {
		List<List<Node>> items = new ArrayList<>();
		for (Node node : parent.childNodes()) {
			if (says(node) && !(node instanceof Element element && !seen.test(element))) {
				items.add(List.of(node));
			}
		}
		if ((declared.get("flex-direction") + declared.get("flex-flow")).contains("reverse")) {
			Collections.reverse(items);
		}
		return items;
	}

	static boolean isBlock(Element element, HtmlStyles styles) {
		String display = styles.look(element).declared().get("display");
		return display.isEmpty() ? element.isBlock() || element.nameIs("option")
				: display.matches("block|flex|grid|table|table-row|list-item|flow-root|-webkit-.*|-ms-.*")
						|| (element.isBlock() && !display.startsWith("inline") && !display.equals("table-cell"));
	}

	/** Whether it is set apart from the text before and behind it. */
	static boolean apart(Declarations declared) {
		return declared.get("display").matches("inline-block|table-cell|flex|inline-flex|inline-grid")
				|| declared.get("float").matches("left|right") || declared.get("position").equals("absolute");
	}

	/** Whether a number stands in it. */
	static boolean counts(Element element) {
		return element.text().chars().anyMatch(Character::isDigit);
	}

	private static boolean says(Node node) {
		return (node instanceof TextNode text) ? !text.isBlank() : node instanceof Element;
	}

}
