package io.dromedary.value.invoice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.dromedary.value.Texts;

/**
 * The kinds of invoices, by the type codes of UNTDID 1001 (those that EN 16931 permits)
 * and of FatturaPA (technical rules 1.9, 2.1.1.1), and by the words of their headings.
 */
public enum InvoiceKind {

	INVOICE(List.of("TD01", "380", "82", "387", "388", "390", "393", "394", "395", "575", "623", "780", "877"),
			List.of()),
	/** On an invoice (TD02), or one for what is not delivered yet. */
	ADVANCE_INVOICE(List.of("TD02", "386"),
			List.of("acconto", "abschlag", "vorauszahlung", "anzahlung", "acompte", "anticipo", "deposit", "advance",
					"prepayment", "voorschot")),
	/** On a fee note. */
	ADVANCE_FEE_NOTE(List.of("TD03"), List.of()),
	FEE_NOTE(List.of("TD06"),
			List.of("parcella", "notula", "honorarnote", "honorarrechnung", "noted'honoraires", "feenote", "minuta")),
	SIMPLIFIED_INVOICE(List.of("TD07"), List.of("semplificata", "simplified", "simplificada")),
	/**
	 * Of all that was delivered in a month, or sold by others on behalf of the seller.
	 */
	DEFERRED_INVOICE(List.of("TD24", "TD25", "385"), List.of("differita", "sammelrechnung", "collective")),
	/** Of works that go on. */
	PARTIAL_INVOICE(List.of("326", "875", "876"), List.of("teilrechnung", "interim")),
	/** Of goods that were used in the business. */
	ASSET_SALE(List.of("TD26"), List.of()),
	/** Written by the buyer, or by the seller about what it takes for itself. */
	SELF_BILLED(List.of("TD16", "TD17", "TD18", "TD19", "TD20", "TD21", "TD22", "TD23", "TD27", "TD28", "TD29", "389",
			"500", "501", "527"), List.of("autofattura", "selfbill", "selbstausgestellt", "autofactur")),
	CREDIT_NOTE(List.of("TD04", "381", "81", "83", "262", "296", "308", "396", "420", "458", "502", "503", "532"),
			List.of()),
	SIMPLIFIED_CREDIT_NOTE(List.of("TD08"), List.of("semplificata", "simplified")),
	SELF_BILLED_CREDIT_NOTE(List.of("261"), List.of("selfbill")),
	DEBIT_NOTE(List.of("TD05", "80", "84", "383"), List.of()), SIMPLIFIED_DEBIT_NOTE(List.of("TD09"), List.of()),
	/** One that stands in for an invoice that was wrong. */
	CORRECTED_INVOICE(List.of("384", "471", "472", "473"), List.of()), PRO_FORMA(List.of("325"), List.of());

	/** These say what the seller takes for itself or gives from one branch to another. */
	private static final Set<String> OWN_SALES = Set.of("TD26", "TD27");

	/** These the buyer writes about itself, to pay the tax of a purchase. */
	private static final Set<String> OWN_PURCHASES = Set.of("TD20", "TD21", "TD22", "TD23", "TD29");

	private final List<String> codes;

	private final List<String> words;

	InvoiceKind(List<String> codes, List<String> words) {
		this.codes = codes;
		this.words = words;
	}

	/** What a type code says; empty where it is none that is known. */
	public static Optional<InvoiceKind> coded(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.codes.contains(code)).findFirst();
	}

	/**
	 * What a heading says.
	 * @param credit whether it is known to be that of a credit note
	 */
	public static InvoiceKind headed(String heading, boolean credit) {
		String letters = Texts.key(heading);
		Collection<InvoiceKind> among = credit ? List.of(SELF_BILLED_CREDIT_NOTE, SIMPLIFIED_CREDIT_NOTE) : List
			.of(ADVANCE_INVOICE, FEE_NOTE, SIMPLIFIED_INVOICE, DEFERRED_INVOICE, PARTIAL_INVOICE, SELF_BILLED);
		return among.stream()
			.filter((kind) -> kind.words.stream().map(Texts::key).anyMatch(letters::contains))
			.findFirst()
			.orElse(credit ? CREDIT_NOTE : INVOICE);
	}

	/** Whether a code says that the seller sells to itself. */
	static boolean ownSale(String code) {
		return OWN_SALES.contains(code);
	}

	/** Whether a code says that the buyer is its own seller on paper. */
	static boolean ownPurchase(String code) {
		return OWN_PURCHASES.contains(code);
	}

	/** As it is delivered: {@code credit-note}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
