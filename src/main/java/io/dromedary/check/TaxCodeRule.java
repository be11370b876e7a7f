package io.dromedary.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiPredicate;

import io.dromedary.document.FieldKind;

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

	private static void compare(Worksheet sheet, String codeField, CodiceFiscale code, Choice other) {
		String value = other.value();
		Boolean agrees = (value != null) ? agrees(code, other, value) : null;
		if (Boolean.TRUE.equals(agrees)) {
			sheet.support(other.name(), Support.AGREEMENT);
		}
		else if (agrees != null) {
			sheet.find(Problem.error("codice-fiscale-disagrees"), other.name(), codeField);
		}
	}

	private static @org.jspecify.annotations.Nullable Boolean agrees(CodiceFiscale code, Choice other, String value) {
		if (other.type().kind() == FieldKind.DATE && Sense.of(other.name()) == Sense.BIRTH) {
			return code.bornOn(LocalDate.parse(value));
		}
		if (other.type().kind() == FieldKind.SEX) {
			return code.sex().equals(value);
		}
		var name = NAMES.get(other.name());
		return (name != null) ? name.test(code, value) : null;
	}

}
