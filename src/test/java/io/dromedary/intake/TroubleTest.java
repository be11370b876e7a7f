package io.dromedary.intake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertificateException;
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a door ran into, in words that name nobody. */
class TroubleTest {

	private static final String SECRET = "rossi@example.org";

	static java.util.stream.Stream<Arguments> failures() {
		return java.util.stream.Stream.of(arguments(new UnknownHostException(SECRET), "unknown-host"),
				arguments(new ConnectException(SECRET), "refused"),
				arguments(new SocketTimeoutException(SECRET), "no-answer"),
				arguments(new SSLHandshakeException(SECRET).initCause(new CertificateException(SECRET)), "certificate"),
				arguments(new SSLException("Unsupported or unrecognized SSL message"), "tls"),
				arguments(new SSLHandshakeException(SECRET).initCause(new java.io.EOFException(SECRET)), "cut-off"),
				arguments(new AccessDeniedException(SECRET), "denied"),
				arguments(new NoSuchFileException(SECRET), "missing"),
				arguments(new IOException("No space left on device"), "full"),
				arguments(new DataAccessResourceFailureException(SECRET), "ledger"),
				arguments(new IllegalStateException(SECRET), "other"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void isSaidWithWhatToDoHoweverDeepItLies(Throwable failure, String key) {
		Throwable wrapped = new RuntimeException(SECRET, new IllegalArgumentException(SECRET, failure));
		Sentence said = Trouble.of(wrapped);
		assertThat(said.key()).isEqualTo("intake.trouble." + key);
		assertThat(said.in(Locale.ENGLISH)).doesNotContain(SECRET);
		assertThat(Trouble.known(wrapped).isPresent()).isEqualTo(!key.equals("other"));
	}

	@Test
	void aClosedPortIsNamedAsSuch() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Throwable failure = catchThrowable(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
		assertThat(Trouble.of(failure).key()).isEqualTo("intake.trouble.refused");
	}

	@Test
	void whatThisProgramSaysItselfIsKept() {
		Sentence own = Sentence.of("intake.source-unreadable");
		assertThat(Trouble.of(new RuntimeException(new ServiceUnavailable(Service.Kind.SOURCE, own)))).isEqualTo(own);
	}

}
