package io.dromedary.deliver.mail;

import java.util.Optional;

import io.dromedary.document.DocumentException;
import io.dromedary.document.FailureTranslator;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Says what a route met that sends mail. Codes as in RFC 5321, section 4.2: 4xx is for
 * now, 5xx for good.
 */
class SmtpTrouble implements FailureTranslator {

	private static final int FOR_GOOD = 500;

	@Override
	public Optional<DocumentException> translate(Throwable failure, Service target) {
		return FailureTranslator.chain(failure)
			.filter(MessagingException.class::isInstance)
			.map((link) -> of((MessagingException) link, target))
			.findFirst();
	}

	private static DocumentException of(MessagingException failure, Service target) {
		String name = String.valueOf(target.name());
		if (failure instanceof AuthenticationFailedException) {
			return new ServiceUnavailable(target, Sentence.of("deliver.mail.login", name));
		}
		for (Exception link = failure; link instanceof MessagingException next; link = next.getNextException()) {
			if (link instanceof SMTPAddressFailedException refused) {
				return waits(target, "deliver.mail.recipient", name, refused.getReturnCode());
			}
			if (link instanceof SMTPSenderFailedException refused) {
				return waits(target, "deliver.mail.sender", name, refused.getReturnCode());
			}
		}
		if (failure instanceof SMTPSendFailedException said) {
			return (said.getReturnCode() >= FOR_GOOD)
					? new Undeliverable(Sentence.of("deliver.mail.refused", name, said.getReturnCode()))
					: waits(target, "deliver.mail.busy", name, said.getReturnCode());
		}
		return new ServiceUnavailable(target, Sentence.of("deliver.mail.away", name));
	}

	private static ServiceUnavailable waits(Service target, String key, String name, int code) {
		return new ServiceUnavailable(target, Sentence.of(key, name, code));
	}

}
