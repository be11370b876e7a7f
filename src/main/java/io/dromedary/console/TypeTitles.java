package io.dromedary.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.DocumentTypes;
import org.jspecify.annotations.Nullable;

/** What document types are called on the pages. */
class TypeTitles {

	private final DocumentTypes types;

	TypeTitles(DocumentTypes types) {
		this.types = types;
	}

	/** A type to choose. */
	record Titled(String name, String title) {
	}

	/** The bare name of a type that is gone. */
	@Nullable String of(@Nullable String name, Locale locale) {
		return (name != null) ? types.named(name).map((type) -> type.title(locale)).orElse(name) : null;
	}

	List<Titled> all(Locale locale) {
		return types.all()
			.stream()
			.map((type) -> new Titled(type.name(), type.title(locale)))
			.sorted(Comparator.comparing(Titled::title))
			.toList();
	}

}
