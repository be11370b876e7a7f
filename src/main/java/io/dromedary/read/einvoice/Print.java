package io.dromedary.read.einvoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import io.dromedary.document.Term;
import io.dromedary.guard.Watch;
import io.dromedary.read.sheet.Flow;

/**
 * The sheet that a bookkeeper would print: what stands once line by line, then the items,
 * the rates of the tax and the payments as tables.
 */
final class Print {

	private static final float TITLE = 14;

	/** Of one table; what stands further below is on no page. */
	static final int MOST_ROWS = 2000;

	private static final List<Term> ITEMS = List.of(Term.ITEM_CODE, Term.ITEM_NAME, Term.ITEM_QUANTITY, Term.ITEM_UNIT,
			Term.ITEM_PRICE, Term.ITEM_DISCOUNT, Term.ITEM_VAT_RATE, Term.ITEM_VAT_CATEGORY, Term.ITEM_AMOUNT);

	private static final List<Term> RATES = List.of(Term.VAT_RATE, Term.VAT_CATEGORY, Term.VAT_BASE, Term.VAT_AMOUNT,
			Term.VAT_COLLECTION);

	private static final List<Term> PAYMENTS = List.of(Term.PAYMENT_TERMS, Term.PAYMENT_MEANS, Term.PAYMENT_DATE,
			Term.PAYMENT_AMOUNT, Term.IBAN);

	private static final List<Term> SUMS = List.of(Term.NET_TOTAL, Term.TAX_TOTAL, Term.SOCIAL_FUND, Term.STAMP_DUTY,
			Term.WITHHOLDING, Term.GROSS_TOTAL, Term.PREPAID, Term.ROUNDING, Term.AMOUNT_DUE, Term.EXCHANGE_RATE);

	private final EInvoice invoice;

	private final ResourceBundle labels;

	private final Flow flow = new Flow();

	Print(EInvoice invoice) {
		this.invoice = invoice;
		this.labels = ResourceBundle.getBundle(Print.class.getPackageName() + ".labels",
				invoice.italian() ? Locale.ITALIAN : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	Flow flow() {
		flow.size(TITLE);
		flow.paragraph(labels.getString("title"));
		List<Term> once = new ArrayList<>(List.of(Term.values()));
		once.removeAll(ITEMS);
		once.removeAll(RATES);
		once.removeAll(PAYMENTS);
		once.removeAll(SUMS);
		list(once);
		table(ITEMS);
		table(RATES);
		list(SUMS);
		table(PAYMENTS);
		return flow;
	}

	private void list(List<Term> terms) {
		flow.beginTable();
		for (Term term : terms) {
			for (int mark = 0; mark < invoice.values().size(); mark++) {
				if (invoice.values().get(mark).term() == term && invoice.values().get(mark).row() < MOST_ROWS) {
					Watch.check();
					flow.beginRow();
					flow.cell(label(term));
					cell(mark);
				}
			}
		}
		flow.endTable();
	}

	private void table(List<Term> columns) {
		List<Term> there = columns.stream()
			.filter((term) -> invoice.values().stream().anyMatch((value) -> value.term() == term))
			.toList();
		if (there.isEmpty()) {
			return;
		}
		flow.beginTable();
		flow.beginRow();
		there.forEach((term) -> flow.cell(label(term)));
		var rows = new TreeSet<Integer>();
		var marks = new HashMap<List<Object>, Integer>();
		for (int mark = 0; mark < invoice.values().size(); mark++) {
			EInvoice.Value value = invoice.values().get(mark);
			if (there.contains(value.term()) && value.row() < MOST_ROWS) {
				rows.add(value.row());
				marks.putIfAbsent(List.of(value.term(), value.row()), mark);
			}
		}
		for (int row : rows) {
			Watch.check();
			flow.beginRow();
			for (Term term : there) {
				cell(marks.getOrDefault(List.of(term, row), Flow.NO_MARK));
			}
		}
		flow.endTable();
	}

	private void cell(int mark) {
		flow.beginCell(1, 1);
		if (mark != Flow.NO_MARK) {
			flow.text(invoice.values().get(mark).text());
			flow.mark(mark);
		}
		flow.endCell();
	}

	private String label(Term term) {
		return labels.getString(term.word());
	}

}
