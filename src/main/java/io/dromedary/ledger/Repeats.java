package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Identities;
import io.dromedary.document.Identity;
import io.dromedary.document.Sameness.Then;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.same.Digests;
import io.dromedary.ledger.same.Recurrence;
import io.dromedary.ledger.same.Recurrences;
import io.dromedary.ledger.same.SameKeys;
import io.dromedary.ledger.same.Sellers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a document that is to be delivered is there already, in another file, and
 * whether its seller wants to be paid elsewhere. All is said in the transaction that
 * decides about it, by who holds the document.
 */
class Repeats {

	static final String SAME = "same-document";

	private static final String ACCOUNT = "new-account";

	private final JdbcClient jdbc;

	private final Identities identities;

	private final SameKeys keys;

	private final Recurrences recurrences;

	private final Sellers sellers;

	Repeats(JdbcClient jdbc, Store store, Seals seals, Transactions transactions, Identities identities) {
		Digests digests = new Digests(store);
		this.jdbc = jdbc;
		this.identities = identities;
		this.keys = new SameKeys(jdbc, digests, transactions.embedded());
		this.recurrences = new Recurrences(jdbc);
		this.sellers = new Sellers(jdbc, digests, seals);
	}

	/**
	 * What came of a claim.
	 *
	 * @param open doubts that nobody has answered: it holds nothing and must not be
	 * delivered
	 * @param answered doubts that a person has answered, as notes
	 * @param kept notes of what was answered before
	 * @param then what its type wants of a second one
	 */
	record Verdict(List<Finding> open, List<Finding> answered, List<Finding> kept, Then then) {

		private static final Verdict NOTHING = new Verdict(List.of(), List.of(), List.of(), Then.REVIEW);

		private Verdict with(List<Finding> kept) {
			return new Verdict(open, answered, kept, then);
		}

		/** Notes of all that a person has answered. */
		List<Finding> notes() {
			return Stream.concat(kept.stream(), answered.stream()).toList();
		}

		/** Whether its type has it rejected without a person. */
		boolean rejects() {
			return then == Then.REJECT && open.stream().anyMatch((finding) -> finding.rule().equals(SAME));
		}

	}

	/**
	 * Claims what the document is known by.
	 * @param known findings that a person saw or answered
	 */
	Verdict claim(Assessment assessment, Collection<Finding> known) {
		return identities.of(assessment)
			.map((identity) -> claim(assessment.document().id(), identity, known))
			.orElse(Verdict.NOTHING);
	}

	private Verdict claim(String id, Identity identity, Collection<Finding> known) {
		List<String> others = keys.claim(id, identity);
		return claimed(id, identity, others, doubts(id, identity, others), known);
	}

	/**
	 * Claims what a delivered document is known by from now on. What it is known by
	 * already is no news: nobody is asked about it again, and what was answered stays.
	 * @param told findings that a person was told since
	 * @return where doubts are open the caller must take back what was claimed
	 */
	Verdict claimAnew(Assessment before, Assessment after, Collection<Finding> told) {
		Identity identity = identities.of(after).orElse(null);
		if (identity == null) {
			return Verdict.NOTHING;
		}
		String id = after.document().id();
		boolean sameKeys = keys.holds(id, identity);
		boolean sameSender = sellers.knows(id, identity);
		if (!sameKeys) {
			recurrences.forget(id);
		}
		List<String> others = sameKeys ? List.of() : keys.claim(id, identity);
		List<Finding> doubts = sameSender ? others.stream().map(Repeats::sameAs).toList()
				: doubts(id, identity, others);
		List<Finding> known = Stream.concat(before.findings().stream(), told.stream()).toList();
		Verdict verdict = claimed(id, identity, others, doubts, known);
		return verdict.with(before.findings()
			.stream()
			.filter((finding) -> (sameKeys && finding.rule().equals(SAME))
					|| (sameSender && finding.rule().equals(ACCOUNT)))
			.toList());
	}

	private Verdict claimed(String id, Identity identity, List<String> others, List<Finding> doubts,
			Collection<Finding> known) {
		List<Finding> open = doubts.stream().filter((doubt) -> !among(known, doubt)).toList();
		if (!others.isEmpty()) {
			recurrences.set(id, others);
		}
		if (!open.isEmpty()) {
			keys.free(id);
			return new Verdict(open, List.of(), List.of(), identity.then());
		}
		if (!others.isEmpty()) {
			keys.claimBeside(id, identity);
		}
		sellers.keep(id, identity);
		return new Verdict(List.of(), doubts.stream().map(Repeats::note).toList(), List.of(), identity.then());
	}

	/**
	 * A document that was delivered is known from now on, whoever else is.
	 * @return false where it says nothing that it could be known by
	 */
	boolean adopt(Assessment assessment) {
		Identity identity = identities.of(assessment).orElse(null);
		if (identity == null || identity.sender().codes().isEmpty() && identity.sender().names().isEmpty()) {
			return false;
		}
		String id = assessment.document().id();
		keys.claimBeside(id, identity);
		sellers.keep(id, identity);
		return true;
	}

	/** The same with what is doubtful about it now, for a person; claims nothing. */
	Assessment look(Assessment assessment) {
		Optional<Identity> identity = identities.of(assessment);
		if (identity.isEmpty()) {
			return assessment;
		}
		String id = assessment.document().id();
		List<String> others = keys.holders(id, identity.get());
		recurrences.set(id, others);
		return with(assessment, doubts(id, identity.get(), others));
	}

	private List<Finding> doubts(String id, Identity identity, List<String> others) {
		List<Finding> doubts = new ArrayList<>();
		others.forEach((other) -> doubts.add(sameAs(other)));
		sellers.newAccounts(id, identity)
			.forEach((account) -> doubts.add(new Finding(account.field(), ACCOUNT, Severity.DOUBT,
					Sentence.of("ledger.new-account", account.field()))));
		return doubts;
	}

	static Finding sameAs(String other) {
		return new Finding("document", SAME, Severity.DOUBT, Sentence.of("ledger.same-document", other));
	}

	static Assessment with(Assessment assessment, List<Finding> more) {
		List<Finding> news = more.stream().filter((finding) -> !among(assessment.findings(), finding)).toList();
		return news.isEmpty() ? assessment
				: new Assessment(assessment.extraction(), assessment.fields(), assessment.lines(),
						Stream.concat(assessment.findings().stream(), news.stream()).toList(), assessment.tables());
	}

	private static boolean among(Collection<Finding> known, Finding doubt) {
		return known.stream()
			.anyMatch((other) -> other.rule().equals(doubt.rule()) && other.sentence().equals(doubt.sentence()));
	}

	/** What a person has said to a doubt. */
	static Sentence answer(Finding finding) {
		return Sentence.of("ledger.approved-" + finding.rule(), finding.sentence().arguments().toArray());
	}

	private static Finding note(Finding finding) {
		return new Finding(finding.field(), finding.rule(), Severity.NOTE, finding.sentence());
	}

	/** It is extracted anew: what was said of earlier ones is void. */
	void forgetEarlier(String id) {
		recurrences.forget(id);
	}

	/** It is not delivered after all, unless a target has it already. */
	void release(String id) {
		if (!given(id)) {
			keys.free(id);
			sellers.forget(id);
		}
	}

	/** Whether a target has it. */
	boolean given(String id) {
		return jdbc.sql("select 1 from delivery where document_id = ? and state = 'DONE' limit 1")
			.param(id)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void erase(String id) {
		keys.free(id);
		sellers.forget(id);
		recurrences.erase(id);
	}

	Map<String, Recurrence> of(Collection<String> ids) {
		return recurrences.of(ids);
	}

	Sellers sellers() {
		return sellers;
	}

}
