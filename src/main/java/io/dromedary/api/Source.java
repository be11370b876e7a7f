package io.dromedary.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.document.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from; a part of a mail or an archive says where that came from.
 * Deliveries say the same.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Source(String channel, String route, String fileName, @Nullable String path, Instant receivedAt,
		@Nullable String messageId, @Nullable String sender, @Nullable String subject) {

	static Source of(Origin origin) {
		return new Source(origin.channel(), origin.route(), origin.fileName(), origin.path(), origin.receivedAt(),
				origin.messageId(), origin.sender(), origin.subject());
	}

	@Override
	public String toString() {
		return "Source[" + channel + ", " + route + "]";
	}

}
