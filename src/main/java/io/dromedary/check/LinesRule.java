package io.dromedary.check;

import io.dromedary.document.Support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of an item table with the columns {@code quantity}, {@code unit_price}
 * and {@code amount}. Lines that add up to a total prove each other: then a product that
 * does not fit (a discount, a price per hundred) is only worth a note. Rows that want
 * something prove nothing.
 */
final class LinesRule implements Rule {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal CENT = new BigDecimal("0.01");

	@Override
	public void apply(Worksheet sheet) {
		boolean closed = sum(sheet);
		for (int row = 0; row < sheet.rows().size(); row++) {
			if (!fits(sheet.rows().get(row))) {
				sheet.find(closed ? Problem.note("line-product") : Problem.doubt("line-product"),
						Worksheet.cell(row, "amount"));
			}
		}
	}

	/** Whether the lines add up to the net or, where prices hold the tax, gross total. */
	private static boolean sum(Worksheet sheet) {
		List<BigDecimal> amounts = sheet.rows()
			.stream()
			.map((row) -> Worksheet.number(row, "amount"))
			.filter(Objects::nonNull)
			.toList();
		List<String> totals = List.of("net_total", "gross_total", "total")
			.stream()
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
			sheet.find(Problem.doubt("lines-sum"), totals.get(0));
		}
		return rows && !closing.isEmpty();
	}

	private static boolean fits(Map<String, Choice> row) {
		BigDecimal quantity = Worksheet.number(row, "quantity");
		BigDecimal price = Worksheet.number(row, "unit_price");
		BigDecimal amount = Worksheet.number(row, "amount");
		if (quantity == null || price == null || amount == null) {
			return true;
		}
		BigDecimal rounding = quantity.abs().multiply(price.ulp()).multiply(HALF).add(CENT);
		return near(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP), amount, rounding);
	}

	private static boolean near(BigDecimal one, @Nullable BigDecimal other, BigDecimal tolerance) {
		return other != null && one.subtract(other).abs().compareTo(tolerance) <= 0;
	}

}
