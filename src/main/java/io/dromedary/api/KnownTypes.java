package io.dromedary.api;

import java.util.List;
import java.util.stream.Collectors;

import io.dromedary.document.Assessment;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Target;

/** The types a caller may ask for, and what follows from them. */
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
	 * Where a document goes by what a person says, and did not by what it said before.
	 */
	List<Target> wantedSince(Assessment before, Assessment now) {
		return types.named(String.valueOf(now.type()))
			.map((type) -> new Destinations(now, type).since(before))
			.orElse(List.of());
	}

}
