package io.dromedary.read.office.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of style sheets, one after the other. */
final class HtmlRules {

	private static final int MOST_RULES = 2000;

	private static final int DEEPEST = 5;

	private final List<Rule> rules = new ArrayList<>();

	/**
	 * A rule.
	 *
	 * @param selector of one kind of elements
	 * @param always whether it holds wherever the page is shown
	 */
	record Rule(String selector, Declarations block, boolean always) {
	}

	static List<Rule> of(String styles) {
		HtmlRules all = new HtmlRules();
		all.read(uncommented(styles), true, 0);
		return all.rules;
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

	private void read(String styles, boolean always, int depth) {
		int from = 0;
		while (rules.size() < MOST_RULES && depth < DEEPEST) {
			int open = styles.indexOf('{', from);
			if (open < 0) {
				return;
			}
			int close = end(styles, open);
			String head = styles.substring(from, open);
			String name = head.substring(head.lastIndexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
			String block = styles.substring(open + 1, close);
			if (!name.startsWith("@")) {
				rule(head.substring(head.lastIndexOf(';') + 1), block, always);
			}
			else if (name.startsWith("@media") || name.matches("@(supports|layer|container|scope)\\b.*")) {
				nested(name, block, always, depth);
			}
			from = Math.min(styles.length(), close + 1);
		}
	}

	/** What is for narrow screens, or for paper, is not what a person sees here. */
	private void nested(String name, String block, boolean always, int depth) {
		String media = name.replaceFirst("@media", "").strip();
		if (media.matches(".*\\b(max-(device-)?width|prefers-\\S*|orientation|speech|aural|handheld)\\b.*")) {
			return;
		}
		boolean plain = name.startsWith("@media") && media.matches("(.*,)?\\s*(only\\s+)?(screen|all)\\s*(,.*)?");
		read(block, always && plain, depth + 1);
	}

	private void rule(String selectors, String block, boolean always) {
		Declarations declared = Declarations.of(block);
		for (String one : selectors.split(",")) {
			rules.add(new Rule(one.strip().replaceAll("\\s+", " "), declared, always));
		}
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
