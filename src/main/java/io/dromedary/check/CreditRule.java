package io.dromedary.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Support;
import io.dromedary.document.Term;
import io.dromedary.value.Problem;
import io.dromedary.value.Texts;

/**
 * What is asked of a credit note besides: it names numbers, dates and sums of the invoice
 * that it answers, so a sum that nothing bears out may be that of the invoice, and so may
 * its number.
 */
final class CreditRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		DocumentType type = sheet.type();
		if (!type.credit()) {
			return;
		}
		type.field(Role.TOTAL).flatMap((total) -> sheet.choice(total.name())).ifPresent((total) -> total(sheet, total));
		type.field(Role.ORIGINAL_NUMBER).ifPresent((original) -> {
			original(sheet, original);
			type.field(Role.NUMBER)
				.filter((own) -> same(sheet, own, original))
				.ifPresent((own) -> sheet.find(Problem.doubt("own-number"), own.name(), original.name()));
		});
	}

	private static void total(Worksheet sheet, Choice total) {
		Set<Support> supports = sheet.supports(total.name());
		boolean closes = supports.contains(Support.SUM) || supports.contains(Support.AGREEMENT);
		if (!total.exact() && !total.person() && !closes) {
			sheet.find(Problem.doubt("credit-unsupported"), total.name());
		}
		String value = total.value();
		if (value != null && !value.startsWith("-")) {
			sheet.find(Problem.note("credit-sign"), total.name());
		}
	}

	private static void original(Worksheet sheet, FieldType original) {
		if (sheet.data(Term.PRECEDING_INVOICE).count() > 1) {
			sheet.find(Problem.note("original-several"), original.name());
		}
		if (sheet.value(original.name()) == null && perhapsSelfBilled(sheet)) {
			sheet.find(Problem.doubt("perhaps-self-billed"), "type");
		}
	}

	/**
	 * German law calls so what a buyer writes to pay a supplier, too (§ 14 (4) no. 10
	 * UStG): that is an invoice.
	 */
	private static boolean perhapsSelfBilled(Worksheet sheet) {
		return sheet.type()
			.field(Role.DOCUMENT_KIND)
			.stream()
			.flatMap((kind) -> sheet.extraction().candidates().getOrDefault(kind.name(), List.of()).stream())
			.anyMatch((heading) -> heading.printed().toLowerCase(Locale.ROOT).contains("gutschrift"));
	}

	private static boolean same(Worksheet sheet, FieldType own, FieldType original) {
		String number = sheet.value(own.name());
		String other = sheet.value(original.name());
		return number != null && other != null && Texts.key(number).equals(Texts.key(other));
	}

}
