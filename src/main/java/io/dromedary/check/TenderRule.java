package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Support;
import io.dromedary.document.TextLine;
import io.dromedary.document.Word;
import io.dromedary.value.Problem;

/**
 * What a receipt says was handed over, less the change, is its total: the closing sum of
 * a receipt. Where both are printed and the total is another, a wrong line was taken for
 * the total or a digit was misread. It needs a field in the role {@code total}.
 */
final class TenderRule implements Rule {

	@Override
	public void apply(Worksheet sheet) {
		FieldType total = sheet.type().field(Role.TOTAL).orElse(null);
		BigDecimal printed = (total != null) ? sheet.number(total.name()) : null;
		if (total != null && printed != null) {
			Set<BigDecimal> paid = paid(sheet, total);
			if (paid.contains(printed.stripTrailingZeros())) {
				sheet.support(total.name(), Support.SUM);
			}
			else if (!paid.isEmpty() && changed(sheet, total)) {
				sheet.find(Problem.doubt("tender"), total.name());
			}
		}
	}

	/** Whether something was given back. Without it a way to pay may name a part. */
	private static boolean changed(Worksheet sheet, FieldType total) {
		return !returned(sheet, total).isEmpty();
	}

	private static List<BigDecimal> returned(Worksheet sheet, FieldType total) {
		var change = new Phrases(sheet.type().settlement().change());
		return sheet.extraction()
			.transcript()
			.lines()
			.stream()
			.filter((line) -> change.in(line.text()))
			.flatMap((line) -> last(sheet, total, line).stream())
			.toList();
	}

	/** Each amount handed over less each amount given back. */
	private static Set<BigDecimal> paid(Worksheet sheet, FieldType total) {
		SettlementLabels words = sheet.type().settlement();
		var tendered = new Phrases(words.tendered());
		var change = new Phrases(words.change());
		List<TextLine> lines = sheet.extraction().transcript().lines();
		List<BigDecimal> returned = returned(sheet, total);
		return lines.stream()
			.filter((line) -> tendered.in(line.text()) && !change.in(line.text()))
			.flatMap((line) -> last(sheet, total, line).stream())
			.flatMap((given) -> returned.isEmpty() ? Stream.of(given)
					: returned.stream().map((back) -> given.subtract(back.abs())))
			.filter((paid) -> paid.signum() > 0)
			.map(BigDecimal::stripTrailingZeros)
			.collect(Collectors.toSet());
	}

	/** The last amount of a line: {@code CASH CHANGE 56.10}. */
	private static List<BigDecimal> last(Worksheet sheet, FieldType field, TextLine line) {
		return line.words()
			.stream()
			.map(Word::text)
			.filter((word) -> word.matches(".*\\d[.,]\\d{2}\\D*"))
			.map((word) -> sheet.read(field, word).value())
			.filter(Objects::nonNull)
			.map(BigDecimal::new)
			.reduce((first, second) -> second)
			.map(List::of)
			.orElse(List.of());
	}

}
