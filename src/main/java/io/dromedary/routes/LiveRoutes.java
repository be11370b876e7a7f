package io.dromedary.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.dromedary.document.BrokenFile;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds what a file defines to the running context and takes just that out again. */
final class LiveRoutes {

	private static final Logger log = LoggerFactory.getLogger(LiveRoutes.class);

	private static final String PROBE = "dromedary-probe";

	/** Routes have stopped together before they are taken out one by one. */
	private static final Duration STOPPED = Duration.ofMillis(500);

	private final CamelContext context;

	private final Model model;

	private final Breakage breakage;

	private final Duration stopTimeout;

	/** What one file brought into the context. */
	record Loaded(RouteSource source, List<RouteDefinition> routes, List<RouteConfigurationDefinition> configurations,
			List<RouteTemplateDefinition> templates) {

		List<String> ids() {
			return routes.stream().map(RouteDefinition::getRouteId).toList();
		}

		boolean isEmpty() {
			return routes.isEmpty() && configurations.isEmpty() && templates.isEmpty();
		}

	}

	LiveRoutes(CamelContext context, Breakage breakage, Duration stopTimeout) {
		this.context = context;
		this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
		this.breakage = breakage;
		this.stopTimeout = stopTimeout;
	}

	/** Adds a file; where a part of it fails, nothing of it stays. */
	Loaded add(RouteSource source) throws BrokenFile {
		Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());
		before.addAll(model.getRouteDefinitions());
		before.addAll(model.getRouteConfigurationDefinitions());
		before.addAll(model.getRouteTemplateDefinitions());
		try {
			var resource = ResourceHelper.fromString("routes/" + source.fileName(), source.text());
			PluginHelper.getRoutesLoader(context).loadRoutes(resource);
			Loaded loaded = since(before, source);
			if (!loaded.configurations().isEmpty()) {
				probe();
			}
			return loaded;
		}
		catch (Exception | LinkageError ex) {
			remove(List.of(since(before, source)));
			throw breakage.of(source.text(), ex);
		}
	}

	private Loaded since(Set<Object> before, RouteSource source) {
		return new Loaded(source, without(model.getRouteDefinitions(), before),
				without(model.getRouteConfigurationDefinitions(), before),
				without(model.getRouteTemplateDefinitions(), before));
	}

	private static <T> List<T> without(Collection<T> all, Set<Object> before) {
		return all.stream().filter((one) -> !before.contains(one)).toList();
	}

	/**
	 * A route configuration is only looked at when a route is made under it: a broken one
	 * would else break every route after it.
	 */
	private void probe() throws Exception {
		try {
			context.addRoutes(new RouteBuilder(context) {
				@Override
				public void configure() {
					from("direct:" + PROBE).routeId(PROBE).autoStartup(false).stop();
				}
			});
		}
		finally {
			drop(model.getRouteDefinition(PROBE));
		}
	}

	/**
	 * Stops the routes of some files together, so that what is on its way through several
	 * of them comes out, and takes out all that the files brought.
	 */
	void remove(Collection<Loaded> files) {
		List<RouteDefinition> routes = new ArrayList<>();
		files.forEach((file) -> routes.addAll(file.routes()));
		stop(routes.stream().map(RouteDefinition::getRouteId).toList());
		routes.forEach(this::drop);
		for (Loaded file : files) {
			model.getRouteConfigurationDefinitions().removeIf(file.configurations()::contains);
			model.getRouteTemplateDefinitions().removeIf(file.templates()::contains);
		}
	}

	private void stop(List<String> ids) {
		var running = context.getCamelContextExtension()
			.getRouteStartupOrder()
			.stream()
			.filter((order) -> ids.contains(order.getRoute().getId()))
			.toList();
		try {
			context.getShutdownStrategy().shutdown(context, running, stopTimeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (Exception ex) {
			log.warn("Routes {} did not stop in good order: {}", ids, ex.getClass().getSimpleName());
		}
	}

	private void drop(RouteDefinition route) {
		if (route == null) {
			return;
		}
		try {
			String id = route.getRouteId();
			if (context.getRoute(id) != null || context.getRouteController().getRouteStatus(id) != null) {
				context.getRouteController().stopRoute(id, STOPPED.toMillis(), TimeUnit.MILLISECONDS);
				context.removeRoute(id);
			}
			model.removeRouteDefinition(route);
		}
		catch (Exception ex) {
			log.warn("Route {} could not be removed: {}", route.getRouteId(), ex.getClass().getSimpleName());
		}
	}

}
