package io.dromedary.split;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kept parts are called. */
final class LeafNames {

	private static final Set<String> MAILS = Set.of("message/rfc822", "message/global", "message/partial",
			"message/news");

	/** Of parts that come without a name and are told by it. */
	private static final Map<String, String> USUAL = Map.of("application/ms-tnef", "winmail.dat",
			"application/vnd.ms-tnef", "winmail.dat", "application/pkcs7-mime", "smime.p7m", "application/x-pkcs7-mime",
			"smime.p7m");

	private LeafNames() {
	}

	/**
	 * As sent; a mail always ends in {@code .eml} and has its subject where it has no
	 * name.
	 * @param start the first bytes of the part, decoded
	 */
	static String name(MimeLeaf leaf, byte[] start) {
		String name = leaf.head().fileName();
		if (MAILS.contains(leaf.type())) {
			return mail(name.isEmpty() ? subject(MimeHeadReader.of(start)) : name);
		}
		return name.isEmpty() ? USUAL.getOrDefault(leaf.type(), "") : name;
	}

	static String mail(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".eml") ? name : name + ".eml";
	}

	/** As a name of a file without ending. */
	static String subject(MimeHead head) {
		String subject = head.text("subject").orElse("").replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
		return subject.isEmpty() ? "mail" : subject.substring(0, Math.min(200, subject.length()));
	}

}
