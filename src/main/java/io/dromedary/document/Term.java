package io.dromedary.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A business term of an invoice, by its name in the semantic model of EN 16931-1:2017. A
 * field of a type file that names one ({@code term: seller-name}) takes its value where a
 * document carries it as data. What the standard does not know are terms of the Italian
 * FatturaPA (technical rules 1.9).
 */
public enum Term {

	/** BT-1. */
	INVOICE_NUMBER,
	/** BT-2. */
	ISSUE_DATE,
	/** BT-3: UNTDID 1001, or TD01 to TD29 of FatturaPA. */
	TYPE_CODE,
	/** BT-5. */
	CURRENCY,
	/** BT-9, the first one where there are several. */
	DUE_DATE,
	/** BT-10. */
	BUYER_REFERENCE,
	/** BT-11, in Italy the CUP. */
	PROJECT_REFERENCE,
	/** BT-12. */
	CONTRACT_REFERENCE,
	/** BT-13. */
	PURCHASE_ORDER,
	/** BT-17, in Italy the CIG. */
	TENDER_REFERENCE,
	/** BT-22. */
	NOTE,
	/** BT-25. */
	PRECEDING_INVOICE(Group.REFERENCES, true),
	/** BT-26. */
	PRECEDING_INVOICE_DATE(Group.REFERENCES, true),
	/** BT-27. */
	SELLER_NAME,
	/** BT-31. */
	SELLER_VAT,
	/** BT-32. */
	SELLER_TAX_NUMBER,
	/** BG-5. */
	SELLER_ADDRESS,
	/** BT-44. */
	BUYER_NAME,
	/** BT-47. */
	BUYER_TAX_NUMBER,
	/** BT-48. */
	BUYER_VAT,
	/** BT-49. */
	BUYER_ELECTRONIC_ADDRESS,
	/** BG-8. */
	BUYER_ADDRESS,
	/** BT-109. */
	NET_TOTAL,
	/** BT-110. */
	TAX_TOTAL,
	/** BT-112. */
	GROSS_TOTAL,
	/** BT-113. */
	PREPAID,
	/** BT-114. */
	ROUNDING,
	/** BT-115; in FatturaPA the payment that is due first, on the due date. */
	AMOUNT_DUE,
	/** Units of the currency in which the tax is booked for one of the invoice. */
	EXCHANGE_RATE,
	/** FatturaPA 2.1.1.5.2, the sum of all. */
	WITHHOLDING,
	/** FatturaPA 2.1.1.7.3, the sum of all. */
	SOCIAL_FUND,
	/** FatturaPA 2.1.1.6.2. */
	STAMP_DUTY,
	/** BT-84. */
	IBAN(Group.PAYMENTS, true),
	/** BT-20; FatturaPA 2.4.1. */
	PAYMENT_TERMS(Group.PAYMENTS, false),
	/** BT-81. */
	PAYMENT_MEANS(Group.PAYMENTS, false),
	/** Of one payment of several. */
	PAYMENT_DATE(Group.PAYMENTS, false),
	/** Of one payment of several. */
	PAYMENT_AMOUNT(Group.PAYMENTS, false),
	/** BT-119. */
	VAT_RATE(Group.RATES, false),
	/** BT-118; FatturaPA 2.2.2.2. */
	VAT_CATEGORY(Group.RATES, false),
	/** BT-116. */
	VAT_BASE(Group.RATES, false),
	/** BT-117. */
	VAT_AMOUNT(Group.RATES, false),
	/**
	 * FatturaPA 2.2.2.7: I at once, D when it is paid, S by the buyer to the tax office.
	 */
	VAT_COLLECTION(Group.RATES, false),
	/** BT-155. */
	ITEM_CODE(Group.ITEMS, false),
	/** BT-153. */
	ITEM_NAME(Group.ITEMS, false),
	/** BT-129. */
	ITEM_QUANTITY(Group.ITEMS, false),
	/** BT-130. */
	ITEM_UNIT(Group.ITEMS, false),
	/** BT-146. */
	ITEM_PRICE(Group.ITEMS, false),
	/** BG-27 and BG-28: {@code -10.00%} taken off, {@code +2.50} put on. */
	ITEM_DISCOUNT(Group.ITEMS, false),
	/** BT-152. */
	ITEM_VAT_RATE(Group.ITEMS, false),
	/** BT-151; FatturaPA 2.2.1.14. */
	ITEM_VAT_CATEGORY(Group.ITEMS, false),
	/** BT-131. */
	ITEM_AMOUNT(Group.ITEMS, false);

	/** The tables of an invoice. */
	public enum Group {

		/** BG-25. */
		ITEMS,
		/** BG-23: the tax by rates. */
		RATES,
		/** BG-16 and BT-9: what is to be paid when and how. */
		PAYMENTS,
		/** BG-3: invoices that it refers to. */
		REFERENCES

	}

	private static final Set<Term> NUMBERS = EnumSet.of(INVOICE_NUMBER, PRECEDING_INVOICE, PURCHASE_ORDER,
			CONTRACT_REFERENCE);

	private final @Nullable Group group;

	private final boolean once;

	Term() {
		this(null, true);
	}

	Term(@Nullable Group group, boolean once) {
		this.group = group;
		this.once = once;
	}

	/** Whether a field may take it; of several it takes the first. */
	public boolean once() {
		return once;
	}

	/**
	 * Whether somebody numbered a document with it: it is compared as it is written, with
	 * every blank.
	 */
	public boolean number() {
		return NUMBERS.contains(this);
	}

	/** Whether it is a column of that table. */
	public boolean columnOf(Group table) {
		return group == table;
	}

	/** As written in a type file: {@code seller-name}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The term of that word. */
	public static Optional<Term> of(String word) {
		return Arrays.stream(values()).filter((term) -> term.word().equals(word)).findFirst();
	}

}
