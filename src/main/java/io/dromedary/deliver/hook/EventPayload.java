package io.dromedary.deliver.hook;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import io.dromedary.deliver.Payload;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.Message;

/**
 * What a message says, drawn up when it is sent.
 *
 * @param original how large a file may be that the address in the settings wants along,
 * in bytes
 */
record EventPayload(Payload payload, LongSupplier original) {

	/** Empty where its document is not there any more. */
	Optional<byte[]> of(Message message) {
		String document = message.documentId();
		if (document == null) {
			return Optional.of(payload.event(message.event(), message.happenedAt(), Map.of("id", message.hookId())));
		}
		long most = message.hookId().equals(Hook.CONFIGURED) ? original.getAsLong() : Payload.LINK;
		return payload.event(message.event(), message.happenedAt(), document, most);
	}

}
