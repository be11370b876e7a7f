package io.dromedary.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from; read once from the transport by {@code intake}. A part of a
 * mail or an archive has the origin of the whole under a name of its own.
 *
 * @param channel {@code folder}, {@code upload}, {@code mail}, {@code sftp}, {@code s3}
 * or the scheme of another source
 * @param route id of the route that brought it
 * @param fileName the name given by the sender, without any folder; may hold any
 * character
 * @param path where it lay, relative to the door, with {@code /}; null where there is no
 * such place
 * @param receivedAt when it arrived
 * @param messageId of the mail it came with, as in RFC 5322 with its angle brackets
 * @param sender address of whoever sent the mail
 * @param subject of the mail, decoded
 */
public record Origin(String channel, String route, String fileName, @Nullable String path, Instant receivedAt,
		@Nullable String messageId, @Nullable String sender, @Nullable String subject) {

	/** Of what did not come by mail. */
	public Origin(String channel, String route, String fileName, @Nullable String path, Instant receivedAt) {
		this(channel, route, fileName, path, receivedAt, null, null, null);
	}

	/** The same, of a mail. */
	public Origin mail(@Nullable String messageId, @Nullable String sender, @Nullable String subject) {
		return new Origin(channel, route, fileName, path, receivedAt, messageId, sender, subject);
	}

	/** Of a part of what came from here. */
	public Origin part(String name) {
		return new Origin(channel, route, name, null, receivedAt, messageId, sender, subject);
	}

	@Override
	public String toString() {
		return "Origin[" + channel + ", " + route + "]";
	}

}
