package io.dromedary.extract;

import java.util.Locale;
import java.util.Optional;

/**
 * What a paper is by its heading. The words of each kind stand in
 * {@code headings.properties} under its {@link #word()}.
 */
enum PaperKind {

	INVOICE(Bearing.CARRIED), RECEIPT(Bearing.CARRIED), CREDIT_NOTE(Bearing.ANSWERS), DEBIT_NOTE(Bearing.ANSWERS),
	CANCELLATION(Bearing.ANSWERS), CORRECTION(Bearing.ANSWERS), REMINDER(Bearing.ANSWERS), PRO_FORMA(Bearing.ANSWERS),
	STATEMENT(Bearing.REFERRED_TO), OFFER(Bearing.REFERRED_TO), ORDER(Bearing.REFERRED_TO),
	DELIVERY_NOTE(Bearing.REFERRED_TO),
	/** One that the type file names under {@code unlike}. */
	OTHER(Bearing.ANSWERS);

	private enum Bearing {

		/** There is a type for it. */
		CARRIED,
		/** It answers an invoice or stands in for one: an invoice seldom names it. */
		ANSWERS,
		/** An ordinary invoice refers to it by its number. */
		REFERRED_TO

	}

	private final Bearing bearing;

	PaperKind(Bearing bearing) {
		this.bearing = bearing;
	}

	/**
	 * What a type code of UNTDID 1001 or of FatturaPA says, where it is no ordinary
	 * invoice.
	 */
	static Optional<PaperKind> coded(String code) {
		return Optional.ofNullable(switch (code) {
			case "TD04", "TD08", "81", "83", "261", "262", "308", "381", "396", "420", "458", "532" -> CREDIT_NOTE;
			case "TD05", "TD09", "80", "82", "84", "383" -> DEBIT_NOTE;
			case "384" -> CORRECTION;
			case "325" -> PRO_FORMA;
			default -> null;
		});
	}

	/** As in {@code headings.properties} and in the sentences: {@code credit-note}. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it is an invoice or a receipt. */
	boolean ordinary() {
		return bearing == Bearing.CARRIED;
	}

	/** Whether an ordinary invoice names it in its head with a number. */
	boolean referredTo() {
		return bearing == Bearing.REFERRED_TO;
	}

}
