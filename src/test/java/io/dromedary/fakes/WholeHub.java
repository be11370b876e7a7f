package io.dromedary.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.dromedary.Application;
import io.dromedary.document.Assessment;
import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Query;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import static org.awaitility.Awaitility.await;

/** The whole program over a home of its own, on a port of its own. */
public final class WholeHub implements AutoCloseable {

	private static final Set<Status> MOVING = EnumSet.of(Status.RECEIVED, Status.PROCESSING, Status.DELIVERING);

	private final ConfigurableApplicationContext context;

	private WholeHub(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Over this home; its folder of routes is {@code HOME/routes}. */
	public static Builder at(Path home) {
		return new Builder().with("dromedary.home", home)
			.with("dromedary.routes", home.resolve("routes"))
			.with("dromedary.folder.settle", "200ms")
			.with("dromedary.folder.settle-empty", "200ms")
			.with("dromedary.folder.settle-unfinished", "200ms")
			.with("dromedary.folder.poll", "100")
			.with("server.port", "0");
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	public Ledger ledger() {
		return bean(Ledger.class);
	}

	public Path home() {
		return Path.of(property("dromedary.home"));
	}

	public String property(String name) {
		return context.getEnvironment().getRequiredProperty(name);
	}

	public String url() {
		return "http://127.0.0.1:" + property("local.server.port");
	}

	/**
	 * Drops a file into the inbox as a careful program does: complete at once.
	 * @param path in the inbox, with {@code /}
	 */
	public void drop(String path, byte[] content) {
		Path file = home().resolve("inbox").resolve(path);
		try {
			Files.createDirectories(file.getParent());
			Path draft = Files.write(file.resolveSibling("." + path.hashCode() + ".tmp"), content);
			Files.move(draft, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Everything in the ledger, newest first. */
	public List<Entry> entries() {
		return ledger().list(new Query(null, null, null, null, 100_000));
	}

	/** The entry of a file once it is where it stays: final, in review, or waiting. */
	public Entry settled(String name) {
		try {
			return await().atMost(Duration.ofMinutes(1)).until(() -> resting(name), Optional::isPresent).orElseThrow();
		}
		catch (ConditionTimeoutException ex) {
			String all = entries().stream()
				.map((entry) -> entry.origin().fileName() + ": " + entry.status().word())
				.collect(Collectors.joining(", "));
			throw new AssertionError(name + " did not come to rest; " + all, ex);
		}
	}

	private Optional<Entry> resting(String name) {
		return entries().stream().filter((entry) -> entry.origin().fileName().equals(name) && rests(entry)).findFirst();
	}

	/** Drops a file and waits for its end. */
	public Entry carry(String name, byte[] content) {
		drop(name, content);
		return settled(name);
	}

	public static boolean rests(Entry entry) {
		return !MOVING.contains(entry.status()) || entry.waitingFor() != null;
	}

	/** The values of the fields, normalised; empty where nothing was found. */
	public Map<String, String> values(Entry entry) {
		Map<String, String> values = new LinkedHashMap<>();
		ledger().assessment(entry.id()).map(Assessment::fields).orElse(Map.of()).forEach((name, field) -> {
			if (field.value() != null) {
				values.put(name, field.value());
			}
		});
		return values;
	}

	/** The doubts in a form for test messages: {@code field: rule}. */
	public String doubts(Entry entry) {
		return ledger().assessment(entry.id())
			.map(Assessment::findings)
			.orElse(List.of())
			.stream()
			.filter((finding) -> finding.severity() != io.dromedary.document.Finding.Severity.NOTE)
			.map((finding) -> finding.field() + ": " + finding.rule())
			.collect(Collectors.joining(", "));
	}

	@Override
	public void close() {
		context.close();
	}

	/** With which settings it starts. */
	public static final class Builder {

		private final Map<String, Object> properties = new LinkedHashMap<>();

		private final Map<String, Object> beans = new LinkedHashMap<>();

		private Builder() {
		}

		public Builder with(String property, Object value) {
			properties.put(property, value);
			return this;
		}

		/** One more bean, found by its name in routes and by its type elsewhere. */
		public Builder bean(String name, Object bean) {
			beans.put(name, bean);
			return this;
		}

		private void register(ConfigurableListableBeanFactory factory) {
			factory.registerSingleton("noTests", new NoTests());
			beans.forEach(factory::registerSingleton);
		}

		public WholeHub start(String... more) {
			var application = new SpringApplicationBuilder(Application.class)
				.initializers((context) -> register(context.getBeanFactory()))
				.build();
			List<String> arguments = properties.entrySet()
				.stream()
				.map((property) -> "--" + property.getKey() + "=" + property.getValue())
				.collect(Collectors.toList());
			arguments.addAll(Arrays.asList(more));
			return new WholeHub(application.run(arguments.toArray(String[]::new)));
		}

	}

	/** Keeps the configurations of other tests out: the program scans its packages. */
	static final class NoTests extends TypeExcludeFilter {

		private static final String TESTS = WholeHub.class.getProtectionDomain()
			.getCodeSource()
			.getLocation()
			.toString();

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
			return reader.getResource().getURL().toString().contains(TESTS);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof NoTests;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

}
