package io.dromedary.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from; read once from the transport by {@code intake}.
 *
 * @param channel {@code folder}, {@code upload}, later {@code mail}, {@code sftp},
 * {@code s3}
 * @param route id of the route that brought it
 * @param fileName the name given by the sender, without any folder; may hold any
 * character
 * @param path where it lay, relative to the door, with {@code /}; null where there is no
 * such place
 * @param receivedAt when it arrived
 */
public record Origin(String channel, String route, String fileName, @Nullable String path, Instant receivedAt) {

	@Override
	public String toString() {
		return "Origin[" + channel + ", " + route + "]";
	}

}
