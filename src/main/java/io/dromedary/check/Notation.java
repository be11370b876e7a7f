package io.dromedary.check;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a document writes numbers and dates, as far as what is plain on it decides.
 *
 * @param decimal the decimal mark; null where nothing decides
 * @param dates the order of day and month where both are possible
 * @param today the day on which it is read
 */
record Notation(@Nullable Character decimal, Order dates, LocalDate today) {

	/** Which of two small numbers is the day. */
	enum Order {

		DAY_FIRST, MONTH_FIRST,
		/** Day first is assumed, and something speaks against it. */
		UNCERTAIN

	}

}
