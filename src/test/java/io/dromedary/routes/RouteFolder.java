package io.dromedary.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.dromedary.document.Sentence;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;

/** A folder of route files, watched by a running Camel context. */
final class RouteFolder implements AutoCloseable {

	final CamelContext context = new DefaultCamelContext();

	final Path folder;

	private final RouteFiles files;

	RouteFolder(Path folder, Map<String, String> shipped) {
		this(folder, shipped, Duration.ofSeconds(10));
	}

	RouteFolder(Path folder, Map<String, String> shipped, Duration stop) {
		this.folder = folder;
		this.context.start();
		var overlay = new Overlay("", shipped, new WatchedFolder(folder, ".camel.yaml"),
				new CamelShelf(context, stop, (failure) -> Optional.empty()));
		this.files = new RouteFiles(List.of(overlay), Duration.ofMillis(50));
	}

	RouteFolder start() throws InterruptedException {
		files.start();
		return this;
	}

	void write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	void delete(String name) throws IOException {
		Files.delete(folder.resolve(name));
	}

	/** A file as the API would list it, or null. */
	RouteFile file(String name) {
		return files.list().stream().filter((file) -> file.file().equals(name)).findFirst().orElse(null);
	}

	Map<String, String> states() {
		return files.list()
			.stream()
			.collect(Collectors.toMap(RouteFile::file, (file) -> file.origin() + " " + file.state()));
	}

	/** Waits until a file is listed so, for example {@code CHANGED RUNNING}. */
	void await(String name, String state) {
		Awaitility.await()
			.atMost(20, TimeUnit.SECONDS)
			.pollInterval(Duration.ofMillis(20))
			.untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(states()).containsEntry(name, state));
	}

	/** Waits until {@code direct:NAME} answers so. */
	void awaitAnswer(String name, String answer) {
		Awaitility.await()
			.atMost(20, TimeUnit.SECONDS)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> answer.equals(ask(name)));
	}

	String ask(String name) {
		try (var template = context.createFluentProducerTemplate()) {
			return template.to("direct:" + name + "?failIfNoConsumers=false&block=false")
				.withBody("nothing")
				.request(String.class);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String error(String name) {
		Sentence error = file(name).error();
		return String.valueOf(error);
	}

	/** A route {@code direct:ID} that answers with a constant. */
	static String route(String id, String answer) {
		return """
				- route:
				    id: %s
				    description: Answers %s.
				    from:
				      uri: direct:%s
				      steps:
				        - setBody:
				            constant: %s
				""".formatted(id, answer, id, answer);
	}

	@Override
	public void close() {
		files.stop();
		context.stop();
	}

}
