package io.dromedary.deliver;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import org.jspecify.annotations.Nullable;

/**
 * The values of a document as they are delivered. The amounts of a credit note are below
 * nought, and so are the quantities in its rows, whichever sign it writes them with: then
 * invoices and credit notes may be added up. A unit price stays what it is, so that
 * quantity times price is the amount. What is printed is not touched.
 */
final class CreditNoteAmounts {

	private final DocumentType type;

	private CreditNoteAmounts(DocumentType type) {
		this.type = type;
	}

	static Assessment of(DocumentType type, Assessment assessment) {
		return (type.credit() && aboveNought(type, assessment)) ? new CreditNoteAmounts(type).turned(assessment)
				: assessment;
	}

	/** A credit note that is written below nought is so already. */
	private static boolean aboveNought(DocumentType type, Assessment assessment) {
		return Stream.of(Role.TOTAL, Role.NET)
			.flatMap((role) -> type.field(role).stream())
			.flatMap((field) -> Optional.ofNullable(assessment.fields().get(field.name())).stream())
			.flatMap((field) -> Optional.ofNullable(field.value()).stream())
			.findFirst()
			.filter((value) -> value.startsWith("-"))
			.isEmpty();
	}

	private Assessment turned(Assessment assessment) {
		Map<String, List<Map<String, Field>>> tables = new LinkedHashMap<>(assessment.tables());
		type.tables()
			.forEach((table) -> tables.computeIfPresent(table.name(), (name, rows) -> turned(table.columns(), rows)));
		return new Assessment(assessment.extraction(), turned(type.fields(), assessment.fields()),
				turned(type.lines(), assessment.lines()), assessment.findings(), tables);
	}

	private static List<Map<String, Field>> turned(List<FieldType> columns, List<Map<String, Field>> rows) {
		return rows.stream().map((row) -> turned(columns, row)).toList();
	}

	private static Map<String, Field> turned(List<FieldType> types, Map<String, Field> fields) {
		Map<String, Field> turned = new LinkedHashMap<>(fields);
		types.stream()
			.filter(CreditNoteAmounts::turns)
			.forEach((type) -> turned.computeIfPresent(type.name(), (name, field) -> turned(field)));
		return turned;
	}

	private static boolean turns(FieldType type) {
		return (type.kind() == FieldKind.AMOUNT) ? type.role() != Role.UNIT_PRICE : type.role() == Role.QUANTITY;
	}

	private static Field turned(Field field) {
		return new Field(field.name(), turned(field.value()), field.printed(), field.finders(), field.confidence(),
				field.evidence(), field.supports());
	}

	/** What is no number is no amount of ours to turn. */
	private static @Nullable String turned(@Nullable String value) {
		try {
			return (value != null) ? new BigDecimal(value).negate().toPlainString() : null;
		}
		catch (NumberFormatException ex) {
			return value;
		}
	}

}
