package io.dromedary.deliver.sql;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dromedary.deliver.Columns;
import io.dromedary.deliver.SqlValue;
import io.dromedary.document.Assessment;
import io.dromedary.document.Cell;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Origin;
import io.dromedary.document.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The values of a document by the names that a mapping uses: amounts and numbers as
 * decimals, dates as dates, the rest as text. What a document or its type does not have
 * is null.
 */
class Parameters {

	private final DocumentType type;

	private final Assessment assessment;

	private final MapSqlParameterSource ofDocument;

	/**
	 * @param assessment as targets get it
	 * @param parent id of the mail or archive that it came in
	 * @throws Undeliverable where a value is not of its kind
	 */
	Parameters(DocumentType type, Assessment assessment, @Nullable String parent, Clock clock) {
		this.type = type;
		this.assessment = assessment;
		this.ofDocument = new Tolerant();
		Document document = assessment.document();
		Origin origin = document.origin();
		put(ofDocument, type.fields(), assessment.fields());
		ofDocument.addValue("id", document.id(), Types.VARCHAR)
			.addValue("revision", document.revision(), Types.INTEGER)
			.addValue("type", type.name(), Types.VARCHAR)
			.addValue("source", origin.channel(), Types.VARCHAR)
			.addValue("file_name", SqlValue.text(origin.fileName()), Types.VARCHAR)
			.addValue("parent", parent, Types.VARCHAR)
			.addValue("message_id", SqlValue.text(origin.messageId()), Types.VARCHAR)
			.addValue("mail_from", SqlValue.text(origin.sender()), Types.VARCHAR)
			.addValue("mail_subject", SqlValue.text(origin.subject()), Types.VARCHAR)
			.addValue("metadata", SqlValue.json(document.instructions().metadata()), Types.VARCHAR)
			.addValue("sha256", document.content().sha256(), Types.VARCHAR)
			.addValue("delivered_at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), Types.TIMESTAMP);
	}

	/** One for each time that the statements of a section run. */
	List<MapSqlParameterSource> of(Mapping.Section section) {
		if (section.ofDocument()) {
			return List.of(ofDocument);
		}
		List<Map<String, Field>> rows = section.rows().equals(Cell.LINES) ? assessment.lines()
				: assessment.table(section.rows());
		List<MapSqlParameterSource> all = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			MapSqlParameterSource row = new Tolerant();
			ofDocument.getValues().forEach((name, value) -> row.addValue(name, value, ofDocument.getSqlType(name)));
			row.addValue(Mappings.ROW, i + 1, Types.INTEGER);
			put(row, Mappings.columns(type, section.rows()), rows.get(i));
			all.add(row);
		}
		return all;
	}

	private static void put(MapSqlParameterSource values, List<FieldType> types, Map<String, Field> fields) {
		for (FieldType type : types) {
			Field field = fields.get(type.name());
			String value = (field != null) ? field.value() : null;
			values.addValue(Columns.of(type.name()), SqlValue.of(type.name(), type.kind(), value),
					sqlType(type.kind()));
		}
	}

	private static int sqlType(FieldKind kind) {
		return switch (kind) {
			case DATE -> Types.DATE;
			case AMOUNT, NUMBER, RATE -> Types.DECIMAL;
			case TEXT, NAME, ADDRESS, CODE, CURRENCY, IBAN, VAT, CODICE_FISCALE, SEX -> Types.VARCHAR;
		};
	}

	/** A mapping of several types names fields that only some of them have. */
	private static final class Tolerant extends MapSqlParameterSource {

		@Override
		public boolean hasValue(String name) {
			return true;
		}

		@Override
		public @Nullable Object getValue(String name) {
			return super.hasValue(name) ? super.getValue(name) : null;
		}

	}

}
