package io.dromedary.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.dromedary.document.Instructions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an upload asks for, in the query or in parts of the form: {@code type},
 * {@code deliverTo} and {@code metadata.KEY}. What is misspelt is an error: it would
 * silently not be done.
 */
class UploadParameters {

	static final String FILE_NAME = "fileName";

	private static final String METADATA = "metadata.";

	private static final Set<String> KNOWN = new TreeSet<>(List.of("type", "deliverTo", "wait", FILE_NAME));

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");

	private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=");

	/** Members of the metadata of one document. */
	static final int MOST = 20;

	/** Characters of one value. */
	static final int LONGEST = 1000;

	private final KnownTypes types;

	private final KnownTargets targets;

	private final int priority;

	UploadParameters(KnownTypes types, KnownTargets targets, int priority) {
		this.types = types;
		this.targets = targets;
		this.priority = priority;
	}

	/**
	 * @param query as it came: a parameter that has no name is not among those read
	 * @throws ApiException 400 where something is misspelt or given twice, 422 where
	 * there is no such type or target
	 */
	Instructions read(MultiValueMap<String, String> parameters, @Nullable String query) {
		if (query != null && NAMELESS.matcher(query).find()) {
			throw unknown();
		}
		parameters.forEach((name, values) -> {
			if (!KNOWN.contains(name) && !name.startsWith(METADATA)) {
				throw unknown();
			}
			if (values.size() > 1 && !name.equals("deliverTo")) {
				throw ApiException.badRequest("api.repeated-parameter");
			}
			values.forEach(Texts::keepable);
		});
		return new Instructions(type(parameters.getFirst("type")), targets.names(targets(parameters)),
				metadata(parameters), priority);
	}

	private static ApiException unknown() {
		return ApiException.badRequest("api.unknown-parameter", String.join(", ", KNOWN) + ", metadata.*");
	}

	private @Nullable String type(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : types.name(name);
	}

	private static List<String> targets(MultiValueMap<String, String> parameters) {
		return parameters.getOrDefault("deliverTo", List.of())
			.stream()
			.flatMap((names) -> Arrays.stream(names.split(",")))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
	}

	private static Map<String, String> metadata(MultiValueMap<String, String> parameters) {
		Map<String, String> metadata = new HashMap<>();
		parameters.toSingleValueMap().forEach((name, value) -> {
			if (name.startsWith(METADATA)) {
				Texts.keepable(value);
				metadata.put(name.substring(METADATA.length()), value);
			}
		});
		boolean fits = metadata.size() <= MOST
				&& metadata.keySet().stream().allMatch((name) -> NAME.matcher(name).matches())
				&& metadata.values().stream().allMatch((value) -> value.codePoints().count() <= LONGEST);
		if (!fits) {
			throw ApiException.badRequest("api.bad-metadata", MOST, LONGEST);
		}
		return metadata;
	}

}
