package io.dromedary.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one document shows.
 *
 * @param status its word, for the style sheet
 * @param said what that means for the person
 * @param reason why it is where it is
 * @param type name of its type; null where it is not known
 * @param first the document with the same content, where this is its duplicate
 * @param mark changes with everything that changes the page
 */
record DocumentView(String id, String fileName, String status, String statusText, String said, @Nullable String reason,
		@Nullable Moment waitingSince, @Nullable Moment nextTry, long version, @Nullable String type, String typeTitle,
		@Nullable String first, Form form, List<Choice> types, Facts facts, History history, Allowed allowed,
		String mark) {

	/** A type that can be chosen. */
	record Choice(String name, String title) {
	}

	/** What a person may do now. */
	record Allowed(boolean decide, boolean retry, boolean erase, boolean moving) {
	}

	/**
	 * Where it came from.
	 *
	 * @param channel in words
	 * @param folder whether its file still lies in a folder that is watched
	 * @param size with its unit
	 */
	record Facts(String channel, boolean folder, @Nullable String path, Moment received, String size, String sha256) {

		@Override
		public String toString() {
			return "Facts[" + channel + "]";
		}

	}

	/** How many fields and cells are doubtful. */
	public long doubts() {
		LineTable lines = form.lines();
		long cells = (lines == null) ? 0
				: lines.rows().stream().flatMap((row) -> row.cells().stream()).filter(LineTable.Cell::doubtful).count();
		return cells + form.fields().stream().filter(FieldRow::doubtful).count();
	}

	@Override
	public String toString() {
		return "DocumentView[" + id + ", " + status + "]";
	}

}
