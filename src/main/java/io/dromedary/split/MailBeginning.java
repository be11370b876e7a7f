package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Tells mails by how they begin. A letter may begin with a date or with From: as well, so
 * three fields are wanted, and one among them that only programs write.
 */
final class MailBeginning {

	private static final Set<String> USUAL = Set.of("received", "return-path", "from", "to", "cc", "bcc", "subject",
			"date", "message-id", "mime-version", "reply-to", "delivered-to", "sender", "content-type",
			"content-transfer-encoding", "dkim-signature", "authentication-results", "in-reply-to", "references",
			"x-mailer", "user-agent", "resent-from", "resent-to", "envelope-to", "x-original-to", "arc-seal",
			"received-spf", "errors-to", "precedence", "list-id", "list-unsubscribe", "organization", "importance",
			"x-trasporto", "x-ricevuta", "content-disposition", "thread-topic", "thread-index");

	private static final Set<String> WRITTEN_BY_PROGRAMS = Set.of("received", "return-path", "message-id",
			"mime-version", "content-transfer-encoding", "dkim-signature", "authentication-results", "x-mailer",
			"delivered-to", "arc-seal", "received-spf");

	private static final Set<String> OTHER_FORMATS = Set.of("%PDF", "<?xm", "{\\rt", "GIF8", "PK\u0003\u0004",
			"\u00ff\u00d8\u00ff\u00e0", "\u00ff\u00d8\u00ff\u00e1", "\u0089PNG", "II*\u0000", "MM\u0000*");

	private MailBeginning() {
	}

	static boolean is(byte[] start, String fileName) {
		if (fileName.toLowerCase(Locale.ROOT).endsWith(".eml") && start.length > 0) {
			return OTHER_FORMATS.stream().noneMatch(new String(start, StandardCharsets.ISO_8859_1)::startsWith);
		}
		MimeHead head = head(start);
		long known = USUAL.stream().filter(head::has).count();
		return known >= 3 && head.begins(USUAL) && MimeHeadReader.begins(firstLine(start))
				&& WRITTEN_BY_PROGRAMS.stream().anyMatch(head::has);
	}

	private static String firstLine(byte[] start) {
		return new String(start, StandardCharsets.ISO_8859_1).lines()
			.filter((line) -> !line.isBlank())
			.findFirst()
			.orElse("");
	}

	/** The header at the beginning of a mail. */
	static MimeHead head(byte[] start) {
		try (MimeLines lines = new MimeLines(new ByteArrayInputStream(start))) {
			return new MimeHeadReader(lines, true, (line) -> false).read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
