package io.dromedary.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;

/**
 * A message about the way of an invoice, which is none itself: those of the Italian
 * exchange system SdI (technical rules of the SdI, "messaggi", for administrations and
 * for firms), and the certificate of a certified mail ({@code daticert.xml}, decree of 2
 * November 2005, annex).
 *
 * @param kind as SdI writes it into the names of its files, in lower case; {@code pec}
 * for the certificate of a mail
 * @param says what it says of the invoice where one kind may say several things: the
 * answer of the buyer, {@code ec01} (accepted) or {@code ec02} (refused), or the kind of
 * the certificate, such as {@code avvenuta-consegna}; else empty
 * @param invoice name of the file of the invoice; empty where it does not say
 * @param sdi number that SdI gave to the file; empty where it does not say
 * @param sha256 of the file as it was sent, 64 hex digits; empty where it does not say
 * @param mails message ids without angle brackets: of the mail that a certificate is
 * about, as its sender and as the certified mail calls it
 */
public record Notice(String kind, String says, String invoice, String sdi, String sha256, List<String> mails) {

	/** By the root. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("RicevutaConsegna", "rc"),
			Map.entry("NotificaMancataConsegna", "mc"), Map.entry("RicevutaImpossibilitaRecapito", "mc"),
			Map.entry("NotificaScarto", "ns"), Map.entry("RicevutaScarto", "ns"), Map.entry("MetadatiInvioFile", "mt"),
			Map.entry("FileMetadati", "mt"), Map.entry("NotificaEsitoCommittente", "ec"),
			Map.entry("ScartoEsitoCommittente", "se"), Map.entry("NotificaEsito", "ne"),
			Map.entry("NotificaDecorrenzaTermini", "dt"), Map.entry("AttestazioneTrasmissioneFattura", "at"),
			Map.entry("postacert", "pec"));

	/** The invoice is not where it was sent, or not taken there. */
	private static final Set<String> ALARMING = Set.of("ns", "se", "ec ec02", "ne ec02", "pec errore-consegna",
			"pec non-accettazione", "pec rilevazione-virus");

	private static final Pattern INVOICE = element("NomeFile", "[A-Za-z0-9_.-]{1,80}");

	private static final Pattern SDI = element("IdentificativoSdI", "\\d{1,20}");

	private static final Pattern HASH = element("Hash", "[0-9A-Fa-f]{64}");

	private static final Pattern ANSWER = element("Esito", "EC0[12]");

	private static final Pattern CERTIFICATE = Pattern
		.compile("<(?:[\\w.-]+:)?postacert\\s[^>]{0,500}?\\btipo\\s*=\\s*[\"']([a-z-]{1,40})[\"']");

	/** What {@link #says} may be. */
	private static final Set<String> SAYINGS = Set.of("ec01", "ec02", "accettazione", "non-accettazione",
			"presa-in-carico", "avvenuta-consegna", "posta-certificata", "errore-consegna", "preavviso-errore-consegna",
			"rilevazione-virus");

	private static final List<Pattern> MAILS = List.of(mail("msgid"), mail("identificativo"));

	/** Bytes at the beginning that tell. */
	public static final int HEAD = 16 * 1024;

	public Notice {
		mails = List.copyOf(mails);
	}

	/** Empty where it is none. */
	public static Optional<Notice> of(byte[] head) {
		String text = Letters.decode(head);
		return Markup.root(text).map(KINDS::get).map((kind) -> {
			boolean certificate = kind.equals("pec");
			List<String> mails = certificate
					? MAILS.stream().map((mail) -> first(mail, text)).filter((mail) -> !mail.isEmpty()).toList()
					: List.of();
			String says = first(certificate ? CERTIFICATE : ANSWER, text).toLowerCase(Locale.ROOT);
			return new Notice(kind, SAYINGS.contains(says) ? says : "", first(INVOICE, text), first(SDI, text),
					first(HASH, text).toLowerCase(Locale.ROOT), mails);
		});
	}

	private static Pattern element(String name, String content) {
		return Pattern.compile("<(?:[\\w.-]+:)?" + name + ">\\s*(" + content + ")\\s*</");
	}

	/** RFC 5322, 3.6.4, as XML writes the brackets around it. */
	private static Pattern mail(String name) {
		return Pattern.compile("<" + name + ">\\s*(?:&lt;)?([^\\s<>&]{1,500})(?:&gt;|>)?\\s*</");
	}

	private static String first(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		return found.find() ? found.group(1) : "";
	}

	/** Whether a message of this kind means that somebody has to do something. */
	public static boolean alarming(String kind, String says) {
		return ALARMING.contains(kind) || ALARMING.contains(kind + " " + says);
	}

	/** What a message of this kind is. */
	public static Sentence what(String kind) {
		return Sentence.of("format.notice-" + kind);
	}

	/** What it is. */
	public Sentence what() {
		return Sentence.of("format.notice", what(kind), kind.toUpperCase(Locale.ROOT));
	}

	/** What it is, and of which file. */
	public Sentence whatOf() {
		return invoice.isEmpty() ? what()
				: Sentence.of("format.notice-of", what(kind), kind.toUpperCase(Locale.ROOT), invoice);
	}

	@Override
	public String toString() {
		return "Notice[" + kind + "]";
	}

}
