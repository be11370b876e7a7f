package io.dromedary.check.invoice;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which amounts of an invoice go together. */
class AmountsTest {

	@ParameterizedTest
	@CsvSource({ "EUR, 22, 100.00, 22.00, 1, true", "EUR, 22, 100.00, 22.01, 1, true",
			"EUR, 22, 100.00, 22.02, 1, false", "EUR, 22, 100.00, 22.02, 2, true", "EUR, 22, 100.00, 22.99, 2, false",
			"EUR, 22, -1.50, -0.33, 1, true", "EUR, 22, 100.00, -22.00, 1, false",
			"HUF, 27, 69180.00, 18679.00, 1, true", "EUR, 27, 69180.00, 18679.00, 1, false",
			"JPY, 10, 1005, 100, 1, true", "JPY, 10, 1005, 102, 1, false", "'', 22, 100.00, 22.02, 1, false" })
	void theTaxIsTheRateWithinACentForEachLine(String currency, BigDecimal rate, BigDecimal base, BigDecimal tax,
			int lines, boolean fits) {
		Amounts.Row row = row(Map.of(Term.VAT_RATE, rate, Term.VAT_BASE, base, Term.VAT_AMOUNT, tax), "S");
		Amounts.Row item = row(Map.of(Term.ITEM_VAT_RATE, rate.setScale(2)), "");
		List<Rates.Fault> faults = Rates
			.faults(new Amounts(currency, Map.of(), Collections.nCopies(lines, item), List.of(row), List.of()));
		assertThat(faults.isEmpty()).isEqualTo(fits);
		assertThat(faults).allMatch((fault) -> fault.equals(new Rates.Fault("rate-tax", Term.VAT_AMOUNT, 0)));
	}

	@ParameterizedTest
	@CsvSource({ "0, Z, true", "0, N2.2, true", "0, '', false", "0, S, true", "22, '', true", "22, S, true",
			"22, N6.1, false", "22, AE, false" })
	void aRateOfNoughtSaysWhy(BigDecimal rate, String category, boolean fits) {
		Amounts.Row row = row(Map.of(Term.VAT_RATE, rate), category);
		assertThat(Rates.faults(new Amounts("EUR", Map.of(), List.of(), List.of(row), List.of())).isEmpty())
			.isEqualTo(fits);
	}

	@Test
	void theRatesComeToTheSums() {
		Amounts.Row row = row(Map.of(Term.VAT_BASE, decimal("50.00"), Term.VAT_AMOUNT, decimal("11.00")), "");
		Map<Term, BigDecimal> sums = Map.of(Term.NET_TOTAL, decimal("100.00"), Term.TAX_TOTAL, decimal("22.03"));
		assertThat(Rates.faults(new Amounts("EUR", sums, List.of(), List.of(row, row), List.of())))
			.containsExactly(new Rates.Fault("rates-sum", Term.TAX_TOTAL, -1));
		Amounts.Row without = row(Map.of(Term.VAT_AMOUNT, decimal("1.00")), "");
		assertThat(Rates.faults(new Amounts("EUR", Map.of(Term.NET_TOTAL, decimal("7.00")), List.of(),
				List.of(row, without), List.of())))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "100.00, 0, 0, 0, 0, true", "80.00, 20.00, 0, 0, 0, true", "70.00, 20.00, 10.00, 0, 0, true",
			"100.02, 0, 0, 0.02, 0, true", "100.00, 0, 0, 0.02, 0, true", "102.00, 0, 0, 0, 2.00, true",
			"98.00, 0, 0, 0, 2.00, false", "90.00, 20.00, 0, 0, 0, false", "50.00, 0, 0, 0, 0, false" })
	void thePaymentsComeToWhatIsLeft(String paid, String withheld, String prepaid, String rounding, String stamp,
			boolean fits) {
		Map<Term, BigDecimal> sums = Map.of(Term.GROSS_TOTAL, decimal("100.00"), Term.WITHHOLDING, decimal(withheld),
				Term.PREPAID, decimal(prepaid), Term.ROUNDING, decimal(rounding), Term.STAMP_DUTY, decimal(stamp));
		Amounts.Row payment = row(Map.of(Term.PAYMENT_AMOUNT, decimal(paid)), "");
		assertThat(Payable.paid(new Amounts("EUR", sums, List.of(), List.of(), List.of(payment)))).isEqualTo(fits);
		Amounts.Row open = row(Map.of(), "");
		assertThat(Payable.paid(new Amounts("EUR", sums, List.of(), List.of(), List.of(payment, open)))).isTrue();
	}

	@Test
	void theWholeSumMayHoldStampAndRounding() {
		Amounts amounts = new Amounts("EUR", Map.of(Term.STAMP_DUTY, decimal("2.00"), Term.ROUNDING, decimal("-0.01")),
				List.of(), List.of(), List.of());
		for (String total : List.of("122.00", "124.00", "121.99", "123.99")) {
			assertThat(Payable.closes(decimal("122.00"), decimal(total), amounts)).as(total).isTrue();
		}
		assertThat(Payable.closes(decimal("122.00"), decimal("122.01"), amounts)).isFalse();
	}

	private static BigDecimal decimal(String number) {
		return new BigDecimal(number);
	}

	private static Amounts.Row row(Map<Term, BigDecimal> numbers, String category) {
		Map<Term, String> texts = new EnumMap<>(Term.class);
		texts.put(Term.VAT_CATEGORY, category);
		return new Amounts.Row(numbers, texts);
	}

}
