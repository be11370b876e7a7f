package io.dromedary.home;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for DEBUG or TRACE gets that of this program. */
@ExtendWith(OutputCaptureExtension.class)
class QuietLibrariesTest {

	private static final List<String> LIBRARIES = List.of("org.apache.camel.support.Anything",
			"org.apache.commons.Anything", "software.amazon.awssdk.request", "a.library.of.tomorrow");

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	@SuppressWarnings("NullAway.Init")
	private ConfigurableApplicationContext hub;

	@BeforeEach
	void start() {
		hub = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.run("--logging.level.root=trace", "--logging.level.org.apache=trace", "--logging.level.a.library=debug",
					"--logging.level.software.amazon.awssdk.request=debug", "--dromedary.home=target/homes/quiet");
	}

	@AfterEach
	void stop() {
		hub.close();
		List.of("ROOT", "org.apache", "a.library", "software.amazon.awssdk.request")
			.forEach((name) -> logging.setLogLevel(name, name.equals("ROOT") ? LogLevel.INFO : null));
	}

	@Test
	void noLibrarySpeaksBelowInfoWhateverIsSet(CapturedOutput output) {
		for (String name : LIBRARIES) {
			Logger library = LoggerFactory.getLogger(name);
			library.trace("Kanarienvogel");
			library.atDebug().log("Kanarienvogel");
			assertThat(library.isDebugEnabled()).isFalse();
			assertThat(library.isTraceEnabled()).isFalse();
			library.info("told by {}", name);
			assertThat(output).contains("told by " + name);
		}
		java.util.logging.Logger.getLogger("org.eclipse.angus.mail.imap").finest("Kanarienvogel");
		System.getLogger("jdk.internal.httpclient.debug").log(System.Logger.Level.TRACE, "Kanarienvogel");
		assertThat(output).doesNotContain("Kanarienvogel");
	}

	@Test
	void thisProgramAndItsRoutesDo(CapturedOutput output) {
		LoggerFactory.getLogger("io.dromedary.home.Anything").trace("own trace");
		LoggerFactory.getLogger("my-route").debug("of a route");
		assertThat(output).contains("own trace", "of a route");
	}

	@Test
	void alsoAfterTheConfigurationOfTheLogWasReadAnew() {
		LoggerContext context = new LoggerContext();
		QuietLibraries.hold(context);
		context.reset();
		context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
		assertThat(context.getLogger("a.library.of.tomorrow").isTraceEnabled()).isFalse();
		assertThat(context.getLogger("io.dromedary.home.Anything").isTraceEnabled()).isTrue();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	static class Nothing {

	}

}
