package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Support;
import io.dromedary.document.TextLine;
import io.dromedary.value.Problem;

/**
 * What a receipt says was handed over, less the change, is its total: the closing sum of
 * a receipt. Where both are printed and the total is another, a wrong line was taken for
 * the total or a digit was misread. A subtotal to which nothing was added says the same.
 * It needs a field in the role {@code total}.
 */
final class TenderRule implements Rule {

	private static final Pattern CENTS = Pattern.compile(".*\\d[.,]\\d{2}\\D*");

	@Override
	public void apply(Worksheet sheet) {
		FieldType total = sheet.type().field(Role.TOTAL).orElse(null);
		BigDecimal printed = (total != null) ? sheet.number(total.name()) : null;
		if (total != null && printed != null) {
			List<Amount> paid = paid(sheet, total);
			if (any(paid, printed)) {
				sheet.support(total.name(), Support.SUM);
			}
			else if (contradicted(sheet, total, paid)) {
				sheet.find(Problem.doubt("tender"), total.name());
			}
			else if (subtotal(sheet, total, printed)) {
				sheet.support(total.name(), Support.SUM);
			}
		}
	}

	/**
	 * Whether it was surely read that another amount was paid. Where nothing was given
	 * back a way to pay may name a part.
	 */
	private static boolean contradicted(Worksheet sheet, FieldType total, List<Amount> paid) {
		return returned(sheet, total).findAny().isPresent()
				&& paid.stream().anyMatch((amount) -> amount.confidence() >= sheet.type().threshold());
	}

	/**
	 * Whether a sum before tax and rounding says the same at another line, and nothing
	 * was added to it.
	 */
	private static boolean subtotal(Worksheet sheet, FieldType total, BigDecimal printed) {
		SettlementLabels words = sheet.type().settlement();
		Evidence own = sheet.choice(total.name()).map(Choice::evidence).orElse(null);
		Predicate<TextLine> subtotal = lineWith(words.subtotal());
		boolean same = any(
				amounts(sheet, total, (line) -> subtotal.test(line) && !Worksheet.touches(line, own)).toList(),
				printed);
		boolean rounded = amounts(sheet, total, lineWith(words.rounding()))
			.anyMatch((step) -> step.value().signum() != 0);
		return same && !rounded && !taxed(sheet, total, printed);
	}

	/** Whether the total with a tax that is printed stands on the paper, too. */
	private static boolean taxed(Worksheet sheet, FieldType total, BigDecimal printed) {
		List<Amount> all = amounts(sheet, total, (line) -> true).toList();
		return amounts(sheet, total, lineWith(sheet.type().settlement().tax()))
			.anyMatch((tax) -> tax.value().signum() > 0 && any(all, printed.add(tax.value())));
	}

	private static Stream<Amount> returned(Worksheet sheet, FieldType total) {
		return amounts(sheet, total, lineWith(sheet.type().settlement().change()));
	}

	/** Each amount handed over less each amount given back. */
	private static List<Amount> paid(Worksheet sheet, FieldType total) {
		SettlementLabels words = sheet.type().settlement();
		Predicate<TextLine> change = lineWith(words.change());
		List<Amount> returned = returned(sheet, total).toList();
		return amounts(sheet, total, lineWith(words.tendered()).and(change.negate()))
			.flatMap((given) -> returned.isEmpty() ? Stream.of(given) : returned.stream().map(given::less))
			.filter((paid) -> paid.value().signum() > 0)
			.toList();
	}

	private static boolean any(List<Amount> amounts, BigDecimal value) {
		return amounts.stream().anyMatch((amount) -> amount.value().compareTo(value) == 0);
	}

	private static Predicate<TextLine> lineWith(List<String> words) {
		var phrases = new Phrases(words);
		return (line) -> phrases.in(line.text());
	}

	/** The last amount of each such line: {@code CASH CHANGE 56.10}. */
	private static Stream<Amount> amounts(Worksheet sheet, FieldType total, Predicate<TextLine> which) {
		return sheet.extraction()
			.transcript()
			.lines()
			.stream()
			.filter(which)
			.flatMap((line) -> line.words()
				.stream()
				.filter((word) -> CENTS.matcher(word.text()).matches())
				.flatMap((word) -> Optional.ofNullable(sheet.read(total, word.text()).value())
					.map((value) -> new Amount(new BigDecimal(value), word.confidence()))
					.stream())
				.reduce((first, second) -> second)
				.stream());
	}

	/**
	 * @param confidence of the words it was read from
	 */
	private record Amount(BigDecimal value, double confidence) {

		Amount less(Amount back) {
			return new Amount(value.subtract(back.value().abs()), Math.min(confidence, back.confidence()));
		}

	}

}
