package io.dromedary.console;

import java.util.List;
import java.util.Locale;

import io.dromedary.document.Changes;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Sentence;
import io.dromedary.ledger.Amended;
import org.jspecify.annotations.Nullable;

/**
 * A correction after a delivery, as the page tells it.
 *
 * @param tables titles of those of which a row is another
 */
record RevisionRow(int revision, Moment at, List<Value> values, List<String> tables) {

	/**
	 * A field that was corrected.
	 *
	 * @param previous empty where there was none
	 * @param value empty where there is none any more
	 */
	record Value(String title, String previous, String value) {

		@Override
		public String toString() {
			return "Value[" + title + "]";
		}

	}

	/** The latest first. */
	static List<RevisionRow> of(List<Amended> amended, DocumentType type, Locale locale) {
		return amended.stream()
			.sorted((one, other) -> Integer.compare(other.revision(), one.revision()))
			.map((one) -> of(one, type, locale))
			.toList();
	}

	private static RevisionRow of(Amended amended, DocumentType type, Locale locale) {
		Changes changes = amended.changes();
		List<Value> values = changes.fields()
			.entrySet()
			.stream()
			.map((field) -> new Value(
					type.field(field.getKey()).map((known) -> known.title(locale)).orElse(field.getKey()),
					shown(field.getValue().previous()), shown(field.getValue().value())))
			.toList();
		List<String> tables = changes.tables().stream().map((name) -> title(name, type, locale)).toList();
		return new RevisionRow(amended.revision(), Moment.of(amended.at(), locale), values, tables);
	}

	private static String title(String table, DocumentType type, Locale locale) {
		return type.table(table)
			.map((known) -> known.title(locale))
			.orElseGet(() -> Sentence.of("paper.lines").in(locale));
	}

	private static String shown(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "RevisionRow[" + revision + "]";
	}

}
