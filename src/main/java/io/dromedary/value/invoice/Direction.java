package io.dromedary.value.invoice;

import java.util.Locale;
import java.util.Optional;

/** Whose paper an invoice is. */
public enum Direction {

	/** We are the buyer. */
	RECEIVED,
	/** We are the seller. */
	ISSUED,
	/** Seller and buyer are both of us. */
	INTERNAL,
	/** We are neither. */
	NOT_OURS;

	/** What is known of a party. */
	public enum Standing {

		/** It is one of us. */
		OURS,
		/** It is somebody else. */
		OTHER,
		/** What is said of it contradicts itself. */
		DISPUTED,
		/** Too little is said of it. */
		OPEN

	}

	/**
	 * The direction that follows from both parties; empty where none does for certain.
	 * Who wrote or sent a paper does not count: with what a buyer writes to pay the tax
	 * of a purchase (TD16 to TD19, TD28) the seller is the one that sold, and the buyer
	 * is the one that writes (technical rules of FatturaPA). Where both are the same, the
	 * code says on which side it is booked.
	 * @param code the type code; empty for none
	 */
	public static Optional<Direction> of(Standing seller, Standing buyer, String code) {
		if (seller == Standing.DISPUTED || buyer == Standing.DISPUTED) {
			return Optional.empty();
		}
		if (seller == Standing.OURS && buyer == Standing.OURS) {
			return Optional
				.of(InvoiceKind.ownSale(code) ? ISSUED : InvoiceKind.ownPurchase(code) ? RECEIVED : INTERNAL);
		}
		if (seller == Standing.OURS || buyer == Standing.OURS) {
			return Optional.of((seller == Standing.OURS) ? ISSUED : RECEIVED);
		}
		return (seller == Standing.OTHER && buyer == Standing.OTHER) ? Optional.of(NOT_OURS) : Optional.empty();
	}

	/** As it is delivered: {@code not-ours}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
