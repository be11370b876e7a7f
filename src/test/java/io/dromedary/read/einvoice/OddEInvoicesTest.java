package io.dromedary.read.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Datum;
import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Elements that do not mean what they seem to at first. */
class OddEInvoicesTest {

	private static final String UBL = "xmlns='urn:oasis:names:specification:ubl:schema:xsd:";

	/** Its code need not be there, and in UBL 2.0 there is none. */
	@ParameterizedTest
	@ValueSource(strings = { "", "<CreditNoteTypeCode>380</CreditNoteTypeCode>" })
	void aCreditNoteIsOneWhateverItsCodeSays(String code) throws IOException {
		assertThat(text("<CreditNote " + UBL + "CreditNote-2'><ID>1</ID>" + code + "</CreditNote>", Term.TYPE_CODE))
			.startsWith("381");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<DatiRiepilogo><ImponibileImporto>100,00</ImponibileImporto><Imposta>22,00</Imposta></DatiRiepilogo>",
			"<DatiRiepilogo><ImponibileImporto>100.00</ImponibileImporto><Imposta>22,00</Imposta></DatiRiepilogo>",
			"" })
	void whatCannotBeAddedUpHasNoTotal(String rates) throws IOException {
		assertThat(text(fattura("", "<DatiBeniServizi>" + rates + "</DatiBeniServizi>"), Term.GROSS_TOTAL)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>",
					"<ScontoMaggiorazione><Tipo>SC</Tipo><Importo>12.00</Importo></ScontoMaggiorazione>" })
	void whatMayBelongToTheTotalLeavesNone(String document) throws IOException {
		String goods = "<DatiBeniServizi><DatiRiepilogo><ImponibileImporto>100.00</ImponibileImporto>"
				+ "<Imposta>22.00</Imposta></DatiRiepilogo></DatiBeniServizi>";
		assertThat(text(fattura(document, goods), Term.GROSS_TOTAL)).isEmpty();
		assertThat(text(fattura("", goods), Term.GROSS_TOTAL)).containsExactly("122.00");
	}

	@Test
	void theFirstDayOfAllIsDue() throws IOException {
		assertThat(text(fattura("", paid("MP05", "2027-02-20") + paid("MP05", "2026-12-20")), Term.DUE_DATE))
			.containsExactly("2026-12-20");
	}

	@Test
	void theAccountOfADirectDebitIsThatOfTheBuyer() throws IOException {
		assertThat(text(fattura("", paid("MP19", "2026-12-20")), Term.IBAN)).isEmpty();
		assertThat(text(fattura("", paid("MP05", "2026-12-20")), Term.IBAN)).containsExactly("DE89370400440532013000");
	}

	@Test
	void thePriceOfSeveralIsThatOfOneOrNone() throws IOException {
		assertThat(text(priced("5.00", "100"), Term.ITEM_PRICE)).containsExactly("0.05");
		assertThat(text(priced("5.00", "3"), Term.ITEM_PRICE)).isEmpty();
		assertThat(text(priced("5.00", "1"), Term.ITEM_PRICE)).containsExactly("5.00");
	}

	@Test
	void totalsInAnotherCurrencyAreNoneOfTheInvoice() throws IOException {
		String sums = "<SpecifiedTradeSettlementHeaderMonetarySummation><GrandTotalAmount currencyID='USD'>130.00"
				+ "</GrandTotalAmount><GrandTotalAmount currencyID='EUR'>119.00</GrandTotalAmount>"
				+ "</SpecifiedTradeSettlementHeaderMonetarySummation>";
		assertThat(text(cii("", "<InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>" + sums), Term.GROSS_TOTAL))
			.containsExactly("119.00");
	}

	@Test
	void aTestSaysThatItIsOne() throws IOException {
		String test = "<ExchangedDocumentContext><TestIndicator><Indicator>true</Indicator></TestIndicator>"
				+ "</ExchangedDocumentContext>";
		assertThat(file(cii(test, "")).original()).isFalse();
		assertThat(file(cii(test.replace("true", "false"), "")).original()).isTrue();
	}

	@Test
	void aCountryThatStandsTwiceIsOne() throws IOException {
		String xml = "<FatturaElettronica><FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici><IdFiscaleIVA>"
				+ "<IdPaese>IT</IdPaese><IdCodice>IT01234567890</IdCodice></IdFiscaleIVA></DatiAnagrafici>"
				+ "</CedentePrestatore></FatturaElettronicaHeader><FatturaElettronicaBody/></FatturaElettronica>";
		assertThat(text(xml, Term.SELLER_VAT)).containsExactly("IT01234567890");
	}

	@Test
	void theTaxOfSomeRowsIsNotTheTax() throws IOException {
		String xml = "<FatturaElettronicaSemplificata><FatturaElettronicaBody><DatiBeniServizi><Importo>55.00</Importo>"
				+ "<DatiIVA><Imposta>10.00</Imposta></DatiIVA></DatiBeniServizi><DatiBeniServizi><Importo>122.00</Importo>"
				+ "<DatiIVA><Aliquota>22.00</Aliquota></DatiIVA></DatiBeniServizi></FatturaElettronicaBody>"
				+ "</FatturaElettronicaSemplificata>";
		assertThat(text(xml, Term.TAX_TOTAL)).isEmpty();
		assertThat(text(xml, Term.GROSS_TOTAL)).containsExactly("177.00");
	}

	private static String paid(String means, String day) {
		return "<DatiPagamento><DettaglioPagamento><ModalitaPagamento>" + means + "</ModalitaPagamento>"
				+ "<DataScadenzaPagamento>" + day + "</DataScadenzaPagamento><IBAN>DE89370400440532013000</IBAN>"
				+ "</DettaglioPagamento></DatiPagamento>";
	}

	private static String fattura(String document, String rest) {
		return "<FatturaElettronica><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><Numero>1</Numero>"
				+ document + "</DatiGeneraliDocumento></DatiGenerali>" + rest
				+ "</FatturaElettronicaBody></FatturaElettronica>";
	}

	private static String cii(String context, String settlement) {
		return "<CrossIndustryInvoice>" + context + "<ExchangedDocument><ID>1</ID></ExchangedDocument>"
				+ "<SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement>" + settlement
				+ "</ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>";
	}

	private static String priced(String price, String pieces) {
		return "<Invoice " + UBL + "Invoice-2'><InvoiceLine><Price><PriceAmount>" + price
				+ "</PriceAmount><BaseQuantity>" + pieces
				+ "</BaseQuantity></Price><LineExtensionAmount>1.00</LineExtensionAmount></InvoiceLine></Invoice>";
	}

	private static EInvoiceFile file(String xml) throws IOException {
		return EInvoiceFile.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
	}

	private static List<String> text(String xml, Term term) throws IOException {
		return file(xml).data().stream().filter((datum) -> datum.term() == term).map(Datum::text).toList();
	}

}
