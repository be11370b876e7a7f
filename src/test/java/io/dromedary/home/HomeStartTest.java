package io.dromedary.home;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the program with nothing but a home. */
@ExtendWith(OutputCaptureExtension.class)
class HomeStartTest {

	@TempDir
	Path root = Path.of("");

	@Configuration(proxyBeanMethods = false)
	@Import(HomeConfiguration.class)
	static class Bare {

	}

	@Configuration(proxyBeanMethods = false)
	static class Served {

		@Bean
		TomcatServletWebServerFactory server(Environment environment) {
			return new TomcatServletWebServerFactory(environment.getRequiredProperty("server.port", Integer.class));
		}

	}

	/** A database, say: closed with the program. */
	static class Late implements AutoCloseable {

		private final Path root;

		private boolean held;

		Late(Path root) {
			this.root = root;
		}

		@Override
		public void close() {
			try {
				HomeLock.take(root).close();
			}
			catch (HomeException ex) {
				held = true;
			}
		}

	}

	@Test
	void aFirstStartMakesTheHomeAndSaysWhereTheInboxIs(CapturedOutput output) throws Exception {
		Path home = root.resolve("new/home");
		String instance;
		try (var context = start(Map.of(), "--dromedary.home=" + home)) {
			instance = context.getBean(Home.class).instance();
			assertThat(home.resolve("inbox")).isDirectory();
			assertThat(home.resolve("secrets")).isDirectory();
			assertThat(context.getEnvironment().getProperty("dromedary.store"))
				.isEqualTo(home.resolve("store").toString());
			assertThat(output).contains("Dromedary is running.", home.resolve("inbox").toString());
		}
		Files.writeString(home.resolve("tmp/left-by-a-crash"), "x");
		try (var context = start(Map.of(), "--dromedary.home=" + home)) {
			assertThat(context.getBean(Home.class).instance()).isEqualTo(instance);
			assertThat(home.resolve("tmp")).isEmptyDirectory();
		}
	}

	@Test
	void theCommandLineOutranksTheEnvironmentTheHomeAndTheJar() throws Exception {
		Files.writeString(root.resolve("application.yaml"),
				"server:\n  port: 1\n  address: 10.0.0.1\ndromedary:\n  api:\n    max-wait: 7s\n");
		Map<String, Object> environment = Map.of("SERVER_PORT", "2", "DROMEDARY_API_MAX_WAIT", "8s");
		try (var context = start(environment, "--dromedary.home=" + root, "--server.port=3")) {
			Environment settings = context.getEnvironment();
			assertThat(settings.getProperty("server.port")).isEqualTo("3");
			assertThat(settings.getProperty("dromedary.api.max-wait")).isEqualTo("8s");
			assertThat(settings.getProperty("server.address")).isEqualTo("10.0.0.1");
			assertThat(settings.getProperty("server.shutdown")).isEqualTo("graceful");
		}
	}

	@Test
	void secretsAreFilesWhoseNameIsTheProperty() throws Exception {
		Files.createDirectory(root.resolve("secrets"));
		Files.writeString(root.resolve("secrets/mail.password"), "hidden\n");
		try (var context = start(Map.of(), "--dromedary.home=" + root)) {
			assertThat(context.getEnvironment().getProperty("mail.password")).isEqualTo("hidden");
		}
	}

	@Test
	void aRelativeHomeBecomesAbsoluteAndTheDemoHasItsOwn() {
		try (var context = start(Map.of(), "--dromedary.home=target/../target/homes/relative")) {
			assertThat(context.getBean(Home.class).root()).isEqualTo(Path.of("target/homes/relative").toAbsolutePath());
		}
		var environment = new MockEnvironment().withProperty("demo", "");
		new HomeEnvironment().postProcessEnvironment(environment, new SpringApplication());
		Path demo = Path.of(environment.getRequiredProperty("dromedary.home"));
		assertThat(demo).isEqualTo(Path.of("data/demo").toAbsolutePath());
	}

	@Test
	void theHomeIsLetGoAfterEverythingInItIsClosed() {
		Late late = new Late(root);
		SpringApplicationBuilder application = builder(Map.of()).web(WebApplicationType.NONE)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(Late.class, () -> late));
		application.run("--dromedary.home=" + root).close();
		assertThat(late.held).isTrue();
		HomeLock.take(root).close();
	}

	@Test
	void aHomeInUseIsSaidInOneSentenceAndNoStackTrace(CapturedOutput output) {
		try (HomeLock held = HomeLock.take(root)) {
			assertThatThrownBy(() -> start(Map.of(), "--dromedary.home=" + root))
				.hasStackTraceContaining("is in use by process");
		}
		assertThat(output).contains("is in use by process", "--dromedary.home=DIR").doesNotContain("\tat ");
	}

	@Test
	void aPortThatIsTakenIsSaidInOneSentenceAndTheHomeIsLetGo(CapturedOutput output) throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
			SpringApplicationBuilder served = builder(Map.of()).web(WebApplicationType.SERVLET).sources(Served.class);
			assertThatThrownBy(() -> served.run("--dromedary.home=" + root, "--server.port=" + taken.getLocalPort()));
			assertThat(output).contains("Port " + taken.getLocalPort() + " is taken", "--server.port=N")
				.doesNotContain("\tat ");
		}
		HomeLock.take(root).close();
	}

	private static ConfigurableApplicationContext start(Map<String, Object> environment, String... arguments) {
		return builder(environment).web(WebApplicationType.NONE).run(arguments);
	}

	private static SpringApplicationBuilder builder(Map<String, Object> variables) {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
		return new SpringApplicationBuilder(Bare.class).environment(environment).bannerMode(Banner.Mode.OFF);
	}

}
