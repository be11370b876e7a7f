package io.dromedary.routes;

import java.util.List;

/**
 * A route file that parses.
 *
 * @param ids of its routes, as far as it gives them
 * @param templates ids of the route templates it defines
 * @param description of its first route
 * @param configures whether it holds a route configuration, on which all routes depend
 * @param templated whether it holds routes made from templates
 */
record RouteSource(String fileName, String text, List<String> ids, List<String> templates, String description,
		boolean configures, boolean templated) {

	boolean isShared() {
		return configures || !templates.isEmpty();
	}

	/** Whether it has to be loaded again when what the other file shares has changed. */
	boolean dependsOn(RouteSource other) {
		return other.configures || (templated && !other.templates.isEmpty());
	}

}
