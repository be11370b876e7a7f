package io.dromedary.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.Finding;
import io.dromedary.document.Identities;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Key;
import io.dromedary.document.Identity.Sender;
import io.dromedary.document.Sameness.Then;
import io.dromedary.document.Sentence;
import io.dromedary.document.Status;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;

/** A ledger with documents that are known by what a test says. */
abstract class RepeatsCase extends LedgerCase {

	static final List<String> TARGETS = List.of("database", "folder");

	private final Map<String, Identity> known = new ConcurrentHashMap<>();

	@Override
	final Identities identities() {
		return (assessment) -> Optional.ofNullable(known.get(assessment.document().id()));
	}

	final String arrived(String text, Identity identity) {
		String id = arrive(text, text).entry().id();
		known.put(id, identity);
		return id;
	}

	/** One with another number from now on. */
	final void becomes(String id, Identity identity) {
		known.put(id, identity);
	}

	static Key key(String text) {
		return new Key(text, true, null);
	}

	static Identity by(String... keys) {
		return new Identity(Stream.of(keys).map(RepeatsCase::key).toList(), null,
				new Sender(List.of(), List.of(), null, null, List.of(), null), Then.REVIEW);
	}

	/** One with a number that is known by less than all of it, too. */
	static Identity with(String whole, String... parts) {
		Stream<Key> less = Stream.of(parts).map((part) -> new Key(part, false, null));
		return new Identity(Stream.concat(Stream.of(key(whole)), less).toList(), null,
				new Sender(List.of(), List.of(), null, null, List.of(), null), Then.REVIEW);
	}

	/** One that names its sender, too. */
	static Identity sent(String key) {
		return new Identity(List.of(key(key)), null,
				new Sender(List.of("code:1"), List.of(), "1", "Zanetti", List.of(), null), Then.REVIEW);
	}

	static Identity of(String kind, String key) {
		return new Identity(List.of(key(key)), kind, new Sender(List.of(), List.of(), null, null, List.of(), null),
				Then.REVIEW);
	}

	static Identity from(@Nullable String code, String name, @Nullable String account) {
		return paidTo(code, name, (account != null) ? List.of(new Account("iban", account)) : List.of());
	}

	static Identity paidTo(@Nullable String code, String name, List<Account> accounts) {
		return new Identity(List.of(), null, new Sender((code != null) ? List.of("code:" + code) : List.of(),
				List.of("name:" + name), code, name, accounts, null), Then.REVIEW);
	}

	final List<String> deliver(String id) {
		return ledger.delivering(settled(id), TARGETS);
	}

	/** Nothing else is doubtful about it. */
	final Assessment settled(String id) {
		Assessment found = assessment(id);
		return new Assessment(found.extraction(), found.fields(), found.lines(), List.of());
	}

	final void fail(String id, String target) {
		parts.progress().failed(id, Step.to(target), Sentence.of("ledger.unknown", "x"));
	}

	final Entry approve(String id) {
		List<Finding> seen = ledger.assessment(id).orElseThrow().findings();
		Assessment settled = settled(id);
		return ledger.approve(id, entry(id).version(),
				new Assessment(settled.extraction(), settled.fields(), settled.lines(),
						seen.stream()
							.map((finding) -> new Finding(finding.field(), finding.rule(), Finding.Severity.NOTE,
									finding.sentence()))
							.toList()));
	}

	final Entry entry(String id) {
		return ledger.find(id).orElseThrow();
	}

	final Status status(String id) {
		return entry(id).status();
	}

	final Recurrence links(String id) {
		return ledger.recurrences(List.of(id)).getOrDefault(id, Recurrence.NONE);
	}

	/** The rules of what a person is asked about. */
	final List<String> doubts(String id) {
		return ledger.assessment(id)
			.orElseThrow()
			.findings()
			.stream()
			.filter((finding) -> finding.severity() == Finding.Severity.DOUBT)
			.map(Finding::rule)
			.toList();
	}

	final int rows(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
