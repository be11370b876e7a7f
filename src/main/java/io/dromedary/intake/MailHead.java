package io.dromedary.intake;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/** What a mail says about itself, as far as it can be read. */
record MailHead(@Nullable String messageId, @Nullable String sender, @Nullable String subject) {

	private static final int LONGEST_NAME = 150;

	/**
	 * @param bytes the beginning of a mail
	 */
	static MailHead of(byte[] bytes) {
		InternetHeaders headers = new InternetHeaders();
		try {
			headers.load(new ByteArrayInputStream(bytes), true);
		}
		catch (MessagingException ex) {
			// as far as it went
		}
		String from = headers.getHeader("From", ",");
		return new MailHead(plain(headers.getHeader("Message-ID", null)), (from != null) ? address(from) : null,
				plain(headers.getHeader("Subject", null)));
	}

	/** The name under which the mail is kept as a file. */
	String fileName() {
		String stem = (subject != null) ? subject.replaceAll("[/\\\\]", "-") : "mail";
		int end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_NAME));
		return stem.substring(0, end).strip() + ".eml";
	}

	private static @Nullable String address(String from) {
		for (InternetAddress one : SenderRule.parsed(from)) {
			if (one.getAddress() != null && !one.getAddress().isBlank()) {
				return one.getAddress();
			}
		}
		return null;
	}

	private static @Nullable String plain(@Nullable String header) {
		if (header == null) {
			return null;
		}
		String line = decoded(MimeUtility.unfold(header)).replaceAll("\\p{Cntrl}+", " ").strip();
		return line.isEmpty() ? null : line;
	}

	private static String decoded(String header) {
		try {
			return MimeUtility.decodeText(header);
		}
		catch (UnsupportedEncodingException ex) {
			return header;
		}
	}

	@Override
	public String toString() {
		return "MailHead[...]";
	}

}
