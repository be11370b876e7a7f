package io.dromedary.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.document.Assessment;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Target;

/** The types a caller may ask for. */
record KnownTypes(DocumentTypes types) {

	/**
	 * The name of a type there is.
	 * @throws ApiException 422 where there is none of that name
	 */
	String name(String asked) {
		return types.named(asked.strip())
			.map(DocumentType::name)
			.orElseThrow(() -> ApiException.unprocessable("api.unknown-type",
					types.all().stream().map(DocumentType::name).sorted().collect(Collectors.joining(", "))));
	}

	/**
	 * Targets of its type that a document goes to by what a person says, and did not by
	 * what it said before; none where whoever brought it named its targets.
	 */
	List<Target> wantedSince(Assessment before, Assessment now) {
		if (!now.document().instructions().deliverTo().isEmpty()) {
			return List.of();
		}
		return types.named(String.valueOf(now.type())).map((type) -> {
			Set<String> known = new Destinations(before, type).targets()
				.stream()
				.map(Target::name)
				.collect(Collectors.toSet());
			return new Destinations(now, type).targets()
				.stream()
				.filter((target) -> !known.contains(target.name()))
				.toList();
		}).orElse(List.of());
	}

}
