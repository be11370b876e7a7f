package io.dromedary.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a code on an invoice says to the payer's bank: the QR code of the European
 * Payments Council (EPC069-12, versions 001 and 002) or that of a Swiss QR-bill
 * (Implementation Guidelines QR-bill 2.x).
 *
 * @param iban to pay to; its check digits fit
 * @param amount with a point and at most two decimals; null where the payer is to fill it
 * in
 * @param currency ISO 4217; null where it is not said
 */
public record PaymentCode(String iban, @Nullable BigDecimal amount, @Nullable String currency) {

	private static final Pattern EUROPEAN = Pattern.compile("(EUR)(\\d{1,12}(?:\\.\\d{1,2})?)");

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:\\.\\d{1,2})?");

	/** Longer texts are no such code. */
	private static final int LONGEST = 1_000;

	private static final int ELEMENTS = 40;

	/** Lines of both, counted from 0. */
	private static final int EUROPEAN_IBAN = 6;

	private static final int SWISS_IBAN = 3;

	private static final int SWISS_AMOUNT = 18;

	/** The payment that a code asks for; empty where it is none. */
	public static Optional<PaymentCode> of(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		List<String> lines = List.of(text.strip().split("\\r\\n|\\n|\\r", ELEMENTS));
		return switch (lines.get(0)) {
			case "BCD" -> european(lines);
			case "SPC" -> swiss(lines);
			default -> Optional.empty();
		};
	}

	private static Optional<PaymentCode> european(List<String> lines) {
		boolean transfer = lines.size() > EUROPEAN_IBAN && lines.get(1).matches("00[12]") && lines.get(3).equals("SCT");
		if (!transfer) {
			return Optional.empty();
		}
		Matcher amount = EUROPEAN
			.matcher((lines.size() > EUROPEAN_IBAN + 1) ? lines.get(EUROPEAN_IBAN + 1).strip() : "");
		return amount.matches() ? of(lines.get(EUROPEAN_IBAN), amount.group(2), amount.group(1))
				: of(lines.get(EUROPEAN_IBAN), null, null);
	}

	private static Optional<PaymentCode> swiss(List<String> lines) {
		if (lines.size() <= SWISS_AMOUNT + 1 || !lines.get(1).matches("02\\d\\d")) {
			return Optional.empty();
		}
		String amount = lines.get(SWISS_AMOUNT).strip();
		String currency = lines.get(SWISS_AMOUNT + 1).strip();
		return of(lines.get(SWISS_IBAN), AMOUNT.matcher(amount).matches() ? amount : null,
				currency.matches("CHF|EUR") ? currency : null);
	}

	/** An amount of zero is one that is not said. */
	private static Optional<PaymentCode> of(String iban, @Nullable String amount, @Nullable String currency) {
		Reading account = Iban.read(iban);
		String value = account.value();
		BigDecimal sum = (amount != null) ? new BigDecimal(amount) : BigDecimal.ZERO;
		return (value != null && account.proven())
				? Optional.of(new PaymentCode(value, (sum.signum() > 0) ? sum : null, currency)) : Optional.empty();
	}

	@Override
	public String toString() {
		return "PaymentCode[]";
	}

}
