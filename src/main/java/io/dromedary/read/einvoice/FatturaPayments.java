package io.dromedary.read.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Term;
import io.dromedary.read.einvoice.EInvoice.Remark;

/**
 * What a FatturaPA says of its payments (block 2.4). It has no amount due of its own (EN
 * 16931-1, BT-115): that is what is to be paid on the first day, of several amounts of
 * that day their sum.
 */
final class FatturaPayments {

	/**
	 * Means of payment with which the account is that of the buyer: direct debits, also
	 * those from before SEPA (RID, MP09 to MP11), and bills of exchange (RiBa; technical
	 * rules, 2.4.2.2).
	 */
	private static final Set<String> PAID_BY_BUYER = Set.of("MP09", "MP10", "MP11", "MP12", "MP16", "MP17", "MP19",
			"MP20", "MP21");

	private static final String DAY = "DataScadenzaPagamento";

	private static final String AMOUNT = "ImportoPagamento";

	private final EInvoice invoice;

	private final Element body;

	FatturaPayments(EInvoice invoice, Element body) {
		this.invoice = invoice;
		this.body = body;
	}

	/** After the sums. */
	void read() {
		List<Element> parts = body.all("DatiPagamento/DettaglioPagamento").toList();
		Optional<Element> day = EInvoice.earliest(parts.stream().flatMap((part) -> part.all(DAY)));
		invoice.add(Term.DUE_DATE, day);
		due(parts, day.map(Element::text).orElse(""));
		int row = 0;
		for (Element payment : body.all("DatiPagamento").toList()) {
			for (Element part : payment.all("DettaglioPagamento").toList()) {
				invoice.add(Term.PAYMENT_TERMS, row, payment.value("CondizioniPagamento"));
				invoice.add(Term.PAYMENT_MEANS, row, part.value("ModalitaPagamento"));
				invoice.add(Term.PAYMENT_DATE, row, part.value(DAY));
				invoice.add(Term.PAYMENT_AMOUNT, row, part.value(AMOUNT));
				if (!PAID_BY_BUYER.contains(part.text("ModalitaPagamento"))) {
					invoice.add(Term.IBAN, row, part.value("IBAN"));
				}
				row++;
			}
		}
	}

	private void due(List<Element> parts, String day) {
		List<Element> first = parts.stream().filter((part) -> part.text(DAY).equals(day)).toList();
		List<Element> amounts = first.stream().flatMap((part) -> part.value(AMOUNT).stream()).toList();
		if (amounts.isEmpty() || amounts.size() < first.size()) {
			return;
		}
		if (amounts.size() > 1 && exceed(parts)) {
			invoice.remark(Remark.CHOICE_OF_PAYMENTS);
			invoice.add(Term.AMOUNT_DUE, Optional.of(amounts.get(0)));
		}
		else {
			invoice.sum(Term.AMOUNT_DUE, amounts, body);
		}
	}

	/** Whether all payments come to more than the total: some of them are a choice. */
	private boolean exceed(List<Element> parts) {
		Optional<BigDecimal> paid = amount(parts.stream().map((part) -> part.text(AMOUNT)));
		Optional<BigDecimal> total = amount(invoice.values()
			.stream()
			.filter((value) -> value.term() == Term.GROSS_TOTAL)
			.map(EInvoice.Value::text));
		return paid.isPresent() && total.isPresent() && paid.get().compareTo(total.get()) > 0;
	}

	private static Optional<BigDecimal> amount(Stream<String> amounts) {
		return EInvoice.total(amounts).map(BigDecimal::new).map(BigDecimal::abs);
	}

}
