package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.helger.fatturapa.FatturaPA122Marshaller;
import com.helger.fatturapa.v122.FPA122AnagraficaType;
import com.helger.fatturapa.v122.FPA122FatturaElettronicaBodyType;
import com.helger.fatturapa.v122.FPA122FatturaElettronicaType;
import com.helger.fatturapa.v122.FPA122IdFiscaleType;
import com.helger.ubl21.UBL21Marshaller;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.Test;

/**
 * UBL and FatturaPA in the classes that JAXB made of their schemas, and in Dromedary:
 * they say the same. What is not valid against its schema is not read here.
 */
class HelgerTest {

	private final List<String> differences = new ArrayList<>();

	private int compared;

	private int invalid;

	@Test
	void bothSayTheSame() throws Exception {
		for (JsonNode reading : new ObjectMapper().readTree(new File(System.getProperty("readings")))) {
			Path file = Path.of(reading.path("file").asText());
			if (!file.toString().endsWith(".pdf")) {
				Map<String, String> theirs = theirs(reading.path("root").asText(), Files.readAllBytes(file));
				invalid += theirs.isEmpty() ? 1 : 0;
				theirs.forEach((term, given) -> same(file, term, reading.path(term).asText(""), given));
			}
		}
		System.out.println(compared + " values compared, " + invalid + " files not valid or of another standard");
		assertEquals(List.of(), differences);
		assertTrue(compared > 1000, compared + " values");
	}

	private void same(Path file, String term, String ours, String given) {
		compared++;
		String clean = given.strip().replaceAll("\\s+", " ");
		if (!clean.equals(ours) && !alike(clean, ours)) {
			differences.add(file.getFileName() + " " + term + ": ours " + ours + ", theirs " + clean);
		}
	}

	private static boolean alike(String one, String other) {
		try {
			return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	/** Empty where it is not valid. */
	private static Map<String, String> theirs(String root, byte[] bytes) {
		switch (root) {
			case "Invoice":
				InvoiceType invoice = UBL21Marshaller.invoice().read(bytes);
				return (invoice != null) ? invoice(invoice) : Map.of();
			case "CreditNote":
				CreditNoteType note = UBL21Marshaller.creditNote().read(bytes);
				return (note != null) ? note(note) : Map.of();
			case "FatturaElettronica":
				FPA122FatturaElettronicaType fattura = new FatturaPA122Marshaller().read(bytes);
				return (fattura != null) ? fattura(fattura) : Map.of();
			default:
				return Map.of();
		}
	}

	private static Map<String, String> invoice(InvoiceType invoice) {
		Map<String, String> said = new LinkedHashMap<>();
		said.put("invoice-number", invoice.getIDValue());
		said.put("issue-date", day(invoice.getIssueDateValue()));
		said.put("currency", invoice.getDocumentCurrencyCodeValue());
		party(said, "seller", invoice.getAccountingSupplierParty().getParty());
		party(said, "buyer", invoice.getAccountingCustomerParty().getParty());
		totals(said, invoice.getLegalMonetaryTotal());
		return said;
	}

	private static Map<String, String> note(CreditNoteType note) {
		Map<String, String> said = new LinkedHashMap<>();
		said.put("invoice-number", note.getIDValue());
		said.put("issue-date", day(note.getIssueDateValue()));
		said.put("currency", note.getDocumentCurrencyCodeValue());
		party(said, "seller", note.getAccountingSupplierParty().getParty());
		party(said, "buyer", note.getAccountingCustomerParty().getParty());
		totals(said, note.getLegalMonetaryTotal());
		return said;
	}

	private static void party(Map<String, String> said, String who, PartyType party) {
		Stream<String> legal = party.getPartyLegalEntity().stream().map((one) -> one.getRegistrationNameValue());
		Stream<String> trading = party.getPartyName().stream().map((one) -> one.getNameValue());
		said.put(who + "-name",
				Stream.concat(legal, trading).filter((name) -> name != null && !name.isBlank()).findFirst().orElse(""));
		said.put(who + "-vat",
				party.getPartyTaxScheme()
					.stream()
					.filter((one) -> "VAT".equalsIgnoreCase(one.getTaxScheme().getIDValue()))
					.map((one) -> one.getCompanyIDValue())
					.findFirst()
					.orElse(""));
	}

	private static void totals(Map<String, String> said, MonetaryTotalType totals) {
		said.put("net-total", number(totals.getTaxExclusiveAmountValue()));
		said.put("gross-total", number(totals.getTaxInclusiveAmountValue()));
	}

	private static Map<String, String> fattura(FPA122FatturaElettronicaType fattura) {
		Map<String, String> said = new LinkedHashMap<>();
		FPA122FatturaElettronicaBodyType body = fattura.getFatturaElettronicaBody().get(0);
		var document = body.getDatiGenerali().getDatiGeneraliDocumento();
		said.put("invoice-number", document.getNumero());
		said.put("issue-date", day(document.getData()));
		said.put("currency", document.getDivisa());
		var seller = fattura.getFatturaElettronicaHeader().getCedentePrestatore().getDatiAnagrafici();
		said.put("seller-name", name(seller.getAnagrafica()));
		said.put("seller-vat", vat(seller.getIdFiscaleIVA()));
		var buyer = fattura.getFatturaElettronicaHeader().getCessionarioCommittente().getDatiAnagrafici();
		said.put("buyer-name", name(buyer.getAnagrafica()));
		said.put("buyer-vat", vat(buyer.getIdFiscaleIVA()));
		var rates = body.getDatiBeniServizi().getDatiRiepilogo();
		said.put("net-total",
				number(rates.stream().map((one) -> one.getImponibileImporto()).reduce(BigDecimal.ZERO, BigDecimal::add)));
		said.put("tax-total",
				number(rates.stream().map((one) -> one.getImposta()).reduce(BigDecimal.ZERO, BigDecimal::add)));
		if (document.getImportoTotaleDocumento() != null) {
			said.put("gross-total", number(document.getImportoTotaleDocumento()));
		}
		return said;
	}

	private static String name(FPA122AnagraficaType names) {
		if (names.getDenominazione() != null) {
			return names.getDenominazione();
		}
		String title = (names.getTitolo() != null) ? names.getTitolo() + " " : "";
		return title + names.getNome() + " " + names.getCognome();
	}

	private static String vat(FPA122IdFiscaleType id) {
		if (id == null) {
			return "";
		}
		return id.getIdCodice().startsWith(id.getIdPaese()) ? id.getIdCodice() : id.getIdPaese() + id.getIdCodice();
	}

	/** With or without the offset of a time zone behind it. */
	private static String day(Object date) {
		return date.toString().substring(0, 10);
	}

	private static String number(BigDecimal amount) {
		return (amount != null) ? amount.toPlainString() : "";
	}

}
