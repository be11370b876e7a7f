package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.Content;
import io.dromedary.document.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a whole mail before its parts can be judged.
 *
 * @param certified whether it is a message of the Italian certified mail (PEC: technical
 * rules of the decree of 2 November 2005, section 6)
 * @param receipt whether it is a receipt of that service for a message sent before
 */
record MailFacts(MimeHead head, InlinePictures pictures, boolean certified, boolean receipt) {

	private static final Pattern ADDRESS = Pattern
		.compile("(?<![^\\s<>,;:()\"@])[^\\s<>,;:()\"@]++@[^\\s<>,;:()\"@]++");

	/** HTML parts that are looked at. */
	private static final int TEXTS = 20;

	/** Bytes of text that are looked at. */
	private static final int TEXT = 2 * 1024 * 1024;

	static MailFacts of(Content content) throws IOException {
		InlinePictures pictures = new InlinePictures();
		boolean envelope = false;
		try (MimeReader mail = new MimeReader(content.open())) {
			int count = 0;
			for (MimeLeaf leaf = mail.next(); leaf != null; leaf = mail.next()) {
				envelope |= leaf.head().fileName().equalsIgnoreCase("postacert.eml");
				if (leaf.kind() == MimeLeaf.Kind.PART && leaf.type().equals("text/html") && ++count <= TEXTS) {
					read(leaf, pictures);
				}
			}
			MimeHead head = mail.head();
			boolean receipt = head.has("x-ricevuta");
			return new MailFacts(head, pictures, envelope || receipt || head.has("x-trasporto"), receipt);
		}
	}

	private static void read(MimeLeaf leaf, InlinePictures pictures) throws IOException {
		try {
			pictures.read(text(leaf));
		}
		catch (Damaged ex) {
			// said when the parts are judged
		}
	}

	/**
	 * Who sent the mail, for what did not come by mail itself: of a forwarded mail the
	 * outermost is meant, whose sender brought it.
	 */
	Optional<Origin> origin(Origin came) {
		if (came.messageId() != null || came.sender() != null || came.subject() != null) {
			return Optional.empty();
		}
		String from = head.text("from").or(() -> head.text("sender")).orElse("");
		return Optional
			.of(came.mail(head.text("message-id").orElse(null), address(from), head.text("subject").orElse(null)));
	}

	/** The first address (RFC 5322, section 3.4). */
	private static @Nullable String address(String mailbox) {
		Matcher address = ADDRESS.matcher(mailbox);
		return address.find() ? address.group() : null;
	}

	/** The text of a part, as far as it is looked at. */
	static String text(MimeLeaf leaf) throws IOException {
		try (InputStream bytes = TransferEncoding.decode(leaf.body(), leaf.head().encoding())) {
			return text(leaf, bytes.readNBytes(TEXT));
		}
	}

	static String text(MimeLeaf leaf, byte[] bytes) {
		String declared = leaf.head().field("content-type").parameter("charset").orElse("");
		Charset charset = HeaderText.charset(declared).orElse(null);
		boolean plain = charset == null || charset.name().equals("US-ASCII");
		return plain ? HeaderText.guess(bytes) : new String(bytes, charset);
	}

}
