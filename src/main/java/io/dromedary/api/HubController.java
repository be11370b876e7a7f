package io.dromedary.api;

import java.util.Objects;

import io.dromedary.home.PublicUrl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program that connects wants to know first. */
@RestController
class HubController {

	private final PublicUrl url;

	private final Announcer announcer;

	HubController(PublicUrl url, Announcer announcer) {
		this.url = url;
		this.announcer = announcer;
	}

	/**
	 * This hub.
	 *
	 * @param url under which it is reached
	 */
	record Hub(String name, String version, String url) {
	}

	@GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
	Hub me() {
		String version = HubController.class.getPackage().getImplementationVersion();
		return new Hub("Dromedary", Objects.requireNonNullElse(version, "development"), url.to(""));
	}

	@GetMapping(path = "/api/payload.schema.json", produces = "application/schema+json")
	ResponseEntity<byte[]> schema() {
		return ResponseEntity.ok().contentType(MediaType.valueOf("application/schema+json")).body(announcer.schema());
	}

}
