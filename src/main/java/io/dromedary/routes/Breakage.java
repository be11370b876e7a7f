package io.dromedary.routes;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.Sentence;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.ResolveEndpointFailedException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Turns what Camel throws at a route file into a sentence and a place. Camel's messages
 * hold resolved properties, so values are put back to their placeholders.
 */
final class Breakage {

	private static final Pattern MISSING = Pattern.compile("Property with key \\[([^]]+)] not found");

	private static final Pattern UNKNOWN_OPTIONS = Pattern.compile("Unknown parameters=\\[\\{(.*)}]");

	private static final Pattern OPTION = Pattern.compile("(?:^|, )([A-Za-z][\\w.-]*)=");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^{}:]+?)(?::[^{}]*)?}}");

	private static final Pattern SEVERAL_CONSUMERS = Pattern
		.compile("(?i)multiple consumers for the same endpoint is not allowed: (\\S+)");

	private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}]{4,}");

	private final CamelContext context;

	private final Explanation explanation;

	Breakage(CamelContext context, Explanation explanation) {
		this.context = context;
		this.explanation = explanation;
	}

	BrokenFile of(String text, Throwable ex) {
		List<Throwable> chain = new ArrayList<>();
		for (Throwable link = ex; link != null && chain.size() < 20; link = link.getCause()) {
			chain.add(link);
		}
		for (Throwable link : chain) {
			BrokenFile known = known(text, link);
			if (known != null) {
				return known;
			}
		}
		return unknown(text, chain);
	}

	private @Nullable BrokenFile known(String text, Throwable link) {
		String message = String.valueOf(link.getMessage());
		Matcher missing = MISSING.matcher(message);
		Matcher several = SEVERAL_CONSUMERS.matcher(message);
		if (link instanceof MarkedYamlEngineException marked) {
			return yaml(marked);
		}
		if (missing.find()) {
			return at(Place.of(text, missing.group(1)), Sentence.of("routes.missing-property", missing.group(1)));
		}
		if (link instanceof NoSuchEndpointException unknown) {
			String scheme = masked(text, scheme(unknown.getUri()));
			return at(Place.of(text, scheme), Sentence.of("routes.unknown-component", scheme));
		}
		if (link instanceof ResolveEndpointFailedException && message.contains("Unknown parameters=")) {
			return options(text, message);
		}
		if (link instanceof FileNotFoundException && message.contains("irectory")) {
			Place place = Place.of(text, "file:");
			return BrokenFile.passing(Sentence.of("routes.absent-folder"), place.line(), place.column());
		}
		if (link instanceof NoSuchBeanException bean && bean.getName() != null) {
			return at(Place.of(text, bean.getName()), Sentence.of("routes.no-bean", masked(text, bean.getName())));
		}
		if (several.find()) {
			String uri = masked(text, several.group(1)).replace("://", ":");
			return at(Place.of(text, uri), Sentence.of("routes.taken-source", uri));
		}
		return null;
	}

	private static BrokenFile yaml(MarkedYamlEngineException marked) {
		Place place = marked.getProblemMark()
			.or(marked::getContextMark)
			.map((mark) -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
			.orElse(Place.UNKNOWN);
		String problem = String.valueOf(marked.getProblem()).lines().findFirst().orElse("");
		return at(place, Sentence.of("routes.yaml", shortened(problem)));
	}

	private static @Nullable BrokenFile options(String text, String message) {
		Matcher list = UNKNOWN_OPTIONS.matcher(message);
		if (!list.find()) {
			return null;
		}
		List<String> names = OPTION.matcher(list.group(1)).results().map((found) -> found.group(1)).toList();
		Place place = names.isEmpty() ? Place.UNKNOWN : Place.of(text, names.get(0));
		return at(place, Sentence.of("routes.unknown-option", String.join(", ", names)));
	}

	private BrokenFile unknown(String text, List<Throwable> chain) {
		String route = "";
		for (Throwable link : chain) {
			if (link instanceof FailedToCreateRouteException failed) {
				route = String.valueOf(failed.getRouteId());
			}
			else if (link instanceof FailedToStartRouteException failed) {
				route = String.valueOf(failed.getRouteId());
			}
		}
		Optional<Sentence> away = explanation.of(chain.get(0));
		if (away.isPresent()) {
			Place place = Place.of(text, route);
			return BrokenFile.passing(Sentence.of("routes.needs-more", route, away.get()), place.line(),
					place.column());
		}
		Throwable last = chain.get(chain.size() - 1);
		String reason = last.getClass().getSimpleName() + ": "
				+ shortened(masked(text, String.valueOf(last.getMessage())));
		return at(Place.of(text, route), Sentence.of("routes.not-started", route, reason));
	}

	/**
	 * Words of Camel with the value of every placeholder of the file put back; nothing of
	 * them where a part of a value is left, as in other case or encoded.
	 */
	private String masked(String text, String words) {
		String masked = words;
		List<String> values = new ArrayList<>();
		Matcher placeholder = PLACEHOLDER.matcher(text);
		while (placeholder.find()) {
			String value = context.getPropertiesComponent().resolveProperty(placeholder.group(1)).orElse("");
			if (!value.isEmpty()) {
				masked = masked.replace(value, placeholder.group());
				values.add(value);
			}
		}
		String said = PLACEHOLDER.matcher(masked).replaceAll("").toLowerCase(Locale.ROOT);
		boolean told = values.stream()
			.flatMap((value) -> TELLING.matcher(value.toLowerCase(Locale.ROOT)).results())
			.anyMatch((part) -> said.contains(part.group()));
		return told ? "..." : masked;
	}

	private static String scheme(String uri) {
		int colon = uri.indexOf(':');
		return (colon < 0) ? uri : uri.substring(0, colon);
	}

	private static String shortened(String words) {
		return (words.length() <= 300) ? words : words.substring(0, 300) + "...";
	}

	private static BrokenFile at(Place place, Sentence sentence) {
		return new BrokenFile(sentence, place.line(), place.column());
	}

}
