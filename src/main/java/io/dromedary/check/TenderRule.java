package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.dromedary.document.FieldType;
import io.dromedary.document.Support;
import io.dromedary.document.TextLine;
import io.dromedary.document.Word;
import io.dromedary.value.Problem;

/**
 * What a receipt says was handed over, less the change, is its total: the closing sum of
 * a receipt. Where both are printed and the total is another, a wrong line was taken for
 * the total or a digit was misread.
 */
final class TenderRule implements Rule {

	private static final List<String> TOTALS = List.of("total", "gross_total");

	private static final Pattern CASH = Pattern.compile("(?iu)\\b(cash|tunai|contant[ei]|bar|espèces|especes|efectivo|"
			+ "tender(ed)?|paid|payment|pagato|gegeben|recibido|reçu|entregado)\\b");

	private static final Pattern CHANGE = Pattern
		.compile("(?iu)\\b(change|resto|r(ü|u|ue)ckgeld|zur(ü|u)ck|rendu|cambio|baki|balance)\\b");

	@Override
	public void apply(Worksheet sheet) {
		for (String total : TOTALS) {
			BigDecimal printed = sheet.number(total);
			FieldType field = sheet.type().field(total).orElse(null);
			if (printed != null && field != null) {
				paid(sheet, field).ifPresent((paid) -> compare(sheet, total, printed, paid));
			}
		}
	}

	private static void compare(Worksheet sheet, String total, BigDecimal printed, BigDecimal paid) {
		if (printed.compareTo(paid) == 0) {
			sheet.support(total, Support.SUM);
		}
		else {
			sheet.find(Problem.doubt("tender"), total);
		}
	}

	private static Optional<BigDecimal> paid(Worksheet sheet, FieldType field) {
		Predicate<String> back = CHANGE.asPredicate();
		Optional<BigDecimal> cash = amount(sheet, field, CASH.asPredicate().and(back.negate()));
		Optional<BigDecimal> change = amount(sheet, field, back);
		return cash.flatMap((given) -> change.map((returned) -> given.subtract(returned.abs())))
			.filter((paid) -> paid.signum() > 0);
	}

	/** The last amount of the last line that speaks of it: {@code CASH CHANGE 56.10}. */
	private static Optional<BigDecimal> amount(Worksheet sheet, FieldType field, Predicate<String> wanted) {
		return sheet.extraction()
			.transcript()
			.lines()
			.stream()
			.filter((line) -> wanted.test(line.text()))
			.flatMap((line) -> last(sheet, field, line).stream())
			.reduce((first, second) -> second);
	}

	private static Optional<BigDecimal> last(Worksheet sheet, FieldType field, TextLine line) {
		return line.words()
			.stream()
			.map(Word::text)
			.filter((word) -> word.matches(".*\\d[.,]\\d{2}\\D*"))
			.map((word) -> sheet.read(field, word).value())
			.filter(Objects::nonNull)
			.map(BigDecimal::new)
			.reduce((first, second) -> second);
	}

}
