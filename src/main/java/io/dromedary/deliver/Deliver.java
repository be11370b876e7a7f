package io.dromedary.deliver;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Step;

/**
 * Sends a settled document on its way to each target of its type, or to those that
 * whoever brought it asked for in their place.
 */
public class Deliver {

	private final DocumentTypes types;

	private final Ledger ledger;

	Deliver(DocumentTypes types, Ledger ledger) {
		this.types = types;
		this.ledger = ledger;
	}

	/**
	 * The endpoints that still lack this document, for a recipient list:
	 * {@code work:to-database}. A target without a running route gets its work item like
	 * the others, which waits until there is one.
	 * @throws ServiceUnavailable where the type names no target; the document waits until
	 * it does
	 */
	public List<String> targets(Assessment assessment) {
		DocumentType type = type(assessment);
		List<String> asked = assessment.document().instructions().deliverTo();
		List<String> targets = asked.isEmpty() ? type.targets() : asked;
		if (targets.isEmpty()) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGETS, type.name()),
					Sentence.of("deliver.no-targets", type.name()));
		}
		return ledger.delivering(assessment, targets).stream().map((target) -> "work:" + Step.to(target)).toList();
	}

	private DocumentType type(Assessment assessment) {
		String name = String.valueOf(assessment.type());
		return types.named(name)
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.TYPE, name),
					Sentence.of("deliver.unknown-type", name)));
	}

}
