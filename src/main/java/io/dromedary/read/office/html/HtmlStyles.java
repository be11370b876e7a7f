package io.dromedary.read.office.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What the styles of a page of the web make of its elements. */
final class HtmlStyles {

	/**
	 * An element by its name, class and id, in another at most: what says more may take
	 * time without end, or holds only now and then.
	 */
	private static final Pattern PLAIN = Pattern.compile("[\\w.#*-]{1,200}( ?[> ] ?[\\w.#*-]{1,200})?");

	private static final Pattern LAST = Pattern.compile("([\\w.#*-]{1,200})(\\[[^\\]]*\\]|::?[\\w-]+(\\([^)]*\\))?)*$");

	/** Only while somebody points at something, or for what no text is. */
	private static final Pattern NOW_AND_THEN = Pattern
		.compile(".*:(hover|focus|active|visited|selection|:?placeholder|:?-\\w+-|target|disabled|checked).*");

	private static final Pattern ADDED = Pattern.compile("(?i)(.*?)::?(before|after)");

	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-f]{1,6})\\s?");

	/** Characters of the styles of a page that are looked at. */
	private static final int MOST = 300_000;

	private static final int MOST_MATCHES = 500_000;

	private static final Look PLAIN_LOOK = new Look(new Declarations(), false, false);

	private final Document page;

	private final Map<Element, List<HtmlRules.Rule>> matched = new IdentityHashMap<>();

	private int matches;

	private boolean doubtful;

	/**
	 * How an element is shown.
	 *
	 * @param hidden with all that is in it
	 * @param doubtful whether it is, nobody knows
	 */
	record Look(Declarations declared, boolean hidden, boolean doubtful) {
	}

	HtmlStyles(Document page) {
		this.page = page;
		StringBuilder styles = new StringBuilder();
		for (Element style : page.select("style")) {
			if (styles.length() < MOST) {
				styles.append(style.data()).append('\n');
			}
		}
		doubtful = styles.length() > MOST;
		styles.setLength(Math.min(MOST, styles.length()));
		HtmlRules.of(styles.toString())
			.stream()
			.sorted(Comparator.comparingInt((rule) -> weight(rule.selector())))
			.forEach(this::match);
	}

	/** Whether the page may show something else than its text. */
	boolean isDoubtful() {
		return doubtful;
	}

	Look look(Element element) {
		if (element.attributesSize() == 0 && !matched.containsKey(element)) {
			return PLAIN_LOOK;
		}
		List<Declarations> sure = new ArrayList<>();
		List<Declarations> unsure = new ArrayList<>();
		if (element.hasAttr("hidden")) {
			sure.add(Declarations.of("display:none"));
		}
		sure.add(Declarations
			.of("color:" + element.attr("color").replace(';', ' ') + ";background:" + element.attr("bgcolor")));
		for (HtmlRules.Rule rule : matched.getOrDefault(element, List.of())) {
			(rule.always() ? sure : unsure).add(rule.block());
		}
		sure.add(Declarations.of(element.attr("style")));
		Declarations all = new Declarations();
		sure.forEach(all::add);
		String hiding = all.hiding();
		for (Declarations block : sure) {
			hiding = hiding.isEmpty() ? block.hiding() : hiding;
		}
		if (hiding.isEmpty()) {
			boolean maybe = unsure.stream().anyMatch((block) -> !block.hiding().isEmpty() || block.fades());
			return new Look(all, false, maybe);
		}
		unsure.addAll(sure);
		String property = hiding;
		boolean shown = unsure.stream().anyMatch((block) -> block.has(property) && block.hiding().isEmpty());
		return new Look(all, !shown, shown);
	}

	/** Ids before classes before names. */
	private static int weight(String selector) {
		int weight = 0;
		for (int at = 0; at < selector.length(); at++) {
			char c = selector.charAt(at);
			boolean begins = at == 0 || " >+~".indexOf(selector.charAt(at - 1)) >= 0;
			weight += (c == '#') ? 10_000
					: (c == '.' || c == '[' || c == ':') ? 100 : (begins && Character.isLetter(c)) ? 1 : 0;
		}
		return weight;
	}

	private void match(HtmlRules.Rule rule) {
		Watch.check();
		Matcher added = ADDED.matcher(rule.selector());
		if (added.matches()) {
			doubtful |= says(rule.block().get("content")) && !elements(last(added.group(1))).isEmpty();
			return;
		}
		boolean plain = PLAIN.matcher(rule.selector()).matches();
		if (!plain && NOW_AND_THEN.matcher(rule.selector()).matches()) {
			return;
		}
		HtmlRules.Rule held = new HtmlRules.Rule(rule.selector(), rule.block(), rule.always() && plain);
		for (Element element : elements(plain ? rule.selector() : last(rule.selector()))) {
			if (++matches > MOST_MATCHES) {
				doubtful = true;
				return;
			}
			matched.computeIfAbsent(element, (key) -> new ArrayList<>()).add(held);
		}
	}

	/** The elements that a selector may mean at most. */
	private static String last(String selector) {
		Matcher last = LAST.matcher(selector);
		return (last.find() && PLAIN.matcher(last.group(1)).matches()) ? last.group(1) : "*";
	}

	private List<Element> elements(String selector) {
		try {
			return page.select(selector);
		}
		catch (Selector.SelectorParseException | IllegalArgumentException ex) {
			// none that means elements
			return List.of();
		}
	}

	/**
	 * Whether what is put beside a text changes what it says: a sign, a digit, a letter.
	 */
	private static boolean says(String content) {
		Matcher escape = ESCAPE.matcher(content);
		String plain = escape.replaceAll((code) -> Matcher.quoteReplacement(sign(Integer.parseInt(code.group(1), 16))));
		return plain.matches("(?s).*(attr|counters?)\\(.*")
				|| plain.matches("(?s)[^\"']*[\"'].*[\\p{L}\\p{N}(%+\\u2010-\\u2015\\u2212-].*");
	}

	private static String sign(int code) {
		return Character.isValidCodePoint(code) ? Character.toString(code) : "";
	}

}
