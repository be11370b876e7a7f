package io.dromedary.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Target;
import io.dromedary.ledger.notice.KnownNotice;
import io.dromedary.ledger.same.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * The one source of truth: what happened to each document and what is to be done next, in
 * one database.
 * <p>
 * What a step says while it runs inside a work item ({@link Handover}) becomes true when
 * the item completes, in the same transaction; said elsewhere it becomes true at once.
 */
public interface Ledger {

	/**
	 * Writes an arrival and its first work item; durable when this returns, so that the
	 * source may be acknowledged.
	 */
	Arrival arrive(Incoming incoming);

	/** What arrived with this key, as long as it counts as arrived. */
	Optional<Entry> arrived(String key);

	/**
	 * The source has let go of it: the same key is a new arrival from now on.
	 * @param id of the document, where the source can tell later by itself that it has
	 * let go: after a crash the key may stand for it once more. Null: it never does
	 */
	void acknowledged(String key, @Nullable String id);

	Optional<Entry> find(String id);

	List<Entry> list(Query query);

	Optional<Document> document(String id);

	/** The pages of its transcript; none before it is read. */
	List<Page> pages(String id);

	/** What was found and checked, once there is something. */
	Optional<Assessment> assessment(String id);

	List<Delivery> deliveries(String id);

	List<Event> events(String id);

	/**
	 * A container was taken apart: each part that was not left out is a document of its
	 * own, taken in once however often this is said. Where none is, the container is
	 * refused.
	 * @param parts in the order found
	 */
	void split(String id, List<Part> parts);

	/** The parts of a container; none before it is split. */
	List<Found> parts(String id);

	/**
	 * What became of the parts of containers, by their ids; one that has none is missing.
	 * @param containers what is no container is left aside
	 */
	Map<String, Outcome> outcomes(List<Entry> containers);

	/**
	 * Which documents are perhaps the same as these, by id; one that is linked with none
	 * is missing.
	 */
	default Map<String, Recurrence> recurrences(Collection<String> ids) {
		return Map.of();
	}

	/**
	 * The messages about a document, oldest first; also those of which it cannot be told
	 * whether they mean it or another file of the same name.
	 */
	default List<KnownNotice> notices(String id) {
		return List.of();
	}

	/**
	 * The messages about invoices that a document is, or that lie in it as a mail or an
	 * archive.
	 */
	default List<KnownNotice> noticesIn(String id) {
		return List.of();
	}

	/** How much came out of whatever this document came in with. */
	Kin kin(String id);

	/** A person must look at it. */
	void review(Assessment assessment);

	/**
	 * It is settled and goes to these targets; returns those that are not done yet. Where
	 * it is perhaps there already in another file, it goes to a person instead, and what
	 * the item wants to follow does not.
	 * @param optional those of them without which it is delivered all the same
	 */
	List<String> delivering(Assessment assessment, Collection<String> targets, Set<String> optional);

	/** It is settled, and delivered once all of these targets have it. */
	default List<String> delivering(Assessment assessment, Collection<String> targets) {
		return delivering(assessment, targets, Set.of());
	}

	/** One target has it. */
	void delivered(Document document, String target, String place);

	/**
	 * One target has it, and has nothing of another revision in another place any more.
	 */
	void moved(Document document, String target, String place);

	/** It cannot be read; the sender must act. */
	void refuse(String id, Sentence reason);

	/**
	 * A person approved or corrected it: it is delivered.
	 * @param version the version the person saw
	 * @throws Conflict where the document is not in review or has changed since, or is
	 * perhaps there already and the person was not told so: it stays in review, and says
	 * so from now on
	 */
	Entry approve(String id, long version, Assessment settled);

	/**
	 * A person corrected it after it went to its targets: one revision more, which goes
	 * to every target that has it or was to get it, and to those that want it only now.
	 * Work for the revision before is void.
	 * @param version the version the person saw
	 * @param further targets that it goes to because of the correction
	 * @throws Conflict where the document went to no target or has changed since, where
	 * it is being handed to one right now or something else is still to be done for it,
	 * where no value is another one, or where it is perhaps the same as another document
	 * now and the person was not told so: nothing is changed then, but that the person
	 * knows from now on
	 */
	Entry amend(String id, long version, Assessment settled, List<Target> further);

	/** Its earlier revisions, oldest first; none of an erased document. */
	default List<Replaced> replaced(String id) {
		return List.of();
	}

	/**
	 * A person rejected it.
	 * @throws Conflict where the document is not in review or has changed since
	 */
	Entry reject(String id, long version, String reason);

	/**
	 * A person said which type it is: its fields are extracted again as that type, from
	 * the transcript there is.
	 * @param version the version the person saw
	 * @throws Conflict where the document is not in review or has changed since
	 */
	Entry retype(String id, long version, String type);

	/**
	 * Starts it over with today's settings; a failed delivery is only delivered again,
	 * and a duplicate is a document of its own from then on.
	 * @throws Conflict where its status allows no retry
	 */
	Entry retry(String id);

	/**
	 * Erases a document: its content, what was read and found, its names. What is left
	 * says that there was one. Erased once more it stays as it is.
	 * @param why who or what erased it
	 * @throws Conflict where it is being handed to a target right now
	 */
	Erasure erase(String id, Sentence why);

}
