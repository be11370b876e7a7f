package io.dromedary.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Status;
import io.dromedary.ledger.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a list; a misspelt one is an error, not a longer list. */
final class ListRequest {

	private static final String CURSOR = "cursor";

	private static final int USUAL = 50;

	private static final int MOST = 500;

	/** {@code Name} in the description: of types and ids. */
	static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

	private static final Set<String> OF_PAGES = Set.of("limit", CURSOR);

	private static final Set<String> OF_DOCUMENTS = Set.of("status", "type", "parent", "since", "limit", CURSOR);

	private ListRequest() {
	}

	static Map<String, String> single(MultiValueMap<String, String> parameters) {
		if (parameters.values().stream().anyMatch((values) -> values.size() > 1)) {
			throw ApiException.badRequest("api.repeated-parameter");
		}
		return parameters.toSingleValueMap();
	}

	/** One more than asked for is queried: whether there is a next page. */
	static Query query(Map<String, String> parameters) {
		known(parameters, OF_DOCUMENTS);
		Status status = read(parameters, "status", ListRequest::status);
		return new Query((status != null) ? Set.of(status) : Set.of(), read(parameters, "type", ListRequest::name),
				null, read(parameters, "parent", ListRequest::name), read(parameters, "since", ListRequest::since),
				read(parameters, CURSOR, ListRequest::name), limit(parameters) + 1);
	}

	/**
	 * Where a list that knows nothing but pages goes on: the last of the page before;
	 * null at its begin.
	 */
	static @Nullable String cursor(Map<String, String> parameters) {
		known(parameters, OF_PAGES);
		return read(parameters, CURSOR, ListRequest::name);
	}

	private static void known(Map<String, String> parameters, Set<String> known) {
		if (!known.containsAll(parameters.keySet())) {
			throw ApiException.badRequest("api.unknown-parameter", String.join(", ", known.stream().sorted().toList()));
		}
	}

	static int limit(Map<String, String> parameters) {
		Integer limit = read(parameters, "limit", ListRequest::count);
		return (limit != null) ? limit : USUAL;
	}

	private static <T> @Nullable T read(Map<String, String> parameters, String name, Function<String, T> reader) {
		String text = parameters.get(name);
		return (text != null) ? reader.apply(text) : null;
	}

	private static Status status(String word) {
		return Arrays.stream(Status.values())
			.filter((status) -> status.word().equals(word))
			.findFirst()
			.orElseThrow(() -> ApiException.badRequest("api.bad-status",
					Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining(", "))));
	}

	private static String name(String text) {
		if (!NAME.matcher(text).matches()) {
			throw ApiException.badRequest("api.bad-name");
		}
		return text;
	}

	private static Instant since(String text) {
		try {
			return text.contains("T") ? OffsetDateTime.parse(text).toInstant()
					: LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw ApiException.badRequest("api.bad-since");
		}
	}

	private static int count(String text) {
		if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
			throw ApiException.badRequest("api.bad-limit", MOST);
		}
		return Integer.parseInt(text);
	}

}
