package io.dromedary.split;

import java.io.IOException;

import io.dromedary.document.Document;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.ledger.Kin;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Store;

/** The step {@code bean:split}. */
public class Split {

	private final Containers containers;

	private final Store store;

	private final Ledger ledger;

	private final SplitSettings settings;

	Split(Containers containers, Store store, Ledger ledger, SplitSettings settings) {
		this.containers = containers;
		this.store = store;
		this.ledger = ledger;
		this.settings = settings;
	}

	/**
	 * Takes a container apart; its parts are documents once the work item completes.
	 * @throws UnreadableDocument where nothing can be found in it, or too much
	 * @throws ServiceUnavailable {@code store}, where it cannot be read or written now
	 */
	public void split(Document document) {
		Opener opener = containers.opener(document.content(), document.origin().fileName())
			.orElseThrow(() -> new UnreadableDocument(Sentence.of("split.no-container")));
		Kin kin = ledger.kin(document.id());
		Bounds.depth(kin.depth());
		Parts parts = new Parts(store, containers, new Bounds(settings, kin.documents(), kin.bytes()));
		try {
			opener.open(document, parts);
		}
		catch (IOException ex) {
			throw new ServiceUnavailable("store", Sentence.of("split.store-away"));
		}
		ledger.split(document.id(), parts.found());
	}

}
