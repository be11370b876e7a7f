package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Hooks;
import io.dromedary.ledger.hook.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a hook was told, and what it is told again. */
@RestController
@RequestMapping(path = HookController.HOOKS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class MessageController {

	/** The newest of them; the rest is older than anybody looks for. */
	private static final int MOST = 200;

	private final Hooks hooks;

	private final Messages messages;

	private final HookRequest requests;

	MessageController(HookLedger ledger, ObjectMapper json) {
		this.hooks = ledger.hooks();
		this.messages = ledger.messages();
		this.requests = new HookRequest(json);
	}

	/** How many messages are sent again. */
	record Replayed(int replayed) {
	}

	@GetMapping("/deliveries")
	List<MessageView> messages(@PathVariable String id) {
		return messages.log(known(id), MOST).stream().map(MessageView::of).toList();
	}

	@PostMapping("/test")
	ResponseEntity<MessageView> test(@PathVariable String id) {
		return accepted(MessageView.of(messages.test(known(id))));
	}

	@PostMapping("/deliveries/{webhookId}/replay")
	ResponseEntity<Replayed> replay(@PathVariable String id, @PathVariable String webhookId) {
		if (messages.find(known(id), webhookId).isEmpty()) {
			throw new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.unknown-message"));
		}
		return accepted(new Replayed(messages.replay(id, webhookId)));
	}

	@PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Replayed> replay(@PathVariable String id, InputStream body) throws IOException {
		Instant since = requests.replay(body).since();
		String hook = known(id);
		return accepted(new Replayed((since != null) ? messages.replay(hook, since) : messages.replayFailed(hook)));
	}

	private String known(String id) {
		if (!hooks.known(id)) {
			throw HookController.unknown();
		}
		return id;
	}

	private static <T> ResponseEntity<T> accepted(T body) {
		return ResponseEntity.status(HttpStatus.ACCEPTED).body(body);
	}

}
