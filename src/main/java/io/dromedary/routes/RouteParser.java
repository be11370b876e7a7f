package io.dromedary.routes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.TemplatedRouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** Parses a route file in a scratch context, so that nothing that runs is touched. */
final class RouteParser {

	private final Breakage breakage;

	private final ClassLoader classLoader;

	RouteParser(CamelContext context, Breakage breakage) {
		this.breakage = breakage;
		this.classLoader = context.getApplicationContextClassLoader();
	}

	RouteSource parse(String fileName, String text) throws BrokenFile {
		try {
			// built for its type converters, never started, so there is nothing to close
			var scratch = new DefaultCamelContext(false);
			scratch.build();
			scratch.setApplicationContextClassLoader(classLoader);
			List<RouteBuilder> builders = builders(scratch, fileName, text);
			refuseNothing(text, builders);
			RouteSource source = source(fileName, text, builders);
			refuseRepeats(source);
			return source;
		}
		catch (BrokenFile broken) {
			throw broken;
		}
		catch (Exception | LinkageError ex) {
			throw breakage.of(text, ex);
		}
	}

	private static List<RouteBuilder> builders(CamelContext scratch, String fileName, String text) throws Exception {
		List<RouteBuilder> builders = new ArrayList<>();
		var resource = ResourceHelper.fromString("routes/" + fileName, text);
		for (RoutesBuilder found : PluginHelper.getRoutesLoader(scratch).findRoutesBuilders(resource)) {
			if (!(found instanceof RouteBuilder builder)) {
				throw new IOException("not a route builder");
			}
			builder.setCamelContext(scratch);
			builder.configuration();
			builder.configure();
			builders.add(builder);
		}
		return builders;
	}

	private static RouteSource source(String fileName, String text, List<RouteBuilder> builders) {
		List<String> ids = new ArrayList<>();
		List<String> templates = new ArrayList<>();
		List<String> descriptions = new ArrayList<>();
		boolean configures = false;
		boolean templated = false;
		for (RouteBuilder builder : builders) {
			var routes = builder.getRouteCollection().getRoutes();
			var made = builder.getTemplatedRouteCollection().getTemplatedRoutes();
			addAll(ids, routes, RouteDefinition::getId);
			addAll(ids, made, TemplatedRouteDefinition::getRouteId);
			addAll(templates, builder.getRouteTemplateCollection().getRouteTemplates(), RouteTemplateDefinition::getId);
			addAll(descriptions, routes, RouteDefinition::getDescriptionText);
			templated |= !made.isEmpty();
			configures |= configures(builder);
		}
		String description = descriptions.isEmpty() ? "" : descriptions.get(0);
		return new RouteSource(fileName, text, ids, templates, description, configures, templated);
	}

	private static <T> void addAll(List<String> words, List<T> definitions, Function<T, @Nullable String> word) {
		for (T definition : definitions) {
			String said = word.apply(definition);
			if (said != null) {
				words.add(said);
			}
		}
	}

	private static boolean configures(RouteBuilder builder) {
		return builder instanceof RouteConfigurationBuilder configuring
				&& !configuring.getRouteConfigurationCollection().getRouteConfigurations().isEmpty();
	}

	/** Camel takes a file that says nothing to it without a word. */
	private static void refuseNothing(String text, List<RouteBuilder> builders) throws BrokenFile {
		boolean beans = text.lines().anyMatch((line) -> line.matches("-\\s+\"?beans\"?:.*"));
		if (!beans && builders.stream().allMatch(RouteParser::isNothing)) {
			throw new BrokenFile(Sentence.of("routes.nothing"), 1, 1);
		}
	}

	private static boolean isNothing(RouteBuilder builder) {
		return builder.getRouteCollection().getRoutes().isEmpty()
				&& builder.getTemplatedRouteCollection().getTemplatedRoutes().isEmpty()
				&& builder.getRouteTemplateCollection().getRouteTemplates().isEmpty()
				&& builder.getRestCollection().getRests().isEmpty() && !configures(builder);
	}

	private static void refuseRepeats(RouteSource source) throws BrokenFile {
		Set<String> seen = new HashSet<>();
		for (String id : source.ids()) {
			if (!seen.add(id)) {
				Place place = Place.ofLast(source.text(), id);
				throw new BrokenFile(Sentence.of("routes.id-twice", id), place.line(), place.column());
			}
		}
	}

}
