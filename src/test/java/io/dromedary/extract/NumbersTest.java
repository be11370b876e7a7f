package io.dromedary.extract;

import java.util.List;

import io.dromedary.document.Candidate;
import io.dromedary.document.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How far the number of an invoice goes, whose it is, and sums with several taxes. */
class NumbersTest {

	private static final String PAGE = """
			Officine Ferro S.r.l.
			Via Roma 1, 35100 Padova

			%s
			Data fattura: 14/03/2026

			%s
			""";

	private static final String SUM = """
			Imponibile      1.000,00 EUR
			IVA 22%           220,00 EUR
			Totale fattura  1.220,00 EUR
			""";

	@ParameterizedTest
	@CsvSource({ "Fattura n. 772 /PA,772 /PA", "Fattura n. 12 bis,12 bis", "Fattura n. 772 del 2026,772 del 2026",
			"Fattura n. 772 del 14/03/2026,772" })
	void whatMayBelongToTheNumberIsTakenWithIt(String line, String number) {
		assertThat(printed(PAGE.formatted(line, SUM), "invoice_number")).containsExactly(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Oorspronkelijk factuurnummer: 20260600", "A saldo fattura n. 290/2026",
			"Ursprüngliche Rechnungsnummer: RE-26-0900" })
	void aNumberOfAnotherPaperIsNotItsOwn(String line) {
		assertThat(printed(PAGE.formatted(line, SUM), "invoice_number")).isEmpty();
	}

	@Test
	void withTwoRatesTheSumClosesWithBothTaxes() {
		String sum = """
				Imponibile                      2.450,00 EUR
				IVA 10% su 450,00                  45,00 EUR
				IVA 22% su 2.000,00               440,00 EUR
				Totale fattura                  2.935,00 EUR
				""";
		Extraction extraction = extract(PAGE.formatted("Fattura n. 772", sum));
		assertThat(extraction.candidates().get("gross_total")).extracting(Candidate::printed)
			.containsExactly("2.935,00");
		assertThat(extraction.candidates()).doesNotContainKey("tax_total");
	}

	@Test
	void splitPaymentIsNoPayment() {
		String sum = """
				Imponibile                 1.000,00 EUR
				IVA 22% split payment        220,00 EUR
				Totale fattura             1.220,00 EUR
				""";
		assertThat(printed(PAGE.formatted("Fattura n. 772", sum), "tax_total")).containsExactly("220,00");
	}

	private static List<String> printed(String page, String field) {
		return extract(page).candidates().getOrDefault(field, List.of()).stream().map(Candidate::printed).toList();
	}

	private static Extraction extract(String page) {
		return new Extractor(List.of(new LabelFieldFinder()), Pages.types(), Pages.deadline())
			.extract(Pages.text(page));
	}

}
