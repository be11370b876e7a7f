package io.dromedary.read.einvoice;

import java.util.List;
import java.util.Optional;

import io.dromedary.document.Term;

/**
 * The payments of an invoice whose standard lists means and terms of payment apart. A
 * single one of either belongs to each of the other; several of both are rows of their
 * own, for nothing says which belong together.
 */
final class Payments {

	private final EInvoice invoice;

	private final List<Element> means;

	private final List<Element> terms;

	private final boolean apart;

	Payments(EInvoice invoice, List<Element> means, List<Element> terms) {
		this.invoice = invoice;
		this.means = means;
		this.terms = terms;
		this.apart = means.size() > 1 && terms.size() > 1;
	}

	/** What the means say at a path. */
	void means(Term term, String path) {
		for (int row = 0; row < rows(); row++) {
			invoice.add(term, row, at(means, row).flatMap((one) -> one.value(path)));
		}
	}

	/** What the terms say at a path. */
	void terms(Term term, String path) {
		for (int row = 0; row < rows(); row++) {
			invoice.add(term, row, at(terms, apart ? row - means.size() : row).flatMap((one) -> one.value(path)));
		}
	}

	/** What is due when; a single payment says it only once, for the whole invoice. */
	void whole(Optional<Element> date, Optional<Element> amount) {
		if (rows() <= 1 && !invoice.says(Term.PAYMENT_DATE)) {
			invoice.add(Term.PAYMENT_DATE, date);
		}
		if (rows() <= 1 && !invoice.says(Term.PAYMENT_AMOUNT)) {
			invoice.add(Term.PAYMENT_AMOUNT, amount);
		}
	}

	private int rows() {
		return apart ? means.size() + terms.size() : Math.max(means.size(), terms.size());
	}

	private Optional<Element> at(List<Element> of, int row) {
		int index = (of.size() == 1 && !apart) ? 0 : row;
		return (index >= 0 && index < of.size()) ? Optional.of(of.get(index)) : Optional.empty();
	}

}
