package io.dromedary.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.dromedary.fakes.FakeHub;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.fakes.S3Server;
import io.dromedary.ledger.Entry;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.awaitility.Awaitility.await;

/** The shipped route over a real server; ledger and store are in memory. */
abstract class BucketDoorCase {

	@TempDir
	Path folder;

	S3Server server;

	FakeLedger ledger;

	private ConfigurableApplicationContext hub;

	/** Names of a reason for a person, without its words. */
	String reason() {
		Door door = bean(Doorkeeper.class).doors().get("from-s3");
		return (door != null && door.reason() != null) ? door.reason().key() : "";
	}

	@BeforeEach
	void serve() throws Exception {
		server = S3Server.start(folder.resolve("s3"), "inbox", "other");
	}

	@AfterEach
	void stop() throws Exception {
		close();
		server.close();
	}

	/** Starts a hub; settings as {@code name=value} without {@code dromedary.s3.}. */
	void open(String... settings) {
		open(new FakeLedger(), settings);
	}

	/** As after a restart: the ledger knows what it knew. */
	void open(FakeLedger known, String... settings) {
		close();
		ledger = known;
		hub = start(known, settings);
	}

	/** One more process over the same ledger. */
	AutoCloseable another(String... settings) {
		return start(ledger, settings);
	}

	/** A ledger that lets something happen between the first arrival and its move. */
	static FakeLedger whileTaken(Runnable meanwhile) {
		FakeLedger ledger = new FakeLedger();
		ledger.afterArrival = () -> {
			ledger.afterArrival = () -> {
			};
			meanwhile.run();
		};
		return ledger;
	}

	private ConfigurableApplicationContext start(FakeLedger known, String... settings) {
		Map<String, String> given = new LinkedHashMap<>(Map.of("bucket", "inbox", "endpoint", server.url(), "poll",
				"100", "access-key", S3Server.KEY, "secret-key", S3Server.SECRET));
		for (String setting : settings) {
			given.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
		}
		List<String> arguments = new ArrayList<>(List.of("--dromedary.home=" + folder.resolve("home"),
				"--camel.main.routes-include-pattern=file:routes/intake.camel.yaml,file:routes/from-s3.camel.yaml"));
		given.forEach((name, value) -> arguments.add("--dromedary.s3." + name + "=" + value));
		return start(known, arguments);
	}

	/** With other routes. */
	void open(FakeLedger known, List<String> arguments) {
		ledger = known;
		hub = start(known,
				Stream.concat(arguments.stream(), Stream.of("--dromedary.home=" + folder.resolve("home"))).toList());
	}

	private static ConfigurableApplicationContext start(FakeLedger known, List<String> arguments) {
		return new SpringApplicationBuilder(FakeHub.class, IntakeConfiguration.class).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof FakeLedger) ? known : bean;
				}
			}))
			.build()
			.run(arguments.toArray(String[]::new));
	}

	void close() {
		if (hub != null) {
			hub.close();
			hub = null;
		}
	}

	<T> T bean(Class<T> type) {
		return hub.getBean(type);
	}

	FakeStore store() {
		return bean(FakeStore.class);
	}

	CamelContext camel() {
		return bean(CamelContext.class);
	}

	static byte[] fresh() {
		return ("content " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
	}

	List<Entry> named(String name) {
		return ledger.all().stream().filter((entry) -> name.equals(entry.origin().path())).toList();
	}

	/** Waits until an object of this name was taken in. */
	Entry taken(String name) {
		await().until(() -> !named(name).isEmpty());
		List<Entry> found = named(name);
		return found.get(found.size() - 1);
	}

}
