package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
			return Map.of();
		}
		double close = weight(closing.get(0)) * 0.8;
		List<Totals.Option> best = closing.stream()
			.filter((sum) -> weight(sum) >= close)
			.max(Comparator.comparing((List<Totals.Option> sum) -> total(sum).value()))
			.orElse(closing.get(0));
		var chosen = new LinkedHashMap<String, List<Candidate>>();
		for (int index = 0; index < fields.size(); index++) {
			chosen.put(fields.get(index), best.get(index).candidates());
		}
		String sum = fields.get(fields.size() - 1);
		options.getOrDefault(sum, List.of())
			.stream()
			.filter((other) -> other.value().compareTo(total(best).value()) > 0)
			.filter((other) -> other.weight() > total(best).weight())
			.forEach((other) -> chosen.merge(sum, other.candidates(), ClosingSum::both));
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
