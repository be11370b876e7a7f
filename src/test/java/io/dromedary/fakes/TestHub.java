package io.dromedary.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Origin;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;

/** A real hub of some rooms over a home of its own, with routes given in code. */
public final class TestHub implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private TestHub(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Ledger and work over a home. */
	public static Builder at(Path home) {
		return new Builder().with("dromedary.home", home.toString())
			.with("dromedary.work.poll", "100ms")
			.with("dromedary.work.probe", "200ms")
			.with("dromedary.work.retries", "50ms,50ms")
			.with("dromedary.work.stop", "1s");
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	public Ledger ledger() {
		return bean(Ledger.class);
	}

	public CamelContext camel() {
		return bean(CamelContext.class);
	}

	/** Takes in a content as a door does. */
	public Arrival arrive(String key, String content) {
		try {
			var kept = bean(Store.class).keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
			return ledger().arrive(Incoming.of(key, new Origin("folder", "test", key, key, Instant.now()), kept));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		context.close();
	}

	/** What the hub is made of. */
	public static final class Builder {

		private final Map<String, Object> properties = new HashMap<>();

		private final List<String> rooms = new ArrayList<>(
				List.of("io.dromedary.guard", "io.dromedary.home", "io.dromedary.ledger", "io.dromedary.work"));

		private final List<RoutesBuilder> routes = new ArrayList<>();

		private final Map<String, Object> beans = new HashMap<>();

		private Builder() {
			properties.put("camel.main.routes-include-pattern", "false");
			properties.put("spring.main.banner-mode", "off");
			properties.put("camel.main.shutdown-timeout", "3"); // a test may leave a
																// route that does not end
		}

		public Builder with(String property, Object value) {
			properties.put(property, value);
			return this;
		}

		public Builder rooms(String... packages) {
			rooms.addAll(Arrays.asList(packages));
			return this;
		}

		public Builder routes(RoutesBuilder... builders) {
			routes.addAll(Arrays.asList(builders));
			return this;
		}

		/** A bean for the routes, found by its name. */
		public Builder bean(String name, Object bean) {
			beans.put(name, bean);
			return this;
		}

		public TestHub start() {
			var application = new SpringApplicationBuilder(Bare.class).web(WebApplicationType.NONE)
				.initializers((context) -> register((GenericApplicationContext) context))
				.build();
			String[] arguments = properties.entrySet()
				.stream()
				.map((property) -> "--" + property.getKey() + "=" + property.getValue())
				.toArray(String[]::new);
			return new TestHub(application.run(arguments));
		}

		private void register(GenericApplicationContext context) {
			new ClassPathBeanDefinitionScanner(context).scan(rooms.toArray(String[]::new));
			beans.forEach((name, bean) -> context.getBeanFactory().registerSingleton(name, bean));
			for (int i = 0; i < routes.size(); i++) {
				context.getBeanFactory().registerSingleton("routes" + i, routes.get(i));
			}
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class })
	static class Bare {

	}

}
