package io.dromedary.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Support;
import io.dromedary.value.Problem;
import io.dromedary.value.Values;

/** The checks over several fields that a type file names. */
final class CrossRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		for (CrossCheck check : sheet.type().checks()) {
			List<String> fields = check.fields();
			if (fields.size() > 1 && fields.stream().map(sheet::value).allMatch(Objects::nonNull)) {
				switch (check.rule()) {
					case SUM -> sum(sheet, fields);
					case BEFORE -> before(sheet, fields.get(0), fields.get(1));
					case EQUALS -> equal(sheet, fields);
					case DOUBT -> {
						// once all values are known, see DoubtedValues
					}
				}
			}
		}
	}

	private static void sum(Worksheet sheet, List<String> fields) {
		List<BigDecimal> cents = fields.stream()
			.map(sheet::number)
			.filter(Objects::nonNull)
			.map((number) -> number.setScale(2, RoundingMode.HALF_UP))
			.toList();
		BigDecimal sum = cents.subList(0, cents.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(cents.get(cents.size() - 1)) == 0) {
			fields.forEach((field) -> sheet.support(field, Support.SUM));
		}
		else {
			sheet.find(Problem.error("sum"), fields.get(fields.size() - 1),
					String.join(", ", fields.subList(0, fields.size() - 1)));
		}
	}

	private static void before(Worksheet sheet, String earlier, String later) {
		LocalDate first = sheet.date(earlier);
		LocalDate second = sheet.date(later);
		if (first != null && second != null && first.isAfter(second)) {
			sheet.find(Problem.error("before"), later, earlier);
		}
	}

	private static void equal(Worksheet sheet, List<String> fields) {
		long meanings = fields.stream().map((field) -> key(sheet, field)).distinct().count();
		if (meanings == 1) {
			fields.forEach((field) -> sheet.support(field, Support.AGREEMENT));
		}
		else {
			sheet.find(Problem.error("equals"), fields.get(fields.size() - 1),
					String.join(", ", fields.subList(0, fields.size() - 1)));
		}
	}

	private static String key(Worksheet sheet, String field) {
		FieldKind kind = sheet.type().field(field).map(FieldType::kind).orElse(FieldKind.TEXT);
		return Values.key(kind, Objects.requireNonNullElse(sheet.value(field), ""));
	}

}
