package io.dromedary.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.Term;
import io.dromedary.value.Problem;
import io.dromedary.value.Reading;
import io.dromedary.value.invoice.Company;
import io.dromedary.value.invoice.Direction;
import io.dromedary.value.invoice.Direction.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is, by the parties and by who we are; it needs a field in the role
 * {@code direction} and fields with the terms of the parties. Its evidence is that of the
 * number or name that says so.
 */
final class DirectionRule implements Rule {

	private static final List<Term> SELLER = List.of(Term.SELLER_VAT, Term.SELLER_TAX_NUMBER, Term.SELLER_NAME);

	private static final List<Term> BUYER = List.of(Term.BUYER_VAT, Term.BUYER_TAX_NUMBER, Term.BUYER_NAME);

	private final Company company;

	DirectionRule(Company company) {
		this.company = company;
	}

	@Override
	public void apply(Worksheet sheet) {
		sheet.type()
			.field(Role.DIRECTION)
			.filter((field) -> !company.unknown() && sheet.choice(field.name()).isEmpty())
			.ifPresent((field) -> derive(sheet, field));
	}

	private void derive(Worksheet sheet, FieldType field) {
		Party seller = party(sheet, SELLER);
		Party buyer = party(sheet, BUYER);
		String code = sheet.data(Term.TYPE_CODE).map(Candidate::printed).findFirst().orElse("");
		Optional<Direction> direction = Direction.of(seller.standing(), buyer.standing(), code);
		if (seller.standing() == Standing.DISPUTED || buyer.standing() == Standing.DISPUTED) {
			sheet.find(Problem.doubt("direction-open"), field.name());
		}
		direction.ifPresent((known) -> {
			Candidate shown = ((known == Direction.ISSUED) ? seller : buyer).shown();
			if (shown != null) {
				sheet.derive(new Choice(field, new Reading(known.word(), false, List.of()), List.of(shown), false));
			}
		});
	}

	private Party party(Worksheet sheet, List<Term> terms) {
		List<Candidate> said = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		Candidate own = null;
		for (Term term : terms.subList(0, terms.size() - 1)) {
			for (Said one : said(sheet, term)) {
				boolean ours = company.owns(one.value());
				if (ours || one.certain()) {
					ids.add(one.value());
					said.add(one.candidate());
				}
				own = (ours && own == null) ? one.candidate() : own;
			}
		}
		Said name = said(sheet, terms.get(terms.size() - 1)).stream().findFirst().orElse(null);
		if (name != null) {
			said.add(name.candidate());
			own = (own == null && company.isCalled(name.value())) ? name.candidate() : own;
		}
		boolean exact = !said.isEmpty() && said.stream().allMatch((one) -> one.finder() == Finder.EMBEDDED);
		return new Party(company.standing(ids, (name != null) ? name.value() : null, exact),
				(own != null) ? own : said.stream().findFirst().orElse(null));
	}

	/** What the field says that takes the term, else what the document carries. */
	private static List<Said> said(Worksheet sheet, Term term) {
		Optional<FieldType> taking = sheet.type().fields().stream().filter((field) -> field.term() == term).findFirst();
		if (taking.isEmpty()) {
			return sheet.data(term).map((datum) -> new Said(datum.printed(), datum, true)).limit(1).toList();
		}
		return taking.flatMap((field) -> sheet.choice(field.name()))
			.map(DirectionRule::said)
			.stream()
			.flatMap(Collection::stream)
			.toList();
	}

	private static List<Said> said(Choice choice) {
		String value = choice.value();
		boolean certain = choice.exact() || choice.person() || choice.reading().proven();
		return (value != null) ? List.of(new Said(value, choice.shown(), certain)) : List.of();
	}

	/**
	 * A number or name of a party.
	 *
	 * @param certain whether it cannot have been misread
	 */
	private record Said(String value, Candidate candidate, boolean certain) {

		@Override
		public String toString() {
			return "Said[]";
		}

	}

	/**
	 * What a party is to us.
	 *
	 * @param shown what says so; null where nothing is said of it
	 */
	private record Party(Standing standing, @Nullable Candidate shown) {
	}

}
