package io.dromedary.check;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.check.invoice.Amounts;
import io.dromedary.check.invoice.Payable;
import io.dromedary.check.invoice.Rates;
import io.dromedary.document.Cell;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Table;
import io.dromedary.document.Term;
import io.dromedary.document.XmlElement;
import io.dromedary.guard.Watch;
import io.dromedary.value.CodiceFiscale;
import io.dromedary.value.Problem;

/**
 * What is asked of documents that carry their values as data. The values are exact, but
 * nobody says that they are right: how much it weighs where they are not, the type file
 * says.
 */
final class CarriedRule implements Rule {

	/** What FatturaPA calls a tax code is an Italian one. */
	private static final String TAX_CODE = "/CodiceFiscale";

	@Override
	public void apply(Worksheet sheet) {
		if (sheet.choices().stream().noneMatch(Choice::exact)) {
			return;
		}
		DocumentType type = sheet.type();
		Amounts amounts = amounts(sheet);
		type.data(CrossCheck.Rule.RATES).ifPresent((severity) -> rates(sheet, amounts, severity));
		type.data(CrossCheck.Rule.PAYMENTS).ifPresent((severity) -> payments(sheet, amounts, severity));
		type.data(CrossCheck.Rule.CODES).ifPresent((severity) -> codes(sheet, severity));
	}

	private static void rates(Worksheet sheet, Amounts amounts, Severity severity) {
		for (Rates.Fault fault : Rates.faults(amounts)) {
			Watch.check();
			Optional<String> place = (fault.row() < 0) ? field(sheet.type(), fault.term()).map(FieldType::name)
					: cell(sheet.type(), fault.term(), fault.row());
			place.ifPresent((name) -> sheet.find(new Problem(fault.rule(), severity), name));
		}
	}

	private static void payments(Worksheet sheet, Amounts amounts, Severity severity) {
		if (!Payable.paid(amounts)) {
			cell(sheet.type(), Term.PAYMENT_AMOUNT, amounts.payments().size() - 1)
				.ifPresent((name) -> sheet.find(new Problem("payments-sum", severity), name,
						field(sheet.type(), Term.GROSS_TOTAL).map(FieldType::name).orElse("")));
		}
	}

	private static void codes(Worksheet sheet, Severity severity) {
		for (Choice choice : List.copyOf(sheet.choices())) {
			String value = choice.value();
			boolean code = choice.evidence() instanceof XmlElement element && element.path().endsWith(TAX_CODE);
			if (code && value != null && choice.type().kind() == FieldKind.CODE) {
				CodiceFiscale.read(value)
					.problems()
					.forEach((problem) -> sheet.find(new Problem(problem.rule(), severity), choice.name()));
			}
		}
	}

	/** How much it weighs that a value which a document carries has not its form. */
	static Severity weight(DocumentType type, FieldType field) {
		return switch (field.kind()) {
			case IBAN, VAT, CODICE_FISCALE -> type.data(CrossCheck.Rule.CODES).orElse(Severity.NOTE);
			default -> Severity.NOTE;
		};
	}

	/** What an invoice says in numbers. */
	static Amounts amounts(Worksheet sheet) {
		Map<Term, BigDecimal> sums = new EnumMap<>(Term.class);
		for (Choice choice : sheet.choices()) {
			Term term = choice.type().term();
			String value = choice.value();
			if (term != null && value != null && choice.type().kind() == FieldKind.AMOUNT) {
				sums.put(term, new BigDecimal(value));
			}
		}
		String currency = field(sheet.type(), Term.CURRENCY).map((field) -> sheet.value(field.name())).orElse("");
		return new Amounts(currency, sums, rows(sheet.rows()), rows(sheet, Term.VAT_AMOUNT),
				rows(sheet, Term.PAYMENT_AMOUNT));
	}

	private static List<Amounts.Row> rows(Worksheet sheet, Term column) {
		return table(sheet.type(), column).map((table) -> rows(sheet.tables().getOrDefault(table.name(), List.of())))
			.orElse(List.of());
	}

	private static List<Amounts.Row> rows(List<Map<String, Choice>> rows) {
		return rows.stream().map(CarriedRule::row).toList();
	}

	private static Amounts.Row row(Map<String, Choice> cells) {
		Watch.check();
		Map<Term, BigDecimal> numbers = new EnumMap<>(Term.class);
		Map<Term, String> texts = new EnumMap<>(Term.class);
		for (Choice cell : cells.values()) {
			Term term = cell.type().term();
			String value = cell.value();
			if (term != null && value != null) {
				switch (cell.type().kind()) {
					case AMOUNT, NUMBER, RATE -> numbers.put(term, new BigDecimal(value));
					default -> texts.put(term, value);
				}
			}
		}
		return new Amounts.Row(numbers, texts);
	}

	private static Optional<FieldType> field(DocumentType type, Term term) {
		return type.fields().stream().filter((field) -> field.term() == term).findFirst();
	}

	private static Optional<Table> table(DocumentType type, Term column) {
		return type.tables().stream().filter((table) -> table.column(column).isPresent()).findFirst();
	}

	private static Optional<String> cell(DocumentType type, Term column, int row) {
		return table(type, column)
			.flatMap((table) -> table.column(column).map((its) -> new Cell(table.name(), row, its.name()).name()));
	}

}
