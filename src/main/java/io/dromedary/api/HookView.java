package io.dromedary.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.HookEvent;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told of events.
 *
 * @param event where it is one
 * @param secret only where it was just made
 * @param goneAt since when the address says that it is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HookView(String id, String targetUrl, @Nullable String event, List<String> events, Instant createdAt,
		@Nullable Instant goneAt, @Nullable String secret) {

	static HookView of(Hook hook) {
		return of(hook, null);
	}

	static HookView withSecret(Hook hook) {
		return of(hook, hook.secret());
	}

	private static HookView of(Hook hook, @Nullable String secret) {
		List<String> events = hook.events().stream().sorted().map(HookEvent::word).toList();
		return new HookView(hook.id(), hook.url(), (events.size() == 1) ? events.get(0) : null, events,
				hook.createdAt(), hook.goneAt(), secret);
	}

	@Override
	public String toString() {
		return "HookView[" + id + "]";
	}

}
