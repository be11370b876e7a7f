package io.dromedary.reply;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Content;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail may be answered to, if to anybody: never to programs, lists and bounces
 * (RFC 3834, section 2), nor to oneself.
 */
final class Answerable {

	/** Bytes of the header that are looked at. */
	private static final int HEADER = 256 * 1024;

	private static final Pattern ROBOT = Pattern
		.compile("(mailer-daemon|postmaster|daemon|no-?_?reply|do-?_?not-?_?reply|non-?rispondere|bounces?|"
				+ "posta-certificata|listserv|majordomo)([+._-].*)?");

	private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

	/** Headers of programs, lists and the receipts of certified mail; present at all. */
	private static final Set<String> TELLING = Set.of("x-autoreply", "x-autorespond", "x-auto-reply-from", "x-loop",
			"x-ricevuta", "feedback-id", "x-failed-recipients", "x-mailing-list");

	private final InternetHeaders headers;

	private Answerable(InternetHeaders headers) {
		this.headers = headers;
	}

	static Answerable of(Content mail) throws IOException {
		try (InputStream bytes = mail.open()) {
			return new Answerable(
					new InternetHeaders(BoundedInputStream.builder().setInputStream(bytes).setMaxCount(HEADER).get()));
		}
		catch (MessagingException ex) {
			return new Answerable(new InternetHeaders());
		}
	}

	/**
	 * The address; empty where nobody is to be answered.
	 * @param own addresses of this hub
	 */
	Optional<String> to(Set<String> own) {
		boolean program = Collections.list(headers.getAllHeaders()).stream().anyMatch(Answerable::automatic);
		String from = address("From");
		String to = (headers.getHeader("Reply-To") != null) ? address("Reply-To") : from;
		if (program || from == null || to == null || robot(from) && to.equals(from) || robot(to)) {
			return Optional.empty();
		}
		return own.contains(to) || own.contains(from) ? Optional.empty() : Optional.of(to);
	}

	/** Whether it answers one of ours. */
	boolean answers(String messageId) {
		String end = messageId.substring(messageId.indexOf('@'));
		return List.of("In-Reply-To", "References")
			.stream()
			.map((name) -> String.valueOf(headers.getHeader(name, " ")))
			.anyMatch((value) -> value.contains("<reply.") && value.contains(end));
	}

	private static boolean automatic(Header header) {
		String name = header.getName().toLowerCase(Locale.ROOT);
		String value = header.getValue().strip().toLowerCase(Locale.ROOT);
		return switch (name) {
			case "auto-submitted" -> !value.startsWith("no");
			case "precedence" -> BULK.contains(value);
			case "return-path" -> value.equals("<>");
			case "x-auto-response-suppress" ->
				Arrays.stream(value.split("[, ]+")).anyMatch((word) -> word.equals("all") || word.equals("autoreply"));
			case "content-type" -> value.startsWith("multipart/report");
			default -> name.startsWith("list-") || TELLING.contains(name);
		};
	}

	private static boolean robot(String address) {
		return ROBOT.matcher(address.substring(0, address.lastIndexOf('@'))).matches();
	}

	/** The one that is named, lower case; null where none or several are. */
	private @Nullable String address(String header) {
		try {
			InternetAddress[] found = InternetAddress.parseHeader(String.valueOf(headers.getHeader(header, ",")),
					false);
			if (found.length != 1) {
				return null;
			}
			String address = found[0].getAddress();
			new InternetAddress(address, true).validate();
			return address.contains("@") ? address.toLowerCase(Locale.ROOT) : null;
		}
		catch (AddressException ex) {
			return null;
		}
	}

}
