package io.dromedary.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A business term of an invoice, by its name in the semantic model of EN 16931-1:2017. A
 * field of a type file that names one ({@code term: seller-name}) takes its value where a
 * document carries it as data. What the standard does not know are terms of the Italian
 * FatturaPA (technical rules 1.9).
 */
public enum Term {

	INVOICE_NUMBER("BT-1"), ISSUE_DATE("BT-2"),
	/** UNTDID 1001, or TD01 to TD29 of FatturaPA. */
	TYPE_CODE("BT-3"), CURRENCY("BT-5"),
	/** The first one where there are several. */
	DUE_DATE("BT-9"), BUYER_REFERENCE("BT-10"),
	/** In Italy the CUP. */
	PROJECT_REFERENCE("BT-11"), CONTRACT_REFERENCE("BT-12"), PURCHASE_ORDER("BT-13"),
	/** In Italy the CIG. */
	TENDER_REFERENCE("BT-17"), NOTE("BT-22"), PRECEDING_INVOICE("BT-25"), PRECEDING_INVOICE_DATE("BT-26"),

	SELLER_NAME("BT-27"), SELLER_VAT("BT-31"), SELLER_TAX_NUMBER("BT-32"), SELLER_ADDRESS("BG-5"), BUYER_NAME("BT-44"),
	BUYER_TAX_NUMBER("BT-47"), BUYER_VAT("BT-48"), BUYER_ELECTRONIC_ADDRESS("BT-49"), BUYER_ADDRESS("BG-8"),

	NET_TOTAL("BT-109"), TAX_TOTAL("BT-110"), GROSS_TOTAL("BT-112"), PREPAID("BT-113"), ROUNDING("BT-114"),
	AMOUNT_DUE("BT-115"), WITHHOLDING(null), SOCIAL_FUND(null), STAMP_DUTY(null),

	IBAN("BT-84"), PAYMENT_MEANS("BT-81"), PAYMENT_DATE(null), PAYMENT_AMOUNT(null),

	VAT_RATE("BT-119"), VAT_CATEGORY("BT-118"), VAT_BASE("BT-116"), VAT_AMOUNT("BT-117"),

	ITEM_CODE("BT-155"), ITEM_NAME("BT-153"), ITEM_QUANTITY("BT-129"), ITEM_UNIT("BT-130"), ITEM_PRICE("BT-146"),
	ITEM_VAT_RATE("BT-152"), ITEM_AMOUNT("BT-131");

	private final @Nullable String number;

	Term(@Nullable String number) {
		this.number = number;
	}

	/** Number in the standard; empty for a national term. */
	public Optional<String> number() {
		return Optional.ofNullable(number);
	}

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
