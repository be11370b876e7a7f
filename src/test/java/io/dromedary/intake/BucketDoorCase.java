package io.dromedary.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

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
		List<String> arguments = new java.util.ArrayList<>(List.of("--dromedary.home=" + folder.resolve("home"),
				"--camel.main.routes-include-pattern=file:routes/intake.camel.yaml,file:routes/from-s3.camel.yaml",
				"--dromedary.s3.bucket=inbox", "--dromedary.s3.endpoint=" + server.url(), "--dromedary.s3.poll=100",
				"--dromedary.s3.access-key=" + S3Server.KEY, "--dromedary.s3.secret-key=" + S3Server.SECRET));
		for (String setting : settings) {
			arguments.add("--dromedary.s3." + setting);
		}
		hub = new SpringApplicationBuilder(FakeHub.class, IntakeConfiguration.class).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof FakeLedger) ? known : bean;
				}
			}))
			.build()
			.run(arguments.toArray(String[]::new));
		ledger = known;
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
