package io.dromedary.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How a document writes numbers and dates, as far as what is plain on it decides.
 *
 * @param decimal the decimal mark; null where nothing decides
 * @param dates the order of day and month where both are possible
 * @param yearFirst whether of three numbers of two digits the first is the year; null
 * where nothing decides
 * @param today the day on which it is read
 */
public record Notation(@Nullable Character decimal, Order dates, @Nullable Boolean yearFirst, LocalDate today) {

	/** An amount whose last two digits can only be cents. */
	private static final Pattern CENTS = Pattern
		.compile("[^\\d.,]{0,4}\\d{1,3}(?:[.,'’\\s\\p{Z}]?\\d{3})*([.,])(?:\\d{2}|[-–—]{1,2})[^\\d.,]{0,4}");

	/** American documents write the month first more often than not. */
	private static final Pattern AMERICAN = Pattern.compile("USD|(?:US)?\\$.*");

	/** So many times more often one mark must stand than the other. */
	private static final int CLEARLY = 3;

	/** Which of two small numbers is the day. */
	public enum Order {

		/** 14/05/2033. */
		DAY_FIRST,
		/** 05/14/2033. */
		MONTH_FIRST,
		/** Day first is assumed, and something speaks against it. */
		UNCERTAIN

	}

	/** Where nothing says which of three short numbers is the year. */
	public Notation(@Nullable Character decimal, Order dates, LocalDate today) {
		this(decimal, dates, null, today);
	}

	/**
	 * What the words of a document show.
	 * @param words as printed, without blanks; of a name in several words each is one
	 */
	public static Notation of(Collection<String> words, LocalDate today) {
		return new Notation(decimal(words), order(words), Dates.yearFirst(words, today), today);
	}

	private static @Nullable Character decimal(Collection<String> words) {
		long points = 0;
		long commas = 0;
		for (String word : words) {
			Matcher amount = CENTS.matcher(word);
			if (word.length() < 24 && amount.matches()) {
				points += amount.group(1).equals(".") ? 1 : 0;
				commas += amount.group(1).equals(",") ? 1 : 0;
			}
		}
		if (points > CLEARLY * commas) {
			return '.';
		}
		return (commas > CLEARLY * points) ? ',' : null;
	}

	private static Order order(Collection<String> words) {
		Set<Order> orders = words.stream()
			.map(Dates::order)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Order.class)));
		if (orders.size() == 1) {
			return orders.iterator().next();
		}
		boolean american = words.stream().anyMatch((word) -> AMERICAN.matcher(word).matches());
		return (orders.isEmpty() && !american) ? Order.DAY_FIRST : Order.UNCERTAIN;
	}

}
