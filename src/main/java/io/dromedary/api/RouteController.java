package io.dromedary.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route and type files, and what is wrong with them. */
@RestController
class RouteController {

	private final RouteListing routes;

	RouteController(RouteListing routes) {
		this.routes = routes;
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Route(String file, String origin, String state, List<String> ids, String description,
			@Nullable Trouble problem, @Nullable Door door) {

		static Route of(RouteListing.Item item, Locale locale) {
			RouteListing.Problem problem = item.problem();
			RouteListing.Door door = item.door();
			return new Route(item.file(), item.origin(), item.state(), item.ids(), item.description(),
					(problem != null) ? Trouble.of(problem, locale) : null,
					(door != null) ? Door.of(door, locale) : null);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Door(@Nullable String reason, Instant since, @Nullable Instant lastLook) {

		static Door of(RouteListing.Door door, Locale locale) {
			Sentence reason = door.reason();
			return new Door((reason != null) ? reason.in(locale) : null, door.since(), door.lastLook());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Trouble(@Nullable Integer line, @Nullable Integer column, String sentence) {

		static Trouble of(RouteListing.Problem problem, Locale locale) {
			return new Trouble((problem.line() > 0) ? problem.line() : null,
					(problem.column() > 0) ? problem.column() : null, problem.sentence().in(locale));
		}

	}

	@GetMapping(path = "/api/routes", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Route> routes(Locale locale) {
		return routes.list().stream().map((item) -> Route.of(item, locale)).toList();
	}

}
