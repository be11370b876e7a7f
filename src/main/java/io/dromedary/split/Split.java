package io.dromedary.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Sha256;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Kin;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Store;

/** The step {@code bean:split}. */
public class Split {

	/** Reasons that a failure to read would give as well. */
	private static final Set<String> DAMAGE = Set.of("split.damaged", "split.rest", "split.zip-rest", "split.cut",
			"split.link");

	private final Containers containers;

	private final Store store;

	private final Ledger ledger;

	private final Unwanted unwanted;

	private final SplitSettings settings;

	private final Guard guard;

	Split(Containers containers, Store store, Ledger ledger, Unwanted unwanted, SplitSettings settings, Guard guard) {
		this.containers = containers;
		this.store = store;
		this.ledger = ledger;
		this.unwanted = unwanted;
		this.settings = settings;
		this.guard = guard;
	}

	/**
	 * Takes a container apart; its parts are documents once the work item completes.
	 * @throws UnreadableDocument where nothing can be found in it, or too much; nothing
	 * that was found stays in the store
	 * @throws ServiceUnavailable {@code store}, where it cannot be read or written now
	 */
	public void split(Document document) {
		Kin kin = ledger.kin(document.id());
		Bounds.depth(kin.depth());
		Parts parts = new Parts(store, containers, new Bounds(settings, kin.documents(), kin.bytes()));
		try {
			guard.run(document.content().sha256(), Bounds.STEP, Bounds.WHOLE, () -> opened(document, parts));
			ledger.split(document.id(), parts.found());
		}
		catch (IOException | UncheckedIOException ex) {
			throw away();
		}
		catch (ServiceUnavailable ex) {
			throw ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			parts.close(unwanted);
			throw ex;
		}
	}

	/**
	 * Does not ask the ledger: whoever does this is interrupted where it takes too long,
	 * and that would close the file of an embedded database for all.
	 */
	private Parts opened(Document document, Parts parts) throws IOException {
		open(document, parts);
		return parts;
	}

	/** Nothing is damaged because it could not be read just now. */
	private void open(Document document, Parts parts) throws IOException {
		try {
			containers.opener(document.content(), document.origin().fileName())
				.orElseThrow(() -> new UnreadableDocument(Sentence.of("split.no-container")))
				.open(document, parts);
		}
		catch (UnreadableDocument ex) {
			readable(document.content());
			throw ex;
		}
		if (parts.found()
			.stream()
			.map(Part::reason)
			.anyMatch((reason) -> reason != null && DAMAGE.contains(reason.key()))) {
			readable(document.content());
		}
	}

	private static void readable(Content content) throws IOException {
		try (InputStream bytes = content.open()) {
			if (!Sha256.of(bytes).equals(content.sha256())) {
				throw away();
			}
		}
	}

	static ServiceUnavailable away() {
		return new ServiceUnavailable(Service.Kind.STORE, Sentence.of("split.store-away"));
	}

}
