package io.dromedary.console;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.dromedary.api.Upload;
import io.dromedary.api.Uploads;
import io.dromedary.document.Instructions;
import io.dromedary.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that a person hands in on the page. */
@Controller
class UploadPageController {

	private final Uploads uploads;

	private final int priority;

	UploadPageController(Uploads uploads, @Value("${dromedary.page.priority}") int priority) {
		this.uploads = uploads;
		this.priority = priority;
	}

	/** What the script of the page is told of one file. */
	record Taken(String id, String status, String page) {
	}

	/** From a script, one file at a time. */
	@PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> one(@RequestParam("file") MultipartFile file,
			@RequestParam(name = "type", required = false) @Nullable String type, Locale locale) {
		Upload upload = uploads.take(List.of(file), asked(type), locale).get(0);
		Entry entry = upload.entry();
		if (entry != null) {
			return ResponseEntity.ok(new Taken(entry.id(), entry.status().word(), "/documents/" + entry.id()));
		}
		ProblemDetail problem = Objects.requireNonNull(upload.problem());
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private Instructions asked(@Nullable String type) {
		return Instructions.of(uploads.type(type)).withPriority(priority);
	}

	/** From a form without a script. */
	@PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
	Object all(@RequestParam("file") List<MultipartFile> files,
			@RequestParam(name = "type", required = false) @Nullable String type, Model model, Locale locale) {
		List<Upload> refused = uploads.take(files, asked(type), locale)
			.stream()
			.filter((upload) -> upload.entry() == null)
			.toList();
		if (refused.isEmpty()) {
			return ResponseEntity.status(303).location(URI.create("/")).build();
		}
		model.addAttribute("refused", refused);
		model.addAttribute("at", "list");
		return "refused";
	}

}
