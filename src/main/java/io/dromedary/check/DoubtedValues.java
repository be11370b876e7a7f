package io.dromedary.check;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.CrossCheck.Rule;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.value.Problem;
import org.jspecify.annotations.Nullable;

/** Values at which the type file wants a person to look ({@code doubt}). */
final class DoubtedValues implements io.dromedary.check.Rule {

	@Override
	public void apply(Worksheet sheet) {
		for (CrossCheck check : sheet.type().checks()) {
			String name = (check.rule() == Rule.DOUBT) ? check.fields().get(0) : "";
			String value = sheet.value(name);
			boolean person = sheet.choice(name).filter(Choice::person).isPresent();
			if (value != null && !person && check.values().contains(value)) {
				Role role = sheet.type().field(name).map(FieldType::role).orElse(null);
				sheet.find(Problem.doubt(rule(role, value)), name);
			}
		}
	}

	private static String rule(@Nullable Role role, String value) {
		if (role == Role.DIRECTION) {
			return switch (value) {
				case "issued" -> "direction-issued";
				case "internal" -> "direction-internal";
				case "not-ours" -> "direction-not-ours";
				default -> "direction-received";
			};
		}
		return (role == Role.DOCUMENT_KIND) ? "kind-doubted" : "value-doubted";
	}

}
