package io.dromedary.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dromedary.ledger.Delivery;
import io.dromedary.ledger.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, and who still holds copies: these are not touched.
 *
 * @param copies the targets that have the document, or may have it
 * @param folders files of the folder doors, absolute
 * @param erasedAlong ids of its duplicates and its parts, which held the same, and of a
 * container of which nothing else was left
 * @param contentKeptBy ids of other documents of the same content, which keep it until
 * they are erased too
 * @param stillIn ids of the mails and archives it came in: their originals hold it until
 * they are erased too
 * @param finished false where the content could not be deleted from the store yet; it is
 * tried again by itself
 */
public record Erased(String id, String status, List<Copy> copies, List<String> folders, List<String> erasedAlong,
		List<String> contentKeptBy, List<String> stillIn, boolean finished) {

	/**
	 * A target.
	 *
	 * @param document id, where it is that of a document erased along
	 * @param place where it lies there, for people: a table, a file
	 * @param confirmed false where the delivery did not end well: look there all the same
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Copy(@Nullable String document, String target, @Nullable String place, boolean confirmed) {

		static Copy of(Delivery delivery, String erased) {
			String document = delivery.documentId();
			return new Copy(document.equals(erased) ? null : document, delivery.target(), delivery.place(),
					delivery.state() == Delivery.State.DONE);
		}

	}

	static Erased of(Erasure erasure, List<Delivery> deliveries, List<String> folders) {
		String id = erasure.entry().id();
		return new Erased(id, erasure.entry().status().word(), copies(id, deliveries), List.copyOf(folders),
				erasure.along(), erasure.keptBy(), erasure.stillIn(), erasure.finished());
	}

	/** A later revision that lies in the same place is no copy more. */
	private static List<Copy> copies(String id, List<Delivery> deliveries) {
		Map<List<@Nullable String>, Copy> copies = new LinkedHashMap<>();
		deliveries.forEach((delivery) -> {
			Copy copy = Copy.of(delivery, id);
			copies.merge(Arrays.asList(copy.document(), copy.target(), copy.place()), copy,
					(one, other) -> one.confirmed() ? one : other);
		});
		return List.copyOf(copies.values());
	}

	@Override
	public String toString() {
		return "Erased[" + id + "]";
	}

}
