package io.dromedary.document;

import java.util.List;

/**
 * The words of lines that say how a total came about and how it was paid. They speak for
 * the total without being delivered.
 *
 * @param tendered what was handed over: in cash, by card
 * @param change what was given back
 * @param rounding what was added or taken off to reach the coins in use
 * @param subtotal the sum before tax and rounding
 * @param tax the tax that is added, or contained
 * @param due what is still to be paid, which may be less than the total
 */
public record SettlementLabels(List<String> tendered, List<String> change, List<String> rounding, List<String> subtotal,
		List<String> tax, List<String> due) {

	/** Of a type that has no total. */
	public static final SettlementLabels NONE = new SettlementLabels(List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of());

	public SettlementLabels {
		tendered = List.copyOf(tendered);
		change = List.copyOf(change);
		rounding = List.copyOf(rounding);
		subtotal = List.copyOf(subtotal);
		tax = List.copyOf(tax);
		due = List.copyOf(due);
	}

	/** Of a type whose papers name only one sum. */
	public SettlementLabels(List<String> tendered, List<String> change, List<String> rounding, List<String> subtotal,
			List<String> tax) {
		this(tendered, change, rounding, subtotal, tax, List.of());
	}

}
