package io.dromedary.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settles where the home and the route files are before any configuration file is read:
 * {@code HOME/application.yaml} is one of them. Paths become absolute, because the
 * database and the web server understand relative ones differently.
 */
class HomeEnvironment implements EnvironmentPostProcessor, Ordered {

	static final String HOME = "dromedary.home";

	private static final String ROUTES = "dromedary.routes";

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String usual = environment.containsProperty("demo") ? "data/demo" : "data";
		Path home = absolute(environment.getProperty(HOME, usual));
		Map<String, Object> settled = new LinkedHashMap<>();
		settled.put(HOME, home.toString());
		environment.getPropertySources().addFirst(new MapPropertySource("dromedary-home", settled));
		environment.getPropertySources()
			.addLast(new MapPropertySource("dromedary-routes", Map.of(ROUTES, usualRoutes(home).toString())));
	}

	private static Path usualRoutes(Path home) {
		Path here = Path.of("routes").toAbsolutePath();
		return Files.isDirectory(here) ? here : home.resolve("routes");
	}

	static Path absolute(String path) {
		return Path.of(path).toAbsolutePath().normalize();
	}

}
