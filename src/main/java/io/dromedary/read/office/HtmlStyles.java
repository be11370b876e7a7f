package io.dromedary.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What the styles of a page of the web hide. */
final class HtmlStyles {

	private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)"
			+ "|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0+(px|pt|em|%)?\\s*(;|!|$)|opacity\\s*:\\s*0(\\.0+)?\\s*(;|!|$)"
			+ "|max-height\\s*:\\s*0|line-through");

	/**
	 * An element by its name, class and id, in another at most: what says more may take
	 * time without end, or holds only now and then.
	 */
	private static final Pattern PLAIN = Pattern.compile("[\\w.#*-]{1,200}( ?[> ] ?[\\w.#*-]{1,200})?");

	/** Characters of the styles of a page that are looked at. */
	private static final int MOST = 300_000;

	private static final int MOST_RULES = 500;

	private HtmlStyles() {
	}

	/** Whether the style of an element hides it. */
	static boolean hides(String style) {
		return UNSEEN.matcher(style.toLowerCase(Locale.ROOT)).find();
	}

	/** Takes out what the styles of a page hide wherever it is shown. */
	static void apply(Document page) {
		StringBuilder styles = new StringBuilder();
		for (Element style : page.select("style")) {
			if (styles.length() < MOST) {
				styles.append(style.data()).append('\n');
			}
		}
		styles.setLength(Math.min(MOST, styles.length()));
		for (String selector : hiding(uncommented(styles.toString()))) {
			Watch.check();
			try {
				page.body().select(selector).remove();
			}
			catch (Selector.SelectorParseException | IllegalArgumentException ex) {
				// none that means elements
			}
		}
	}

	private static String uncommented(String styles) {
		StringBuilder plain = new StringBuilder();
		int at = 0;
		while (at < styles.length()) {
			int comment = styles.indexOf("/*", at);
			int end = (comment < 0) ? styles.length() : comment;
			plain.append(styles, at, end);
			int close = styles.indexOf("*/", end + 2);
			at = (comment < 0 || close < 0) ? styles.length() : close + 2;
		}
		return plain.toString().replace("<!--", "").replace("-->", "");
	}

	/** Rules in others are for some screens or for paper. */
	private static List<String> hiding(String styles) {
		List<String> selectors = new ArrayList<>();
		int from = 0;
		while (selectors.size() < MOST_RULES) {
			int open = styles.indexOf('{', from);
			if (open < 0) {
				return selectors;
			}
			String selector = styles.substring(from, open).strip();
			int close = end(styles, open);
			if (!selector.startsWith("@") && hides(styles.substring(open + 1, close))) {
				for (String one : selector.split(",")) {
					String plain = one.strip().replaceAll("\\s+", " ");
					if (PLAIN.matcher(plain).matches()) {
						selectors.add(plain);
					}
				}
			}
			from = Math.min(styles.length(), close + 1);
		}
		return selectors;
	}

	/** Where the block that opens here closes. */
	private static int end(String styles, int open) {
		int depth = 0;
		for (int at = open; at < styles.length(); at++) {
			depth += (styles.charAt(at) == '{') ? 1 : (styles.charAt(at) == '}') ? -1 : 0;
			if (depth == 0) {
				return at;
			}
		}
		return styles.length();
	}

}
