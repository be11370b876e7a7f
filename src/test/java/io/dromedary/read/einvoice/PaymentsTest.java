package io.dromedary.read.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Payments and discounts of standards that say them in several ways. */
class PaymentsTest {

	private static final String UBL = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>";

	private static final String TRANSFER = "<PaymentMeans><PaymentMeansCode>58</PaymentMeansCode>"
			+ "<PayeeFinancialAccount><ID>DE89370400440532013000</ID></PayeeFinancialAccount></PaymentMeans>";

	private static final String CARD = "<PaymentMeans><PaymentMeansCode>48</PaymentMeansCode></PaymentMeans>";

	private static final String DUE = "<LegalMonetaryTotal><PayableAmount>90.00</PayableAmount></LegalMonetaryTotal>";

	@Test
	void aSinglePaymentIsTheWholeDueAmount() throws IOException {
		String xml = UBL + "<DueDate>2026-05-10</DueDate>" + TRANSFER
				+ "<PaymentTerms><Note>30 days net</Note></PaymentTerms>" + DUE + "</Invoice>";
		assertThat(rows(xml, Term.PAYMENT_MEANS)).containsExactly("0 58");
		assertThat(rows(xml, Term.PAYMENT_TERMS)).containsExactly("0 30 days net");
		assertThat(rows(xml, Term.PAYMENT_DATE)).containsExactly("0 2026-05-10");
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).containsExactly("0 90.00");
		assertThat(rows(xml, Term.IBAN)).containsExactly("0 DE89370400440532013000");
		assertThat(rows(UBL + DUE + "</Invoice>", Term.PAYMENT_AMOUNT)).containsExactly("0 90.00");
	}

	/** Either of them pays it: it is one payment. */
	@Test
	void meansToChooseFromPayOneSum() throws IOException {
		String xml = UBL + "<DueDate>2026-05-10</DueDate>" + CARD + TRANSFER + TRANSFER + DUE + "</Invoice>";
		assertThat(rows(xml, Term.PAYMENT_MEANS)).containsExactly("0 48", "1 58");
		assertThat(rows(xml, Term.IBAN)).containsExactly("1 DE89370400440532013000");
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).containsExactly("0 90.00");
		assertThat(rows(xml, Term.PAYMENT_DATE)).containsExactly("0 2026-05-10");
	}

	@Test
	void theAmountOfTermsIsPaidOnceWhateverMeansThereAre() throws IOException {
		String terms = "<PaymentTerms><Note>at once</Note><Amount>90.00</Amount></PaymentTerms>";
		String xml = UBL + CARD + TRANSFER + terms + DUE + "</Invoice>";
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).containsExactly("0 90.00");
		assertThat(rows(xml, Term.PAYMENT_TERMS)).containsExactly("0 at once");
		String cii = cii(means("58") + means("48") + terms("20260510", "90.00"));
		assertThat(rows(cii, Term.PAYMENT_AMOUNT)).containsExactly("0 90.00");
		assertThat(rows(cii, Term.PAYMENT_DATE)).containsExactly("0 20260510");
	}

	@Test
	void meansWithDaysOfTheirOwnAreSeveralPayments() throws IOException {
		String day = "</PaymentMeansCode><PaymentDueDate>2026-05-1%s</PaymentDueDate>";
		String xml = UBL + CARD.replace("</PaymentMeansCode>", day.formatted(1))
				+ CARD.replace("</PaymentMeansCode>", day.formatted(2)) + DUE + "</Invoice>";
		assertThat(rows(xml, Term.PAYMENT_DATE)).containsExactly("0 2026-05-11", "1 2026-05-12");
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).isEmpty();
	}

	@Test
	void whatIsDueOnTheFirstDayIsTheSumOfItsPayments() throws IOException {
		String first = payment("2026-05-10", "40.00");
		String later = payment("2026-06-10", "20.00");
		assertThat(rows(fattura("100.00", first + later + payment("2026-05-10", "40.00")), Term.AMOUNT_DUE))
			.containsExactly("0 80.00");
		assertThat(rows(fattura("100.00", first + later), Term.AMOUNT_DUE)).containsExactly("0 40.00");
		assertThat(rows(fattura("100.00", first + later + payment("2026-05-10", "")), Term.AMOUNT_DUE)).isEmpty();
		assertThat(rows(fattura("100.00", first + payment("2026-05-10", "60.00")), Term.PAYMENT_AMOUNT))
			.containsExactly("0 40.00", "1 60.00");
	}

	/** One sum to either of two accounts: nothing says whether it is to be paid twice. */
	@Test
	void paymentsOfOneSumThatComeToMoreThanTheTotalAreAChoice() throws IOException {
		String xml = fattura("100.00", payment("2026-05-10", "100.00").repeat(2));
		assertThat(rows(xml, Term.AMOUNT_DUE)).containsExactly("0 100.00");
		assertThat(file(xml).choiceOfPayments()).isTrue();
		assertThat(file(fattura("100.00", payment("2026-05-10", "50.00").repeat(2))).choiceOfPayments()).isFalse();
		assertThat(file(fattura("-100.00", payment("2026-05-10", "-100.00").repeat(2))).choiceOfPayments()).isTrue();
	}

	/** A discount for one of the ways to pay. */
	@Test
	void paymentsOfDifferentSumsThatComeToMoreThanTheTotalAreAChoiceToo() throws IOException {
		String xml = fattura("998.38", payment("2026-05-10", "998.38") + payment("2026-05-10", "978.41"));
		assertThat(rows(xml, Term.AMOUNT_DUE)).containsExactly("0 998.38");
		assertThat(file(xml).choiceOfPayments()).isTrue();
	}

	private static String fattura(String total, String payments) {
		return "<FatturaElettronica><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>"
				+ "<ImportoTotaleDocumento>" + total
				+ "</ImportoTotaleDocumento></DatiGeneraliDocumento></DatiGenerali>"
				+ "<DatiBeniServizi/><DatiPagamento>" + payments
				+ "</DatiPagamento></FatturaElettronicaBody></FatturaElettronica>";
	}

	private static String payment(String day, String amount) {
		return "<DettaglioPagamento><DataScadenzaPagamento>" + day + "</DataScadenzaPagamento><ImportoPagamento>"
				+ amount + "</ImportoPagamento></DettaglioPagamento>";
	}

	@Test
	void oneAccountIsThatOfAllInstalments() throws IOException {
		String xml = cii(means("58") + terms("20260510", "40.00") + terms("20260610", "50.00"));
		assertThat(rows(xml, Term.PAYMENT_MEANS)).containsExactly("0 58", "1 58");
		assertThat(rows(xml, Term.PAYMENT_DATE)).containsExactly("0 20260510", "1 20260610");
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).containsExactly("0 40.00", "1 50.00");
		assertThat(rows(xml, Term.DUE_DATE)).containsExactly("0 20260510");
	}

	@Test
	void severalOfBothAreRowsOfTheirOwn() throws IOException {
		String xml = cii(means("58") + means("48") + terms("20260510", "40.00") + terms("20260610", "50.00"));
		assertThat(rows(xml, Term.PAYMENT_MEANS)).containsExactly("0 58", "1 48");
		assertThat(rows(xml, Term.PAYMENT_AMOUNT)).containsExactly("2 40.00", "3 50.00");
	}

	@Test
	void discountsSayWhatIsTakenOffAndPutOn() throws IOException {
		String line = "<InvoiceLine><AllowanceCharge><ChargeIndicator>false</ChargeIndicator>"
				+ "<MultiplierFactorNumeric>10</MultiplierFactorNumeric><Amount>5.00</Amount></AllowanceCharge>"
				+ "<AllowanceCharge><ChargeIndicator>true</ChargeIndicator><Amount>2.50</Amount></AllowanceCharge>"
				+ "<Item><ClassifiedTaxCategory><ID>S</ID></ClassifiedTaxCategory></Item></InvoiceLine>";
		String xml = UBL + line + "<InvoiceLine/></Invoice>";
		assertThat(rows(xml, Term.ITEM_DISCOUNT)).containsExactly("0 -5.00 (10%); +2.50");
		assertThat(rows(xml, Term.ITEM_VAT_CATEGORY)).containsExactly("0 S");
		String fattura = "<FatturaElettronica><FatturaElettronicaBody><DatiBeniServizi><DettaglioLinee>"
				+ "<ScontoMaggiorazione><Tipo>MG</Tipo><Percentuale>4.00</Percentuale></ScontoMaggiorazione>"
				+ "<ScontoMaggiorazione><Tipo>SC</Tipo><Importo>1.00</Importo></ScontoMaggiorazione>"
				+ "</DettaglioLinee></DatiBeniServizi></FatturaElettronicaBody></FatturaElettronica>";
		assertThat(rows(fattura, Term.ITEM_DISCOUNT)).containsExactly("0 +4.00%; -1.00");
	}

	@Test
	void theRateOfExchangeAndWhatIsWithheldAreGiven() throws IOException {
		String xml = UBL + "<TaxExchangeRate><CalculationRate>11.5</CalculationRate></TaxExchangeRate>"
				+ "<WithholdingTaxTotal><TaxAmount>1.50</TaxAmount></WithholdingTaxTotal>"
				+ "<WithholdingTaxTotal><TaxAmount>2.00</TaxAmount></WithholdingTaxTotal></Invoice>";
		assertThat(rows(xml, Term.EXCHANGE_RATE)).containsExactly("0 11.5");
		assertThat(rows(xml, Term.WITHHOLDING)).containsExactly("0 3.50");
	}

	private static String cii(String settlement) {
		return "<CrossIndustryInvoice><SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement>" + settlement
				+ "</ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>";
	}

	private static String means(String code) {
		return "<SpecifiedTradeSettlementPaymentMeans><TypeCode>" + code
				+ "</TypeCode></SpecifiedTradeSettlementPaymentMeans>";
	}

	private static String terms(String day, String amount) {
		return "<SpecifiedTradePaymentTerms><DueDateDateTime><DateTimeString>" + day
				+ "</DateTimeString></DueDateDateTime><PartialPaymentAmount>" + amount
				+ "</PartialPaymentAmount></SpecifiedTradePaymentTerms>";
	}

	private static EInvoiceFile file(String xml) throws IOException {
		return EInvoiceFile.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
	}

	private static List<String> rows(String xml, Term term) throws IOException {
		return file(xml).data()
			.stream()
			.filter((datum) -> datum.term() == term)
			.map((datum) -> datum.row() + " " + datum.text())
			.toList();
	}

}
