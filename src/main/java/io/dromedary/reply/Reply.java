package io.dromedary.reply;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Found;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Replies;
import org.jspecify.annotations.Nullable;

/** The bean {@code reply}: writes the answer to a mail. */
public class Reply {

	private static final Duration DAY = Duration.ofDays(1);

	private final ReplySettings settings;

	private final Set<String> own;

	private final String domain;

	private final Ledger ledger;

	private final Replies replies;

	private final ReplyText text;

	private final Clock clock;

	/**
	 * @param own addresses that are never answered, lower case
	 * @param from the address that answers
	 */
	Reply(ReplySettings settings, Set<String> own, String from, Ledger ledger, Replies replies, ReplyText text,
			Clock clock) {
		this.settings = settings;
		this.own = own;
		this.domain = from.replaceAll("[<>\\s]", "").replaceFirst("^[^@]*@", "");
		this.ledger = ledger;
		this.replies = replies;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * The answer; null where the mail must not be answered.
	 * @throws ServiceUnavailable where the store cannot be read now
	 */
	public @Nullable ReplyMail write(Document mail) {
		String messageId = "<reply." + mail.id() + "@" + domain + ">";
		Optional<String> to = to(mail, messageId);
		if (to.isEmpty()) {
			replies.done(mail.id(), "", "not-answered");
			return null;
		}
		replies.done(mail.id(), to.get(), "answered");
		String inReplyTo = mail.origin().messageId();
		return new ReplyMail(to.get(), text.subject(mail.origin()), messageId, (inReplyTo != null) ? inReplyTo : "",
				text.of(mail));
	}

	private Optional<String> to(Document mail, String messageId) {
		try {
			Answerable answerable = Answerable.of(mail.content());
			boolean talk = answerable.answers(messageId)
					&& ledger.parts(mail.id()).stream().map(Found::documentId).allMatch((id) -> id == null);
			return talk ? Optional.empty() : answerable.to(own).filter(this::notTooMany);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.STORE, Sentence.of("reply.store-away"));
		}
	}

	private boolean notTooMany(String address) {
		return replies.count(address.toLowerCase(Locale.ROOT), clock.instant().minus(DAY)) < settings.most();
	}

}
