package io.dromedary.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Sentence;

/**
 * A message about the way of an invoice, which is none itself: those of the Italian
 * exchange system SdI (technical rules of the SdI, "messaggi", for administrations and
 * for firms), and the certificate of a certified mail ({@code daticert.xml}).
 *
 * @param kind as SdI writes it into the names of its files, in lower case; {@code pec}
 * for the certificate of a mail
 * @param invoice name of the file of the invoice; empty where it does not say
 */
public record Notice(String kind, String invoice) {

	/** By the root. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("RicevutaConsegna", "rc"),
			Map.entry("NotificaMancataConsegna", "mc"), Map.entry("RicevutaImpossibilitaRecapito", "mc"),
			Map.entry("NotificaScarto", "ns"), Map.entry("RicevutaScarto", "ns"), Map.entry("MetadatiInvioFile", "mt"),
			Map.entry("FileMetadati", "mt"), Map.entry("NotificaEsitoCommittente", "ec"),
			Map.entry("ScartoEsitoCommittente", "se"), Map.entry("NotificaEsito", "ne"),
			Map.entry("NotificaDecorrenzaTermini", "dt"), Map.entry("AttestazioneTrasmissioneFattura", "at"),
			Map.entry("postacert", "pec"));

	private static final Pattern INVOICE = Pattern.compile("<(?:[\\w.-]+:)?NomeFile>\\s*([A-Za-z0-9_.-]{1,80})\\s*</");

	/** Bytes at the beginning that tell. */
	public static final int HEAD = 16 * 1024;

	/** Empty where it is none. */
	public static Optional<Notice> of(byte[] head) {
		String text = Letters.decode(head);
		return Markup.root(text).map(KINDS::get).map((kind) -> {
			Matcher invoice = INVOICE.matcher(text);
			return new Notice(kind, invoice.find() ? invoice.group(1) : "");
		});
	}

	/** What it is. */
	public Sentence what() {
		return Sentence.of("format.notice", Sentence.of("format.notice-" + kind), kind.toUpperCase(Locale.ROOT));
	}

	/** What it is, and of which file. */
	public Sentence whatOf() {
		return invoice.isEmpty() ? what() : Sentence.of("format.notice-of", Sentence.of("format.notice-" + kind),
				kind.toUpperCase(Locale.ROOT), invoice);
	}

	@Override
	public String toString() {
		return "Notice[" + kind + "]";
	}

}
