package io.dromedary.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.document.Term;

/**
 * Which rules will not look at the documents of a type, though its fields suggest that
 * they could: no field plays the role they look for.
 */
final class Unplayed {

	private final DocumentType type;

	Unplayed(DocumentType type) {
		this.type = type;
	}

	/** One sentence for each rule. */
	List<Sentence> sentences() {
		return Stream
			.of(dates(), total(), products(), sums(), taxCodes(), parties(), same(),
					table(CrossCheck.Rule.RATES, Term.VAT_AMOUNT), table(CrossCheck.Rule.PAYMENTS, Term.PAYMENT_AMOUNT))
			.flatMap(Optional::stream)
			.toList();
	}

	/** A check of data that finds no table with its column. */
	private Optional<Sentence> table(CrossCheck.Rule rule, Term column) {
		boolean idle = type.data(rule).isPresent()
				&& type.tables().stream().noneMatch((table) -> table.column(column).isPresent());
		return idle ? Optional.of(say("types.no-table", rule.name().toLowerCase(Locale.ROOT), column.word()))
				: Optional.empty();
	}

	private Optional<Sentence> dates() {
		return names(type.fields(),
				(field) -> field.kind() == FieldKind.DATE && field.role() == null && !field.carried())
			.map((names) -> say("types.dates-without-role", names));
	}

	private Optional<Sentence> total() {
		return (type.field(Role.TOTAL).isPresent() ? Optional.<String>empty() : amounts(type.fields()))
			.map((names) -> say("types.no-total", names));
	}

	private Optional<Sentence> products() {
		String missing = Stream.of(Role.QUANTITY, Role.UNIT_PRICE, Role.LINE_AMOUNT)
			.filter((role) -> type.field(role).isEmpty())
			.map(Role::word)
			.collect(Collectors.joining(", "));
		return (missing.isEmpty() || amounts(type.lines()).isEmpty()) ? Optional.empty()
				: Optional.of(say("types.no-products", missing));
	}

	private Optional<Sentence> sums() {
		boolean closing = type.field(Role.LINE_AMOUNT).isEmpty() || type.field(Role.NET).isPresent()
				|| type.field(Role.TOTAL).isPresent();
		return closing ? Optional.empty() : Optional.of(say("types.no-closing-sum"));
	}

	private Optional<Sentence> taxCodes() {
		return names(type.fields(),
				(code) -> code.kind() == FieldKind.CODICE_FISCALE
						&& type.fields().stream().noneMatch((other) -> compared(code, other)))
			.map((names) -> say("types.tax-code-alone", names));
	}

	private static boolean compared(FieldType code, FieldType other) {
		boolean played = other.role() == Role.BIRTH || other.role() == Role.GIVEN_NAME
				|| other.role() == Role.FAMILY_NAME || other.kind() == FieldKind.SEX;
		return played && Objects.equals(code.party(), other.party());
	}

	/** Codes that are printed behind the same label, each of another party. */
	private Optional<Sentence> parties() {
		List<FieldType> strays = type.fields().stream().filter((field) -> field.party() == null).toList();
		var sharing = new ArrayList<String>();
		for (FieldType one : strays) {
			if (one.kind() == FieldKind.VAT || one.kind() == FieldKind.CODICE_FISCALE) {
				boolean shared = type.fields()
					.stream()
					.anyMatch((other) -> other != one && other.kind() == one.kind()
							&& one.labels().stream().anyMatch(other.labels()::contains));
				if (shared) {
					sharing.add(one.name());
				}
			}
		}
		return sharing.isEmpty() ? Optional.empty() : Optional.of(say("types.no-party", String.join(", ", sharing)));
	}

	/** An invoice comes as XML and as its print. */
	private Optional<Sentence> same() {
		boolean carried = type.fields().stream().anyMatch((field) -> field.term() == Term.INVOICE_NUMBER);
		return (carried && type.same() == null) ? Optional.of(say("types.no-same")) : Optional.empty();
	}

	private static Optional<String> amounts(List<FieldType> fields) {
		return names(fields, (field) -> field.kind() == FieldKind.AMOUNT);
	}

	private static Optional<String> names(List<FieldType> fields, Predicate<FieldType> wanted) {
		String names = fields.stream().filter(wanted).map(FieldType::name).collect(Collectors.joining(", "));
		return names.isEmpty() ? Optional.empty() : Optional.of(names);
	}

	private Sentence say(String key, Object... arguments) {
		return Sentence.of(key, Stream.concat(Stream.of(type.name()), Stream.of(arguments)).toArray());
	}

}
