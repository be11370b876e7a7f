package io.dromedary.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.guard.Watch;

/**
 * The lines on which a paper breaks down its tax by rates: {@code 22% 100,00 22,00}. A
 * line is believed only where its own figures prove each other, so that a line of
 * something else or a misread digit says nothing. What stands first may be the sum before
 * tax or with it.
 */
final class TaxSummary {

	private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?) ?%");

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/** Each figure is rounded by itself. */
	private static final BigDecimal CENT = new BigDecimal("0.01");

	/** Sums with tax of the lines that name two amounts. */
	private final Set<BigDecimal> gross = new LinkedHashSet<>();

	/** Of the lines that name one amount alone. */
	private final List<Part> parts = new ArrayList<>();

	/**
	 * @param amounts of the line, from left to right
	 */
	void add(String line, List<BigDecimal> amounts) {
		Watch.check();
		Matcher rates = RATE.matcher(line);
		if (!rates.find() || amounts.isEmpty()) {
			return;
		}
		BigDecimal rate = new BigDecimal(rates.group(1).replace(',', '.'));
		BigDecimal last = amounts.get(amounts.size() - 1);
		if (amounts.size() == 1) {
			parts.add(new Part(rate, last));
			return;
		}
		Part tax = new Part(rate, last);
		tax.gross(amounts.get(amounts.size() - 2)).ifPresent(gross::add);
	}

	/**
	 * Whether the total is the sum with tax.
	 * @param rounding what was added or taken off afterwards; 0 for nothing
	 */
	boolean provesGross(BigDecimal total, BigDecimal rounding) {
		if (!gross.isEmpty()) {
			BigDecimal sum = gross.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			return total.compareTo(sum.add(rounding)) == 0 || total.compareTo(sum.subtract(rounding)) == 0;
		}
		return rounding.signum() == 0 && parts.size() == 1 && parts.get(0).within(total) && !parts.get(0).on(total);
	}

	/**
	 * A tax.
	 *
	 * @param rate in percent
	 */
	private record Part(BigDecimal rate, BigDecimal tax) {

		/** The sum with tax, where the other amount of the line is one of both sums. */
		Optional<BigDecimal> gross(BigDecimal other) {
			if (tax.signum() == 0) {
				return (rate.signum() == 0) ? Optional.of(other) : Optional.empty();
			}
			if (on(other) == within(other)) {
				return Optional.empty();
			}
			return Optional.of(on(other) ? other.add(tax) : other);
		}

		/** Whether it is the tax on a sum before tax. */
		boolean on(BigDecimal net) {
			return near(net.multiply(rate).divide(HUNDRED, 4, RoundingMode.HALF_UP));
		}

		/** Whether it is the tax in a sum with tax. */
		boolean within(BigDecimal sum) {
			return near(sum.multiply(rate).divide(HUNDRED.add(rate), 4, RoundingMode.HALF_UP));
		}

		private boolean near(BigDecimal reckoned) {
			return reckoned.subtract(tax).abs().compareTo(CENT) <= 0;
		}

	}

}
