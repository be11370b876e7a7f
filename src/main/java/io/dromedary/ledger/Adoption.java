package io.dromedary.ledger;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes documents known by number and seller that were delivered before their type asked
 * for it, if only to one target, or by an earlier version of the program. One after the
 * other, so that nobody waits for it.
 */
class Adoption {

	private static final int BATCH = 100;

	private static final Set<Status> GONE = EnumSet.of(Status.DELIVERING, Status.DELIVERED);

	private final JdbcClient jdbc;

	private final Entries entries;

	private final Stages stages;

	private final Repeats repeats;

	private final Transactions transactions;

	/** Documents that say neither who sent them nor which they are: asked once. */
	private final Set<String> nameless = new HashSet<>();

	Adoption(JdbcClient jdbc, Entries entries, Stages stages, Repeats repeats, Transactions transactions) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.stages = stages;
		this.repeats = repeats;
		this.transactions = transactions;
	}

	void apply(DocumentTypes types) {
		List<String> names = types.all()
			.stream()
			.filter((type) -> type.same() != null)
			.map(DocumentType::name)
			.toList();
		List<String> unknown = names.isEmpty() ? List.of() : unknown(names, "");
		while (!unknown.isEmpty()) {
			for (String id : unknown) {
				if (Thread.currentThread().isInterrupted()) {
					return;
				}
				if (!nameless.contains(id) && !transactions.in(() -> adopted(id))) {
					nameless.add(id);
				}
			}
			unknown = unknown(names, unknown.get(unknown.size() - 1));
		}
	}

	/** What is on its way may have been sent there before its type asked. */
	private List<String> unknown(List<String> types, String after) {
		return jdbc.sql("""
				select d.id from document d where d.type in (:types) and d.id > :after
				  and (d.status in ('delivered', 'delivering') or d.status = 'failed' and exists (
				    select 1 from delivery g where g.document_id = d.id and g.state = 'DONE'))
				  and not exists (select 1 from same_key k where k.document_id = d.id)
				  and not exists (select 1 from seller_account s where s.document_id = d.id)
				order by d.id limit :batch""")
			.param("types", types)
			.param("after", after)
			.param("batch", BATCH)
			.query(String.class)
			.list();
	}

	private boolean adopted(String id) {
		Entry entry = entries.hold(id);
		boolean goes = GONE.contains(entry.status()) || entry.status() == Status.FAILED && repeats.given(id);
		return goes && stages.assessment(entry).filter(repeats::adopt).isPresent();
	}

}
