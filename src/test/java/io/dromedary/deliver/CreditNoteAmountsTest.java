package io.dromedary.deliver;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Credit notes are delivered below nought, so that all rows may be added up. */
class CreditNoteAmountsTest {

	private static final List<FieldType> FIELDS = List.of(field("number", FieldKind.CODE),
			field("tax", FieldKind.AMOUNT), field("total", FieldKind.AMOUNT).as(Role.TOTAL));

	private static final List<FieldType> COLUMNS = List.of(field("quantity", FieldKind.NUMBER).as(Role.QUANTITY),
			field("price", FieldKind.AMOUNT).as(Role.UNIT_PRICE),
			field("amount", FieldKind.AMOUNT).as(Role.LINE_AMOUNT), field("rate", FieldKind.RATE));

	private static final Map<String, String> ROW = Map.of("quantity", "2", "price", "50.00", "amount", "100.00", "rate",
			"22");

	@Test
	void amountsTurnWhereTheyAreWrittenAboveNought() {
		Assessment note = note("22.00", "122.00");
		assertThat(values(CreditNoteAmounts.of(type(true), note)))
			.isEqualTo(Map.of("number", "7", "tax", "-22.00", "total", "-122.00", "row", "-2 x 50.00 = -100.00 at 22"));
		assertThat(CreditNoteAmounts.of(type(true), note).fields().get("total").printed()).isEqualTo("122.00");
		assertThat(CreditNoteAmounts.of(type(false), note)).isSameAs(note);
	}

	@Test
	void whatIsWrittenBelowNoughtIsSoAlready() {
		Assessment note = note("-22.00", "-122.00");
		assertThat(CreditNoteAmounts.of(type(true), note)).isSameAs(note);
	}

	@Test
	void noughtHasNoSignAndWhatIsNoNumberStays() {
		assertThat(values(CreditNoteAmounts.of(type(true), note("0.00", "twelve")))).containsEntry("tax", "0.00")
			.containsEntry("total", "twelve");
	}

	private static Map<String, String> values(Assessment note) {
		Map<String, Field> row = note.lines().get(0);
		return Map.of("number", value(note.fields(), "number"), "tax", value(note.fields(), "tax"), "total",
				value(note.fields(), "total"), "row", value(row, "quantity") + " x " + value(row, "price") + " = "
						+ value(row, "amount") + " at " + value(row, "rate"));
	}

	private static String value(Map<String, Field> fields, String name) {
		return String.valueOf(fields.get(name).value());
	}

	private static Assessment note(String tax, String total) {
		return Samples.bill("note", 1, Map.of("number", "7", "tax", tax, "total", total), List.of(ROW));
	}

	private static FieldType field(String name, FieldKind kind) {
		return new FieldType(name, kind, "", false, false, List.of(), null);
	}

	private static DocumentType type(boolean credit) {
		return new DocumentType("test-bill", "", List.of(), List.of(), 0.8, FIELDS, COLUMNS, List.of(), List.of(), 0,
				false, Map.of(), SettlementLabels.NONE, null, credit, List.of());
	}

}
