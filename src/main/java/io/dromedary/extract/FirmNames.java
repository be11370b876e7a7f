package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.FieldKind;
import io.dromedary.document.Word;
import io.dromedary.guard.Watch;
import io.dromedary.value.Texts;

/** What names of firms look like. */
final class FirmNames {

	/** A name that ends so goes on in the next line. */
	private static final Set<String> OPEN = Set.of("e", "ed", "und", "u", "et", "y", "and", "i", "di", "de", "del",
			"della", "of", "for", "für", "per", "von", "van", "la", "le", "the", "fur");

	private static final String MARKS_OPEN = "&+/-";

	/** A line that begins so goes on with the name above it. */
	private static final Set<String> CONTINUING = Set.of("di", "e", "ed", "de", "del", "della", "und", "u", "et", "y",
			"and", "of", "für", "fur", "inh", "inhaber", "inhaberin");

	/** The line above a window: firm, street and place, parted by marks. */
	private static final WordedPattern PARTS = WordedPattern.of("\\s+[·•|*–—-]\\s+|\\s*[·•|]\\s*|,\\s+(?=.*\\d)", "·",
			"•", "|", "*", "–", "—", "-", ",");

	/** What is printed behind a name and is none of it. */
	private static final WordedPattern BEHIND = WordedPattern
		.of("(?iu)[\\s,;(]+(?:sold by|geschäftsführ|gesch\\.?ftsf|gf:|"
				+ "handelsreg|amtsgericht|hrb\\b|hra\\b|sitz\\b|registergericht|ust\\b|ust-|vat\\b|p\\. ?iva|c\\.? ?f\\.|"
				+ "nif\\b|cif\\b|n\\.i\\.f|iban\\b|bic\\b|tel\\b|tel[.:]|telefon|fax\\b|phone\\b|e-?mail|www\\.|reg\\b|"
				+ "registered|registro|reg\\.|r\\.e\\.a|rea\\b|cap\\.|capital|siret|siren|rcs\\b|r\\.c\\.s|company no|"
				+ "sede\\b|siège|siege|btw\\b|kvk\\b|steuer|page\\b|seite\\b|pagina\\b).*", "sold by", "gesch", "gf:",
				"handelsreg", "amtsgericht", "hrb", "hra", "sitz", "reg", "ust", "vat", "p.iva", "p. iva", "cf.", "c f",
				"c.f.", "c. f.", "nif", "cif", "n.i.f", "iban", "bic", "tel", "fax", "phone", "email", "e-mail", "www.",
				"r.e.a", "rea", "cap", "siret", "siren", "rcs", "r.c.s", "company no", "sede", "siège", "siege", "btw",
				"kvk", "steuer", "page", "seite", "pagina");

	/** From the first blank on, so that it is not tried again from each of many. */
	static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("(?<!\\s)\\s*+\\((?=[A-Za-z_ -]*+\\d)[\\w -]*+\\)\\s*$");

	/** Of a page, of a sample or of the program that drew it: nobody's name. */
	private static final WordedPattern NOBODY = WordedPattern.of("(?iu)(?:©|\\(c\\)|stylesheet|visuali[sz]|powered by"
			+ "|(?:rechnung(?:en)?|invoices?|fatture?|factures?|facturas?|quittung|receipt|ricevuta)(?!\\p{L}))", "©",
			"(c)", "stylesheet", "visuali", "powered by", "rechnung", "invoice", "fattur", "factur", "quittung",
			"receipt", "ricevuta");

	/** A line longer than this is no name; patterns need not be tried on it. */
	private static final int LONGEST = 300;

	private static final double SPACED = 0.75;

	private static final Pattern JOINED = Pattern.compile("(?iu)(?:\\s*[&+]\\s*|\\s+(?:und|and|et|e|y)\\s+|-)\\p{L}.*");

	private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

	/** Before a legal form it is part of a name, and no name by itself. */
	private static final Pattern COMPANY = Pattern.compile("(?iu)^\\s*(?:&\\s*)?co(?:mpany|\\b\\.?)\\s*(?=[(\\p{L}])");

	/** One letter, or the same twice. */
	private static final Pattern MONOGRAM = Pattern.compile("(?iu)(\\p{L})\\1?");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private FirmNames() {
	}

	/**
	 * Whether a word that is a label elsewhere is part of a firm's name here:
	 * {@code Lieferant GmbH}, {@code Kunde & Sohn OHG}.
	 */
	static boolean holds(LabelHit hit, List<LabelHit> others) {
		Watch.check();
		String text = hit.segment().text();
		String rest = text.substring(hit.to());
		boolean labelled = others.stream().anyMatch((other) -> other.from() > hit.to());
		if (hit.label().field() == null || hit.label().field().kind() != FieldKind.NAME || rest.isBlank()
				|| Texts.anyLetter(text.substring(0, hit.from()))) {
			return false;
		}
		boolean slip = !Token.joined(text.substring(hit.from(), hit.to())).equals(hit.label().joined());
		boolean joined = JOINED.matcher(rest).matches();
		return ((joined || (slip && rest.matches("\\s+\\p{L}.*"))) && !labelled) || beginsWithForm(rest);
	}

	private static boolean beginsWithForm(String rest) {
		if (!Character.isWhitespace(rest.charAt(0))) {
			return false;
		}
		String name = rest.strip();
		List<Token> tokens = Token.of(name);
		for (int count = 1; count <= Math.min(4, tokens.size()); count++) {
			String printed = name.substring(0, tokens.get(count - 1).to());
			if (Words.LEGAL_FORMS.ends(printed) && onlyForm(printed)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the text is nothing but a legal form or two. */
	static boolean onlyForm(String text) {
		return Words.LEGAL_FORMS.ends(text) && Token.of(withoutForm(text)).isEmpty();
	}

	/**
	 * Whether a line is only the end of a firm's name: {@code Sdn Bhd},
	 * {@code CO. (M) SDN BHD}.
	 */
	static boolean tail(String text) {
		return onlyForm(COMPANY.matcher(text).replaceFirst(""));
	}

	/** The name before its legal form. */
	static String withoutForm(String text) {
		String name = IN_BRACKETS.matcher(text).replaceAll(" ").strip();
		boolean shorter = true;
		while (shorter) {
			shorter = false;
			List<Token> tokens = Token.of(name);
			for (int at = Math.max(0, tokens.size() - 4); at < tokens.size() && !shorter; at++) {
				String end = name.substring(tokens.get(at).from());
				if (Words.LEGAL_FORMS.contains(end)
						&& (Token.joined(end).length() > 2 || end.equals(end.toUpperCase(Locale.ROOT)))) {
					name = name.substring(0, tokens.get(at).from()).replaceFirst("[\\s,&+]+$", "");
					shorter = true;
				}
			}
		}
		return name;
	}

	/** The line without a letter of the firm's mark that stands before its name. */
	static String withoutMark(Segment segment) {
		String text = segment.text();
		List<Word> words = segment.words(0, text.length());
		if (words.size() < 2 || !MONOGRAM.matcher(words.get(0).text()).matches()) {
			return text;
		}
		Box mark = words.get(0).box();
		Box name = words.get(1).box();
		boolean initial = Token.joined(words.get(1).text()).startsWith(Token.joined(text.substring(0, 1)));
		boolean larger = Math.abs(mark.bottom() - name.bottom()) > 0.25 * name.height()
				|| mark.height() > 1.25 * name.height();
		boolean apart = gap(mark, name) > (initial ? 1 : 2) * name.width() / words.get(1).text().length();
		return (apart && (initial || (larger && words.get(0).text().length() == 1)))
				? text.substring(words.get(0).text().length()).strip() : text;
	}

	/** The line up to what is printed behind the name. */
	static String in(String text) {
		if (text.length() > LONGEST) {
			return text;
		}
		String name = before(PARTS, text);
		name = before(BEHIND, name);
		return (name.indexOf('(') < 0) ? name.strip() : NUMBER_IN_BRACKETS.matcher(name).replaceFirst("").strip();
	}

	private static String before(WordedPattern end, String text) {
		if (!end.mayMatch(text)) {
			return text;
		}
		var found = end.matcher(text);
		return (found.find() && found.start() > 2) ? text.substring(0, found.start()) : text;
	}

	/** The parts of a line such as a sender prints above the window of an envelope. */
	static List<String> parts(String text) {
		return (text.length() > LONGEST || !PARTS.mayMatch(text)) ? List.of(text) : List.of(PARTS.split(text));
	}

	static boolean nobody(String text) {
		return NOBODY.standsIn(text) && !Words.LEGAL_FORMS.ends(text);
	}

	/** Whether more of the name must follow. */
	static boolean open(String text) {
		String end = text.stripTrailing();
		char last = end.isEmpty() ? ' ' : end.charAt(end.length() - 1);
		if (MARKS_OPEN.indexOf(last) >= 0 || (last == ',' && !Words.LEGAL_FORMS.ends(text))) {
			return true;
		}
		List<Token> tokens = Token.of(text);
		return (tokens.size() > 1 && OPEN.contains(tokens.get(tokens.size() - 1).text())
				&& Character.isLowerCase(text.charAt(tokens.get(tokens.size() - 1).from())));
	}

	/** Whether it cannot be a whole name, but only the end of one. */
	static boolean continuing(String text) {
		List<Token> tokens = Token.of(text);
		if (tokens.isEmpty()) {
			return false;
		}
		boolean small = CONTINUING.contains(tokens.get(0).text())
				&& (Character.isLowerCase(text.charAt(tokens.get(0).from())) || tokens.get(0).text().startsWith("inh"));
		return text.matches("^\\s*[&+].*") || small || onlyForm(text);
	}

	/** Whether the letters of its words are set apart: {@code G m b H}. */
	static boolean spaced(String text, boolean besideSpaced) {
		String[] words = BLANKS.split(text.strip());
		long single = java.util.Arrays.stream(words).filter((word) -> word.length() == 1).count();
		return single == words.length && words.length >= (besideSpaced ? 2 : 3)
				|| words.length > 4 && single >= SPACED * words.length;
	}

	/** The words of letters set apart: wider gaps part them. */
	static String closed(Segment segment) {
		List<Word> words = segment.words(0, segment.text().length());
		var gaps = new ArrayList<Double>();
		for (int at = 1; at < words.size(); at++) {
			gaps.add(gap(words.get(at - 1).box(), words.get(at).box()));
		}
		double usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
		var text = new StringBuilder(words.get(0).text());
		for (int at = 1; at < words.size(); at++) {
			text.append((gaps.get(at - 1) > 2 * Math.abs(usual) + 0.002) ? " " : "").append(words.get(at).text());
		}
		return text.toString();
	}

	private static double gap(Box one, Box other) {
		return other.x() - one.right();
	}

}
