package io.dromedary.routes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.dromedary.routes.RouteFolder.route;
import static org.assertj.core.api.Assertions.assertThat;

class GracefulStopTest {

	private static final String FIRST = """
			- route:
			    id: first
			    description: Hands over to the second.
			    from:
			      uri: direct:first
			      steps:
			        - process: {ref: gate}
			        - to: direct:second
			""";

	@TempDir
	Path folder;

	@Test
	void whatIsOnItsWayThroughSeveralRoutesComesOutBeforeAReload() throws Exception {
		Gate gate = new Gate();
		try (var routes = new RouteFolder(folder, shipped())) {
			routes.context.getRegistry().bind("gate", gate);
			routes.start();
			var answer = CompletableFuture.supplyAsync(() -> routes.ask("first"));
			gate.awaitVisitor();
			routes.write("errors.camel.yaml", errors("two"));
			Awaitility.await().until(GracefulStopTest::aStopIsUnderWay);
			assertThat(answer).isNotDone();
			gate.open();
			assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("second");
			routes.await("errors.camel.yaml", "CHANGED RUNNING");
			assertThat(routes.ask("first")).isEqualTo("second");
		}
	}

	@Test
	void aRouteThatDoesNotFinishInTimeIsForcedAndTheOthersKeepWorking() throws Exception {
		Gate gate = new Gate();
		try (var routes = new RouteFolder(folder, shipped(), Duration.ofMillis(300))) {
			routes.context.getRegistry().bind("gate", gate);
			routes.start();
			var answer = CompletableFuture.supplyAsync(() -> routes.ask("first"));
			gate.awaitVisitor();
			routes.write("first.camel.yaml", route("first", "changed"));
			routes.awaitAnswer("first", "changed");
			assertThat(routes.ask("second")).isEqualTo("second");
			gate.open();
			assertThat(answer.handle((said, failure) -> true).get(20, TimeUnit.SECONDS)).isTrue();
		}
	}

	private static boolean aStopIsUnderWay() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getKey().getName().contains("ShutdownTask"))
			.anyMatch((thread) -> Arrays.stream(thread.getValue())
				.anyMatch((frame) -> frame.getClassName().endsWith("DefaultShutdownStrategy$ShutdownTask")));
	}

	private static Map<String, String> shipped() {
		return Map.of("errors.camel.yaml", errors("one"), "first.camel.yaml", FIRST, "second.camel.yaml",
				route("second", "second"));
	}

	private static String errors(String answer) {
		return """
				- routeConfiguration:
				    onException:
				      - onException:
				          exception: [java.lang.IllegalStateException]
				          steps:
				            - setBody: {constant: %s}
				""".formatted(answer);
	}

	/** Holds the first exchange up until it is opened. */
	private static final class Gate implements Processor {

		private final AtomicBoolean first = new AtomicBoolean(true);

		private final CountDownLatch visited = new CountDownLatch(1);

		private final CountDownLatch opened = new CountDownLatch(1);

		@Override
		public void process(Exchange exchange) throws InterruptedException {
			if (first.getAndSet(false)) {
				visited.countDown();
				opened.await(20, TimeUnit.SECONDS);
			}
		}

		void awaitVisitor() throws InterruptedException {
			assertThat(visited.await(20, TimeUnit.SECONDS)).isTrue();
		}

		void open() {
			opened.countDown();
		}

	}

}
