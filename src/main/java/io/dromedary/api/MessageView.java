package io.dromedary.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.hook.Message;
import org.jspecify.annotations.Nullable;

/**
 * An event for one address, and what became of it.
 *
 * @param webhookId the same for every try
 * @param lastStatus HTTP status of the last answer
 * @param problem why there was none
 * @param nextTry missing where nothing more is tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(String webhookId, String event, @Nullable String documentId, Instant happenedAt, String state,
		int tries, @Nullable Instant lastTry, @Nullable Integer lastStatus, @Nullable String problem,
		@Nullable Instant nextTry) {

	static MessageView of(Message message) {
		return new MessageView(message.id(), message.event().word(), message.documentId(), message.happenedAt(),
				message.state().word(), message.tries(), message.triedAt(), message.answer(), message.problem(),
				(message.state() == Message.State.WAITING) ? message.nextTry() : null);
	}

}
