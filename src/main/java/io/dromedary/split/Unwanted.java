package io.dromedary.split;

import java.util.function.Consumer;

import io.dromedary.document.Content;
import io.dromedary.ledger.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what no document will hold: nobody else would ever do it. */
class Unwanted implements Consumer<Content> {

	private static final Logger LOG = LoggerFactory.getLogger(Unwanted.class);

	private final Requests requests;

	Unwanted(Requests requests) {
		this.requests = requests;
	}

	@Override
	public void accept(Content content) {
		try {
			requests.forget(content);
		}
		catch (RuntimeException ex) {
			LOG.warn("A content that was found in a container could not be deleted: {}", ex.getClass().getName());
		}
	}

}
