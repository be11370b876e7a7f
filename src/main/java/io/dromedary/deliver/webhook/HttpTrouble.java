package io.dromedary.deliver.webhook;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;

/**
 * Says what a route of the user's own met that posts by the component {@code http}: its
 * answers mean what those to a webhook mean.
 */
class HttpTrouble implements FailureTranslator {

	/** Of Camel, which only doors and routes know. */
	private static final String ANSWERED = "org.apache.camel.http.base.HttpOperationFailedException";

	/** In its message, behind the address. */
	private static final Pattern STATUS = Pattern.compile(".* with statusCode: (\\d{3})\\b.*", Pattern.DOTALL);

	private static final String SENTENCES = "deliver.http.";

	/** Of the HTTP client, such as a connection that is refused. */
	private static final String CLIENT = "org.apache.hc.";

	private final Clock clock;

	HttpTrouble(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Optional<DocumentException> translate(Throwable failure, Service target) {
		return FailureTranslator.chain(failure).flatMap((link) -> said(link, target).stream()).findFirst();
	}

	private Optional<DocumentException> said(Throwable link, Service target) {
		Matcher status = STATUS.matcher(String.valueOf(link.getMessage()));
		if (link.getClass().getName().equals(ANSWERED) && status.matches()) {
			return Optional.of(Answer.of(Integer.parseInt(status.group(1)), null, clock).failure(target, SENTENCES));
		}
		boolean away = link instanceof SocketTimeoutException || link instanceof UnknownHostException
				|| link.getClass().getName().startsWith(CLIENT);
		return away
				? Optional
					.of(new ServiceUnavailable(target, Sentence.of(SENTENCES + "away", String.valueOf(target.name()))))
				: Optional.empty();
	}

}
