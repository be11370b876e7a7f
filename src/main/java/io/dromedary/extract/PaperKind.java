package io.dromedary.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;

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
	 * What a type code of UNTDID 1001 or of FatturaPA says; empty where it is none that
	 * is known. Self-billed ones, and what the buyer writes himself to pay the tax of
	 * others (TD16 to TD23, TD27 to TD29), are not known: they may stand beside the
	 * invoice.
	 */
	static Optional<PaperKind> coded(String code) {
		return Optional.ofNullable(switch (code) {
			case "380", "82", "326", "385", "386", "387", "388", "390", "393", "394", "395", "575", "623", "780", "875",
					"876", "877" ->
				INVOICE;
			case "TD01", "TD02", "TD03", "TD06", "TD07", "TD24", "TD25", "TD26" -> INVOICE;
			case "TD04", "TD08", "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503",
					"532" ->
				CREDIT_NOTE;
			case "TD05", "TD09", "80", "84", "383" -> DEBIT_NOTE;
			case "384", "471", "472", "473" -> CORRECTION;
			case "325" -> PRO_FORMA;
			default -> null;
		});
	}

	/** As in {@code headings.properties} and in the sentences: {@code credit-note}. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether a type is made for papers of this kind: then it has its name. */
	boolean isOf(DocumentType type) {
		return type.name().equals(word());
	}

	/** The type for papers of this kind, where there is one. */
	Optional<DocumentType> type(DocumentTypes types) {
		return types.named(word());
	}

	/** Whether a type is made for papers that are known by their headings. */
	static boolean headed(DocumentType type) {
		return Arrays.stream(values()).anyMatch((kind) -> !kind.ordinary() && kind.isOf(type));
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
