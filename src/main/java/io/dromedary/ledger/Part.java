package io.dromedary.ledger;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dromedary.document.Content;
import io.dromedary.document.Finding;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.format.Notice;

/**
 * What was found in a container, in the order found: a document, or left out with the
 * reason.
 *
 * @param number its place in the container without anything personal, for example
 * {@code 2.1} as IMAP counts (RFC 3501, section 6.4.5), or the first and the last of its
 * pages or invoices, {@code 3-4}; at most 1000 characters
 * @param fileName as the sender named it, without any folder; may hold any character,
 * empty where it has no name
 * @param mediaType as declared, lower case, without parameters
 * @param size in bytes; -1 where it is not known
 * @param content in the store; null where it was left out
 * @param container whether it is to be split itself
 * @param reason why it was left out; of pages, why a document begins with the first of
 * them; null where there is nothing to say
 * @param remark what the container says of it, for example whether a signature fits; null
 * where there is nothing to say
 * @param origin where it came from, where the container says more than is known of the
 * container; null for the origin of the container
 * @param notice the message about an invoice that it is; null where it is none
 */
public record Part(String number, String fileName, String mediaType, long size, @Nullable Content content,
		boolean container, @Nullable Sentence reason, @Nullable Finding remark, @Nullable Origin origin,
		@Nullable Notice notice) {

	/** The place of what is alone in its container. */
	public static final String ALONE = "1";

	private static final Pattern PAGES = Pattern.compile("\\d+-\\d+");

	public static Part kept(String number, String fileName, String mediaType, Content content, boolean container) {
		return new Part(number, fileName, mediaType, content.size(), content, container, null, null, null, null);
	}

	/**
	 * Pages of a PDF or a TIFF, or one of several invoices in a file.
	 * @param first of them, from 1
	 * @param reason why a document begins with the first; null where the file does
	 */
	public static Part pages(int first, int last, String fileName, String mediaType, Content content,
			@Nullable Sentence reason) {
		return new Part(first + "-" + last, fileName, mediaType, content.size(), content, false, reason, null, null,
				null);
	}

	/** Whether this place in a container is one of pages. */
	static boolean ofPages(@Nullable String number) {
		return number != null && PAGES.matcher(number).matches();
	}

	public static Part leftOut(String number, String fileName, String mediaType, long size, Sentence reason) {
		return new Part(number, fileName, mediaType, size, null, false, reason, null, null, null);
	}

	/** The same, with an origin of its own. */
	public Part from(Origin origin) {
		return new Part(number, fileName, mediaType, size, content, container, reason, remark, origin, notice);
	}

	/** The same, of which the container says this. */
	public Part with(Finding remark) {
		return new Part(number, fileName, mediaType, size, content, container, reason, remark, origin, notice);
	}

	/** The same, which is a message about an invoice and no document of its own. */
	public Part with(Notice notice) {
		return new Part(number, fileName, mediaType, size, content, container, reason, remark, origin, notice);
	}

	@Override
	public String toString() {
		return "Part[" + number + "]";
	}

}
