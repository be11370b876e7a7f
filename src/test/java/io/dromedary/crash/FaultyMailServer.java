package io.dromedary.crash;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.commands.DataCommand;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.LoggerFactory;

/**
 * A real SMTP server that takes mails for one recipient, but for the faults of one in
 * five: it answers the end of the mail with 451, at once or late, or after it has taken
 * it.
 */
final class FaultyMailServer implements AutoCloseable {

	static final String USER = "hub";

	static final String PASSWORD = "secret";

	static final String RECIPIENT = "accounts@example.org";

	private static final Duration LATE = Duration.ofMillis(500);

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();

	private final Faults faults;

	private final GreenMailUser owner;

	FaultyMailServer(long seed) {
		this.faults = new Faults(seed, Faults.Kind.REFUSED, Faults.Kind.HUNG, Faults.Kind.SLOW,
				Faults.Kind.ANSWER_LOST);
		this.owner = server.setUser(RECIPIENT, USER, PASSWORD);
		// it logs each mail that it did not take
		((Logger) LoggerFactory.getLogger(DataCommand.class)).setLevel(Level.OFF);
		server.start();
		server.getUserManager().setMessageDeliveryHandler(this::deliver);
	}

	int port() {
		return server.getSmtp().getPort();
	}

	Faults faults() {
		return faults;
	}

	/** What it took since its start. */
	List<MimeMessage> mails() {
		return List.copyOf(taken);
	}

	/** It answers 451 where this fails. */
	private GreenMailUser deliver(MovingMessage mail, MailAddress recipient) {
		Faults.Kind fault = faults.next().orElse(null);
		if (fault == Faults.Kind.SLOW || fault == Faults.Kind.HUNG) {
			pause();
		}
		if (fault != Faults.Kind.REFUSED && fault != Faults.Kind.HUNG) {
			taken.add(mail.getMessage());
		}
		if (fault != null && fault != Faults.Kind.SLOW) {
			throw new IllegalStateException("by chance");
		}
		return owner;
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(LATE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		server.stop();
	}

}
