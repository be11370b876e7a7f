package io.dromedary.read.einvoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Term;
import io.dromedary.document.Width;
import org.jspecify.annotations.Nullable;

/** What an invoice says, as terms that all formats have in common. */
final class EInvoice {

	private final List<Value> values = new ArrayList<>();

	/** How many items and charges there are. */
	private int rows;

	private final boolean italian;

	private int documents = 1;

	private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

	/** What there is to say of the invoice as a whole. */
	enum Remark {

		/** The file was mended before it could be read. */
		MENDED,
		/** It is signed within the XML. */
		SIGNED,
		/** The day on which it is due may be the end of a discount. */
		PERHAPS_DISCOUNT,
		/** Payments of one day may be ways to pay the invoice once. */
		CHOICE_OF_PAYMENTS,
		/** It says of itself that it is a test or a copy of one that was sent before. */
		NOT_ORIGINAL

	}

	EInvoice(boolean italian) {
		this.italian = italian;
	}

	/**
	 * What one element says of a term, or several together.
	 *
	 * @param row of its table, from 0
	 * @param path of the element, or of the one that holds them
	 */
	record Value(Term term, int row, String text, String path) {

		@Override
		public String toString() {
			return "Value[" + term.word() + ", " + path + "]";
		}

	}

	void add(Term term, Optional<Element> element) {
		add(term, 0, element);
	}

	/** Where there is one, and it says something. */
	void add(Term term, int row, Optional<Element> element) {
		element.ifPresent((one) -> add(term, row, one.text(), one));
	}

	/** A text of more than one element. */
	void add(Term term, int row, String text, Element element) {
		String clean = term.number() ? text.strip() : text.strip().replaceAll("\\s+", " ");
		if (!clean.isEmpty()) {
			values.add(new Value(term, row, clean, element.path()));
			rows = (term == Term.ITEM_AMOUNT) ? Math.max(rows, row + 1) : rows;
		}
	}

	/**
	 * A charge or allowance of the whole invoice: a row behind the items, so that the
	 * rows add up to the sum without tax.
	 * @param name what it is for; its code where it has no words
	 * @param less whether it is taken off
	 */
	void charge(Optional<Element> name, Optional<Element> rate, Optional<Element> amount, boolean less) {
		amount.filter((one) -> !one.text().matches("[-+]?[0.]*")).ifPresent((one) -> {
			int row = rows;
			name.ifPresentOrElse((text) -> add(Term.ITEM_NAME, row, Optional.of(text)),
					() -> add(Term.ITEM_NAME, row, one.name(), one));
			add(Term.ITEM_VAT_RATE, row, rate);
			add(Term.ITEM_AMOUNT, row, less ? negated(one.text()) : one.text(), one);
		});
	}

	/**
	 * What is taken off the price of an item or put on it.
	 * @param around holds them all
	 */
	void discounts(int row, Stream<String> discounts, Element around) {
		add(Term.ITEM_DISCOUNT, row, joined("; ", discounts.toArray(String[]::new)), around);
	}

	/**
	 * One of them: {@code -10.00%}, {@code +2.50}, {@code -5.00 (10%)}; empty where it is
	 * none.
	 */
	static String discount(String amount, String percent, boolean less) {
		if (amount.isEmpty()) {
			return percent.isEmpty() ? "" : signed(percent, less) + "%";
		}
		return signed(amount, less) + (percent.isEmpty() ? "" : " (" + percent + "%)");
	}

	private static String signed(String number, boolean less) {
		return less ? negated(number) : number.matches("[-+].*") ? number : "+" + number;
	}

	private static String negated(String amount) {
		return amount.startsWith("-") ? amount.substring(1) : "-" + amount.replaceFirst("^\\+", "");
	}

	/**
	 * The price of one; none where it is that of several and no number of decimals that
	 * is kept tells what one is.
	 */
	void price(int row, Optional<Element> price, Optional<Element> pieces) {
		price.ifPresent((one) -> {
			try {
				BigDecimal count = pieces.map(Element::text).map(Element::number).orElse(BigDecimal.ONE);
				if (count.compareTo(BigDecimal.ONE) == 0) {
					add(Term.ITEM_PRICE, row, price);
				}
				else {
					BigDecimal single = Element.number(one.text()).divide(count);
					if (Width.holds(single)) {
						add(Term.ITEM_PRICE, row, single.toPlainString(), one);
					}
				}
			}
			catch (ArithmeticException | NumberFormatException ex) {
				// no price of one piece
			}
		});
	}

	/** The first day of all: dates of one form. */
	static Optional<Element> earliest(Stream<Element> dates) {
		return dates.filter((date) -> !date.text().isEmpty()).min(Comparator.comparing(Element::text));
	}

	/**
	 * The sum of amounts: that of the one element where there is only one.
	 * @param around holds them all
	 */
	void sum(Term term, List<Element> amounts, Element around) {
		if (amounts.size() == 1) {
			add(term, Optional.of(amounts.get(0)));
		}
		else {
			total(amounts.stream().map(Element::text)).ifPresent((sum) -> add(term, 0, sum, around));
		}
	}

	/** Empty where there is none, or one of them is no number. */
	static Optional<String> total(Stream<String> amounts) {
		try {
			return amounts.map(Element::number).reduce(BigDecimal::add).map(BigDecimal::toPlainString);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** Texts one behind the other, without those that say nothing. */
	static String joined(String between, @Nullable String... texts) {
		return Stream.of(texts).filter((text) -> text != null && !text.isEmpty()).collect(Collectors.joining(between));
	}

	/** Whether it says something of a term. */
	boolean says(Term term) {
		return values.stream().anyMatch((value) -> value.term() == term);
	}

	/** The file holds so many invoices, of which this is the first. */
	void documents(int count) {
		documents = count;
	}

	void remark(Remark remark) {
		remarks.add(remark);
	}

	boolean has(Remark remark) {
		return remarks.contains(remark);
	}

	int documents() {
		return documents;
	}

	/** Whether its print is in Italian. */
	boolean italian() {
		return italian;
	}

	List<Value> values() {
		return Collections.unmodifiableList(values);
	}

	@Override
	public String toString() {
		return "EInvoice[" + values.size() + " values]";
	}

}
