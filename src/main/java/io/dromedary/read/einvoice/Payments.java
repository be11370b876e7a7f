package io.dromedary.read.einvoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Term;

/**
 * The payments of an invoice whose standard lists means and terms of payment apart. A
 * single one of the means belongs to all terms. Several means of single terms are ways to
 * pay the one sum (EN 16931-1, BG-17): day and amount stand in the first row alone, so
 * that the rows come to that sum. Several of both are rows of their own, for nothing says
 * which belong together.
 */
final class Payments {

	private final EInvoice invoice;

	private final List<Element> means;

	private final List<Element> terms;

	private final boolean apart;

	/**
	 * @param said paths of what counts of the means: those that say the same are one
	 */
	Payments(EInvoice invoice, List<Element> means, List<Element> terms, List<String> said) {
		Map<List<String>, Element> distinct = new LinkedHashMap<>();
		means.forEach((one) -> distinct.putIfAbsent(said.stream().map(one::text).toList(), one));
		this.invoice = invoice;
		this.means = List.copyOf(distinct.values());
		this.terms = terms;
		this.apart = this.means.size() > 1 && terms.size() > 1;
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
			invoice.add(term, row, term(row).flatMap((one) -> one.value(path)));
		}
	}

	private Optional<Element> term(int row) {
		int index = apart ? row - means.size() : row;
		return (index >= 0 && index < terms.size()) ? Optional.of(terms.get(index)) : Optional.empty();
	}

	/**
	 * What is due when; a single payment says it only once, for the whole invoice.
	 * Several means with days of their own are several payments.
	 */
	void whole(Optional<Element> date, Optional<Element> amount) {
		boolean several = terms.size() > 1
				|| invoice.values().stream().anyMatch((value) -> value.term() == Term.PAYMENT_DATE && value.row() > 0);
		if (!several && !invoice.says(Term.PAYMENT_DATE)) {
			invoice.add(Term.PAYMENT_DATE, date);
		}
		if (!several && !invoice.says(Term.PAYMENT_AMOUNT)) {
			invoice.add(Term.PAYMENT_AMOUNT, amount);
		}
	}

	private int rows() {
		return apart ? means.size() + terms.size() : Math.max(means.size(), terms.size());
	}

	private Optional<Element> at(List<Element> of, int row) {
		int index = (of.size() == 1 && !apart) ? 0 : row;
		return (index < of.size()) ? Optional.of(of.get(index)) : Optional.empty();
	}

}
