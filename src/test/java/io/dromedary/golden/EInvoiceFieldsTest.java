package io.dromedary.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dromedary.bench.Pipeline;
import io.dromedary.bench.ShippedTypes;
import io.dromedary.check.Check;
import io.dromedary.document.Assessment;
import io.dromedary.document.BrokenFile;
import io.dromedary.document.Field;
import io.dromedary.document.Finding;
import io.dromedary.extract.LabelExtraction;
import io.dromedary.review.Corrections;
import io.dromedary.review.RefusedCorrection;
import io.dromedary.review.Settle;
import io.dromedary.types.TypeRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A FatturaPA of a professional, in which everything stands that one may hold. */
class EInvoiceFieldsTest {

	private static final Path TYPE = Path.of("routes/documents/invoice.yaml");

	private static final String XML = """
			<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
			<FatturaElettronicaHeader>
			<DatiTrasmissione><CodiceDestinatario>0000000</CodiceDestinatario><PECDestinatario>rossi@pec.example</PECDestinatario></DatiTrasmissione>
			<CedentePrestatore><DatiAnagrafici>
			<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01879020517</IdCodice></IdFiscaleIVA>
			<CodiceFiscale>01879020517</CodiceFiscale><Anagrafica><Denominazione>Studio Neri</Denominazione></Anagrafica>
			</DatiAnagrafici><Sede><Indirizzo>Via Roma</Indirizzo><NumeroCivico>1</NumeroCivico><CAP>20100</CAP>
			<Comune>Milano</Comune><Provincia>MI</Provincia><Nazione>IT</Nazione></Sede></CedentePrestatore>
			<CessionarioCommittente><DatiAnagrafici><CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale>
			<Anagrafica><Nome>Mario</Nome><Cognome>Rossi</Cognome></Anagrafica></DatiAnagrafici>
			<Sede><Indirizzo>Piazza Uno 2</Indirizzo><CAP>00100</CAP><Comune>Roma</Comune><Nazione>IT</Nazione></Sede>
			</CessionarioCommittente></FatturaElettronicaHeader>
			<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento>
			<Divisa>EUR</Divisa><Data>2026-03-10</Data><Numero>7/A</Numero>
			<DatiRitenuta><ImportoRitenuta>10.00</ImportoRitenuta></DatiRitenuta>
			<DatiRitenuta><ImportoRitenuta>8.00</ImportoRitenuta></DatiRitenuta>
			<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>
			<DatiCassaPrevidenziale><TipoCassa>TC22</TipoCassa><ImportoContributoCassa>3.60</ImportoContributoCassa>
			<AliquotaIVA>22.00</AliquotaIVA></DatiCassaPrevidenziale>
			<ImportoTotaleDocumento>166.20</ImportoTotaleDocumento><Arrotondamento>0.01</Arrotondamento>
			</DatiGeneraliDocumento>
			<DatiOrdineAcquisto><IdDocumento>po 5 a</IdDocumento><CodiceCUP>E11B20000000001</CodiceCUP><CodiceCIG>Z1234567AB</CodiceCIG></DatiOrdineAcquisto>
			<DatiFattureCollegate><IdDocumento>Ft 5/a</IdDocumento><Data>2026-01-10</Data></DatiFattureCollegate>
			<DatiFattureCollegate><IdDocumento>6/A</IdDocumento></DatiFattureCollegate></DatiGenerali>
			<DatiBeniServizi><DettaglioLinee><CodiceArticolo><CodiceValore>c 1</CodiceValore></CodiceArticolo>
			<Descrizione>Consulenza</Descrizione><Quantita>10.00</Quantita><UnitaMisura>ore</UnitaMisura>
			<PrezzoUnitario>10.00</PrezzoUnitario><ScontoMaggiorazione><Tipo>SC</Tipo><Percentuale>10.00</Percentuale></ScontoMaggiorazione>
			<PrezzoTotale>90.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>
			<DettaglioLinee><Descrizione>Corso</Descrizione><Quantita>1.00</Quantita><PrezzoUnitario>50.00</PrezzoUnitario>
			<PrezzoTotale>50.00</PrezzoTotale><AliquotaIVA>0.00</AliquotaIVA><Natura>N4</Natura></DettaglioLinee>
			<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>93.60</ImponibileImporto><Imposta>20.59</Imposta><EsigibilitaIVA>D</EsigibilitaIVA></DatiRiepilogo>
			<DatiRiepilogo><AliquotaIVA>0.00</AliquotaIVA><Natura>N4</Natura><ImponibileImporto>50.00</ImponibileImporto><Imposta>0.00</Imposta></DatiRiepilogo>
			</DatiBeniServizi>
			<DatiPagamento><CondizioniPagamento>TP01</CondizioniPagamento>
			<DettaglioPagamento><ModalitaPagamento>MP12</ModalitaPagamento><DataScadenzaPagamento>2026-05-10</DataScadenzaPagamento><ImportoPagamento>48.20</ImportoPagamento><IBAN>IT28W8000000292100645211151</IBAN></DettaglioPagamento>
			<DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento><DataScadenzaPagamento>2026-04-10</DataScadenzaPagamento><ImportoPagamento>100.00</ImportoPagamento><IBAN>IT60X0542811101000000123456</IBAN></DettaglioPagamento>
			</DatiPagamento></FatturaElettronicaBody></p:FatturaElettronica>
			""";

	private static final Pipeline PIPELINE = new Pipeline();

	@AfterAll
	static void close() {
		PIPELINE.close();
	}

	@Test
	void everyFieldIsGiven() {
		Assessment assessment = assess(XML);
		assertThat(findings(assessment)).isEmpty();
		assertThat(values(assessment.fields())).containsAllEntriesOf(Map.ofEntries(
				Map.entry("seller_address", "Via Roma 1, 20100 Milano MI, IT"),
				Map.entry("seller_tax_code", "01879020517"), Map.entry("buyer_address", "Piazza Uno 2, 00100 Roma, IT"),
				Map.entry("buyer_tax_code", "RSSMRA80A01H501U"), Map.entry("sdi_code", "rossi@pec.example"),
				Map.entry("purchase_order", "po 5 a"), Map.entry("cup", "E11B20000000001"),
				Map.entry("cig", "Z1234567AB"), Map.entry("preceding_invoice", "Ft 5/a"),
				Map.entry("preceding_invoice_date", "2026-01-10"), Map.entry("social_fund", "3.60"),
				Map.entry("withholding", "18.00"), Map.entry("stamp_duty", "2.00"), Map.entry("rounding", "0.01"),
				Map.entry("due_date", "2026-04-10"), Map.entry("amount_due", "100.00")));
	}

	@Test
	void itsTablesHaveAllTheirRows() {
		Assessment assessment = assess(XML);
		assertThat(assessment.lines().stream().map(EInvoiceFieldsTest::values)).containsExactly(
				Map.of("description", "Consulenza", "code", "c 1", "quantity", "10.00", "unit", "ore", "unit_price",
						"10.00", "discount", "-10.00%", "amount", "90.00", "vat_rate", "22.00"),
				Map.of("description", "Corso", "quantity", "1.00", "unit_price", "50.00", "amount", "50.00", "vat_rate",
						"0.00", "nature", "N4"),
				Map.of("description", "TC22", "amount", "3.60", "vat_rate", "22.00"));
		assertThat(assessment.table("vat").stream().map(EInvoiceFieldsTest::values)).containsExactly(
				Map.of("rate", "22.00", "base", "93.60", "tax", "20.59", "collection", "D"),
				Map.of("rate", "0.00", "nature", "N4", "base", "50.00", "tax", "0.00"));
		assertThat(assessment.table("payments").stream().map(EInvoiceFieldsTest::values)).containsExactly(
				Map.of("terms", "TP01", "means", "MP12", "due_date", "2026-05-10", "amount", "48.20"),
				Map.of("terms", "TP01", "means", "MP05", "due_date", "2026-04-10", "amount", "100.00", "iban",
						"IT60X0542811101000000123456"));
		assertThat(assessment.table("preceding").stream().map(EInvoiceFieldsTest::values))
			.containsExactly(Map.of("number", "Ft 5/a", "date", "2026-01-10"), Map.of("number", "6/A"));
		assertThat(assessment.table("payments").get(1).get("iban").evidence()).isNotNull()
			.satisfies((evidence) -> assertThat(evidence.boxes()).hasSize(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<Imposta>20.59|<Imposta>21.58|vat[0].tax rate-tax NOTE",
			"<Natura>N4</Natura><ImponibileImporto>|<ImponibileImporto>|vat[1].rate rate-category NOTE",
			"<AliquotaIVA>22.00</AliquotaIVA><Imp|<AliquotaIVA>22.00</AliquotaIVA><Natura>N1</Natura><Imp|vat[0].rate rate-category NOTE",
			"<ImportoPagamento>48.20|<ImportoPagamento>58.20|payments[1].amount payments-sum NOTE",
			"<ImportoTotaleDocumento>166.20|<ImportoTotaleDocumento>176.20|gross_total sum ERROR",
			"<PrezzoTotale>50.00|<PrezzoTotale>51.00|net_total lines-sum DOUBT",
			"<IdCodice>01879020517|<IdCodice>01879020518|seller_vat vat-check-digits NOTE",
			"<CodiceFiscale>RSSMRA80A01H501U|<CodiceFiscale>RSSMRA80A01H501A|buyer_tax_code codice-fiscale-check NOTE",
			"<CodiceFiscale>01879020517|<CodiceFiscale>01879020518|seller_tax_code codice-fiscale-check NOTE",
			"<IBAN>IT60X|<IBAN>IT61X|payments[1].iban iban-check-digits NOTE",
			"<Data>2026-01-10|<Data>2026-03-11|date before NOTE",
			"<Data>2026-03-10|<Data>2026-02-30|date date-impossible ERROR" })
	void whatDoesNotFitIsAFinding(String right, String wrong, String finding) {
		assertThat(XML).contains(right);
		assertThat(findings(assess(XML.replace(right, wrong)))).contains(finding);
	}

	/** The buyer pays the tax elsewhere: the payments come to the sum without it. */
	@Test
	void theTaxOfASplitPaymentIsNotPaid() {
		String split = XML.replace("<EsigibilitaIVA>D", "<EsigibilitaIVA>S");
		assertThat(findings(assess(split))).containsExactly("payments[1].amount payments-sum NOTE");
		assertThat(findings(assess(split.replace(">48.20<", ">27.61<")))).isEmpty();
	}

	@Test
	void theTypeSaysWhatAPersonLooksAt() throws IOException, BrokenFile {
		String wrong = XML.replace("<Imposta>20.59", "<Imposta>21.58").replace("<IBAN>IT60X", "<IBAN>IT61X");
		Assessment assessment = assess(wrong);
		assertThat(findings(assessment)).contains("iban iban-check-digits NOTE", "vat[0].tax rate-tax NOTE");
		var strict = new TypeRegistry();
		strict.put("invoice.yaml",
				Files.readString(TYPE)
					.replace("- codes: note", "- codes: doubt")
					.replace("- rates: note", "- rates: error")
					.replace("gross_total]\n", "gross_total]\n    data: note\n"));
		assertThat(findings(new Check(strict, Clock.systemDefaultZone()).check(assessment.extraction()))).contains(
				"iban iban-check-digits DOUBT", "payments[1].iban iban-check-digits DOUBT", "vat[0].tax rate-tax ERROR",
				"gross_total sum NOTE");
	}

	/** As in a home with a type file of before. */
	@Test
	void whereATypeDoesNotSayByWhatItIsKnownAgainAPersonLooks() throws IOException, BrokenFile {
		var older = new TypeRegistry();
		String type = Files.readString(TYPE);
		older.put("invoice.yaml", type.substring(0, type.indexOf("same:")));
		assertThat(LabelExtraction.of(older).apply(assess(XML).extraction().transcript()).findings())
			.extracting(Finding::rule)
			.containsExactly("perhaps-twice");
	}

	/** Nothing but what they changed is asked of a person. */
	@Test
	void aCorrectionIsTakenThoughTheTotalHoldsTheStamp() {
		Check check = new Check(ShippedTypes.all(), Clock.systemDefaultZone());
		Assessment settled = new Settle(check, ShippedTypes.all()).settle(assess(XML),
				new Corrections(Map.of("due_date", "2026-06-30"), null, false));
		assertThat(values(settled.fields())).containsEntry("due_date", "2026-06-30")
			.containsEntry("stamp_duty", "2.00");
		assertThat(settled.table("vat")).hasSize(2);
	}

	@Test
	void aNoteOnWhatTheDocumentCarriesIsNotAskedOfWhoCorrectsSomethingElse() {
		Check check = new Check(ShippedTypes.all(), Clock.systemDefaultZone());
		Settle settle = new Settle(check, ShippedTypes.all());
		Assessment seen = assess(XML.replace("<IBAN>IT60X", "<IBAN>IT61X"));
		assertThat(findings(seen)).contains("iban iban-check-digits NOTE");
		Assessment settled = settle.settle(seen, new Corrections(Map.of("due_date", "2026-06-30"), null, false));
		assertThat(findings(settled)).contains("iban iban-check-digits NOTE");
		assertThatExceptionOfType(RefusedCorrection.class).isThrownBy(
				() -> settle.settle(seen, new Corrections(Map.of("iban", "IT62X0542811101000000123456"), null, false)));
	}

	@Test
	void aSumIsWeighedAnewWhereOneOfItsFieldsIsCorrected() {
		Check check = new Check(ShippedTypes.all(), Clock.systemDefaultZone());
		Settle settle = new Settle(check, ShippedTypes.all());
		Assessment wrong = assess(XML.replace("<ImportoTotaleDocumento>166.20", "<ImportoTotaleDocumento>176.20"));
		assertThat(findings(wrong)).contains("gross_total sum ERROR");
		Assessment seen = settle.settle(wrong, new Corrections(Map.of("due_date", "2026-06-30"), null, true));
		assertThat(findings(seen)).contains("gross_total sum NOTE");
		settle.settle(seen, new Corrections(Map.of("due_date", "2026-07-30"), null, false));
		assertThatExceptionOfType(RefusedCorrection.class)
			.isThrownBy(() -> settle.settle(seen, new Corrections(Map.of("net_total", "150.00"), null, false)))
			.satisfies((refused) -> assertThat(refused.findings()).extracting(Finding::rule).contains("sum"));
	}

	private static Assessment assess(String xml) {
		return PIPELINE.assess("fattura.xml", xml.getBytes(StandardCharsets.UTF_8));
	}

	/** What concerns its values. */
	private static List<String> findings(Assessment assessment) {
		List<String> findings = new ArrayList<>();
		for (Finding finding : assessment.findings()) {
			if (!List.of("document", "type").contains(finding.field())) {
				findings.add(finding.field() + " " + finding.rule() + " " + finding.severity());
			}
		}
		return findings;
	}

	private static Map<String, String> values(Map<String, Field> fields) {
		Map<String, String> values = new TreeMap<>();
		fields.forEach((name, field) -> values.put(name, String.valueOf(field.value())));
		return values;
	}

}
