package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.SettlementLabels;
import io.dromedary.guard.Watch;
import io.dromedary.value.Amounts;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;

/** What a document says about how its total came about and how it was paid. */
final class Settlement {

	/** No field of a type file begins so. */
	private static final String MARK = "#";

	private static final BigDecimal FIVE_CENTS = new BigDecimal("0.05");

	private final Neighbourhood neighbourhood;

	private final FieldType tendered;

	private final FieldType change;

	private final FieldType rounding;

	private final FieldType subtotal;

	private final FieldType tax;

	private final Map<FieldType, List<BigDecimal>> read = new HashMap<>();

	Settlement(SettlementLabels labels, Neighbourhood neighbourhood) {
		this.tendered = line("tendered", labels.tendered());
		this.change = line("change", labels.change());
		this.rounding = line("rounding", labels.rounding());
		this.subtotal = line("subtotal", labels.subtotal());
		this.tax = line("tax", labels.tax());
		this.neighbourhood = neighbourhood;
	}

	/** The lines it looks for; their labels take part in the search for labels. */
	static List<FieldType> lines(SettlementLabels labels) {
		return List.of(line("tendered", labels.tendered()), line("change", labels.change()),
				line("rounding", labels.rounding()), line("subtotal", labels.subtotal()), line("tax", labels.tax()),
				due(labels));
	}

	/** The line that says what is still to be paid. */
	static FieldType due(SettlementLabels labels) {
		return line("due", labels.due());
	}

	/**
	 * Whether a line is what its label says. A way to pay in front of further words is
	 * none of these lines: {@code Carta A4 80 g}, {@code Bar Pasticceria}.
	 */
	static boolean says(LabelHit hit) {
		FieldType field = hit.label().field();
		boolean alone = !Texts.anyLetter(hit.segment().text().substring(hit.to()));
		return alone || field == null || !field.name().startsWith(MARK);
	}

	/** Whether the paper says how much was handed over: then it was paid at once. */
	static boolean tendered(List<Sheet> sheets, List<String> words) {
		FieldType tendered = line("tendered", words);
		Paper paper = Paper.of(sheets, List.of(tendered));
		return paper.hits(tendered)
			.stream()
			.anyMatch((hit) -> !Amounts.find(hit.segment().text().substring(hit.to())).isEmpty()
					|| paper.sheet(hit.segment())
						.rightOf(hit.segment())
						.stream()
						.anyMatch((right) -> !Amounts.find(right.text()).isEmpty()));
	}

	/** Whether what was handed over less the change is this total. */
	boolean paid(BigDecimal total) {
		Watch.check();
		List<BigDecimal> changes = amounts(change);
		return amounts(tendered).stream()
			.anyMatch((cash) -> (changes.isEmpty() && same(cash, total))
					|| changes.stream().anyMatch((change) -> same(cash.subtract(change.abs()), total)));
	}

	/** Whether the second is the first after rounding or with tax. */
	boolean leadsTo(BigDecimal before, BigDecimal after) {
		BigDecimal step = after.subtract(before);
		boolean taxed = step.signum() > 0 && amounts(tax).stream().anyMatch((tax) -> same(tax, step));
		return taxed || (rounded(before, after) && coins(after) && !coins(before));
	}

	/** Cash is rounded to five cents. */
	private static boolean coins(BigDecimal amount) {
		return amount.remainder(FIVE_CENTS).signum() == 0;
	}

	/** Whether the second may be the first after rounding to the coins in use. */
	boolean rounded(BigDecimal before, BigDecimal after) {
		BigDecimal step = after.subtract(before).abs();
		return step.signum() != 0 && amounts(rounding).stream().anyMatch((amount) -> same(amount.abs(), step));
	}

	/** Whether a subtotal, with tax and rounding, comes to this total. */
	boolean added(BigDecimal total) {
		Watch.check();
		return amounts(subtotal).stream().anyMatch((subtotal) -> same(subtotal, total) || leadsTo(subtotal, total));
	}

	private List<BigDecimal> amounts(FieldType line) {
		return read.computeIfAbsent(line, this::read);
	}

	private List<BigDecimal> read(FieldType line) {
		return neighbourhood.read(line)
			.stream()
			.map((reading) -> Values.amount(reading.candidate().printed()))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	private static boolean same(BigDecimal one, BigDecimal other) {
		return one.compareTo(other) == 0;
	}

	private static FieldType line(String name, List<String> labels) {
		return new FieldType(MARK + name, FieldKind.AMOUNT, name, false, false, labels, null);
	}

}
