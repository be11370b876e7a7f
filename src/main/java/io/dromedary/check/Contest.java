package io.dromedary.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Candidate;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Support;
import io.dromedary.guard.Watch;
import io.dromedary.value.Notation;
import io.dromedary.value.mrz.MrzNames;
import io.dromedary.value.mrz.MrzPlace;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the values that finders propose. What another finder proposes is no rival
 * where the document refutes it: it is not printed, it has not the form of its field, its
 * words are a label or belong to another field, or check digits, a closing sum or the
 * codice fiscale vouch for the chosen value and not for it. Otherwise both stay rivals,
 * and the one with more support is shown.
 */
final class Contest {

	/** These decide between two finders; the others only say which value to show. */
	private static final Set<Support> DECISIVE = EnumSet.of(Support.CHECK_DIGITS, Support.SUM, Support.AGREEMENT);

	private final Map<String, List<Choice>> options = new LinkedHashMap<>();

	private final Map<Choice, Set<Support>> supports = new IdentityHashMap<>();

	private final Set<Choice> misplaced = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Occurrences occurrences;

	private final Claims claims;

	private final Optional<MrzPlace> place;

	private final List<SecondReading> again;

	Contest(Extraction extraction, DocumentType type, Notation notation) {
		this.claims = new Claims(type);
		this.occurrences = new Occurrences(extraction.transcript());
		this.place = type.field(Role.BIRTH).isPresent() ? MrzPlace.of(extraction.transcript()) : Optional.empty();
		this.again = extraction.again();
		for (FieldType field : type.fields()) {
			options.put(field.name(), Choice.options(field, candidates(extraction, field), notation));
		}
		options.values().stream().filter((all) -> all.size() > 1).flatMap(List::stream).forEach(this::alone);
		type.checks()
			.stream()
			.filter((check) -> check.rule() == CrossCheck.Rule.SUM)
			.forEach((check) -> close(check.fields(), List.of()));
		options.values().stream().flatMap(List::stream).forEach(this::compare);
		options.values().stream().filter((all) -> all.size() > 1).flatMap(List::stream).forEach(this::place);
	}

	/** What follows from other fields is not found; only a person may say otherwise. */
	private static List<Candidate> candidates(Extraction extraction, FieldType field) {
		return extraction.candidates()
			.getOrDefault(field.name(), List.of())
			.stream()
			.filter((candidate) -> !field.derived() || candidate.finder() == Finder.PERSON)
			.toList();
	}

	/** By field, in the order of the type; a field without candidates is left out. */
	Map<String, Choice> choices() {
		Map<String, Choice> choices = new LinkedHashMap<>();
		options.forEach((field, all) -> {
			if (!all.isEmpty()) {
				choices.put(field, choose(all));
			}
		});
		return choices;
	}

	private Choice choose(List<Choice> all) {
		Choice best = Collections.min(all,
				Comparator.comparing(this::rank).thenComparing(this::weight, Comparator.reverseOrder()));
		boolean rivals = !best.person() && all.stream()
			.filter((other) -> other != best)
			.anyMatch((other) -> (other.value() != null || other == all.get(0)) && !refuted(other, best));
		return best.with(rivals);
	}

	/** Within one rank and weight the finders' order stays. */
	private int rank(Choice option) {
		Watch.check();
		if (option.person()) {
			return 0;
		}
		if (option.value() == null) {
			return 4;
		}
		if (!option.reading().clean()) {
			return 3;
		}
		return (option.evidence() != null && FormRule.matches(option) && !misplaced.contains(option)) ? 1 : 2;
	}

	private int weight(Choice option) {
		Set<Support> all = supports(option);
		return 4 * (int) all.stream().filter(DECISIVE::contains).count() + all.size();
	}

	private boolean refuted(Choice option, Choice best) {
		boolean decided = supports(best).stream()
			.anyMatch((support) -> DECISIVE.contains(support) && !supports(option).contains(support));
		return Collections.disjoint(option.finders(), best.finders()) && rank(best) == 1 && !contradicts(option, best)
				&& (rank(option) > 1 || decided);
	}

	private Set<Support> supports(Choice option) {
		return supports.computeIfAbsent(option, (one) -> EnumSet.noneOf(Support.class));
	}

	private void alone(Choice option) {
		if (option.reading().proven() || zone(option) && MrzRule.covers(option.type())) {
			supports(option).add(Support.CHECK_DIGITS);
		}
		if (option.severalFinders()) {
			supports(option).add(Support.SECOND_FINDER);
		}
		Evidence evidence = option.evidence();
		String value = option.value();
		if (value != null && evidence != null && occurrences.second(option, value, evidence)) {
			supports(option).add(Support.SECOND_PLACE);
		}
		if (value != null && zone(option) && borneOut(option, value)) {
			supports(option).add(Support.AGREEMENT);
		}
	}

	/**
	 * Whether a name of a zone is printed outside of it too, or was read alike more than
	 * once, or a nationality is borne out.
	 */
	private boolean borneOut(Choice option, String value) {
		if (option.type().role() == Role.NATIONALITY) {
			return place.flatMap(MrzPlace::nationality)
				.filter((said) -> said.borneOut() && MrzRule.nationality(value, said.code()))
				.isPresent();
		}
		return place.flatMap((zone) -> MrzRule.said(option.type(), zone, again))
			.filter((name) -> MrzNames.same(value, name.text()) && !name.disputed())
			.filter((name) -> name.printed() || name.alike())
			.isPresent();
	}

	/** A label before more than the zone says, or almost that, contradicts it. */
	private static boolean contradicts(Choice option, Choice best) {
		String printed = option.value();
		String name = best.value();
		return zone(best) && best.type().kind() == FieldKind.NAME && printed != null && name != null
				&& (MrzNames.almost(printed, name) || MrzNames.begins(printed, name + " "));
	}

	/** Goes through all printed amounts of the fields; the last is the sum. */
	private void close(List<String> fields, List<Choice> taken) {
		Watch.check();
		if (taken.size() == fields.size()) {
			if (closes(taken)) {
				taken.forEach((option) -> supports(option).add(Support.SUM));
			}
			return;
		}
		for (Choice option : options.getOrDefault(fields.get(taken.size()), List.of())) {
			if (rank(option) == 1 && option.type().kind() == FieldKind.AMOUNT) {
				var longer = new ArrayList<>(taken);
				longer.add(option);
				close(fields, longer);
			}
		}
	}

	private static boolean closes(Collection<Choice> amounts) {
		BigDecimal rest = BigDecimal.ZERO;
		BigDecimal last = BigDecimal.ZERO;
		for (Choice amount : amounts) {
			last = number(amount);
			rest = rest.add(last);
		}
		return last.signum() != 0 && rest.subtract(last).compareTo(last) == 0;
	}

	private static BigDecimal number(Choice amount) {
		@Nullable String value = amount.value();
		return (value != null) ? new BigDecimal(value) : BigDecimal.ZERO;
	}

	/** Its check digits fit, and all fields share its lines. */
	private static boolean zone(Choice option) {
		return option.finders().contains(Finder.MRZ);
	}

	private void place(Choice option) {
		if (zone(option)) {
			return;
		}
		boolean taken = options.values()
			.stream()
			.filter((all) -> !all.contains(option))
			.flatMap((all) -> all.stream().filter((owner) -> owns(owner, all)))
			.anyMatch((owner) -> claims.within(option, owner));
		if (taken || claims.label(option)) {
			misplaced.add(option);
		}
	}

	/** Whether it is the only value of its field, or the one that is borne out. */
	private boolean owns(Choice owner, List<Choice> all) {
		boolean only = all.stream().filter((option) -> rank(option) == 1).count() == 1;
		boolean borneOut = supports(owner).contains(Support.SECOND_FINDER)
				|| !Collections.disjoint(supports(owner), EnumSet.of(Support.SUM, Support.AGREEMENT));
		return rank(owner) == 1 && (only || borneOut);
	}

	private void compare(Choice code) {
		if (code.type().kind() == FieldKind.CODICE_FISCALE && code.evidence() != null) {
			options.values()
				.stream()
				.flatMap(List::stream)
				.filter((other) -> Boolean.TRUE.equals(TaxCodeRule.agrees(code, other)))
				.forEach((other) -> supports(other).add(Support.AGREEMENT));
		}
	}

}
