package io.dromedary.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.value.CodiceFiscale;
import io.dromedary.value.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A codice fiscale holds three letters of each name, the date of birth and the sex (DM
 * 23/12/1976): where the document prints them too, both must agree. It needs fields in
 * the roles {@code given-name}, {@code family-name} or {@code birth}, or of kind sex, of
 * the same party as the code.
 */
final class TaxCodeRule implements Rule {

	private static final Set<Role> HELD = EnumSet.of(Role.BIRTH, Role.FAMILY_NAME, Role.GIVEN_NAME);

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : sheet.choices()) {
			CodiceFiscale person = (choice.type().kind() == FieldKind.CODICE_FISCALE && choice.reading().proven())
					? CodiceFiscale.ofPerson(choice.value()) : null;
			if (person != null) {
				sheet.choices().forEach((other) -> compare(sheet, person, choice, other));
			}
		}
	}

	/** Whether the code says the same; null where it says nothing of the field. */
	static @Nullable Boolean agrees(Choice code, Choice other) {
		String value = other.value();
		CodiceFiscale person = code.reading().proven() ? CodiceFiscale.ofPerson(code.value()) : null;
		Predicate<String> agreement = (person != null) ? agreement(person, code.type().party(), other.type()) : null;
		return (value != null && agreement != null) ? agreement.test(value) : null;
	}

	/** Whether the code, which is of the same person, says the same as a value. */
	static boolean agrees(CodiceFiscale person, FieldType other, String value) {
		Predicate<String> agreement = agreement(person, other.party(), other);
		return agreement != null && agreement.test(value);
	}

	/** Whether a codice fiscale says something of the field. */
	static boolean holds(FieldType type) {
		Role role = type.role();
		return type.kind() == FieldKind.SEX || role != null && HELD.contains(role);
	}

	private static void compare(Worksheet sheet, CodiceFiscale person, Choice code, Choice other) {
		String value = other.value();
		Predicate<String> agreement = agreement(person, code.type().party(), other.type());
		if (value != null && agreement != null) {
			if (agreement.test(value)) {
				sheet.support(other.name(), Support.AGREEMENT);
			}
			else {
				sheet.find(Problem.error("codice-fiscale-disagrees"), other.name(), code.name());
			}
		}
	}

	/** How a field is compared with the code; null where the code does not hold it. */
	private static @Nullable Predicate<String> agreement(CodiceFiscale person, @Nullable String party,
			FieldType other) {
		if (!Objects.equals(party, other.party())) {
			return null;
		}
		if (other.kind() == FieldKind.SEX) {
			return person.sex()::equals;
		}
		Role role = other.role();
		if (role == Role.BIRTH) {
			return (value) -> person.bornOn(LocalDate.parse(value));
		}
		return (role == Role.FAMILY_NAME) ? person::familyName : (role == Role.GIVEN_NAME) ? person::givenName : null;
	}

}
