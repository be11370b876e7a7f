package io.dromedary.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.check.Notation.Order;
import io.dromedary.document.Candidate;
import io.dromedary.document.Extraction;
import io.dromedary.document.Page;
import io.dromedary.document.Word;
import org.jspecify.annotations.Nullable;

/** Finds out how a document writes numbers and dates. */
final class NotationFinder {

	/** An amount whose last two digits can only be cents. */
	private static final Pattern CENTS = Pattern
		.compile("[^\\d.,]{0,4}\\d{1,3}(?:[.,'’\\s\\p{Z}]?\\d{3})*([.,])\\d{2}[^\\d.,]{0,4}");

	/** American documents write the month first more often than not. */
	private static final Pattern AMERICAN = Pattern.compile("USD|(?:US)?\\$.*");

	/** So many times more often one mark must stand than the other. */
	private static final int CLEARLY = 3;

	private NotationFinder() {
	}

	static Notation of(Extraction extraction, LocalDate today) {
		List<String> words = new ArrayList<>();
		extraction.candidates()
			.values()
			.forEach((candidates) -> candidates.stream().map(Candidate::printed).forEach(words::add));
		extraction.lines().forEach((row) -> row.values().stream().map(Candidate::printed).forEach(words::add));
		for (Page page : extraction.transcript().pages()) {
			page.words().stream().map(Word::text).forEach(words::add);
		}
		return new Notation(decimal(words), order(words), today);
	}

	private static @Nullable Character decimal(List<String> words) {
		long points = count(words, ".");
		long commas = count(words, ",");
		if (points > CLEARLY * commas) {
			return '.';
		}
		return (commas > CLEARLY * points) ? ',' : null;
	}

	private static long count(List<String> words, String mark) {
		return words.stream()
			.map(CENTS::matcher)
			.filter(Matcher::matches)
			.filter((amount) -> amount.group(1).equals(mark))
			.count();
	}

	private static Order order(List<String> words) {
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
