package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/**
 * Chooses the amounts of a document: first those that close a sum the type asks for, then
 * those that the payment confirms, then by label.
 */
final class Totals {

	private final DocumentType type;

	private final Paper paper;

	private final Neighbourhood neighbourhood;

	private final Settlement settlement;

	Totals(DocumentType type, Paper paper, Neighbourhood neighbourhood) {
		this.type = type;
		this.paper = paper;
		this.neighbourhood = neighbourhood;
		this.settlement = new Settlement(type.settlement(), neighbourhood);
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
				new ClosingSum(check.fields(), options).choose().forEach(chosen::putIfAbsent);
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
		options.sort(Comparator.comparingDouble(Option::weight).reversed());
		return options;
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
