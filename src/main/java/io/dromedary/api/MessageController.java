package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Hooks;
import io.dromedary.ledger.hook.Message;
import io.dromedary.ledger.hook.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a hook was told, and what it is told again. */
@RestController
@RequestMapping(path = HookController.HOOKS + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class MessageController {

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
	ResponseEntity<List<MessageView>> messages(@PathVariable String id,
			@RequestParam MultiValueMap<String, String> given) {
		Map<String, String> parameters = ListRequest.single(given);
		int limit = ListRequest.limit(parameters);
		List<Message> found = messages.log(known(id), before(id, ListRequest.cursor(parameters)), limit + 1);
		List<Message> page = found.subList(0, Math.min(found.size(), limit));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (page.size() < found.size()) {
			String last = page.get(page.size() - 1).id();
			answer.header(HttpHeaders.LINK,
					Links.next(HookController.HOOKS + "/" + id + "/deliveries", parameters, last));
		}
		return answer.body(page.stream().map(MessageView::of).toList());
	}

	private long before(String id, @Nullable String cursor) {
		return (cursor == null) ? Long.MAX_VALUE
				: messages.find(id, cursor).orElseThrow(() -> ApiException.unprocessable("api.bad-cursor")).number();
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
