package io.dromedary.console;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import io.dromedary.api.RouteListing;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The files that say what happens to documents, and what is wrong with them. */
@Controller
class RoutesController {

	private static final String TYPES = "documents/";

	private final RouteListing routes;

	RoutesController(RouteListing routes) {
		this.routes = routes;
	}

	/**
	 * A file.
	 *
	 * @param problem what is wrong and what to do; null where nothing is
	 * @param place line and column of the problem, for example {@code 12:4}; null where
	 * it is not known
	 * @param door what is wrong with the door in it, or what it waits for; null where it
	 * is well or there is none
	 * @param since when the door came into this state; null as above
	 */
	record File(String name, String origin, String state, List<String> ids, String description,
			@Nullable String problem, @Nullable String place, @Nullable String door, @Nullable String since) {

		static File of(RouteListing.Item item, Locale locale) {
			RouteListing.Problem problem = item.problem();
			RouteListing.Door door = item.door();
			Sentence reason = (door != null) ? door.reason() : null;
			return new File(item.file(), item.origin(), item.state(), item.ids(), item.description(),
					(problem != null) ? problem.sentence().in(locale) : null,
					(problem != null && problem.line() > 0) ? problem.line() + ":" + Math.max(1, problem.column())
							: null,
					(reason != null) ? reason.in(locale) : null, (door != null && reason != null)
							? Times.of(door.since(), locale, Clock.systemDefaultZone()) : null);
		}

	}

	@GetMapping("/routes")
	String routes(Model model, Locale locale,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		List<File> files = routes.list().stream().map((item) -> File.of(item, locale)).toList();
		model.addAttribute("at", "routes");
		model.addAttribute("routes", files.stream().filter((file) -> !file.name().startsWith(TYPES)).toList());
		model.addAttribute("types", files.stream().filter((file) -> file.name().startsWith(TYPES)).toList());
		return (part != null) ? "routes :: live" : "routes";
	}

}
