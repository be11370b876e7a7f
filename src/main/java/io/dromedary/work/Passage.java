package io.dromedary.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Stage;
import io.dromedary.ledger.Step;

/**
 * Carries a document on in the claim that it has, as far as nobody has to be waited for
 * long. A crash costs what was done since the row was written and no more: what is
 * expensive, OCR and the answer of a model, is kept when it is made. Before a target gets
 * anything the ledger holds what it gets, so that what is done again after a crash is the
 * same.
 */
class Passage {

	private final Steps steps;

	private final Tries tries;

	private final Services services;

	private final Pace pace;

	private final Outside outside;

	private final Crews crews;

	private final Dispatch dispatch;

	Passage(Steps steps, Tries tries, Services services, Pace pace, Outside outside, Crews crews, Dispatch dispatch) {
		this.steps = steps;
		this.tries = tries;
		this.services = services;
		this.pace = pace;
		this.outside = outside;
		this.crews = crews;
		this.dispatch = dispatch;
	}

	/**
	 * How the item ends after all steps that could be done at once, but for the targets.
	 * @param outcome how its own step ended
	 * @param claim by which the worker holds the row
	 */
	Outcome inward(Item item, Outcome outcome, Claim claim) {
		Outcome before;
		Outcome reached = outcome;
		do {
			before = reached;
			reached = (before instanceof Outcome.Done done) ? further(item, done, claim) : before;
		}
		while (reached != before);
		return reached;
	}

	/**
	 * How the item ends after it was at those of its targets that could be reached at
	 * once.
	 * @param reached how its steps ended
	 * @param claim by which the worker holds the row
	 */
	Outcome outward(Item item, Outcome reached, Claim claim) {
		if (!(reached instanceof Outcome.Done done) || !crews.of(claim.pool()).mayGo()) {
			return reached;
		}
		List<Handover.Next> targets = done.handover()
			.next()
			.stream()
			.filter((next) -> next.step().target().isPresent() && ours(item, next)
					&& atOnce(item, next.step()).isPresent())
			.toList();
		return targets.isEmpty() ? done : dispatch.toTargets(item, done, ofOneStage(targets), claim);
	}

	private static boolean ours(Item item, Handover.Next next) {
		return next.documentId().equals(item.documentId());
	}

	/** A row has one stage: a route of a user may hand on several. */
	private static List<Handover.Next> ofOneStage(List<Handover.Next> targets) {
		Stage first = Workshop.stage(targets.get(0).body());
		return targets.stream().filter((target) -> Workshop.stage(target.body()) == first).toList();
	}

	private Outcome further(Item item, Outcome.Done done, Claim claim) {
		List<Handover.Next> following = done.handover().next();
		if (following.size() != 1 || following.get(0).step().target().isPresent() || !ours(item, following.get(0))) {
			return done;
		}
		Handover.Next only = following.get(0);
		Optional<WorkConsumer> consumer = atOnce(item, only.step());
		if (consumer.isEmpty()) {
			return done;
		}
		Item next = item.beside(only.step(), Workshop.stage(only.body()));
		Supplier<Outcome> once = () -> tries.once(next, only::body, consumer.get());
		Outcome outcome = outside.waits(only.step()) ? crews.of(claim.pool()).away(once) : once.get();
		if (outcome instanceof Outcome.Done then) {
			return done.with(only, then);
		}
		Outcome.Done before = new Outcome.Done(done.step(), done.handover().without(only), done.troubled());
		return new Outcome.Held(before, new Outcome.Errand(next, outcome), only.body());
	}

	private Optional<WorkConsumer> atOnce(Item item, Step step) {
		Item next = item.beside(step, Stage.DOCUMENT);
		boolean free = (Step.EXTRACT.equals(step) || Step.DELIVER.equals(step) || step.target().isPresent())
				&& !tries.stopping() && pace.quick(step) && services.suspending(next).isEmpty();
		return free ? steps.doing(step) : Optional.empty();
	}

}
