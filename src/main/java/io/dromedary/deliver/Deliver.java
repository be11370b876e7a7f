package io.dromedary.deliver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Target;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Step;

/**
 * Sends a settled document on its way to each target of its type that wants it, or to
 * those that whoever brought it asked for in their place.
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
	 * the others, which waits until there is one. Where no target wants the document it
	 * is delivered to none.
	 * @throws ServiceUnavailable where the type names no target; the document waits until
	 * it does
	 */
	public List<String> targets(Assessment assessment) {
		DocumentType type = type(assessment);
		if (assessment.document().instructions().deliverTo().isEmpty() && type.targets().isEmpty()) {
			throw new ServiceUnavailable(new Service(Service.Kind.TARGETS, type.name()),
					Sentence.of("deliver.no-targets", type.name()));
		}
		List<Target> wanting = new Destinations(assessment, type).targets();
		return ledger.delivering(assessment, names(wanting), optional(wanting))
			.stream()
			.map((target) -> "work:" + Step.to(target))
			.toList();
	}

	/** A type may name a target once for each of several conditions. */
	private static List<String> names(List<Target> targets) {
		return targets.stream().map(Target::name).distinct().toList();
	}

	private static Set<String> optional(List<Target> targets) {
		Set<String> optional = new HashSet<>(names(targets));
		targets.stream().filter(Target::required).map(Target::name).forEach(optional::remove);
		return optional;
	}

	private DocumentType type(Assessment assessment) {
		String name = String.valueOf(assessment.type());
		return types.named(name)
			.orElseThrow(() -> new ServiceUnavailable(new Service(Service.Kind.TYPE, name),
					Sentence.of("deliver.unknown-type", name)));
	}

}
