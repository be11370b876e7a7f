package io.dromedary.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.document.Term;
import io.dromedary.guard.Watch;
import io.dromedary.value.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of an item table. Quantity times unit price is the amount of the row: it
 * needs columns in these three roles. The amounts add up to the net or, where prices hold
 * the tax, to the total: it needs a field in one of these roles. Lines that add up to a
 * total prove each other: then a product that does not fit (a discount, a price per
 * hundred) is only worth a note. Rows that want something prove nothing.
 */
final class LinesRule implements Rule {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal CENT = new BigDecimal("0.01");

	@Override
	public void apply(Worksheet sheet) {
		FieldType amount = sheet.type().field(Role.LINE_AMOUNT).orElse(null);
		if (amount == null) {
			return;
		}
		boolean exact = sheet.rows().stream().flatMap((row) -> row.values().stream()).anyMatch(sheet::carried);
		Severity severity = exact ? sheet.type().data(CrossCheck.Rule.LINES).orElse(Severity.DOUBT) : Severity.DOUBT;
		boolean closed = sum(sheet, amount.name(), severity);
		for (int row = 0; row < sheet.rows().size(); row++) {
			Watch.check();
			if (!discounted(sheet.rows().get(row)) && !fits(sheet.type(), sheet.rows().get(row))) {
				sheet.find(new Problem("line-product", closed ? Severity.NOTE : severity),
						Worksheet.cell(row, amount.name()));
			}
		}
	}

	private static boolean sum(Worksheet sheet, String column, Severity severity) {
		List<BigDecimal> amounts = sheet.rows()
			.stream()
			.map((row) -> Worksheet.number(row, column))
			.filter(Objects::nonNull)
			.toList();
		List<String> totals = Stream.of(Role.NET, Role.TOTAL)
			.flatMap((role) -> sheet.type().field(role).stream())
			.map(FieldType::name)
			.filter((total) -> sheet.number(total) != null)
			.toList();
		if (amounts.isEmpty() || totals.isEmpty()) {
			return false;
		}
		BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		List<String> closing = totals.stream().filter((total) -> near(sum, sheet.number(total), CENT)).toList();
		boolean rows = !RowsRule.doubted(sheet);
		if (rows) {
			closing.forEach((total) -> sheet.support(total, Support.SUM));
		}
		if (closing.isEmpty()) {
			sheet.find(new Problem("lines-sum", severity), totals.get(0));
		}
		return rows && !closing.isEmpty();
	}

	/** What is taken off is said, and need not be guessed from the product. */
	private static boolean discounted(Map<String, Choice> row) {
		return row.values().stream().anyMatch((cell) -> cell.type().term() == Term.ITEM_DISCOUNT);
	}

	private static boolean fits(DocumentType type, Map<String, Choice> row) {
		BigDecimal quantity = number(type.field(Role.QUANTITY), row);
		BigDecimal price = number(type.field(Role.UNIT_PRICE), row);
		BigDecimal amount = number(type.field(Role.LINE_AMOUNT), row);
		if (quantity == null || price == null || amount == null) {
			return true;
		}
		BigDecimal rounding = quantity.abs().multiply(price.ulp()).multiply(HALF).add(CENT);
		return near(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP), amount, rounding);
	}

	private static @Nullable BigDecimal number(Optional<FieldType> column, Map<String, Choice> row) {
		return column.map((known) -> Worksheet.number(row, known.name())).orElse(null);
	}

	private static boolean near(BigDecimal one, @Nullable BigDecimal other, BigDecimal tolerance) {
		return other != null && one.subtract(other).abs().compareTo(tolerance) <= 0;
	}

}
