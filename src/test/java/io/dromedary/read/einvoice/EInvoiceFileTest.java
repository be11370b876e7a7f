package io.dromedary.read.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Datum;
import io.dromedary.document.Term;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.sheet.SheetPage;
import io.dromedary.read.sheet.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What structured invoices say that are written in one of many ways. */
class EInvoiceFileTest {

	private static final String GOODS = "<DatiBeniServizi><DettaglioLinee><Descrizione>Consulenza</Descrizione>"
			+ "<PrezzoTotale>100.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>"
			+ "<DatiRiepilogo><ImponibileImporto>100.00</ImponibileImporto><Imposta>22.00</Imposta></DatiRiepilogo>"
			+ "</DatiBeniServizi>";

	@Test
	void aPersonHasTwoNames() throws IOException {
		String xml = fattura("<Anagrafica><Nome>Anna</Nome><Cognome>Neri</Cognome></Anagrafica>", "", GOODS);
		assertThat(text(xml, Term.SELLER_NAME)).containsExactly("Anna Neri");
		assertThat(path(xml, Term.SELLER_NAME)).containsExactly(
				"/FatturaElettronica/FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici/Anagrafica");
	}

	@Test
	void aTotalThatIsNotThereIsTheSumThePaymentsComeTo() throws IOException {
		assertThat(text(fattura("", "", GOODS), Term.GROSS_TOTAL)).containsExactly("122.00");
		assertThat(text(fattura("", "", GOODS + paid("122.00")), Term.GROSS_TOTAL)).containsExactly("122.00");
		assertThat(text(fattura("", "", GOODS + paid("61.00") + paid("61.00")), Term.GROSS_TOTAL))
			.containsExactly("122.00");
		String withheld = "<DatiRitenuta><ImportoRitenuta>20.00</ImportoRitenuta></DatiRitenuta>";
		assertThat(text(fattura("", withheld, GOODS + paid("102.00")), Term.GROSS_TOTAL)).containsExactly("122.00");
		String stamp = "<DatiBollo><ImportoBollo>2.00</ImportoBollo></DatiBollo>";
		assertThat(text(fattura("", stamp, GOODS + paid("124.00")), Term.GROSS_TOTAL)).containsExactly("124.00");
		String split = GOODS.replace("</Imposta>", "</Imposta><EsigibilitaIVA>S</EsigibilitaIVA>");
		assertThat(text(fattura("", "", split + paid("100.00")), Term.GROSS_TOTAL)).containsExactly("122.00");
		assertThat(text(fattura("", "", GOODS + paid("130.00")), Term.GROSS_TOTAL)).isEmpty();
		String said = "<ImportoTotaleDocumento>122.01</ImportoTotaleDocumento>";
		assertThat(text(fattura("", said, GOODS + paid("130.00")), Term.GROSS_TOTAL)).containsExactly("122.01");
	}

	@Test
	void theContributionToTheFundIsARow() throws IOException {
		String xml = fattura("",
				"<DatiCassaPrevidenziale><TipoCassa>TC22</TipoCassa>"
						+ "<ImportoContributoCassa>4.00</ImportoContributoCassa><AliquotaIVA>22.00</AliquotaIVA>"
						+ "</DatiCassaPrevidenziale>",
				GOODS);
		assertThat(text(xml, Term.ITEM_NAME)).containsExactly("Consulenza", "TC22");
		assertThat(text(xml, Term.ITEM_AMOUNT)).containsExactly("100.00", "4.00");
	}

	@Test
	void severalRatesAddUp() throws IOException {
		String more = GOODS.replace("</DatiBeniServizi>", "<DatiRiepilogo><ImponibileImporto>10.50</ImponibileImporto>"
				+ "<Imposta>1.05</Imposta></DatiRiepilogo></DatiBeniServizi>");
		assertThat(text(fattura("", "", more), Term.NET_TOTAL)).containsExactly("110.50");
		assertThat(text(fattura("", "", more), Term.TAX_TOTAL)).containsExactly("23.05");
		assertThat(text(fattura("", "", more), Term.VAT_BASE)).containsExactly("100.00", "10.50");
	}

	@Test
	void theSimplifiedInvoiceHoldsTheTaxInItsAmounts() throws IOException {
		String xml = "<FatturaElettronicaSemplificata><FatturaElettronicaHeader><CedentePrestatore><IdFiscaleIVA>"
				+ "<IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>"
				+ "<Denominazione>Bar Uno</Denominazione></CedentePrestatore></FatturaElettronicaHeader>"
				+ "<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento>"
				+ "<Numero>5</Numero></DatiGeneraliDocumento></DatiGenerali>"
				+ "<DatiBeniServizi><Descrizione>Pasto</Descrizione><Importo>12.20</Importo><DatiIVA><Imposta>1.11</Imposta>"
				+ "</DatiIVA></DatiBeniServizi><DatiBeniServizi><Descrizione>Vino</Descrizione><Importo>5.00</Importo>"
				+ "<DatiIVA><Imposta>0.90</Imposta></DatiIVA></DatiBeniServizi></FatturaElettronicaBody>"
				+ "</FatturaElettronicaSemplificata>";
		assertThat(text(xml, Term.GROSS_TOTAL)).containsExactly("17.20");
		assertThat(text(xml, Term.TAX_TOTAL)).containsExactly("2.01");
		assertThat(text(xml, Term.ITEM_NAME)).containsExactly("Pasto", "Vino");
		assertThat(text(xml, Term.SELLER_VAT)).containsExactly("IT01234567890");
	}

	@Test
	void severalInvoicesInOneFileAreCounted() throws IOException {
		String one = fattura("", "<Numero>1</Numero>", GOODS);
		String body = one.substring(one.indexOf("<FatturaElettronicaBody>"), one.indexOf("</p:FatturaElettronica>"));
		EInvoiceFile file = file(one.replace(body, body + body.replace("<Numero>1", "<Numero>2")));
		assertThat(file.documents()).isEqualTo(2);
		assertThat(text(file, Term.INVOICE_NUMBER)).containsExactly("1");
	}

	@Test
	void theTaxIsThatInTheCurrencyOfTheInvoice() throws IOException {
		String xml = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>"
				+ "<ID>1</ID><DocumentCurrencyCode>EUR</DocumentCurrencyCode>"
				+ "<TaxTotal><TaxAmount currencyID='SEK'>250</TaxAmount></TaxTotal>"
				+ "<TaxTotal><TaxAmount currencyID='EUR'>25</TaxAmount></TaxTotal>"
				+ "<AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount>3.00</Amount></AllowanceCharge>"
				+ "<AllowanceCharge><ChargeIndicator>true</ChargeIndicator><AllowanceChargeReason>Freight"
				+ "</AllowanceChargeReason><Amount>5.00</Amount></AllowanceCharge></Invoice>";
		assertThat(text(xml, Term.TAX_TOTAL)).containsExactly("25");
		assertThat(text(xml, Term.ITEM_AMOUNT)).containsExactly("-3.00", "5.00");
		assertThat(text(xml, Term.ITEM_NAME)).containsExactly("Amount", "Freight");
	}

	@Test
	void theSheetShowsEachValueAtItsPlace() throws IOException {
		EInvoiceFile file = file(fattura("<Anagrafica><Denominazione>Rossi &amp; Figli</Denominazione></Anagrafica>",
				"<Numero>2026/17</Numero>", GOODS));
		List<SheetPage> pages = Typesetter.pages(file.flow().blocks(), 0, 10);
		List<Datum> data = file.data(pages.get(0));
		assertThat(data).hasSameSizeAs(file.data());
		for (Datum datum : data) {
			assertThat(words(pages.get(0), datum)).as(datum.path()).isEqualTo(datum.text());
		}
	}

	@Test
	void aLongInvoiceGoesOverManyPages() throws IOException {
		String row = "<DettaglioLinee><Descrizione>Vite</Descrizione><PrezzoTotale>1.00</PrezzoTotale></DettaglioLinee>";
		EInvoiceFile file = file(fattura("", "", "<DatiBeniServizi>" + row.repeat(2000) + "</DatiBeniServizi>"));
		List<SheetPage> pages = Typesetter.pages(file.flow().blocks(), 0, 500);
		assertThat(pages).hasSizeGreaterThan(10);
		assertThat(pages.stream().mapToInt((page) -> file.data(page).size()).sum()).isEqualTo(file.data().size());
	}

	@ParameterizedTest
	@CsvSource({ "<Invoice><ID>1</ID>", "<CrossIndustryInvoice/>", "<Invoice><ID>1</Invoice>",
			"<!DOCTYPE a><Invoice><ID>1</ID></Invoice>",
			"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Invoice><ID>&x;</ID></Invoice>" })
	void whatIsDamagedOrNoInvoiceIsNotRead(String xml) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> file(xml));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Order><ID>1</ID></Order>", "<Invoice><ID>1</ID></Invoice>",
			"<Invoice xmlns='http://www.ebinterface.at/schema/6p1/'><InvoiceNumber>1</InvoiceNumber></Invoice>" })
	void anotherStandardIsNotRead(String xml) throws IOException {
		assertThat(EInvoiceFile.of(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void whatIsTooDeepIsNotRead() {
		assertThatExceptionOfType(UnreadableDocument.class)
			.isThrownBy(() -> file("<Invoice>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</Invoice>"));
	}

	/** Of a sheet with one line for each value. */
	private static String words(SheetPage page, Datum datum) {
		return String.join(" ",
				page.words()
					.stream()
					.filter((word) -> datum.boxes()
						.stream()
						.anyMatch((box) -> box.x() <= word.x() / page.width() + 1e-6
								&& (word.x() + word.width()) / page.width() <= box.right() + 1e-6
								&& Math.abs(box.y() - word.top() / page.height()) < 1e-6))
					.map(SheetPage.Placed::text)
					.toList());
	}

	private static String paid(String amount) {
		return "<DatiPagamento><DettaglioPagamento><ImportoPagamento>" + amount
				+ "</ImportoPagamento></DettaglioPagamento></DatiPagamento>";
	}

	private static String fattura(String seller, String document, String rest) {
		return "<p:FatturaElettronica xmlns:p='urn:p'><FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici>"
				+ seller + "</DatiAnagrafici></CedentePrestatore></FatturaElettronicaHeader><FatturaElettronicaBody>"
				+ "<DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento>" + document
				+ "</DatiGeneraliDocumento></DatiGenerali>" + rest + "</FatturaElettronicaBody></p:FatturaElettronica>";
	}

	private static EInvoiceFile file(String xml) throws IOException {
		return EInvoiceFile.of(xml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
	}

	private static List<String> text(String xml, Term term) throws IOException {
		return text(file(xml), term);
	}

	private static List<String> text(EInvoiceFile file, Term term) {
		return file.data().stream().filter((datum) -> datum.term() == term).map(Datum::text).toList();
	}

	private static List<String> path(String xml, Term term) throws IOException {
		return file(xml).data().stream().filter((datum) -> datum.term() == term).map(Datum::path).toList();
	}

}
