package io.dromedary.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
	PRECEDING_INVOICE,
	/** BT-26. */
	PRECEDING_INVOICE_DATE,
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
	/** BT-115. */
	AMOUNT_DUE,
	/** FatturaPA 2.1.1.5.2. */
	WITHHOLDING,
	/** FatturaPA 2.1.1.7.3. */
	SOCIAL_FUND,
	/** FatturaPA 2.1.1.6.2. */
	STAMP_DUTY,
	/** BT-84. */
	IBAN,
	/** BT-81. */
	PAYMENT_MEANS,
	/** Of one payment of several. */
	PAYMENT_DATE,
	/** Of one payment of several. */
	PAYMENT_AMOUNT,
	/** BT-119. */
	VAT_RATE,
	/** BT-118. */
	VAT_CATEGORY,
	/** BT-116. */
	VAT_BASE,
	/** BT-117. */
	VAT_AMOUNT,
	/** BT-155. */
	ITEM_CODE,
	/** BT-153. */
	ITEM_NAME,
	/** BT-129. */
	ITEM_QUANTITY,
	/** BT-130. */
	ITEM_UNIT,
	/** BT-146. */
	ITEM_PRICE,
	/** BT-152. */
	ITEM_VAT_RATE,
	/** BT-131. */
	ITEM_AMOUNT;

	/** Whether it belongs to the rows of the item table. */
	public boolean column() {
		return compareTo(ITEM_CODE) >= 0;
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
