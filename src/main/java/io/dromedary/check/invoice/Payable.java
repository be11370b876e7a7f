package io.dromedary.check.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Term;

import static io.dromedary.check.invoice.Amounts.near;
import static io.dromedary.check.invoice.Amounts.with;

/** What is to be paid of the whole sum. */
public final class Payable {

	/** The buyer pays the tax to the tax office (FatturaPA 2.2.2.7, split payment). */
	private static final String SPLIT = "S";

	private Payable() {
	}

	/**
	 * Whether a whole sum is what its parts come to, with the stamp and the rounding
	 * where it holds them: the rules of FatturaPA do not say whether it does.
	 */
	public static boolean closes(BigDecimal parts, BigDecimal gross, Amounts amounts) {
		return with(parts, amounts.given(Term.STAMP_DUTY)).flatMap((sum) -> with(sum, amounts.given(Term.ROUNDING)))
			.anyMatch((sum) -> sum.compareTo(gross) == 0);
	}

	/**
	 * Whether the payments come to the whole sum less what is withheld, what is paid
	 * already (EN 16931-1, BR-CO-16) and the tax that the buyer pays elsewhere. True
	 * where one of them has no amount.
	 */
	public static boolean paid(Amounts amounts) {
		List<Amounts.Row> payments = amounts.payments();
		Optional<BigDecimal> paid = Amounts.total(payments, Term.PAYMENT_AMOUNT);
		Optional<BigDecimal> gross = amounts.sum(Term.GROSS_TOTAL);
		if (paid.isEmpty() || gross.isEmpty()) {
			return true;
		}
		BigDecimal due = gross.get()
			.subtract(amounts.given(Term.WITHHOLDING))
			.subtract(amounts.given(Term.PREPAID))
			.subtract(split(amounts));
		return Stream.of(due)
			.flatMap((sum) -> with(sum, amounts.given(Term.ROUNDING)))
			.flatMap((sum) -> with(sum, amounts.given(Term.STAMP_DUTY)))
			.anyMatch((sum) -> near(sum, paid.get(), amounts.tolerance(payments.size())));
	}

	private static BigDecimal split(Amounts amounts) {
		return amounts.rates()
			.stream()
			.filter((rate) -> rate.text(Term.VAT_COLLECTION).equals(SPLIT))
			.flatMap((rate) -> rate.number(Term.VAT_AMOUNT).stream())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
