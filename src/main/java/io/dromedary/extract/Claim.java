package io.dromedary.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.dromedary.guard.Watch;

/**
 * A name that may be the sender's, and what speaks for it.
 *
 * @param block what stands with it, the name included
 * @param foot whether it stands in the foot of a page
 */
record Claim(PrintedName name, List<Segment> block, boolean foot, Set<Proof> proofs) {

	Claim(PrintedName name, List<Segment> block, boolean foot) {
		this(name, block, foot, EnumSet.noneOf(Proof.class));
	}

	int weight() {
		return proofs.stream().mapToInt((proof) -> proof.weight).sum();
	}

	boolean decisive() {
		return proofs.stream().anyMatch((proof) -> proof.weight > 2);
	}

	boolean weak() {
		return proofs.stream().allMatch((proof) -> proof == Proof.RECIPIENT_ELSEWHERE);
	}

	@Override
	public String toString() {
		return "Claim[" + proofs + "]";
	}

	/** Whether it speaks against the other being the sender. */
	boolean contests(Claim best) {
		boolean decided = best.proofs().contains(Proof.FOOT) && !decisive();
		return !name.same(best.name()) && !proofs.isEmpty() && !within(best) && !decided
				&& !(best.weight() > 1 && weak()) && !(best.decisive() && !decisive() && !name.firm());
	}

	/** A shorter name of the same firm contests nothing. */
	boolean within(Claim best) {
		Watch.check();
		List<String> one = words(name);
		List<String> two = words(best.name());
		int both = Math.min(one.size(), two.size());
		return String.join("", one).length() > 3 && both > 0 && one.subList(0, both).equals(two.subList(0, both));
	}

	private static List<String> words(PrintedName name) {
		return Token.of(FirmNames.withoutForm(name.text())).stream().map(Token::text).toList();
	}

	/** What speaks for a name, the most telling first. */
	enum Proof {

		/** The foot of a page names the firm with its register or tax number. */
		FOOT(4),
		/** The account to pay to is its. */
		HOLDER(4),
		/** It stands in the line above the window. */
		SENDER_LINE(4),
		/** It stands with the number of its register. */
		REGISTER(3),
		/** A mail or web address is called like it. */
		DOMAIN(3),
		/** Telephone, mail or web stand with it, in a foot also a place. */
		CONTACT(2),
		/** The only VAT id stands with it. */
		VAT(2),
		/** It is a firm, and the recipient stands elsewhere. */
		RECIPIENT_ELSEWHERE(1);

		private final int weight;

		Proof(int weight) {
			this.weight = weight;
		}

	}

}
