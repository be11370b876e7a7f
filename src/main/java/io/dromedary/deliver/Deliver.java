package io.dromedary.deliver;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a settled document on its way to each target of its type. */
public class Deliver {

	private static final Logger log = LoggerFactory.getLogger(Deliver.class);

	private final DocumentTypes types;

	private final Targets targets;

	private final Ledger ledger;

	Deliver(DocumentTypes types, Targets targets, Ledger ledger) {
		this.types = types;
		this.targets = targets;
		this.ledger = ledger;
	}

	/**
	 * The endpoints that still lack this document, for a recipient list:
	 * {@code work:to-database}. A target that does not run gets its work item like the
	 * others and has it when it runs again.
	 * @throws ServiceUnavailable where there is nobody to deliver to; the document waits
	 * until there is
	 */
	public List<String> targets(Assessment assessment) {
		DocumentType type = type(assessment);
		if (type.targets().isEmpty()) {
			throw new ServiceUnavailable("targets:" + type.name(), Sentence.of("deliver.no-targets", type.name()));
		}
		List<String> stopped = type.targets().stream().filter((target) -> !targets.running(target)).toList();
		if (stopped.size() == type.targets().size()) {
			throw new ServiceUnavailable("targets:" + type.name(),
					Sentence.of("deliver.no-target-runs", type.name(), String.join(", ", stopped)));
		}
		stopped.forEach((target) -> log.warn("{} waits for the target {}: no route to-{} is running",
				assessment.extraction().transcript().document(), target, target));
		return ledger.delivering(assessment, type.targets()).stream().map((target) -> "work:to-" + target).toList();
	}

	private DocumentType type(Assessment assessment) {
		String name = String.valueOf(assessment.extraction().type());
		return types.named(name)
			.orElseThrow(() -> new ServiceUnavailable("type:" + name, Sentence.of("deliver.unknown-type", name)));
	}

}
