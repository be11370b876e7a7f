package io.dromedary.deliver.hook;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.deliver.webhook.Answer;
import io.dromedary.deliver.webhook.Secret;
import io.dromedary.deliver.webhook.Signature;
import io.dromedary.deliver.webhook.Webhooks;
import io.dromedary.document.Service;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.Hooks;
import io.dromedary.ledger.hook.Message;

/** Brings a message to its address once. */
class Courier {

	/** Of the address in the settings, which is also the target of that name. */
	static final String PREFIX = "dromedary.webhook";

	private final Hooks hooks;

	private final Webhooks webhooks;

	private final HookClient client;

	private final Clock clock;

	Courier(Hooks hooks, Webhooks webhooks, HookClient client, Clock clock) {
		this.hooks = hooks;
		this.webhooks = webhooks;
		this.client = client;
		this.clock = clock;
	}

	/**
	 * @return empty where there is no such hook any more
	 * @throws IOException where it does not answer, or may not be told
	 * @throws io.dromedary.document.ServiceUnavailable where the address in the settings
	 * does not answer, or they are not as they should be
	 */
	Optional<Answer> bring(Message message, byte[] body) throws IOException {
		if (message.hookId().equals(Hook.CONFIGURED)) {
			return Optional.of(webhooks.post(message.id(), body, Hook.CONFIGURED, PREFIX));
		}
		Optional<Hook> hook = hooks.find(message.hookId());
		return hook.isEmpty() ? Optional.empty() : Optional.of(post(hook.get(), message, body));
	}

	private Answer post(Hook hook, Message message, byte[] body) throws IOException {
		Instant now = clock.instant();
		long timestamp = now.getEpochSecond();
		Service service = new Service(Service.Kind.TARGET, hook.id());
		List<Secret> secrets = hook.secrets(now).stream().map((text) -> Secret.of(text, service)).toList();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("webhook-id", message.id());
		headers.put("webhook-timestamp", Long.toString(timestamp));
		headers.put("webhook-signature", Signature.standard(secrets, message.id(), timestamp, body));
		headers.put("X-Hub-Signature-256", Signature.hub(hook.secret(), body));
		return client.post(Addresses.url(hook.url()), headers, body);
	}

}
