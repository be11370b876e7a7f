package io.dromedary.read.office;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.guard.WatchedText;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.Signs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A page of the web as it is seen. Nothing that it names elsewhere is fetched. */
final class HtmlFile {

	private static final Set<String> LEFT_OUT = Set.of("script", "style", "head", "title", "template", "noscript",
			"object", "iframe", "svg", "canvas", "audio", "video", "del", "s", "strike", "datalist", "map", "rp", "rt");

	private static final Pattern APART = Pattern.compile("display\\s*:\\s*(inline-block|table-cell|flex|inline-flex)|"
			+ "float\\s*:\\s*(left|right)|position\\s*:\\s*absolute");

	private static final Set<String> UNSHOWN_INPUTS = Set.of("hidden", "password", "checkbox", "radio", "file", "image",
			"submit", "button", "reset");

	private static final int DEEPEST = 600;

	private final Flow flow;

	/** Whether a blank that follows is none. */
	private boolean blank = true;

	private HtmlFile(Flow flow) {
		this.flow = flow;
	}

	static void read(String html, Flow flow) {
		Document page = Parser.htmlParser().parseInput(new WatchedText(html), "");
		HtmlStyles.apply(page);
		new HtmlFile(flow).children(page.body(), 0, false);
		flow.paragraph();
	}

	private void children(Node parent, int depth, boolean kept) {
		if (depth > DEEPEST) {
			throw Flow.full();
		}
		for (Node node : parent.childNodes()) {
			if (node instanceof TextNode text) {
				say(text.getWholeText(), kept);
			}
			else if (node instanceof Element element && seen(element)) {
				element(element, depth + 1, kept);
			}
		}
	}

	private static boolean seen(Element element) {
		return !LEFT_OUT.contains(element.normalName()) && !element.hasAttr("hidden")
				&& !HtmlStyles.hides(element.attr("style"));
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

	private void element(Element element, int depth, boolean kept) {
		switch (element.normalName()) {
			case "br" -> line();
			case "hr" -> paragraph();
			case "img" -> flow.picture();
			case "table" -> table(element, depth);
			case "sup" -> say(Signs.raised(element.text()), kept);
			case "sub" -> say(Signs.lowered(element.text()), kept);
			case "input" -> {
				if (!UNSHOWN_INPUTS.contains(element.attr("type").toLowerCase(Locale.ROOT))) {
					say(" " + element.attr("value") + " ", kept);
				}
			}
			case "select" -> {
				Element chosen = element.selectFirst("option[selected]");
				Element shown = (chosen != null) ? chosen : element.selectFirst("option");
				say(" " + ((shown != null) ? shown.text() : "") + " ", kept);
			}
			case "pre", "textarea" -> block(element, depth, true);
			default -> {
				if (element.isBlock() || element.nameIs("option")) {
					block(element, depth, kept);
				}
				else {
					boolean apart = APART.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
					say(apart ? " " : "", kept);
					children(element, depth, kept);
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

	private void block(Element element, int depth, boolean kept) {
		paragraph();
		children(element, depth, kept);
		switch (element.normalName()) {
			case "h1" -> flow.size(18);
			case "h2" -> flow.size(14);
			case "h3" -> flow.size(12);
			default -> {
				// as usual
			}
		}
		paragraph();
	}

	private void table(Element table, int depth) {
		paragraph();
		for (Element caption : table.children()) {
			if (caption.nameIs("caption") && seen(caption)) {
				block(caption, depth, false);
			}
		}
		flow.beginTable();
		rows(table, depth);
		flow.endTable();
		blank = true;
	}

	private void rows(Element parent, int depth) {
		for (Element child : parent.children()) {
			if (!seen(child)) {
				continue;
			}
			if (child.nameIs("tr")) {
				row(child, depth);
			}
			else if (!child.nameIs("caption")) {
				rows(child, depth);
			}
		}
	}

	private void row(Element row, int depth) {
		flow.beginRow();
		for (Element cell : row.children()) {
			if (seen(cell)) {
				flow.beginCell(number(cell.attr("colspan")), number(cell.attr("rowspan")));
				blank = true;
				children(cell, depth + 1, false);
				flow.endCell();
			}
		}
		blank = true;
	}

	private static int number(String span) {
		return span.strip().matches("\\d{1,4}") ? Integer.parseInt(span.strip()) : 1;
	}

}
