package io.dromedary.read.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Datum;
import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

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

	/** A person looks at what the buyer wrote itself (261). */
	@ParameterizedTest
	@ValueSource(strings = { "261", "381", "396" })
	void theCodeOfACreditNoteIsItsOwn(String code) throws IOException {
		assertThat(text("<CreditNote " + UBL + "CreditNote-2'><ID>1</ID><CreditNoteTypeCode>" + code
				+ "</CreditNoteTypeCode></CreditNote>", Term.TYPE_CODE))
			.containsExactly(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E5", "1E20000000", "1E999999999" })
	@Timeout(10)
	void whatIsNoDecimalNumberIsNotAddedUp(String amount) throws IOException {
		String rate = "<DatiRiepilogo><ImponibileImporto>%s</ImponibileImporto><Imposta>1.00</Imposta></DatiRiepilogo>";
		String goods = "<DatiBeniServizi>" + rate.formatted(amount) + rate.formatted("1.00") + "</DatiBeniServizi>";
		assertThat(text(fattura("", goods), Term.NET_TOTAL)).isEmpty();
		assertThat(text(fattura("", goods), Term.TAX_TOTAL)).containsExactly("2.00");
		assertThat(text(priced(amount, "2"), Term.ITEM_PRICE)).isEmpty();
	}

	@Test
	void thePriceOfOneHasAsManyDecimalsAsAreKept() throws IOException {
		assertThat(text(priced("8.66000018", "10"), Term.ITEM_PRICE)).isEmpty();
		assertThat(text(priced("8.6600018", "10"), Term.ITEM_PRICE)).containsExactly("0.86600018");
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

	/** Also of the invoices that it refers to. */
	@Test
	void whatTheSheetDoesNotShowIsSaidAndRead() throws IOException {
		String many = "<DatiFattureCollegate><IdDocumento>F</IdDocumento></DatiFattureCollegate>".repeat(2500);
		EInvoiceFile file = file(fattura("", "<DatiGenerali>" + many + "</DatiGenerali>"));
		assertThat(file.hidden()).isEqualTo(500);
		assertThat(file.hiddenData()).extracting(Datum::term).hasSize(500).containsOnly(Term.PRECEDING_INVOICE);
	}

	@Test
	void theFirstDayOfAllIsDue() throws IOException {
		assertThat(text(fattura("", paid("MP05", "2027-02-20") + paid("MP05", "2026-12-20")), Term.DUE_DATE))
			.containsExactly("2026-12-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MP09", "MP10", "MP11", "MP12", "MP16", "MP17", "MP19", "MP20", "MP21" })
	void theAccountOfADirectDebitIsThatOfTheBuyer(String means) throws IOException {
		assertThat(text(fattura("", paid(means, "2026-12-20")), Term.IBAN)).isEmpty();
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

	@Test
	void theNumberIsThatWhichStandsThereWithEveryBlankInIt() throws IOException {
		assertThat(text(fattura("", "").replace(">1<", "> FT  12/a <"), Term.INVOICE_NUMBER))
			.containsExactly("FT  12/a");
	}

	/** Nothing of this changes what it says. */
	@Test
	void whatStandsBeforeItAndAWrongDeclarationDoNoHarm() throws IOException {
		String xml = fattura("<Causale>caff\u00e8</Causale>", "");
		byte[] wide = ("\uFEFF<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_16LE);
		for (byte[] bytes : List.of(bytes("\uFEFF\uFEFF<?xml version='1.0'?>" + xml),
				bytes("\r\n <?xml version='1.0' encoding='UTF-8'?>" + xml),
				bytes("<?xml version='1.0' encoding='UTF-16'?>" + xml), wide,
				bytes("<?xml version='1.0' encoding='ISO-8859-1'?>" + xml),
				("<?xml version='1.0' encoding='windows-1252'?>" + xml).getBytes(StandardCharsets.ISO_8859_1))) {
			EInvoiceFile file = EInvoiceFile.of(bytes).orElseThrow();
			assertThat(text(file, Term.NOTE)).containsExactly("caff\u00e8");
			assertThat(file.mended()).isFalse();
		}
	}

	@Test
	void whatIsMendedSaysSo() throws IOException {
		String xml = fattura("<Causale>caff\u00e8 R&S &amp; \u0001Co&#x1A;&#31;. &#233;&#9;!</Causale>", "");
		for (byte[] bytes : List.of(bytes(xml + "\0\0"), xml.getBytes(StandardCharsets.ISO_8859_1),
				("<?xml version='1.0' encoding='utf-8'?>" + xml).getBytes(StandardCharsets.ISO_8859_1))) {
			EInvoiceFile file = EInvoiceFile.of(bytes).orElseThrow();
			assertThat(text(file, Term.NOTE)).containsExactly("caff\u00e8 R&S & Co. \u00e9 !");
			assertThat(file.mended()).isTrue();
		}
		assertThatIOException().isThrownBy(() -> file(xml.replace("</Numero>", "")));
		assertThatIOException().isThrownBy(() -> file(xml + "<Invoice/>"));
	}

	@Test
	void anEnvelopeIsOpened() throws IOException {
		String inner = priced("5.00", "1");
		String xml = "<StandardBusinessDocument><StandardBusinessDocumentHeader/>" + inner
				+ "</StandardBusinessDocument>";
		assertThat(text(xml, Term.ITEM_PRICE)).containsExactly("5.00");
		assertThat(file(xml.replace(inner, inner + inner)).documents()).isEqualTo(2);
		assertThat(EInvoiceFile.of(bytes(xml.replace(inner, "<Order/>")))).isEmpty();
	}

	@Test
	void aSignatureInsideIsNoticed() throws IOException {
		String signature = "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></FatturaElettronica>";
		assertThat(file(fattura("", "").replace("</FatturaElettronica>", signature)).signed()).isTrue();
		assertThat(file(fattura("", "")).signed()).isFalse();
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
		return EInvoiceFile.of(bytes(xml)).orElseThrow();
	}

	private static byte[] bytes(String xml) {
		return xml.getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> text(String xml, Term term) throws IOException {
		return text(file(xml), term);
	}

	private static List<String> text(EInvoiceFile file, Term term) {
		return file.data().stream().filter((datum) -> datum.term() == term).map(Datum::text).toList();
	}

}
