package io.dromedary.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.dromedary.document.FieldKind;
import io.dromedary.document.Support;
import io.dromedary.value.CodiceFiscale;
import io.dromedary.value.Problem;
import io.dromedary.value.Sense;
import org.jspecify.annotations.Nullable;

/**
 * A codice fiscale holds three letters of each name, the date of birth and the sex (DM
 * 23/12/1976): where the document prints them too, both must agree.
 */
final class TaxCodeRule implements Rule {

	private static final Map<String, BiPredicate<CodiceFiscale, String>> NAMES = Map.of("cognome",
			CodiceFiscale::familyName, "nome", CodiceFiscale::givenName);

	@Override
	public void apply(Worksheet sheet) {
		for (Choice choice : sheet.choices()) {
			CodiceFiscale code = (choice.type().kind() == FieldKind.CODICE_FISCALE && choice.reading().proven())
					? CodiceFiscale.ofPerson(choice.value()) : null;
			if (code != null) {
				sheet.choices().forEach((other) -> compare(sheet, choice.name(), code, other));
			}
		}
	}

	/** Whether the code says the same; null where it says nothing of the field. */
	static @Nullable Boolean agrees(Choice code, Choice other) {
		String value = other.value();
		CodiceFiscale person = code.reading().proven() ? CodiceFiscale.ofPerson(code.value()) : null;
		Predicate<String> agreement = (person != null) ? agreement(person, other) : null;
		return (value != null && agreement != null) ? agreement.test(value) : null;
	}

	private static void compare(Worksheet sheet, String codeField, CodiceFiscale code, Choice other) {
		String value = other.value();
		Predicate<String> agreement = agreement(code, other);
		if (value != null && agreement != null) {
			if (agreement.test(value)) {
				sheet.support(other.name(), Support.AGREEMENT);
			}
			else {
				sheet.find(Problem.error("codice-fiscale-disagrees"), other.name(), codeField);
			}
		}
	}

	/** How a field is compared with the code; null where the code does not hold it. */
	private static @Nullable Predicate<String> agreement(CodiceFiscale code, Choice other) {
		if (other.type().kind() == FieldKind.DATE && Sense.of(other.name()) == Sense.BIRTH) {
			return (value) -> code.bornOn(LocalDate.parse(value));
		}
		if (other.type().kind() == FieldKind.SEX) {
			return code.sex()::equals;
		}
		var name = NAMES.get(other.name());
		return (name != null) ? (value) -> name.test(code, value) : null;
	}

}
