package io.dromedary.read.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.dromedary.document.Datum;
import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days of terms of payment, of which some end a discount. Drawn on 1 December 2026. */
class CiiTermsTest {

	private static final String DISCOUNT = "<ApplicableTradePaymentDiscountTerms/>";

	private static final String NONE = "";

	@Test
	void theDayOfADiscountIsADoubtWhereItIsTheFirst() throws IOException {
		String discount = terms(NONE, "20261211", DISCOUNT);
		String net = terms(NONE, "20261231", NONE);
		assertThat(due(discount + net)).isEqualTo("20261211?");
		assertThat(due(net + discount)).as("the net terms stand first").isEqualTo("20261231");
		assertThat(due(terms(NONE, "20270101", DISCOUNT) + net)).isEqualTo("20261231");
		assertThat(due(net + terms(NONE, "20261221", NONE))).isEqualTo("20261221");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bei Zahlung bis zum 11.12.2026 2,00 % Skonto", "#SKONTO#TAGE=10#PROZENT=2.00#",
			"2% discount within 10 days", "Escompte de 2 % avant 10 jours", "Sconto 3% entro 10 giorni" })
	void wordsSayAsMuchAsAnElement(String words) throws IOException {
		String discount = terms(words, "20261211", NONE);
		assertThat(due(discount + terms("30 Tage netto", "20261231", NONE))).isEqualTo("20261211?");
		assertThat(due(discount + terms(NONE, "20261231", NONE))).isEqualTo("20261211?");
		assertThat(due(terms("Zahlbar ohne Abschlag bis", "20261231", NONE) + discount)).isEqualTo("20261231");
		assertThat(due(discount)).as("it is the only day").isEqualTo("20261211?");
		assertThat(due(terms(words, "20261231", NONE))).as("another day").isEqualTo("20261231");
	}

	@ParameterizedTest
	@ValueSource(strings = { "10 Tage 2% Skonto, 30 Tage netto", "Pas d'escompte pour paiement anticip\u00e9",
			"2 % discount if paid within 2 days, penalty percentage 10% from due date", "30 giorni data fattura" })
	void wordsThatSpeakOfADiscountTooAreNoneOfIt(String words) throws IOException {
		assertThat(due(terms(words, "20261231", NONE))).isEqualTo("20261231");
	}

	@Test
	void theElementCountsTheDaysOfTheDiscount() throws IOException {
		String ten = "<ApplicableTradePaymentDiscountTerms><BasisPeriodMeasure unitCode='DAY'>10</BasisPeriodMeasure>"
				+ "<CalculationPercent>2</CalculationPercent></ApplicableTradePaymentDiscountTerms>";
		assertThat(due(terms(NONE, "20261211", ten))).isEqualTo("20261211?");
		assertThat(due(terms(NONE, "20261231", ten))).isEqualTo("20261231");
		assertThat(due(terms(NONE, "20261231", DISCOUNT))).isEqualTo("20261231");
	}

	@Test
	void whereNothingTellsThemApartAPersonLooks() throws IOException {
		String part = "<PartialPaymentAmount>40.00</PartialPaymentAmount>" + DISCOUNT;
		assertThat(due(terms(NONE, "20261211", part) + terms(NONE, "20261231", NONE))).isEqualTo("20261211?");
		assertThat(due(terms(NONE, "20261211", DISCOUNT) + terms(NONE, "20261221", DISCOUNT))).isEqualTo("20261211?");
		assertThat(due(terms("2% Skonto, sonst netto", "20261211", DISCOUNT) + terms(NONE, "20261221", NONE)))
			.isEqualTo("20261211?");
		assertThat(due(NONE)).isEmpty();
	}

	private static String terms(String words, String day, String rest) {
		return "<SpecifiedTradePaymentTerms><Description>" + words + "</Description><DueDateDateTime><DateTimeString>"
				+ day + "</DateTimeString></DueDateDateTime>" + rest + "</SpecifiedTradePaymentTerms>";
	}

	/** With a question mark where a person looks. */
	private static String due(String terms) throws IOException {
		String xml = "<CrossIndustryInvoice><ExchangedDocument><ID>1</ID><IssueDateTime><DateTimeString>20261201"
				+ "</DateTimeString></IssueDateTime></ExchangedDocument><SupplyChainTradeTransaction>"
				+ "<ApplicableHeaderTradeSettlement>" + terms + "</ApplicableHeaderTradeSettlement>"
				+ "</SupplyChainTradeTransaction></CrossIndustryInvoice>";
		EInvoiceFile file = EInvoiceFile.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
		String day = file.data()
			.stream()
			.filter((datum) -> datum.term() == Term.DUE_DATE)
			.map(Datum::text)
			.findFirst()
			.orElse("");
		return day + (file.perhapsDiscount() ? "?" : "");
	}

}
