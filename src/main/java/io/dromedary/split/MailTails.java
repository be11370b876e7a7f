package io.dromedary.split;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;

/**
 * Tells the texts that mail programs, servers and lists hang on a mail as files:
 * signatures, notes on confidentiality, the rest of a text behind its attachments. What
 * somebody attached has a name of its own, and an amount or more words in it.
 */
final class MailTails {

	private static final Set<String> TEXTS = Set.of("text/plain", "text/html", "text/enriched", "text/richtext",
			"application/xhtml+xml", "application/octet-stream", "");

	private static final Set<String> ENDINGS = Set.of("txt", "htm", "html", "xhtml", "asc", "");

	/**
	 * Outlook, Exchange, Apple Mail and Thunderbird call the rest of a text so, in the
	 * language of whoever forwards it.
	 */
	private static final Pattern REST = Pattern.compile("att\\d{3,}|mail[-_ ](attachment|anhang)"
			+ "|(untitled attachment|unbenannte[rn]? (anhang|anlage)|allegato senza (titolo|nome)|pi.{1,2}ce jointe sans (titre|nom)"
			+ "|(datos|archivo|documento) adjuntos? sin t.{1,2}tulo|naamloze bijlage)[- _]?\\d*"
			+ "|attached message part|nachrichtenteil als anhang|parte allegat[oa] al messaggio|partie du message en pi.{1,2}ce jointe"
			+ "|parte del mensaje adjunt[oa]");

	private static final Pattern NAMELESS = Pattern
		.compile("(unnamed|untitled|noname|mime-attachment|part[-_ .]?[\\d.]+)?");

	private static final Pattern OF_A_TAIL = Pattern
		.compile("(?<![a-z])(disclaimer|signature|signatur|e?mail[-_ ]?firma"
				+ "|footer|fusszeile|legal[-_ ]?notice|confidential\\w*|riservatezza|privacy|avvertenz[ae]|haftungsausschluss"
				+ "|mentions?[-_ ]?legales?|aviso[-_ ]?legal|vertraulich\\w*|safestamp)(?![a-z])");

	/** Six languages, as they are written with and without accents. */
	private static final Pattern SAYS_SO = Pattern.compile("sent (from|using) (my|outlook|mail)|get outlook for"
			+ "|inviato da(l mio)? |gesendet (von|mit) |von meinem .{1,30} gesendet|envoy. (de mon|depuis) "
			+ "|enviado desde |verstuurd vanaf |verzonden vanaf |intended (only )?for|intended recipient"
			+ "|confidential|riservat[oei]|destinatari[oi]|vertraulich|destinataire|confidencial|vertrouwelijk"
			+ "|unsubscribe|mailing list|newsletter|virus|virenfrei|print(ing)? this e?-?mail|stampare questa");

	/** What is printed in documents, and not in a tail. */
	private static final Pattern AMOUNT = Pattern.compile("\\d[.,'\u00b7=]\\d{2}(?!\\d)");

	/** The amount of capital that the law wants in the letters of a company. */
	private static final Pattern CAPITAL = Pattern
		.compile("(stammkapital|grundkapital|capitale sociale|cap\\. ?soc\\.|share capital|au capital|capital social"
				+ "|maatschappelijk kapitaal)[^\\d]{0,20}[\\d.,' ]{1,20}");

	/** RFC 3676, section 4.3: below it stands a signature. */
	private static final Pattern SIGNED = Pattern.compile("\\s*--[ \u00a0]?\\R");

	/** Characters; a longer text says more than a tail does. */
	private static final int LONGEST = 5000;

	private MailTails() {
	}

	/**
	 * Why it is no document; empty where it may be one.
	 * @param start the first bytes, decoded; all of them where it is a tail
	 */
	static Optional<Sentence> reason(String type, String fileName, byte[] start) {
		String name = fileName.toLowerCase(Locale.ROOT);
		int point = name.lastIndexOf('.');
		String ending = (point < 0) ? "" : name.substring(point + 1);
		if (!TEXTS.contains(type) || !ENDINGS.contains(ending) || start.length == 0) {
			return Optional.empty();
		}
		Optional<String> words = words(start);
		String stem = (point < 0) ? name : name.substring(0, point);
		return words.filter((text) -> text.isBlank() || tail(stem, text, type.contains("html")))
			.map((text) -> Sentence.of(text.isBlank() ? "split.blank" : "split.tail"));
	}

	private static boolean tail(String stem, String text, boolean html) {
		if (text.length() > LONGEST) {
			return false;
		}
		if (REST.matcher(stem).matches()) {
			return true;
		}
		String small = text.toLowerCase(Locale.ROOT);
		boolean said = html && NAMELESS.matcher(stem).matches() || OF_A_TAIL.matcher(stem).find()
				|| SAYS_SO.matcher(small).find() || SIGNED.matcher(text).lookingAt();
		return said && !AMOUNT.matcher(CAPITAL.matcher(small).replaceAll(" ")).find();
	}

	/** What is written in it; empty where it is no text. */
	private static Optional<String> words(byte[] start) {
		String raw = wide(start) ? new String(start, StandardCharsets.UTF_16) : HeaderText.guess(start);
		if (raw.indexOf('\0') >= 0 || raw.startsWith("%PDF-")) {
			return Optional.empty();
		}
		return Optional.of(raw.stripLeading().startsWith("<") ? MailBody.text(raw) + pictures(raw) : raw);
	}

	/** A picture may be the whole document. */
	private static String pictures(String html) {
		return html.toLowerCase(Locale.ROOT).contains("<img") ? "." : "";
	}

	private static boolean wide(byte[] start) {
		return start.length > 1 && ((start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF
				|| (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE);
	}

}
