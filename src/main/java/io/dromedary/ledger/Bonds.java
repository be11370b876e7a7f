package io.dromedary.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.dromedary.document.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which documents hold the same and are erased together: what is in a container, what is
 * a duplicate, and a container of which nothing else is left.
 */
class Bonds {

	private static final String SELECT = "select d.id, d.parent, d.sha256, d.status from document d where ";

	private static final String ERASED = Status.ERASED.word();

	private final JdbcClient jdbc;

	Bonds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A row, as far as it matters here. */
	record Member(String id, @Nullable String parent, String sha256, String status) {

		boolean erased() {
			return status.equals(ERASED);
		}

	}

	/**
	 * What an erasure of this document takes along that is not erased yet, itself too.
	 */
	List<Member> of(String id) {
		Map<String, Member> kin = new HashMap<>();
		List<Member> next = select("d.id in (:ids)", List.of(id));
		while (!next.isEmpty()) {
			next.stream().filter((member) -> !member.erased()).forEach((member) -> kin.put(member.id(), member));
			List<String> ids = next.stream().map(Member::id).toList();
			next = new ArrayList<>(select("d.parent in (:ids) and d.status <> 'erased'", ids));
			next.addAll(select("d.duplicate_of in (:ids) and d.status = 'duplicate'", ids));
			next.removeIf((member) -> kin.containsKey(member.id()));
			if (next.isEmpty()) {
				next = emptied(kin);
			}
		}
		return List.copyOf(kin.values());
	}

	/** The containers in which nothing is left but these. */
	private List<Member> emptied(Map<String, Member> kin) {
		Set<String> parents = parents(kin.values());
		parents.removeAll(kin.keySet());
		select("d.parent in (:ids) and d.status <> 'erased'", parents).stream()
			.filter((child) -> !kin.containsKey(child.id()))
			.forEach((child) -> parents.remove(child.parent()));
		return select("d.id in (:ids) and d.status <> 'erased' and d.container", parents);
	}

	/** What is erased and belongs to this erased document, as {@link #of} found it. */
	List<String> erasedWith(String id) {
		Set<String> kin = new TreeSet<>();
		List<Member> next = select("d.id in (:ids)", List.of(id));
		while (!next.isEmpty()) {
			next.forEach((member) -> kin.add(member.id()));
			List<String> ids = next.stream().map(Member::id).toList();
			Set<String> parents = parents(next);
			next = new ArrayList<>(
					select("(d.parent in (:ids) or d.duplicate_of in (:ids)) and d.status = 'erased'", ids));
			next.addAll(select("d.id in (:ids) and d.status = 'erased'", parents));
			next.removeIf((member) -> kin.contains(member.id()));
		}
		kin.remove(id);
		return List.copyOf(kin);
	}

	/** The containers around these that are not erased: their bytes hold these still. */
	List<String> around(Collection<String> ids) {
		Set<String> around = new LinkedHashSet<>();
		Set<String> parents = parents(select("d.id in (:ids)", ids));
		while (!parents.isEmpty()) {
			List<Member> found = select("d.id in (:ids)", parents);
			found.stream().filter((member) -> !member.erased()).map(Member::id).forEach(around::add);
			parents = parents(found);
		}
		return around.stream().sorted().toList();
	}

	/**
	 * The containers that came in with these in them, sorted; none for what is in none.
	 */
	List<String> tops(Collection<Member> members) {
		Set<String> tops = new TreeSet<>();
		Collection<Member> next = members;
		while (!next.isEmpty()) {
			next.stream().filter((member) -> member.parent() == null).map(Member::id).forEach(tops::add);
			Set<String> parents = parents(next);
			next = select("d.id in (:ids)", parents);
		}
		return List.copyOf(tops);
	}

	private static Set<String> parents(Collection<Member> members) {
		Set<String> parents = new TreeSet<>();
		for (Member member : members) {
			if (member.parent() != null) {
				parents.add(member.parent());
			}
		}
		return parents;
	}

	private List<Member> select(String condition, Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return jdbc.sql(SELECT + condition + " order by d.id")
			.param("ids", ids)
			.query((row, number) -> new Member(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
			.list();
	}

}
