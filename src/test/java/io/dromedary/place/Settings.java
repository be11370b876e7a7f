package io.dromedary.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** What {@code application.yaml} knows. */
final class Settings {

	/** Read before any configuration file. */
	private static final Set<String> EARLY = Set.of("dromedary.routes");

	private Settings() {
	}

	/** Every setting with its default, unresolved. */
	static Map<String, String> all() {
		try {
			Map<String, String> all = new TreeMap<>();
			EARLY.forEach((name) -> all.put(name, ""));
			for (var source : new YamlPropertySourceLoader().load("application",
					new FileSystemResource("src/main/resources/application.yaml"))) {
				var known = (EnumerablePropertySource<?>) source;
				for (String name : known.getPropertyNames()) {
					all.put(name, String.valueOf(known.getProperty(name)));
				}
			}
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same as environment variables are named. */
	static Set<String> variables() {
		return all().keySet()
			.stream()
			.map((name) -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	/** A variable as Spring compares it: dashes of a setting may also be underscores. */
	static boolean known(String variable) {
		String bare = variable.replace("_", "");
		return variables().stream().anyMatch((name) -> name.replace("_", "").equals(bare));
	}

}
