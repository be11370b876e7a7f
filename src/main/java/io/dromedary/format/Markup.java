package io.dromedary.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of text a text is. */
final class Markup {

	private static final Pattern HTML = Pattern.compile("<(!doctype html|html|head|body|meta|script|title)\\b");

	/** Elements that pieces of HTML begin with which mail programs write. */
	private static final Set<String> HTML_PIECES = Set.of("p", "div", "span", "table", "br", "hr", "font", "b", "i",
			"u", "a", "ul", "ol", "h1", "h2", "h3", "h4", "center", "style", "img", "form", "pre", "blockquote",
			"strong", "em", "link", "base");

	/** Comments, instructions and the XML declaration, before the first element. */
	private static final Pattern BEFORE = Pattern.compile("\\s*+(?:<!--.*?-->|<\\?.*?\\?>)", Pattern.DOTALL);

	private static final Pattern ROOT = Pattern.compile("\\s*<((?:[\\w.-]+:)?([\\w.-]+))(?=[\\s/>])");

	private static final Pattern DOCTYPE = Pattern.compile("\\s*<!(doctype|entity)", Pattern.CASE_INSENSITIVE);

	/** Roots of FatturaPA, UBL, CII and ZUGFeRD 1. */
	private static final Set<String> INVOICES = Set.of("FatturaElettronica", "FatturaElettronicaSemplificata",
			"Invoice", "CreditNote", "CrossIndustryInvoice", "CrossIndustryDocument");

	/** Byte order marks and blanks, as bytes of UTF-8 too. */
	private static final Pattern BEGINNING = Pattern.compile("^(?:\uFEFF|\u00ef\u00bb\u00bf|\\s)+");

	/** An envelope (SBDH), and what may be in it. */
	private static final Pattern ENVELOPED = Pattern
		.compile("<(?:[\\w.-]+:)?(Invoice|CreditNote|CrossIndustryInvoice)[\\s>]");

	private static final int HTML_START = 1024;

	private final String start;

	private Markup(String start) {
		this.start = start;
	}

	/**
	 * HTML, some XML, or just text.
	 * @param start without byte order mark
	 */
	static Format kind(String start) {
		String text = BEGINNING.matcher(start).replaceFirst("").strip();
		return text.startsWith("<") ? new Markup(text).kind() : Format.TEXT;
	}

	/** The name of the first element without prefix; empty where there is none. */
	static Optional<String> root(String start) {
		String text = BEGINNING.matcher(start).replaceFirst("");
		Matcher root = ROOT.matcher(text.substring(new Markup(text).behindComments()));
		return root.lookingAt() ? Optional.of(root.group(2)) : Optional.empty();
	}

	private Format kind() {
		String rest = start.substring(behindComments());
		String lower = rest.substring(0, Math.min(HTML_START, rest.length())).toLowerCase(Locale.ROOT);
		if (HTML.matcher(lower).find()) {
			return Format.HTML;
		}
		if (DOCTYPE.matcher(rest).lookingAt()) {
			return Format.XML_WITH_DOCTYPE;
		}
		Matcher root = ROOT.matcher(rest);
		if (!root.lookingAt()) {
			return start.startsWith("<?xml") ? Format.OTHER_XML : Format.TEXT;
		}
		if (HTML_PIECES.contains(root.group(2).toLowerCase(Locale.ROOT)) && !start.startsWith("<?xml")) {
			return Format.HTML;
		}
		if (!start.startsWith("<?xml") && !element(rest, root.group(1))) {
			return Format.TEXT;
		}
		boolean enveloped = root.group(2).equals("StandardBusinessDocument") && ENVELOPED.matcher(rest).find();
		return (enveloped || INVOICES.contains(root.group(2))) ? Format.XML_INVOICE : Format.OTHER_XML;
	}

	private int behindComments() {
		Matcher before = BEFORE.matcher(start);
		int end = 0;
		while (before.region(end, start.length()).lookingAt()) {
			end = before.end();
		}
		return end;
	}

	/** A text may begin with a word in angle brackets, which nothing closes. */
	private static boolean element(String rest, String name) {
		return rest.contains("xmlns") || rest.contains("</" + name) || rest.contains("/>");
	}

}
