package io.dromedary.ledger.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Group;
import io.dromedary.document.Identity.Sender;
import io.dromedary.ledger.Seals;
import io.dromedary.ledger.same.SellerGroups.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the table {@code seller_account}: who sent the documents that are delivered
 * or on their way to it, a row for each way to name them and each account. A row goes
 * with its document.
 */
public class Sellers implements SeenSellers {

	/** A document without an account. */
	private static final String NONE = "";

	/** A name says who it is where no code does. */
	private static final String TELLING = "(named = false or coded = false)";

	/** No seller is paid to more; where a document says so, a person looks. */
	private static final int MOST_ACCOUNTS = 200;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	private final Digests digests;

	private final Seals seals;

	public Sellers(JdbcClient jdbc, Digests digests, Seals seals) {
		this.jdbc = jdbc;
		this.digests = digests;
		this.seals = seals;
	}

	/** Keeps who sent a document that is to be delivered. */
	public void keep(String id, Identity identity) {
		forget(id);
		Sender sender = identity.sender();
		List<String> accounts = sender.accounts().isEmpty() ? List.of(NONE) : accounts(sender);
		List<@Nullable Object> rows = new ArrayList<>();
		for (int at = 0; at < Math.min(accounts.size(), MOST_ACCOUNTS); at++) {
			String number = sender.accounts().isEmpty() ? null : sender.accounts().get(at).number();
			String facts = seals.seal(id, json(new Facts(sender.name(), sender.code(), number)));
			rows(id, sender, accounts.get(at), Objects.requireNonNull(facts), rows);
		}
		int columns = 7;
		if (!rows.isEmpty()) {
			String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
			jdbc.sql("insert into seller_account (document_id, party, account, named, coded, facts, member) values "
					+ String.join(", ", Collections.nCopies(rows.size() / columns, row)))
				.params(rows)
				.update();
		}
	}

	private void rows(String id, Sender sender, String account, String facts, List<@Nullable Object> rows) {
		Group group = sender.group();
		String member = (group != null) ? digests.of(group.member()) : null;
		String shared = (group != null) ? digests.of(group.code()) : null;
		boolean coded = !sender.codes().isEmpty();
		for (String party : digests.sorted(sender.codes())) {
			rows.addAll(Arrays.asList(id, party, account, false, coded, facts, party.equals(shared) ? member : null));
		}
		for (String party : digests.sorted(sender.names())) {
			rows.addAll(Arrays.asList(id, party, account, true, coded, facts, null));
		}
	}

	/**
	 * The accounts of a seller that is known from other documents, of which none has
	 * them. Two of one name that have codes are one where they share a code. Of two in a
	 * group each has accounts of its own, but whoever is new there is not a first seller:
	 * a forger may invent a tax code.
	 */
	public List<Account> newAccounts(String id, Identity identity) {
		Sender sender = identity.sender();
		if (sender.accounts().isEmpty() || sender.codes().isEmpty() && sender.names().isEmpty()) {
			return List.of();
		}
		if (sender.accounts().size() > MOST_ACCOUNTS) {
			return sender.accounts().subList(0, 1);
		}
		List<Known> known = jdbc
			.sql("select distinct account, member from seller_account where party in (:ways) and document_id <> :id "
					+ "and (named = false or coded = false or :coded = false)")
			.param("id", id)
			.param("ways", digests.of(Stream.of(sender.codes(), sender.names()).flatMap(List::stream).toList()))
			.param("coded", !sender.codes().isEmpty())
			.query((row, number) -> new Known(row.getString(1), row.getString(2)))
			.list();
		Group group = sender.group();
		String member = (group != null) ? digests.of(group.member()) : null;
		Set<String> its = known.stream()
			.filter((one) -> member == null || one.member() == null || member.equals(one.member()))
			.map(Known::account)
			.collect(Collectors.toSet());
		List<String> accounts = accounts(sender);
		return known.isEmpty() ? List.of()
				: IntStream.range(0, accounts.size())
					.filter((at) -> !its.contains(accounts.get(at)))
					.mapToObj(sender.accounts()::get)
					.toList();
	}

	private record Known(String account, @Nullable String member) {
	}

	/** Whether it is kept with just the sender and the accounts that it has. */
	public boolean knows(String id, Identity identity) {
		Sender sender = identity.sender();
		Set<String> accounts = Set.copyOf(sender.accounts().isEmpty() ? List.of(NONE) : accounts(sender));
		Set<String> its = Stream.of(sender.codes(), sender.names())
			.flatMap((ways) -> digests.of(ways).stream())
			.flatMap((party) -> accounts.stream().map((account) -> party + account))
			.collect(Collectors.toSet());
		return its.equals(Set.copyOf(jdbc.sql("select party, account from seller_account where document_id = ?")
			.param(id)
			.query((row, number) -> row.getString(1).strip() + row.getString(2).strip())
			.list()));
	}

	/** A document is erased, or is not delivered after all. */
	public void forget(String id) {
		jdbc.sql("delete from seller_account where document_id = ?").param(id).update();
	}

	/** Their digests, in their order. */
	private List<String> accounts(Sender sender) {
		return digests.of(sender.accounts().stream().map(Account::number).toList());
	}

	private record Facts(@Nullable String name, @Nullable String code, @Nullable String account) {
	}

	/** What the latest document says for one way to name a seller and one account. */
	private record Sight(Party party, String latest, Facts facts) {
	}

	/** What can be opened no more is left out. */
	@Override
	public List<Seller> all() {
		SellerGroups groups = new SellerGroups();
		jdbc.sql("select distinct document_id, party, member from seller_account where " + TELLING).query((row) -> {
			groups.add(row.getString(1), new Party(row.getString(2), row.getString(3)));
		});
		groups.join();
		Map<String, List<Sight>> sights = new HashMap<>();
		for (Sight sight : sights()) {
			sights.computeIfAbsent(groups.of(sight.party()), (group) -> new ArrayList<>()).add(sight);
		}
		return sights.entrySet()
			.stream()
			.map((group) -> seller(group.getValue(), groups.documents(group.getKey())))
			.sorted(Comparator.comparing((seller) -> Objects.requireNonNullElse(seller.name(), "")))
			.toList();
	}

	private List<Sight> sights() {
		return jdbc.sql("""
				select s.party, s.member, s.document_id, s.facts from seller_account s
				join (select party, account, coalesce(member, '') as member, max(document_id) as latest
				  from seller_account where %s group by party, account, coalesce(member, '')) l
				  on l.party = s.party and l.account = s.account and l.member = coalesce(s.member, '')
				  and l.latest = s.document_id
				where %s order by s.document_id desc""".formatted(TELLING, TELLING))
			.query((row, number) -> sight(new Party(row.getString(1), row.getString(2)), row.getString(3),
					row.getString(4)))
			.list()
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Sight sight(Party party, String id, String sealed) {
		String facts = seals.open(id, sealed);
		try {
			return (facts != null) ? new Sight(party, id, JSON.readValue(facts, Facts.class)) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("the facts of a seller are no JSON");
		}
	}

	private static Seller seller(List<Sight> sights, int documents) {
		Set<String> accounts = new TreeSet<>();
		String name = null;
		String code = null;
		for (Sight sight : sights) {
			Facts facts = sight.facts();
			name = (name != null) ? name : facts.name();
			code = (code != null) ? code : facts.code();
			if (facts.account() != null) {
				accounts.add(facts.account());
			}
		}
		return new Seller(name, code, List.copyOf(accounts), documents);
	}

	/** Not Jackson's own exception, which shows what it was given. */
	private static String json(Facts facts) {
		try {
			return JSON.writeValueAsString(facts);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("the facts of a seller became no JSON");
		}
	}

}
