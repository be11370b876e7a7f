package io.dromedary.deliver.hook;

import java.util.Map;
import java.util.Optional;

import io.dromedary.deliver.Payload;
import io.dromedary.ledger.hook.Message;

/** What a message says, drawn up when it is sent. */
record EventPayload(Payload payload) {

	/** Empty where its document is not there any more. */
	Optional<byte[]> of(Message message) {
		String document = message.documentId();
		return (document != null) ? payload.json(message.event(), message.happenedAt(), document)
				: Optional.of(payload.json(message.event(), message.happenedAt(), Map.of("id", message.hookId())));
	}

}
