package io.dromedary.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.hook.Hook;
import io.dromedary.ledger.hook.HookLedger;
import io.dromedary.ledger.hook.Hooks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of events. */
@RestController
@RequestMapping(path = HookController.HOOKS, produces = MediaType.APPLICATION_JSON_VALUE)
class HookController {

	static final String HOOKS = "/api/hooks";

	private final Hooks hooks;

	private final Announcer announcer;

	private final HookRequest requests;

	HookController(HookLedger ledger, Announcer announcer, ObjectMapper json) {
		this.hooks = ledger.hooks();
		this.announcer = announcer;
		this.requests = new HookRequest(json);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<HookView> subscribe(InputStream body) throws IOException {
		HookRequest.Subscription asked = requests.subscription(body);
		Sentence objection = announcer.objection(asked.targetUrl());
		if (objection != null) {
			throw new ApiException(HttpStatus.UNPROCESSABLE_ENTITY, objection);
		}
		Hook hook = hooks.add(asked.targetUrl(), announcer.newSecret(), asked.events(), announcer.most())
			.orElseThrow(() -> ApiException.unprocessable("api.too-many-hooks", announcer.most()));
		return ResponseEntity.created(URI.create(HOOKS + "/" + hook.id()))
			.cacheControl(CacheControl.noStore())
			.body(HookView.withSecret(hook));
	}

	@GetMapping
	List<HookView> subscriptions() {
		return hooks.all().stream().map(HookView::of).toList();
	}

	@GetMapping("/{id}")
	HookView subscription(@PathVariable String id) {
		return HookView.of(hooks.find(id).orElseThrow(HookController::unknown));
	}

	/** Also of one that is gone already. */
	@DeleteMapping("/{id}")
	ResponseEntity<Void> unsubscribe(@PathVariable String id) {
		if (!ListRequest.NAME.matcher(id).matches()) {
			throw unknown();
		}
		hooks.remove(id);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/secret")
	ResponseEntity<HookView> rotate(@PathVariable String id) {
		// before anything is sealed under the id
		hooks.find(id).orElseThrow(HookController::unknown);
		if (!hooks.rotate(id, announcer.newSecret())) {
			throw unknown();
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(HookView.withSecret(hooks.find(id).orElseThrow(HookController::unknown)));
	}

	/** In the form in which they are posted. */
	@GetMapping("/sample/{event}")
	ResponseEntity<byte[]> sample(@PathVariable String event) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(announcer.sample(HookRequest.event(event)));
	}

	static ApiException unknown() {
		return new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.unknown-hook"));
	}

}
