package io.dromedary.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Support;
import io.dromedary.document.TextLine;
import io.dromedary.guard.Watch;
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
		if (total == null || printed == null || sheet.choice(total.name()).filter(sheet::carried).isPresent()) {
			return;
		}
		var slip = new Slip(sheet, total);
		List<Amount> paid = slip.paid();
		if (any(paid, printed)) {
			sheet.support(total.name(), Support.SUM);
		}
		else if (slip.contradicted(paid)) {
			sheet.find(Problem.doubt("tender"), total.name());
		}
		else if (slip.roundedLater()) {
			sheet.find(Problem.doubt("rounded-later"), total.name());
		}
		else if (slip.subtotal(printed) || slip.taxed(printed)) {
			sheet.support(total.name(), Support.SUM);
		}
	}

	private static boolean any(List<Amount> amounts, BigDecimal value) {
		Watch.check();
		return amounts.stream().anyMatch((amount) -> amount.value().compareTo(value) == 0);
	}

	/** The lines of a document, by the words on them. */
	private static final class Slip {

		private final Worksheet sheet;

		private final FieldType total;

		private final SettlementLabels words;

		private final List<Row> rows;

		Slip(Worksheet sheet, FieldType total) {
			this.sheet = sheet;
			this.total = total;
			this.words = sheet.type().settlement();
			this.rows = sheet.extraction().transcript().lines().stream().map(Row::of).toList();
		}

		/** Each amount handed over less each amount given back. */
		List<Amount> paid() {
			List<Row> change = with(words.change());
			List<Amount> returned = amounts(change);
			return amounts(with(words.tendered()).stream().filter((row) -> !change.contains(row)).toList()).stream()
				.flatMap((given) -> returned.isEmpty() ? Stream.of(given) : returned.stream().map(given::less))
				.filter((paid) -> paid.value().signum() > 0)
				.toList();
		}

		/**
		 * Whether it was surely read that another amount was paid. Where nothing was
		 * given back a way to pay may name a part.
		 */
		boolean contradicted(List<Amount> paid) {
			return !amounts(with(words.change())).isEmpty()
					&& paid.stream().anyMatch((amount) -> amount.confidence() >= sheet.type().threshold());
		}

		/**
		 * Whether a sum before tax and rounding says the same at another line, and
		 * nothing was added to it.
		 */
		boolean subtotal(BigDecimal printed) {
			Evidence own = sheet.choice(total.name()).map(Choice::evidence).orElse(null);
			List<Row> others = with(words.subtotal()).stream()
				.filter((row) -> !Worksheet.touches(row.line(), own))
				.toList();
			return any(amounts(others), printed)
					&& amounts(with(words.rounding())).stream().allMatch((step) -> step.value().signum() == 0)
					&& !more(printed);
		}

		/** Whether the lines of the tax say that it is the sum with tax. */
		boolean taxed(BigDecimal printed) {
			var summary = new TaxSummary();
			rows.forEach((row) -> summary.add(row.line().text(), all(row).map(Amount::value).toList()));
			List<BigDecimal> steps = rounding();
			return summary.provesGross(printed, (steps.size() == 1) ? steps.get(0) : BigDecimal.ZERO);
		}

		/**
		 * Whether what was taken for the total was rounded afterwards, so that the sum to
		 * pay is another one.
		 */
		boolean roundedLater() {
			List<Evidence> places = sheet.choice(total.name())
				.stream()
				.flatMap((choice) -> choice.group().stream())
				.map(Candidate::evidence)
				.filter(Objects::nonNull)
				.toList();
			int last = -1;
			int step = -1;
			for (int at = 0; at < rows.size(); at++) {
				TextLine line = rows.get(at).line();
				last = places.stream().anyMatch((place) -> Worksheet.touches(line, place)) ? at : last;
				step = Phrases.of(words.rounding()).among(rows.get(at).words())
						&& amounts(List.of(rows.get(at))).stream().anyMatch((amount) -> amount.value().signum() != 0)
								? at : step;
			}
			return last >= 0 && step > last;
		}

		private List<BigDecimal> rounding() {
			return amounts(with(words.rounding())).stream()
				.map(Amount::value)
				.filter((step) -> step.signum() != 0)
				.toList();
		}

		/** Whether the total with a tax that is printed stands on the paper, too. */
		private boolean more(BigDecimal printed) {
			List<Amount> all = amounts(rows);
			return amounts(with(words.tax())).stream()
				.anyMatch((tax) -> tax.value().signum() > 0 && any(all, printed.add(tax.value())));
		}

		private List<Row> with(List<String> phrases) {
			Phrases wanted = Phrases.of(phrases);
			return rows.stream().filter((row) -> wanted.among(row.words())).toList();
		}

		/** The last amount of each line: {@code CASH CHANGE 56.10}. */
		private List<Amount> amounts(List<Row> rows) {
			return rows.stream().flatMap((row) -> all(row).reduce((first, second) -> second).stream()).toList();
		}

		private Stream<Amount> all(Row row) {
			return row.line()
				.words()
				.stream()
				.filter((word) -> word.text().length() <= PrintedWords.LONGEST && CENTS.matcher(word.text()).matches())
				.flatMap((word) -> Optional.ofNullable(sheet.read(total, word.text()).value())
					.map((value) -> new Amount(new BigDecimal(value), word.confidence()))
					.stream());
		}

	}

	/**
	 * @param words what {@link Phrases} look at
	 */
	private record Row(TextLine line, String words) {

		static Row of(TextLine line) {
			return new Row(line, Phrases.words(line.text()));
		}

	}

	/**
	 * @param confidence of the words it was read from
	 */
	private record Amount(BigDecimal value, double confidence) {

		Amount less(Amount back) {
			Watch.check();
			return new Amount(value.subtract(back.value().abs()), Math.min(confidence, back.confidence()));
		}

	}

}
