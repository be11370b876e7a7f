package io.dromedary.work;

import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Extraction;
import io.dromedary.document.Service;
import io.dromedary.document.Transcript;
import io.dromedary.ledger.Agenda;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Progress;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Stages;
import io.dromedary.ledger.Step;
import io.dromedary.ledger.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/**
 * Where routes hand over the next step of a document, and where the routes that do a step
 * are known.
 */
public class Workshop {

	private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

	private final Steps steps;

	private final ObjectProvider<Pools> pools;

	private final Probes probes;

	private final Stages stages;

	private final Progress progress;

	private final Agenda agenda;

	private final Transactions transactions;

	Workshop(Steps steps, ObjectProvider<Pools> pools, Probes probes, Stages stages, Progress progress, Agenda agenda,
			Transactions transactions) {
		this.steps = steps;
		this.pools = pools;
		this.probes = probes;
		this.stages = stages;
		this.progress = progress;
		this.agenda = agenda;
		this.transactions = transactions;
	}

	/** A route does this step from now on; what waited for it goes on. */
	void started(WorkConsumer consumer) {
		try {
			pools.getObject().open(consumer.pool());
		}
		catch (DataAccessException ex) {
			LOG.warn(
					"Step {} shares the workers of others until its route starts again: its table could not be made: {}",
					consumer.step(), ex.getClass().getName());
		}
		steps.started(consumer);
		probes.back(new Service(Service.Kind.ROUTE, consumer.step().name()));
	}

	/** Names of the targets that a running route delivers to. */
	public Set<String> targets() {
		return steps.targets();
	}

	void stopped(WorkConsumer consumer) {
		steps.stopped(consumer);
	}

	void hand(Object body, Step step) {
		Handover.Next next = new Handover.Next(document(body).id(), step, body);
		Handover handover = Handover.current();
		if (handover != null) {
			handover.follow(next);
		}
		else {
			transactions.run(() -> write(next));
		}
	}

	/** Writes the row of a step that follows, in the transaction of the caller. */
	void write(Handover.Next next) {
		progress.live(next.documentId()).ifPresent((entry) -> agenda.add(entry, next.step(), stages.keep(next.body())));
	}

	/** Keeps the record that a step is given, in the transaction of the caller. */
	void keep(Object body) {
		stages.keep(body);
	}

	/** The stage that a record is of. */
	static Stage stage(Object body) {
		if (body instanceof Transcript) {
			return Stage.TRANSCRIPT;
		}
		if (body instanceof Extraction) {
			return Stage.EXTRACTION;
		}
		return (body instanceof Assessment) ? Stage.ASSESSMENT : Stage.DOCUMENT;
	}

	private static Document document(Object body) {
		if (body instanceof Document document) {
			return document;
		}
		if (body instanceof Transcript transcript) {
			return transcript.document();
		}
		if (body instanceof Extraction extraction) {
			return extraction.transcript().document();
		}
		if (body instanceof Assessment assessment) {
			return assessment.extraction().transcript().document();
		}
		throw new IllegalArgumentException("work: takes a Document, Transcript, Extraction or Assessment as body, not "
				+ ((body != null) ? body.getClass().getName() : "nothing"));
	}

}
