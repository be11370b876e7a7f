package io.dromedary.reply;

import io.dromedary.ledger.Agenda;
import io.dromedary.ledger.AtRest;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Outcome;
import io.dromedary.ledger.Replies;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;

/** Has a mail answered, once, when all of it has come to rest. */
class ReplyWatch implements AtRest {

	private final ReplySettings settings;

	private final SmtpSettings smtp;

	private final Replies replies;

	private final Agenda agenda;

	ReplyWatch(ReplySettings settings, SmtpSettings smtp, Replies replies, Agenda agenda) {
		this.settings = settings;
		this.smtp = smtp;
		this.replies = replies;
		this.agenda = agenda;
	}

	@Override
	public void rested(Entry whole, Outcome outcome) {
		boolean wanted = smtp.usable() && settings.routes().contains(whole.origin().route());
		if (wanted && whole.origin().sender() != null && replies.claim(whole.id())) {
			agenda.add(whole, Step.REPLY, Stage.DOCUMENT);
		}
	}

}
