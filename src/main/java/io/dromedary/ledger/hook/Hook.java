package io.dromedary.ledger.hook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An address that was registered to be told of events.
 *
 * @param url where messages are posted
 * @param secret signs them: {@code whsec_} and Base64
 * @param oldSecret the one before; null where there is none
 * @param oldSecretUntil how long that signs too
 * @param goneAt since when the address says that it is gone for good, and is told no
 * more; null while it is told
 */
public record Hook(String id, String url, String secret, @Nullable String oldSecret, @Nullable Instant oldSecretUntil,
		Set<HookEvent> events, Instant createdAt, @Nullable Instant goneAt) {

	/** The id under which the address in the settings has its messages. */
	public static final String CONFIGURED = "webhook";

	/** The secrets that sign now, the newest first. */
	public List<String> secrets(Instant now) {
		boolean both = oldSecret != null && oldSecretUntil != null && now.isBefore(oldSecretUntil);
		return both ? Stream.of(secret, oldSecret).toList() : List.of(secret);
	}

	@Override
	public String toString() {
		return "Hook[" + id + "]";
	}

}
