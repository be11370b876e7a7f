package io.dromedary.home;

import java.nio.file.FileSystemException;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says in plain words why the program cannot start, instead of a stack trace. */
class StartFailures implements FailureAnalyzer, Ordered {

	private final Language language;

	/**
	 * @param environment null where it could not be made
	 */
	StartFailures(@Nullable Environment environment) {
		this.language = Language.orSystem(environment);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof HomeException home) {
				return said(home.sentence(), cause);
			}
			if (cause instanceof FileSystemException file && file.getFile() != null) {
				return said(Sentence.of("home.file", file.getFile(), Platform.reason(file)), cause);
			}
			if (cause instanceof PortInUseException port) {
				return said(Sentence.of("home.port-taken", Integer.toString(port.getPort())), cause);
			}
		}
		return null;
	}

	private FailureAnalysis said(Sentence sentence, Throwable cause) {
		return new FailureAnalysis(sentence.in(language.forSystem()), null, cause);
	}

}
