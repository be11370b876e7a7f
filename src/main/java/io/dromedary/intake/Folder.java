package io.dromedary.intake;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.dromedary.document.Document;
import io.dromedary.document.Origin;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Status;
import io.dromedary.ledger.Arrival;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Ledger;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Route;
import org.apache.camel.component.file.FileEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the files of the folder door where people find them: {@code done} once taken in,
 * {@code refused} with the reason once refused. Every step may be cut off by a crash and
 * is finished when it is repeated.
 */
public class Folder {

	private static final Logger log = LoggerFactory.getLogger(Folder.class);

	private final FolderSettings settings;

	private final Settling settling;

	private final Ledger ledger;

	private final Locale locale;

	private final Supplier<CamelContext> camel;

	/**
	 * @param camel whose routes watch folders; asked late, because it is made of beans
	 */
	Folder(FolderSettings settings, Settling settling, Ledger ledger, Locale locale, Supplier<CamelContext> camel) {
		this.camel = camel;
		this.settings = settings;
		this.settling = settling;
		this.ledger = ledger;
		this.locale = locale;
	}

	/** Moves the file out of the way; the arrival is durable by now. */
	public void acknowledge(@Body Arrival arrival, @ExchangeProperty(Transport.DROPPED_FILE) DroppedFile file) {
		Entry entry = arrival.entry();
		try {
			if (file.unchanged()) {
				Path done = file.shelf().done(entry.id(), file.name());
				if (entry.status() == Status.DUPLICATE) {
					file.shelf().note(done, ".duplicate.txt", duplicateNote(entry));
				}
				file.shelf().move(file.spot().path(), done);
				settling.forget(file.spot().path());
			}
			ledger.acknowledged(file.key(), entry.id());
		}
		catch (IOException ex) {
			log.warn("The file {} was taken in but cannot be moved ({}); it is tried again by itself", file.place(),
					ex.getClass().getSimpleName());
		}
	}

	/**
	 * The step {@code work:refused}: the file of a refused document goes to
	 * {@code refused}, with the reason beside it. A part has no file of its own there.
	 * @throws ServiceUnavailable {@code folder}, where it cannot be moved now
	 */
	public void refuse(Document document) {
		Entry entry = ledger.find(document.id()).orElse(null);
		if (entry == null || entry.status() != Status.REFUSED || entry.parent() != null
				|| !entry.origin().channel().equals("folder")) {
			return;
		}
		try {
			for (Shelf shelf : shelves(entry.origin())) {
				Path refused = shelf.refused(entry.id(), entry.origin().fileName());
				if (shelf.has(refused) || fetch(entry, shelf, refused)) {
					shelf.note(refused, ".reason.txt", reasonNote(entry));
					return;
				}
			}
		}
		catch (IOException ex) {
			throw new ServiceUnavailable(Service.Kind.FOLDER, Sentence.of("intake.folder-unwritable"));
		}
	}

	/**
	 * The files that a document left in the folder: itself, in {@code done},
	 * {@code refused} or not moved yet, and the notes beside it.
	 */
	public List<Path> copies(Entry entry) {
		if (!entry.origin().channel().equals("folder")) {
			return List.of();
		}
		List<Path> copies = new ArrayList<>();
		for (Shelf shelf : shelves(entry.origin())) {
			copies.addAll(shelf.of(entry.id()));
			dropped(entry, shelf).ifPresent(copies::add);
		}
		return copies;
	}

	/** The file where it was dropped, as long as it lies there unchanged. */
	private static Optional<Path> dropped(Entry entry, Shelf shelf) {
		try {
			Optional<Spot> spot = spot(entry, shelf);
			return (spot.isPresent() && spot.get().holds(entry.sha256())) ? Optional.of(spot.get().path())
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Of the folder that its route watches by now, and of the usual one: the file of the
	 * route may have been changed.
	 */
	private List<Shelf> shelves(Origin origin) {
		Route route = camel.get().getRoute(origin.route());
		Path watched = (route != null && route.getEndpoint() instanceof FileEndpoint door) ? door.getFile().toPath()
				: settings.path();
		return Stream.of(watched, settings.path())
			.map((folder) -> new Shelf(folder.toAbsolutePath().normalize()))
			.distinct()
			.toList();
	}

	/**
	 * The reader may be faster than the door: then the file still lies where it was
	 * dropped. It may be moved to {@code done} in between, so that is looked at twice.
	 */
	private boolean fetch(Entry entry, Shelf shelf, Path refused) throws IOException {
		Path done = shelf.done(entry.id(), entry.origin().fileName());
		return shelf.move(done, refused) || fetchFromInbox(entry, shelf, refused) || shelf.move(done, refused);
	}

	private static boolean fetchFromInbox(Entry entry, Shelf shelf, Path refused) throws IOException {
		Optional<Spot> dropped = spot(entry, shelf);
		return dropped.isPresent() && dropped.get().exists() && dropped.get().holds(entry.sha256())
				&& shelf.move(dropped.get().path(), refused);
	}

	/** Where it was dropped. */
	private static Optional<Spot> spot(Entry entry, Shelf shelf) {
		String path = entry.origin().path();
		try {
			return Optional.of(Spot.of(shelf.folder(), shelf.folder().resolve((path != null) ? path : "")));
		}
		catch (IOException | InvalidPathException ex) {
			return Optional.empty();
		}
	}

	private String duplicateNote(Entry entry) {
		String first = String.valueOf(entry.duplicateOf());
		Optional<Entry> original = ledger.find(first);
		return said(Sentence.of("intake.duplicate-note", entry.origin().fileName(), first,
				original.map((found) -> found.origin().fileName()).orElse(first)));
	}

	private String reasonNote(Entry entry) {
		Sentence reason = (entry.reason() != null) ? entry.reason() : Sentence.of("intake.no-reason");
		return said(Sentence.of("intake.refused-note", entry.origin().fileName(), reason, entry.id()));
	}

	private String said(Sentence note) {
		return note.in(locale) + System.lineSeparator();
	}

}
