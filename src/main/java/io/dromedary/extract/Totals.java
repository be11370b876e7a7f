package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.document.Role;
import io.dromedary.guard.Watch;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/**
 * Chooses the amounts of a document: first those that close a sum the type asks for, then
 * those that the payment confirms, then by label.
 */
final class Totals {

	private static final double DUE = 0.7;

	private final DocumentType type;

	private final Paper paper;

	private final Neighbourhood neighbourhood;

	private final Settlement settlement;

	/** Candidates of the total that are only called the amount due. */
	private final List<Candidate> dueOnly = new ArrayList<>();

	/** Fields of a sum that closes. */
	private final Set<String> closed = new HashSet<>();

	Totals(DocumentType type, Paper paper, Neighbourhood neighbourhood) {
		this.type = type;
		this.paper = paper;
		this.neighbourhood = neighbourhood;
		this.settlement = new Settlement(type.settlement(), neighbourhood);
	}

	/**
	 * What the finder doubts: amounts below which a larger sum closes, and that only the
	 * amount due is printed, which may be less.
	 */
	List<Finding> findings(Map<String, List<Candidate>> chosen) {
		var findings = new ArrayList<>(due(chosen));
		var below = new SumBelow(paper);
		for (CrossCheck check : type.checks()) {
			if (check.rule() == CrossCheck.Rule.SUM && below.isLarger(check.fields(), chosen)) {
				String sum = check.fields().get(check.fields().size() - 1);
				findings
					.add(new Finding(sum, "sum-below", Finding.Severity.DOUBT, Sentence.of("extract.sum-below", sum)));
			}
		}
		return findings;
	}

	private List<Finding> due(Map<String, List<Candidate>> chosen) {
		FieldType total = type.field(Role.TOTAL).orElse(null);
		if (total == null || dueOnly.isEmpty() || closed.contains(total.name())) {
			return List.of();
		}
		List<Candidate> found = chosen.getOrDefault(total.name(), List.of());
		boolean due = !found.isEmpty() && dueOnly.containsAll(found);
		return due ? List.of(new Finding(total.name(), "amount-due", Finding.Severity.DOUBT,
				Sentence.of("extract.amount-due", total.name()))) : List.of();
	}

	Map<String, List<Candidate>> choose() {
		var options = new LinkedHashMap<String, List<Option>>();
		for (FieldType field : type.fields()) {
			if (field.kind() == FieldKind.AMOUNT) {
				options.put(field.name(), options(field));
			}
		}
		var chosen = new LinkedHashMap<String, List<Candidate>>();
		for (CrossCheck check : type.checks()) {
			if (check.rule() == CrossCheck.Rule.SUM) {
				Map<String, List<Candidate>> sum = new ClosingSum(check.fields(), options).choose();
				closed.addAll(sum.keySet());
				sum.forEach(chosen::putIfAbsent);
			}
		}
		options.forEach((field, values) -> chosen.computeIfAbsent(field, (name) -> single(name, values)));
		return chosen;
	}

	private List<Option> options(FieldType field) {
		var options = new ArrayList<Option>();
		Choice.byValue(field, neighbourhood.read(field))
			.values()
			.forEach((readings) -> Values.amount(readings.get(0).candidate().printed())
				.ifPresent((value) -> options.add(new Option(value, Choice.weight(readings),
						readings.stream().map(Reading::candidate).toList()))));
		if (field.role() == Role.TOTAL) {
			due(field, options);
		}
		options.sort(Comparator.comparingDouble(Option::weight).reversed());
		return options;
	}

	/** What is still to be paid may be the total; it comes behind what is called so. */
	private void due(FieldType field, List<Option> options) {
		FieldType due = Settlement.due(type.settlement());
		Choice.byValue(field, neighbourhood.read(due)).values().forEach((readings) -> {
			Watch.check();
			List<Candidate> candidates = readings.stream()
				.map(Reading::candidate)
				.map((found) -> new Candidate(field.name(), found.printed(), found.evidence(), found.finder(),
						found.confidence()))
				.toList();
			Optional<BigDecimal> value = Values.amount(candidates.get(0).printed());
			boolean known = value.isEmpty()
					|| options.stream().anyMatch((option) -> option.value().compareTo(value.get()) == 0);
			if (!known) {
				dueOnly.addAll(candidates);
				options.add(new Option(value.get(), Choice.weight(readings) * DUE, candidates));
			}
		});
	}

	/** Only the total is confirmed by payment. */
	private List<Candidate> single(String field, List<Option> options) {
		boolean total = type.field(Role.TOTAL).filter((known) -> known.name().equals(field)).isPresent();
		List<Option> left = total ? confirmed(options) : options;
		double best = left.isEmpty() ? 0 : left.get(0).weight();
		var chosen = new ArrayList<Candidate>();
		left.stream()
			.filter((option) -> option.weight() >= best * Choice.RIVAL)
			.forEach((option) -> chosen.addAll(option.candidates()));
		if (total && !left.isEmpty() && !settlement.paid(left.get(0).value())) {
			chosen.addAll(afterRounding(field, left.get(0).value()));
		}
		return Choice.distinct(chosen);
	}

	/** A sum to which a rounding line leads, though no label calls it the total. */
	private List<Candidate> afterRounding(String field, BigDecimal total) {
		var found = new ArrayList<Candidate>();
		for (Segment segment : paper.segments()) {
			for (Span span : segment.spans(FieldKind.AMOUNT)) {
				Values.amount(span.text())
					.filter((value) -> settlement.rounded(total, value))
					.ifPresent((value) -> found.add(segment.candidate(field, span)));
			}
		}
		return found;
	}

	private List<Option> confirmed(List<Option> options) {
		List<Option> positive = options.stream().filter((option) -> option.value().signum() > 0).toList();
		List<Option> paid = positive.stream().filter((option) -> settlement.paid(option.value())).toList();
		if (paid.size() == 1) {
			return paid;
		}
		List<Option> last = positive.stream().filter((option) -> !precedes(option, positive)).toList();
		List<Option> added = last.stream().filter((option) -> settlement.added(option.value())).toList();
		Optional<Option> first = last.stream().findFirst();
		return (added.size() == 1 && first.isPresent() && added.contains(first.get())) ? added : last;
	}

	private boolean precedes(Option option, List<Option> all) {
		Watch.check();
		return all.stream().anyMatch((other) -> other != option && settlement.leadsTo(option.value(), other.value()));
	}

	/**
	 * An amount read for a field.
	 *
	 * @param weight of its most telling label
	 */
	record Option(BigDecimal value, double weight, List<Candidate> candidates) {

		@Override
		public String toString() {
			return "Option[" + candidates.size() + " places]";
		}

	}

}
