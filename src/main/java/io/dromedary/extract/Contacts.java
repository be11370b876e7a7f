package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.FieldKind;

/** What a sender prints with its name, and hardly anyone with that of a recipient. */
final class Contacts {

	private static final WordedPattern REACHED = WordedPattern.of(
			"(?iu)(?:@|\\bwww\\.|https?:|\\btel\\b|\\bphone\\b|\\bfax\\b|\\+\\d{2}[ \\d]{7})", "@", "www.", "http",
			"tel", "phone", "fax", "+");

	private static final WordedPattern REGISTER = WordedPattern.of("(?iu)(?:\\bHR[AB]\\b|handelsreg|amtsgericht|"
			+ "registergericht|geschäftsführ|\\bR\\.?C\\.?S\\b|\\breg\\. ?imp|\\bR\\.?E\\.?A\\b|\\breg\\. ?merc|"
			+ "registro mercantil|cap\\. ?soc|capitale sociale|au capital|\\bkvk\\b|company (?:no|reg)|"
			+ "registered (?:in|office|no)|trade register|\\bKRS\\b|\\bABN\\b)", "hra", "hrb", "reg", "amtsgericht",
			"geschäftsführ", "rcs", "r.cs", "rc.s", "r.c.s", "rea", "r.ea", "re.a", "r.e.a", "cap", "kvk", "company",
			"krs", "abn");

	private static final WordedPattern TAXED = WordedPattern.of(
			"(?iu)(?:\\bsiret\\b|\\bsiren\\b|\\bust-?id|\\bvat\\b|p\\. ?iva|"
					+ "\\bNIF\\b|\\bCIF\\b|\\bTVA\\b|steuernummer|steuer-nr)",
			"siret", "siren", "ustid", "ust-id", "vat", "p.iva", "p. iva", "nif", "cif", "tva", "steuernummer",
			"steuer-nr");

	private static final Pattern BANK = Pattern
		.compile("(?iu).*(bank|banca\\b|banco\\b|banque|sparkasse|raiffeisen|caixa|crédit|credit ).*");

	private static final Pattern DOMAIN = Pattern.compile(
			"(?i)(?:@|www\\.|https?://(?:www\\.)?)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9-]{2,63}){1,3})");

	/** With the blanks that stand around it. */
	private static final Pattern AT = Pattern.compile("\\s+@\\s*|@\\s+");

	/** Words and postcode of a place: {@code 10115 Berlin}, {@code LS1 4AB}. */
	private static final WordedPattern PLACE = WordedPattern
		.withDigit("(?u)(?:(?<!\\d)\\d{4,5}(?!\\d)[ ,]+\\p{Lu}\\p{L}+|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b)");

	/** What a letter says before or in place of a recipient's name. */
	private static final Pattern ADDRESSED = Pattern.compile("(?iu)(?:herrn?|frau|firma|fa\\.|an|an die|z\\. ?hd\\.?|"
			+ "madame|monsieur|mm?e?\\.|mr\\.?|mrs\\.?|ms\\.?|attn\\.?|att\\.?|c/o|spett\\.?(?:le|li)?(?: ditta)?|"
			+ "spettabile|egr\\.?(?: sig\\.?)?|egregio|gentile|gent\\.?ma|alla c\\.? ?a\\.?|sr\\.|sra\\.|"
			+ "a la atención)(?:[ :].*)?");

	private static final int SHORTEST = 4;

	private Contacts() {
	}

	/** What a line may be, each of which is asked about many lines. */
	enum Trait {

		/** Says how somebody is reached: mail, web, telephone. */
		REACHED(Contacts.REACHED::standsIn),
		/** Names the register or the board of a firm, as no recipient's address does. */
		REGISTER(Contacts.REGISTER::standsIn),
		/** Names a tax number. */
		TAXED(Contacts.TAXED::standsIn),
		/** Holds a postcode and a town. */
		PLACE(Contacts.PLACE::standsIn),
		/** Begins as what is said before a recipient's name. */
		ADDRESSED((text) -> Contacts.ADDRESSED.matcher(text).matches());

		private final Predicate<String> test;

		Trait(Predicate<String> test) {
			this.test = test;
		}

		boolean of(String text) {
			return test.test(text.strip());
		}

	}

	/** Whether it names a register or a tax number. */
	static boolean registered(Segment line) {
		return line.has(Trait.REGISTER) || line.has(Trait.TAXED) || !line.spans(FieldKind.VAT).isEmpty();
	}

	static boolean bank(String text) {
		return BANK.matcher(text).matches();
	}

	static boolean place(String text) {
		return Trait.PLACE.of(text);
	}

	/**
	 * The names of domains in mail and web addresses, without what stands before them.
	 */
	static List<String> domains(String text) {
		var domains = new ArrayList<String>();
		String small = text.toLowerCase(Locale.ROOT);
		if (small.indexOf('@') < 0 && !small.contains("www.") && !small.contains("://")) {
			return domains;
		}
		Matcher match = DOMAIN.matcher(AT.matcher(text).replaceAll("@"));
		while (match.find()) {
			String[] labels = match.group(1).toLowerCase(Locale.ROOT).split("\\.");
			domains.add(labels[Math.max(0, labels.length - 2)].replace("-", ""));
		}
		return domains;
	}

	/** Whether a domain is called like the firm: {@code ferro.it}, Officine Ferro. */
	static boolean called(String domain, String name) {
		String firm = FirmNames.withoutForm(name);
		String joined = Token.joined(firm);
		if (domain.length() < SHORTEST || joined.length() < SHORTEST) {
			return false;
		}
		return joined.equals(domain) || joined.startsWith(domain) || domain.startsWith(joined)
				|| Token.of(firm)
					.stream()
					.map(Token::text)
					.anyMatch((word) -> word.length() >= SHORTEST && domain.contains(word));
	}

}
