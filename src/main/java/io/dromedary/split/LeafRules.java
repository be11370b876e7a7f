package io.dromedary.split;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Sentence;

/** Which parts of a mail are no documents, whatever they hold. */
final class LeafRules {

	private static final String SIGNATURE = "split.signature";

	private static final String REPORT = "split.report";

	private static final String CALENDAR = "split.calendar";

	private static final String CONTACT = "split.contact";

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("application/pgp-signature", SIGNATURE),
			Map.entry("application/pgp-keys", SIGNATURE), Map.entry("application/pkcs7-signature", SIGNATURE),
			Map.entry("application/x-pkcs7-signature", SIGNATURE), Map.entry("text/calendar", CALENDAR),
			Map.entry("application/ics", CALENDAR), Map.entry("text/x-vcalendar", CALENDAR),
			Map.entry("text/vcard", CONTACT), Map.entry("text/x-vcard", CONTACT), Map.entry("text/directory", CONTACT),
			Map.entry("message/delivery-status", REPORT), Map.entry("message/global-delivery-status", REPORT),
			Map.entry("message/disposition-notification", REPORT),
			Map.entry("message/global-disposition-notification", REPORT), Map.entry("message/feedback-report", REPORT),
			Map.entry("message/tracking-status", REPORT), Map.entry("text/rfc822-headers", REPORT),
			Map.entry("message/rfc822-headers", REPORT), Map.entry("message/global-headers", REPORT),
			Map.entry("application/pgp-encrypted", "split.encrypted"),
			Map.entry("application/applefile", "split.resource-fork"),
			Map.entry("message/external-body", "split.elsewhere"));

	private static final Map<String, String> ENDINGS = Map.of("ics", CALENDAR, "vcs", CALENDAR, "vcf", CONTACT, "p7s",
			SIGNATURE);

	/** Types under which anything is sent. */
	private static final Set<String> ANY = Set.of("application/octet-stream", "text/plain", "application/octetstream",
			"application/unknown", "application/x-unknown", "application/x-download");

	/** By their beginnings, for what comes under any type. */
	private static final List<Map.Entry<String, String>> BEGINNINGS = List.of(
			Map.entry("-----BEGIN PGP SIGNATURE-----", SIGNATURE),
			Map.entry("-----BEGIN PGP PUBLIC KEY BLOCK-----", SIGNATURE),
			Map.entry("-----BEGIN PGP MESSAGE-----", "split.encrypted"), Map.entry("BEGIN:VCALENDAR", CALENDAR),
			Map.entry("BEGIN:VCARD", CONTACT));

	/** Of what is a document whatever it is called: PDF, PNG, JPEG, ZIP. */
	private static final List<String> DOCUMENTS = List.of("%PDF-", "\u0089PNG", "\u00ff\u00d8\u00ff", "PK\u0003\u0004");

	private LeafRules() {
	}

	/**
	 * Why it is no document; empty where it may be one.
	 * @param start its first bytes, decoded
	 */
	static Optional<Sentence> reason(String type, String fileName, byte[] start) {
		return byType(type).filter((reason) -> !mistaken(reason, fileName, start))
			.or(() -> byBeginning(start))
			.or(() -> byName(type, fileName).filter((reason) -> !mistaken(reason, "", start)))
			.map(Sentence::of)
			.or(() -> MailTails.reason(type, fileName, start));
	}

	/** Mail programs declare signed invoices as signatures, and documents as anything. */
	private static boolean mistaken(String reason, String fileName, byte[] start) {
		if (reason.equals(SIGNATURE)
				&& (fileName.toLowerCase(Locale.ROOT).endsWith(".p7m") || CmsSalvage.holds(start))) {
			return true;
		}
		String text = new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1);
		return List.of(SIGNATURE, CALENDAR, CONTACT).contains(reason) && DOCUMENTS.stream().anyMatch(text::startsWith);
	}

	private static Optional<String> byType(String type) {
		return Optional.ofNullable(TYPES.get(type));
	}

	private static Optional<String> byName(String type, String fileName) {
		String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return ANY.contains(type) ? Optional.ofNullable(ENDINGS.get(ending)) : Optional.empty();
	}

	private static Optional<String> byBeginning(byte[] start) {
		String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
		return BEGINNINGS.stream()
			.filter((beginning) -> text.startsWith(beginning.getKey()))
			.map(Map.Entry::getValue)
			.findFirst();
	}

}
