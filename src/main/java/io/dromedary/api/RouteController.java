package io.dromedary.api;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route and type files, and what is wrong with them. */
@RestController
class RouteController {

	private final RouteListing routes;

	RouteController(RouteListing routes) {
		this.routes = routes;
	}

	@GetMapping("/api/routes")
	List<RouteListing.Item> routes() {
		return routes.list();
	}

}
