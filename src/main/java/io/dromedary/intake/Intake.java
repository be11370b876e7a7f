package io.dromedary.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

import io.dromedary.document.Content;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Incoming;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what a door brings: the content to the store, the arrival to the ledger. When
 * it returns both are durable and the source may be acknowledged.
 */
public class Intake {

	private static final Logger log = LoggerFactory.getLogger(Intake.class);

	private final Store store;

	private final Ledger ledger;

	private final Sorter sorter;

	private final Pressure pressure;

	private final Doorkeeper doorkeeper;

	Intake(Store store, Ledger ledger, Sorter sorter, Pressure pressure, Doorkeeper doorkeeper) {
		this.pressure = pressure;
		this.doorkeeper = doorkeeper;
		this.store = store;
		this.ledger = ledger;
		this.sorter = sorter;
	}

	/**
	 * The step {@code bean:intake}. Reads what the transport brought once and clears its
	 * headers, because headers from outside would steer Camel; the body becomes an
	 * {@link Arrival}. The exchange ends quietly where the source is no longer what the
	 * door saw: it is seen again at the next poll.
	 */
	@Handler
	public void receive(Exchange exchange) {
		try {
			admit(exchange);
		}
		catch (RuntimeException ex) {
			doorkeeper.stuck(exchange.getFromRouteId(), ex);
			mail(exchange).ifPresent((mail) -> mail.failed(ex));
			throw ex;
		}
	}

	private void admit(Exchange exchange) {
		Parcel parcel = Transport.parcel(exchange);
		clear(exchange);
		boolean comesAgain = Transport.comesAgain(exchange);
		if (!comesAgain) {
			pressure.require();
		}
		boolean held = comesAgain && pressure.over().isPresent();
		Arrival arrival = (parcel != null && !held) ? arrive(parcel) : null;
		exchange.getMessage().setBody(arrival);
		if (arrival == null) {
			pass(exchange);
		}
	}

	/**
	 * A mail message is replaced whole: to clear its headers it would first load them,
	 * which a server refuses for some malformed mails.
	 */
	private static void clear(Exchange exchange) {
		if (mail(exchange).isPresent()) {
			exchange.setMessage(new DefaultMessage(exchange));
		}
		else {
			exchange.getMessage().removeHeaders("*");
		}
	}

	private static Optional<ReceivedMail> mail(Exchange exchange) {
		return Optional.ofNullable(exchange.getProperty(Transport.RECEIVED_MAIL, ReceivedMail.class));
	}

	/**
	 * A watched folder or bucket is seen again by itself, and a mail that has left needs
	 * nothing more; any other source must not take it for done.
	 */
	private static void pass(Exchange exchange) {
		boolean left = mail(exchange).filter(ReceivedMail::gone).isPresent();
		if (!left && !Transport.comesAgain(exchange)) {
			throw new ServiceUnavailable(Service.Kind.SOURCE, Sentence.of("intake.source-unreadable"));
		}
		exchange.setRouteStop(true);
	}

	private @Nullable Arrival arrive(Parcel parcel) {
		try (InputStream bytes = parcel.source().open()) {
			Optional<Entry> before = before(parcel);
			if (before.isPresent()) {
				return new Arrival(before.get(), Arrival.Kind.REPEAT);
			}
			Content content = store.keep(bytes);
			return parcel.source().unchanged() ? arrive(parcel, content) : null;
		}
		catch (NoSuchFileException | FileNotFoundException ex) {
			log.debug("A file has left before it was taken in");
			return null;
		}
		catch (IOException ex) {
			parcel.source().unread(ex);
			return parcel.source().fixed() ? null : unreadable(parcel.source().place(), ex);
		}
	}

	private Optional<Entry> before(Parcel parcel) {
		String key = parcel.key();
		return (key != null && parcel.source().fixed()) ? ledger.arrived(key) : Optional.empty();
	}

	/** Not with its cause: the words of the platform hold the whole path. */
	private static @Nullable Arrival unreadable(@Nullable String place, IOException failure) {
		if (place == null) {
			throw new ServiceUnavailable(Service.Kind.SOURCE,
					Trouble.known(failure).orElseGet(() -> Sentence.of("intake.source-unreadable")));
		}
		log.warn(
				"{} cannot be read; it is tried again by itself. Give the user that runs Dromedary permission to read it",
				place);
		return null;
	}

	private Arrival arrive(Parcel parcel, Content content) {
		String key = (parcel.key() != null) ? parcel.key() : parcel.source().key(content);
		Incoming incoming = incoming(key, parcel.origin(), content, parcel.instructions());
		Arrival arrival = ledger.arrive(incoming);
		if (key != null && arrival.kind() == Arrival.Kind.REPEAT && stale(arrival, parcel, content)) {
			ledger.acknowledged(key, null);
			return ledger.arrive(incoming);
		}
		return arrival;
	}

	private Incoming incoming(@Nullable String key, Origin origin, Content content, Instructions instructions) {
		return new Incoming(key, origin, content, instructions, sorter.container(content, origin.fileName()));
	}

	/**
	 * A crash between letting go of the source and saying so leaves a key behind. What
	 * comes with that key later is a new arrival.
	 */
	private static boolean stale(Arrival arrival, Parcel parcel, Content content) {
		return parcel.source().letGo(arrival.entry().id()) || !arrival.entry().sha256().equals(content.sha256());
	}

}
