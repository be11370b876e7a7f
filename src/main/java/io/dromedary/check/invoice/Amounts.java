package io.dromedary.check.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Term;

/**
 * What an invoice says in numbers.
 *
 * @param currency ISO 4217; empty where it is not known
 * @param sums what stands once; only what is there
 * @param items rows of the item table
 * @param rates rows of the tax by rates
 * @param payments rows of the payments
 */
public record Amounts(String currency, Map<Term, BigDecimal> sums, List<Row> items, List<Row> rates,
		List<Row> payments) {

	private static final BigDecimal CENT = new BigDecimal("0.01");

	/** Nobody has coins for less than one of them, though ISO 4217 knows hundredths. */
	private static final String FORINT = "HUF";

	/** What a row says, numbers and codes. */
	public record Row(Map<Term, BigDecimal> numbers, Map<Term, String> texts) {

		Optional<BigDecimal> number(Term term) {
			return Optional.ofNullable(numbers.get(term));
		}

		String text(Term term) {
			return Objects.requireNonNullElse(texts.get(term), "");
		}

		@Override
		public String toString() {
			return "Row[" + numbers.keySet() + "]";
		}

	}

	Optional<BigDecimal> sum(Term term) {
		return Optional.ofNullable(sums.get(term));
	}

	BigDecimal given(Term term) {
		return sum(term).orElse(BigDecimal.ZERO);
	}

	/**
	 * What the rows come to; empty where there are none, or one of them does not say it.
	 */
	static Optional<BigDecimal> total(List<Row> rows, Term term) {
		List<BigDecimal> numbers = rows.stream().flatMap((row) -> row.number(term).stream()).toList();
		return (rows.isEmpty() || numbers.size() < rows.size()) ? Optional.empty()
				: Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
		return one.subtract(other).abs().compareTo(tolerance) <= 0;
	}

	/** Each row is rounded by itself, to the least that there is of the currency. */
	BigDecimal tolerance(long rows) {
		return (whole() ? BigDecimal.ONE : CENT).multiply(BigDecimal.valueOf(Math.max(1, rows)));
	}

	private boolean whole() {
		try {
			return currency.equals(FORINT) || Currency.getInstance(currency).getDefaultFractionDigits() == 0;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** A sum with and without what may belong to it. */
	static Stream<BigDecimal> with(BigDecimal sum, BigDecimal perhaps) {
		return Stream.of(sum, sum.add(perhaps)).distinct();
	}

	@Override
	public String toString() {
		return "Amounts[" + sums.keySet() + "]";
	}

}
