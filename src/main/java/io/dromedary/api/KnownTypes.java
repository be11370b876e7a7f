package io.dromedary.api;

import java.util.stream.Collectors;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;

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

}
