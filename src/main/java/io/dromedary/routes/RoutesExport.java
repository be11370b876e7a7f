package io.dromedary.routes;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Sentence;
import io.dromedary.home.Console;
import io.dromedary.home.Language;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code --export-routes}: writes the shipped files where they may be changed and ends
 * the program. It comes before the home is taken, so it may be done beside a program that
 * runs.
 */
class RoutesExport implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String OPTION = "export-routes";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (environment.containsProperty(OPTION)) {
			Path folder = Path.of(environment.getRequiredProperty("dromedary.routes")).toAbsolutePath().normalize();
			say(lines(folder), Console.out(), Language.of(environment).forSystem());
			System.exit(0);
		}
	}

	private static List<Sentence> lines(Path folder) {
		List<Sentence> lines = new ArrayList<>();
		try {
			new ShippedFiles(RoutesExport.class.getClassLoader()).export(folder)
				.forEach((file, written) -> lines
					.add(Sentence.of(written ? "routes.export.written" : "routes.export.kept", file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		lines.add(Sentence.of("routes.export.done", folder));
		lines.add(Sentence.of("routes.export.next"));
		return lines;
	}

	private static void say(List<Sentence> lines, PrintStream console, Locale locale) {
		lines.forEach((line) -> console.println(line.in(locale)));
		console.flush();
	}

}
