package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Candidate;

/** Looks for amounts that close a sum: the addends and last the sum. */
final class ClosingSum {

	private static final int MOST_OPTIONS = 8;

	private static final BigDecimal A_CENT = new BigDecimal("0.01");

	private final List<String> fields;

	private final Map<String, List<Totals.Option>> options;

	ClosingSum(List<String> fields, Map<String, List<Totals.Option>> options) {
		this.fields = fields;
		this.options = options;
	}

	/**
	 * The candidates of all fields where a sum closes, else nothing. Where two sums close
	 * equally well, the other total is a rival.
	 */
	Map<String, List<Candidate>> choose() {
		var closing = new ArrayList<List<Totals.Option>>();
		collect(new ArrayList<>(), closing);
		closing.sort(Comparator.comparingDouble(ClosingSum::weight).reversed());
		if (closing.isEmpty()) {
			return parted();
		}
		double close = weight(closing.get(0)) * 0.8;
		List<Totals.Option> best = closing.stream()
			.filter((sum) -> weight(sum) >= close)
			.max(Comparator.comparing((List<Totals.Option> sum) -> total(sum).value()))
			.orElse(closing.get(0));
		Map<String, List<Candidate>> chosen = candidates(best);
		String sum = fields.get(fields.size() - 1);
		options.getOrDefault(sum, List.of())
			.stream()
			.filter((other) -> other.value().compareTo(total(best).value()) > 0)
			.filter((other) -> other.weight() > total(best).weight())
			.forEach((other) -> chosen.merge(sum, other.candidates(), ClosingSum::both));
		return chosen;
	}

	/**
	 * Where an addend is printed only in parts, such as the tax at two rates: the sum
	 * closes with all of them, and for the whole addend nothing is printed.
	 */
	private Map<String, List<Candidate>> parted() {
		for (int at = 0; at < fields.size() - 1; at++) {
			List<Totals.Option> parts = options.getOrDefault(fields.get(at), List.of());
			if (parts.size() > 1 && parts.size() <= MOST_OPTIONS) {
				BigDecimal whole = parts.stream().map(Totals.Option::value).reduce(BigDecimal.ZERO, BigDecimal::add);
				var closing = new ArrayList<List<Totals.Option>>();
				var sum = new HashMap<>(options);
				sum.put(fields.get(at), List.of(new Totals.Option(whole, 0, List.of())));
				new ClosingSum(fields, sum).collect(new ArrayList<>(), closing);
				if (closing.size() == 1) {
					return candidates(closing.get(0));
				}
			}
		}
		return Map.of();
	}

	private Map<String, List<Candidate>> candidates(List<Totals.Option> sum) {
		var chosen = new LinkedHashMap<String, List<Candidate>>();
		for (int index = 0; index < fields.size(); index++) {
			chosen.put(fields.get(index), sum.get(index).candidates());
		}
		return chosen;
	}

	private void collect(List<Totals.Option> sum, List<List<Totals.Option>> closing) {
		if (sum.size() == fields.size()) {
			if (closes(sum)) {
				closing.add(List.copyOf(sum));
			}
			return;
		}
		List<Totals.Option> next = options.getOrDefault(fields.get(sum.size()), List.of());
		for (Totals.Option option : next.subList(0, Math.min(MOST_OPTIONS, next.size()))) {
			sum.add(option);
			collect(sum, closing);
			sum.remove(sum.size() - 1);
		}
	}

	private static boolean closes(List<Totals.Option> sum) {
		BigDecimal rest = total(sum).value();
		for (Totals.Option addend : sum.subList(0, sum.size() - 1)) {
			rest = rest.subtract(addend.value());
		}
		return rest.abs().compareTo(A_CENT) <= 0 && total(sum).value().signum() != 0;
	}

	private static Totals.Option total(List<Totals.Option> sum) {
		return sum.get(sum.size() - 1);
	}

	private static double weight(List<Totals.Option> sum) {
		return sum.stream().mapToDouble(Totals.Option::weight).sum();
	}

	private static List<Candidate> both(List<Candidate> one, List<Candidate> other) {
		var both = new ArrayList<>(one);
		both.addAll(other);
		return both;
	}

}
