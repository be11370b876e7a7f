package io.dromedary.check.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.dromedary.document.Term;

import static io.dromedary.check.invoice.Amounts.near;

/**
 * The tax by rates: each row is the rate of what is taxed, and all of them come to the
 * sums of the invoice. What is not taxed says why (EN 16931-1, BR-Z to BR-O; controls
 * 00400, 00401, 00429 and 00430 of the Sistema di Interscambio).
 */
public final class Rates {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/** FatturaPA N1 to N7, and the categories of UNTDID 5305 that are not taxed. */
	private static final String UNTAXED = "N\\d.*|Z|E|AE|K|G|O";

	private Rates() {
	}

	/**
	 * What does not fit.
	 *
	 * @param rule its short name
	 * @param term which amount is in doubt
	 * @param row of the tax by rates; -1 for a sum of the invoice
	 */
	public record Fault(String rule, Term term, int row) {
	}

	/** In the order of the rows, then the sums. */
	public static List<Fault> faults(Amounts amounts) {
		List<Fault> faults = new ArrayList<>();
		Map<BigDecimal, Long> items = amounts.items()
			.stream()
			.flatMap((item) -> item.number(Term.ITEM_VAT_RATE).stream())
			.collect(Collectors.groupingBy(BigDecimal::stripTrailingZeros, Collectors.counting()));
		for (int row = 0; row < amounts.rates().size(); row++) {
			Amounts.Row rate = amounts.rates().get(row);
			if (!fits(rate, items, amounts)) {
				faults.add(new Fault("rate-tax", Term.VAT_AMOUNT, row));
			}
			if (!explained(rate)) {
				faults.add(new Fault("rate-category", Term.VAT_RATE, row));
			}
		}
		sum(amounts, Term.VAT_BASE, Term.NET_TOTAL).ifPresent(faults::add);
		sum(amounts, Term.VAT_AMOUNT, Term.TAX_TOTAL).ifPresent(faults::add);
		return faults;
	}

	/**
	 * The tax of each item may be rounded by itself.
	 * @param items how many have a rate
	 */
	private static boolean fits(Amounts.Row row, Map<BigDecimal, Long> items, Amounts amounts) {
		Optional<BigDecimal> rate = row.number(Term.VAT_RATE);
		Optional<BigDecimal> base = row.number(Term.VAT_BASE);
		Optional<BigDecimal> tax = row.number(Term.VAT_AMOUNT);
		if (rate.isEmpty() || base.isEmpty() || tax.isEmpty()) {
			return true;
		}
		BigDecimal due = base.get().multiply(rate.get()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
		return near(due, tax.get(), amounts.tolerance(items.getOrDefault(rate.get().stripTrailingZeros(), 1L)));
	}

	private static boolean explained(Amounts.Row row) {
		Optional<BigDecimal> rate = row.number(Term.VAT_RATE);
		String category = row.text(Term.VAT_CATEGORY);
		boolean taxed = rate.filter((number) -> number.signum() != 0).isPresent();
		return rate.isEmpty() || (taxed ? !category.matches(UNTAXED) : !category.isEmpty());
	}

	private static Optional<Fault> sum(Amounts amounts, Term column, Term sum) {
		Optional<BigDecimal> total = Amounts.total(amounts.rates(), column);
		Optional<BigDecimal> said = amounts.sum(sum);
		boolean differs = total.isPresent() && said.isPresent()
				&& !near(total.get(), said.get(), amounts.tolerance(amounts.rates().size()));
		return differs ? Optional.of(new Fault("rates-sum", sum, -1)) : Optional.empty();
	}

}
