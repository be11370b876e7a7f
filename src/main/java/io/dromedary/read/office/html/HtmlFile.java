package io.dromedary.read.office.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.guard.WatchedText;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A page of the web as it is seen. Nothing that it names elsewhere is fetched. */
public final class HtmlFile {

	private static final Set<String> LEFT_OUT = Set.of("script", "style", "head", "title", "template", "noscript",
			"object", "iframe", "svg", "canvas", "audio", "video", "del", "s", "strike", "datalist", "map", "rp", "rt");

	private static final Set<String> UNSHOWN_INPUTS = Set.of("hidden", "password", "checkbox", "radio", "file", "image",
			"submit", "button", "reset");

	private static final int DEEPEST = 600;

	private final Flow flow;

	private final HtmlStyles styles;

	/** Whether a blank that follows is none. */
	private boolean blank = true;

	private HtmlFile(Flow flow, HtmlStyles styles) {
		this.flow = flow;
		this.styles = styles;
	}

	/** What a page says; it is doubtful where its styles may show something else. */
	public static void read(String html, Flow flow) {
		Document page = Parser.htmlParser().parseInput(new WatchedText(html), "");
		HtmlStyles styles = new HtmlStyles(page);
		HtmlInk ink = HtmlInk.USUAL.with(styles.look(page.child(0)).declared());
		new HtmlFile(flow, styles).inside(page.body(), 0, false, ink);
		flow.paragraph();
		if (styles.isDoubtful()) {
			flow.broken();
		}
	}

	/** What is in an element whose own look is not yet in the ink. */
	private void inside(Element element, int depth, boolean kept, HtmlInk outside) {
		Declarations declared = styles.look(element).declared();
		HtmlInk ink = outside.with(declared);
		if (HtmlBesides.row(declared)) {
			besides(HtmlBesides.items(element, declared, this::seen), depth, kept, ink);
		}
		else {
			children(element, depth, kept, ink);
		}
		if (HtmlBesides.unsure(declared) && HtmlBesides.counts(element)) {
			flow.broken();
		}
	}

	private void children(Element parent, int depth, boolean kept, HtmlInk ink) {
		if (depth > DEEPEST) {
			throw Flow.full();
		}
		HtmlBesides besides = new HtmlBesides(styles);
		for (Node node : parent.childNodes()) {
			if (node instanceof Element element && !seen(element)) {
				continue;
			}
			if (!besides.takes(node)) {
				besides(besides, depth, kept, ink, true);
				besides = new HtmlBesides(styles);
				node(node, depth, kept, ink);
			}
		}
		besides(besides, depth, kept, ink, false);
	}

	private void node(Node node, int depth, boolean kept, HtmlInk ink) {
		if (node instanceof TextNode text && ink.seen()) {
			say(text.getWholeText(), kept);
		}
		else if (node instanceof Element element) {
			element(element, depth + 1, kept, ink);
		}
	}

	/** Nodes of one line: those that float are beside the others. */
	private void besides(HtmlBesides run, int depth, boolean kept, HtmlInk ink, boolean followed) {
		if (run.cells().size() > 1) {
			besides(run.cells(), depth, kept, ink);
		}
		else {
			run.nodes().forEach((node) -> node(node, depth, kept, ink));
		}
		if (run.isUnsure(followed)) {
			flow.broken();
		}
	}

	private void besides(List<List<Node>> cells, int depth, boolean kept, HtmlInk ink) {
		paragraph();
		flow.beginTable();
		flow.beginRow();
		for (List<Node> cell : cells) {
			flow.beginCell(1, 1);
			blank = true;
			cell.forEach((node) -> node(node, depth, kept, ink));
			flow.endCell();
		}
		flow.endTable();
		blank = true;
	}

	private boolean seen(Element element) {
		if (LEFT_OUT.contains(element.normalName())) {
			return false;
		}
		HtmlStyles.Look look = styles.look(element);
		if (look.doubtful() && !element.text().isBlank()) {
			flow.broken();
		}
		return !look.hidden();
	}

	private void say(String text, boolean kept) {
		if (kept) {
			flow.text(text);
			return;
		}
		String plain = text.replaceAll("[ \\t\\n\\r\\f]+", " ");
		String said = (blank && plain.startsWith(" ")) ? plain.substring(1) : plain;
		if (!said.isEmpty()) {
			flow.text(said);
			blank = said.endsWith(" ");
		}
	}

	private void element(Element element, int depth, boolean kept, HtmlInk outside) {
		HtmlInk ink = outside.with(styles.look(element).declared());
		switch (element.normalName()) {
			case "br" -> line();
			case "hr" -> paragraph();
			case "img" -> flow.picture();
			case "table" -> table(element, depth, ink);
			case "sup", "sub" -> {
				if (ink.seen()) {
					say(element.nameIs("sup") ? Signs.raised(element.text()) : Signs.lowered(element.text()), kept);
				}
			}
			case "input" -> {
				if (ink.seen() && !UNSHOWN_INPUTS.contains(element.attr("type").toLowerCase(Locale.ROOT))) {
					say(" " + element.attr("value") + " ", kept);
				}
			}
			case "select" -> {
				Element chosen = element.selectFirst("option[selected]");
				Element shown = (chosen != null) ? chosen : element.selectFirst("option");
				say(" " + ((shown != null && ink.seen()) ? shown.text() : "") + " ", kept);
			}
			case "pre", "textarea" -> block(element, depth, true, outside);
			default -> {
				if (HtmlBesides.isBlock(element, styles)) {
					block(element, depth, kept, outside);
				}
				else {
					boolean apart = HtmlBesides.apart(styles.look(element).declared());
					say(apart ? " " : "", kept);
					inside(element, depth, kept, outside);
					say(apart ? " " : "", kept);
				}
			}
		}
	}

	private void line() {
		flow.text("\n");
		blank = true;
	}

	private void paragraph() {
		flow.paragraph();
		blank = true;
	}

	private void block(Element element, int depth, boolean kept, HtmlInk outside) {
		paragraph();
		inside(element, depth, kept, outside);
		int size = List.of("h3", "h2", "h1").indexOf(element.normalName());
		if (size >= 0) {
			flow.size((size == 2) ? 18 : 12 + 2 * size);
		}
		paragraph();
	}

	private void table(Element table, int depth, HtmlInk ink) {
		paragraph();
		for (Element caption : table.children()) {
			if (caption.nameIs("caption") && seen(caption)) {
				block(caption, depth, false, ink);
			}
		}
		flow.beginTable();
		rows(table, depth, ink);
		flow.endTable();
		blank = true;
	}

	private void rows(Element parent, int depth, HtmlInk ink) {
		for (Element child : parent.children()) {
			if (!seen(child)) {
				continue;
			}
			HtmlInk inner = ink.with(styles.look(child).declared());
			if (child.nameIs("tr")) {
				row(child, depth, inner);
			}
			else if (!child.nameIs("caption")) {
				rows(child, depth, inner);
			}
		}
	}

	private void row(Element row, int depth, HtmlInk ink) {
		flow.beginRow();
		for (Element cell : row.children()) {
			if (seen(cell)) {
				flow.beginCell(number(cell.attr("colspan")), number(cell.attr("rowspan")));
				blank = true;
				inside(cell, depth + 1, false, ink);
				flow.endCell();
			}
		}
		blank = true;
	}

	private static int number(String span) {
		return span.strip().matches("\\d{1,4}") ? Integer.parseInt(span.strip()) : 1;
	}

}
