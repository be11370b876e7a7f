package io.dromedary.intake;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.StoreClosedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/**
 * Says what a door ran into and what to do, never in the words of a library: those may
 * hold addresses, names and paths.
 */
public final class Trouble {

	private static final int DEEPEST = 20;

	private Trouble() {
	}

	/** What happened and what to do; at the least the kind of the failure. */
	public static Sentence of(Throwable failure) {
		return known(failure)
			.orElseGet(() -> Sentence.of("intake.trouble.other", root(failure).getClass().getSimpleName()));
	}

	/** Empty where nobody knows what it means. */
	public static Optional<Sentence> known(Throwable failure) {
		return chain(failure).map(Trouble::one).flatMap(Optional::stream).findFirst();
	}

	private static Stream<Throwable> chain(Throwable failure) {
		return Stream.iterate(failure, (link) -> link != null, Throwable::getCause).limit(DEEPEST);
	}

	private static Throwable root(Throwable failure) {
		return chain(failure).reduce(failure, (outer, inner) -> inner);
	}

	private static Optional<Sentence> one(Throwable failure) {
		if (failure instanceof DocumentException known) {
			return Optional.of(known.sentence());
		}
		if (failure instanceof DataAccessException || failure instanceof TransactionException) {
			return Optional.of(Sentence.of("intake.trouble.ledger"));
		}
		return mail(failure).or(() -> network(failure))
			.or(() -> security(failure))
			.or(() -> disk(failure))
			.map(Sentence::of);
	}

	private static Optional<String> mail(Throwable failure) {
		if (failure instanceof AuthenticationFailedException) {
			return Optional.of("intake.mail.login");
		}
		if (failure instanceof FolderNotFoundException) {
			return Optional.of("intake.mail.no-folder");
		}
		if (failure instanceof ReadOnlyFolderException) {
			return Optional.of("intake.mail.read-only");
		}
		if (failure instanceof ProtocolException && String.valueOf(failure.getMessage()).contains("STARTTLS")) {
			return Optional.of("intake.mail.no-tls");
		}
		boolean cut = failure instanceof FolderClosedException || failure instanceof StoreClosedException;
		return cut ? Optional.of("intake.trouble.cut-off") : Optional.empty();
	}

	private static Optional<String> network(Throwable failure) {
		if (failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException) {
			return Optional.of("intake.trouble.unknown-host");
		}
		if (failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException
				|| failure instanceof TimeoutException) {
			return Optional.of("intake.trouble.no-answer");
		}
		if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
			return Optional.of("intake.trouble.refused");
		}
		boolean cut = failure instanceof SocketException || failure instanceof EOFException;
		return cut ? Optional.of("intake.trouble.cut-off") : Optional.empty();
	}

	private static Optional<String> security(Throwable failure) {
		if (failure instanceof CertificateException || failure instanceof CertPathBuilderException
				|| failure instanceof CertPathValidatorException) {
			return Optional.of("intake.trouble.certificate");
		}
		boolean plain = failure instanceof SSLException && chain(failure)
			.noneMatch((link) -> link instanceof CertificateException || link instanceof CertPathBuilderException
					|| link instanceof SocketException || link instanceof EOFException);
		return plain ? Optional.of("intake.trouble.tls") : Optional.empty();
	}

	private static Optional<String> disk(Throwable failure) {
		if (failure instanceof InvalidPathException) {
			return Optional.of("intake.folder.name");
		}
		if (failure instanceof AccessDeniedException) {
			return Optional.of("intake.trouble.denied");
		}
		if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException
				|| failure instanceof NotDirectoryException) {
			return Optional.of("intake.trouble.missing");
		}
		String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		boolean full = Stream.of("no space left", "not enough space", "disk quota exceeded").anyMatch(words::contains);
		return full ? Optional.of("intake.trouble.full") : Optional.empty();
	}

}
