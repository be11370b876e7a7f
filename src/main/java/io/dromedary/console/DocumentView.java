package io.dromedary.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one document shows.
 *
 * @param status its word, for the style sheet
 * @param chip the word of the chip: of a mail or an archive where its parts are
 * @param said what that means for the person
 * @param reason why it is where it is
 * @param type name of its type; null where it is not known
 * @param first the document with the same content, where this is its duplicate
 * @param again the documents that are perhaps the same
 * @param notified messages about it, and those that lie in it
 * @param within the mail or archive it came in; null where it came by itself
 * @param inside what was found in it, where it is one itself
 * @param attached the files that it carries in itself
 * @param revision from 1; one more with every correction after a delivery
 * @param mark changes with everything that changes the page
 */
record DocumentView(String id, String fileName, String status, String chip, String statusText, String said,
		@Nullable String reason, @Nullable Moment waitingSince, @Nullable Moment nextTry, long version,
		@Nullable String type, String typeTitle, @Nullable String first, RecurrenceView recurrence, Notified notified,
		@Nullable Within within, Inside inside, Attached attached, Form form, List<Choice> types, Facts facts,
		History history, Allowed allowed, int revision, String mark) {

	/** A type that can be chosen. */
	record Choice(String name, String title) {
	}

	/**
	 * What a person may do now.
	 *
	 * @param amend whether what went to its targets can be corrected: what is delivered,
	 * refused by one, or waits for one
	 */
	record Allowed(boolean decide, boolean amend, boolean retry, boolean erase, boolean moving) {
	}

	/** How many fields and cells are doubtful, and what else is. */
	public long doubts() {
		LineTable lines = form.lines();
		long cells = (lines == null) ? 0
				: lines.rows().stream().flatMap((row) -> row.cells().stream()).filter(LineTable.Cell::doubtful).count();
		long others = form.remarks().stream().filter((remark) -> Level.doubtful(remark.level())).count();
		return cells + others + form.fields().stream().filter(FieldRow::doubtful).count();
	}

	@Override
	public String toString() {
		return "DocumentView[" + id + ", " + status + "]";
	}

}
