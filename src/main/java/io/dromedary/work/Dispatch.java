package io.dromedary.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Stages;
import io.dromedary.ledger.Step;
import io.dromedary.ledger.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a document to several of its targets in the claim that a worker has, one after
 * the other. One that does not answer soon keeps the worker and none of the others: what
 * was done before it becomes true then, and what is still to be done gets rows of its
 * own.
 */
class Dispatch {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

	private final Steps steps;

	private final Tries tries;

	private final Crews crews;

	private final Workshop workshop;

	private final Endings endings;

	private final Probes probes;

	private final Rows rows;

	private final Stages stages;

	private final Transactions transactions;

	Dispatch(Steps steps, Tries tries, Crews crews, Workshop workshop, Endings endings, Probes probes, Rows rows,
			Stages stages, Transactions transactions) {
		this.steps = steps;
		this.tries = tries;
		this.crews = crews;
		this.workshop = workshop;
		this.endings = endings;
		this.probes = probes;
		this.rows = rows;
		this.stages = stages;
		this.transactions = transactions;
	}

	/**
	 * Makes true that the step is done, and goes to these targets.
	 * @param targets what they are given is of one stage
	 * @param claim by which the worker, who is the caller, holds the row
	 */
	Outcome toTargets(Item item, Outcome.Done done, List<Handover.Next> targets, Claim claim) {
		Item moved = item.towards(targets.stream().map(Handover.Next::step).toList(),
				Workshop.stage(targets.get(0).body()));
		try {
			if (!transactions.in(() -> settle(item, moved, done, targets, claim))) {
				return new Outcome.Void();
			}
		}
		catch (HeldUpException ex) {
			return done;
		}
		catch (RuntimeException ex) {
			LOG.warn("What follows from step {} of document {} could not be written and is undone: {}", item.step(),
					item.documentId(), ex.getClass().getName());
			return Failure.ofLedger(ex, tries.now());
		}
		Round round = new Round(moved, targets, claim);
		return crews.of(claim.pool()).outside(round::go, round::part);
	}

	private boolean settle(Item item, Item moved, Outcome.Done done, List<Handover.Next> targets, Claim claim) {
		Optional<Entry> entry = endings.standing(item);
		if (entry.isEmpty()) {
			return false;
		}
		endings.settle(item, entry.get());
		List<Handover.Next> following = done.handover().complete();
		if (!following.containsAll(targets)) {
			throw new HeldUpException();
		}
		for (Handover.Next next : following) {
			if (targets.contains(next)) {
				stages.keep(next.body());
			}
			else {
				workshop.write(next);
			}
		}
		rows.moved(moved, claim);
		return true;
	}

	/**
	 * Part of a delivery ends before the rest of it; once, however often it is said.
	 * @param rest the item as its row has it from now on
	 * @return whether it does: not where the document was erased or started over
	 */
	private boolean makeOthers(Item rest, List<Outcome.Errand> errands, Claim claim) {
		Optional<Entry> entry = endings.standing(rest);
		if (entry.isPresent() && !rows.held(rest, claim).equals(rest)) {
			rows.moved(rest, claim);
			errands.forEach((errand) -> endings.make(errand, entry.get()));
		}
		return entry.isPresent();
	}

	/** One document at its targets. */
	private final class Round {

		private final List<Handover.Next> targets;

		private final Claim claim;

		/** How those ended that were tried and of which nothing is written yet. */
		private final List<Outcome.Errand> ended = new ArrayList<>();

		/** As its row has it. */
		private Item moved;

		private Handover.@Nullable Next current;

		private boolean parted;

		/** A parting failed, and its commit may have come true all the same. */
		private boolean unsure;

		Round(Item moved, List<Handover.Next> targets, Claim claim) {
			this.moved = moved;
			this.targets = targets;
			this.claim = claim;
		}

		Outcome go() {
			for (Handover.Next target : targets) {
				if (!begin(target)) {
					break;
				}
				end(attempt(target));
			}
			return over();
		}

		private Outcome.Errand attempt(Handover.Next target) {
			Item errand = errand(target);
			Outcome outcome = steps.doing(target.step())
				.map((consumer) -> tries.once(errand, target::body, consumer))
				.orElseGet(() -> new Outcome.Later(tries.now()));
			return new Outcome.Errand(errand, outcome);
		}

		private Item errand(Handover.Next target) {
			return moved.beside(target.step(), moved.stage());
		}

		private synchronized boolean begin(Handover.Next target) {
			if (parted || unsure) {
				return false;
			}
			current = target;
			return true;
		}

		private synchronized void end(Outcome.Errand errand) {
			ended.add(errand);
		}

		private synchronized Outcome over() {
			if (unsure) {
				part();
			}
			current = null;
			return unsure ? new Outcome.Unknown(moved) : new Outcome.Delivered(moved, List.copyOf(ended));
		}

		/**
		 * The target that is being tried, or was a moment ago, is left to the worker, and
		 * all else taken from it. To be repeated until the worker is back: the ledger may
		 * be away.
		 */
		synchronized void part() {
			Handover.Next slow = current;
			if (slow == null || parted || targets.size() == 1) {
				return;
			}
			List<Outcome.Errand> others = new ArrayList<>(ended);
			others.removeIf((errand) -> errand.item().step().equals(slow.step()));
			targets.stream()
				.skip(targets.indexOf(slow) + 1L)
				.map((target) -> new Outcome.Errand(errand(target), new Outcome.Later(tries.now())))
				.forEach(others::add);
			Item alone = moved.towards(List.of(slow.step()), moved.stage());
			try {
				parted = transactions.in(() -> makeOthers(alone, others, claim));
				unsure = false;
			}
			catch (RuntimeException ex) {
				unsure = true;
				LOG.warn("What document {} is on its way to waits for {}, which is slow: {}", moved.documentId(),
						slow.step(), ex.getClass().getName());
			}
			if (parted) {
				moved = alone;
				ended.removeAll(others);
				others.forEach((errand) -> probes.learn(errand.item(), errand.outcome()));
			}
		}

	}

	/** It must not go to its targets: its item ends like any other. */
	private static final class HeldUpException extends RuntimeException {

		private static final long serialVersionUID = 1;

	}

}
