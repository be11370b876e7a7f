package io.dromedary.check;

import java.util.List;

import io.dromedary.document.Assessment;
import io.dromedary.document.Condition;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.value.Problem;

/**
 * Targets of which it cannot be told whether they get the document, such as an approval
 * over 5,000 EUR for an invoice in dollars.
 */
final class OpenTargets {

	private OpenTargets() {
	}

	static List<Finding> findings(Assessment assessment, DocumentType type) {
		return new Destinations(assessment, type).open()
			.entrySet()
			.stream()
			.map((open) -> finding(assessment, open.getKey(), open.getValue()))
			.toList();
	}

	private static Finding finding(Assessment assessment, String target, Condition condition) {
		Field field = assessment.fields().get(condition.field());
		boolean known = field != null && field.value() != null;
		return known
				? Problem.doubt("target-currency").at(condition.field(), target, String.valueOf(condition.currency()))
				: Problem.doubt("target-value").at(condition.field(), target);
	}

}
