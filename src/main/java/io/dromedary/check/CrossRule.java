package io.dromedary.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dromedary.check.invoice.Payable;
import io.dromedary.document.CrossCheck;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Support;
import io.dromedary.document.Term;
import io.dromedary.value.Problem;
import io.dromedary.value.Values;

/** The checks over several fields that a type file names. */
final class CrossRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		for (CrossCheck check : sheet.type().checks()) {
			List<String> fields = check.fields();
			if (fields.size() > 1 && fields.stream().map(sheet::value).allMatch(Objects::nonNull)) {
				boolean exact = fields.stream()
					.flatMap((field) -> sheet.choice(field).stream())
					.allMatch(sheet::carried);
				Severity severity = check.severity(exact);
				switch (check.rule()) {
					case SUM -> sum(sheet, fields, severity);
					case BEFORE -> before(sheet, fields.get(0), fields.get(1), severity);
					case EQUALS -> equal(sheet, fields, severity);
					default -> {
						// of what a document carries as data, or once all values are
						// known
					}
				}
			}
		}
	}

	private static void sum(Worksheet sheet, List<String> fields, Severity severity) {
		List<BigDecimal> cents = fields.stream()
			.map(sheet::number)
			.filter(Objects::nonNull)
			.map((number) -> number.setScale(2, RoundingMode.HALF_UP))
			.toList();
		BigDecimal sum = cents.subList(0, cents.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal total = cents.get(cents.size() - 1);
		if (sum.compareTo(total) == 0 || holdsMore(sheet, fields.get(fields.size() - 1), sum, total)) {
			fields.forEach((field) -> sheet.support(field, Support.SUM));
		}
		else {
			sheet.find(new Problem("sum", severity), fields.get(fields.size() - 1),
					String.join(", ", fields.subList(0, fields.size() - 1)));
		}
	}

	/** The whole sum of an invoice in data may hold the stamp and the rounding. */
	private static boolean holdsMore(Worksheet sheet, String last, BigDecimal sum, BigDecimal total) {
		return sheet.choice(last)
			.filter((choice) -> sheet.carried(choice) && choice.type().term() == Term.GROSS_TOTAL)
			.filter((choice) -> Payable.closes(sum, total, CarriedRule.amounts(sheet)))
			.isPresent();
	}

	private static void before(Worksheet sheet, String earlier, String later, Severity severity) {
		LocalDate first = sheet.date(earlier);
		LocalDate second = sheet.date(later);
		if (first != null && second != null && first.isAfter(second)) {
			sheet.find(new Problem("before", severity), later, earlier);
		}
	}

	private static void equal(Worksheet sheet, List<String> fields, Severity severity) {
		long meanings = fields.stream().map((field) -> key(sheet, field)).distinct().count();
		if (meanings == 1) {
			fields.forEach((field) -> sheet.support(field, Support.AGREEMENT));
		}
		else {
			sheet.find(new Problem("equals", severity), fields.get(fields.size() - 1),
					String.join(", ", fields.subList(0, fields.size() - 1)));
		}
	}

	private static String key(Worksheet sheet, String field) {
		FieldKind kind = sheet.type().field(field).map(FieldType::kind).orElse(FieldKind.TEXT);
		return Values.key(kind, Objects.requireNonNullElse(sheet.value(field), ""));
	}

}
