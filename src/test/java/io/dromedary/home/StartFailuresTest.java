package io.dromedary.home;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.Objects;

import io.dromedary.document.Sentence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class StartFailuresTest {

	private final StartFailures failures = new StartFailures(new MockEnvironment());

	@Test
	void aFileThatIsDeniedIsNamedHoweverDeepTheFailureLies() {
		Throwable failure = new BeanCreationException("a bean",
				new UncheckedIOException(new AccessDeniedException("/srv/store")));
		FailureAnalysis said = Objects.requireNonNull(failures.analyze(failure));
		assertThat(said.getDescription()).contains("/srv/store", "permission denied").doesNotContain("Exception");
	}

	@Test
	void muslIsSaidWithWhatToUseInstead() {
		FailureAnalysis said = Objects
			.requireNonNull(failures.analyze(new HomeException(Sentence.of("home.musl"), null)));
		assertThat(said.getDescription()).contains("glibc");
	}

	@Test
	void anythingElseIsLeftToOthers() {
		assertThat(failures.analyze(new IllegalStateException("a bug"))).isNull();
	}

}
