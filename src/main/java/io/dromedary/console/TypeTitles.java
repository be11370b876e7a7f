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

	@Nullable String of(@Nullable String name, Locale locale) {
		return (name != null) ? name.replace('_', ' ').replace('-', ' ') : null;
	}

	List<Titled> all(Locale locale) {
		return types.all()
			.stream()
			.map((type) -> new Titled(type.name(), String.valueOf(of(type.name(), locale))))
			.sorted(Comparator.comparing(Titled::title))
			.toList();
	}

}
