package io.dromedary.ledger.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Ways to name a seller, joined where one document bears both. A VAT number with more
 * than one tax code is that of a group: each of its members is a seller.
 */
final class SellerGroups {

	private final Map<String, List<Party>> byDocument = new LinkedHashMap<>();

	private final Map<String, Set<String>> members = new HashMap<>();

	private final Map<String, String> above = new HashMap<>();

	private final Map<String, Integer> documents = new HashMap<>();

	/**
	 * A way to name a seller.
	 *
	 * @param code its digest
	 * @param member the digest of who of a group it is; null where it is but one
	 */
	record Party(String code, @Nullable String member) {
	}

	/** A document names its seller so. */
	void add(String document, Party party) {
		byDocument.computeIfAbsent(document, (id) -> new ArrayList<>()).add(party);
		if (party.member() != null) {
			members.computeIfAbsent(party.code(), (code) -> new HashSet<>()).add(party.member());
		}
	}

	/** After all were added. */
	void join() {
		byDocument.values().forEach((parties) -> parties.forEach((party) -> above.put(of(party), of(parties.get(0)))));
		byDocument.values().forEach((parties) -> documents.merge(of(parties.get(0)), 1, Integer::sum));
	}

	/** What all ways to name one seller have in common. */
	String of(Party party) {
		String group = name(party);
		for (String next = above.getOrDefault(group, group); !next.equals(group); next = above.getOrDefault(group,
				group)) {
			group = next;
		}
		return group;
	}

	private String name(Party party) {
		boolean several = members.getOrDefault(party.code(), Set.of()).size() > 1;
		return several ? party.code() + Objects.requireNonNullElse(party.member(), "") : party.code();
	}

	/** How many documents are of one seller. */
	int documents(String group) {
		return documents.getOrDefault(group, 0);
	}

}
