package io.dromedary.check;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Role;
import io.dromedary.document.Term;
import io.dromedary.value.Reading;
import io.dromedary.value.invoice.InvoiceKind;
import org.jspecify.annotations.Nullable;

/**
 * What kind of invoice it is, by its type code or its heading; it needs a field in the
 * role {@code document-kind}. The code or heading stays beside it as what is printed.
 */
final class KindRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		sheet.type()
			.field(Role.DOCUMENT_KIND)
			.filter((field) -> sheet.choice(field.name()).isEmpty())
			.ifPresent((field) -> said(sheet, field).ifPresent((said) -> sheet
				.derive(new Choice(field, new Reading(kind(sheet, said), false, List.of()), List.of(said), false))));
	}

	private static Optional<Candidate> said(Worksheet sheet, FieldType field) {
		return sheet.extraction()
			.candidates()
			.getOrDefault(field.name(), List.of())
			.stream()
			.filter((candidate) -> candidate.finder() != Finder.PERSON)
			.findFirst();
	}

	private static @Nullable String kind(Worksheet sheet, Candidate said) {
		if (said.finder() != Finder.EMBEDDED) {
			return InvoiceKind.headed(said.printed(), sheet.type().credit()).word();
		}
		return InvoiceKind.coded(said.printed())
			.map((kind) -> (kind == InvoiceKind.ASSET_SALE && toItself(sheet)) ? InvoiceKind.SELF_BILLED : kind)
			.map(InvoiceKind::word)
			.orElse(null);
	}

	/** TD26 is for goods that pass from one branch of a firm to another, too. */
	private static boolean toItself(Worksheet sheet) {
		List<String> seller = sheet.data(Term.SELLER_VAT).map(Candidate::printed).toList();
		return !seller.isEmpty() && seller.equals(sheet.data(Term.BUYER_VAT).map(Candidate::printed).toList());
	}

}
