package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.mustangproject.CalculatedInvoice;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/**
 * UBL, CII and PDFs with XML in Mustang and in Dromedary: they say the same, but for what
 * Mustang is known not to read.
 */
class MustangTest {

	private final Map<String, Integer> known = new TreeMap<>();

	private final List<String> others = new ArrayList<>();

	private int compared;

	@Test
	void bothSayTheSame() throws Exception {
		for (JsonNode reading : new ObjectMapper().readTree(new File(System.getProperty("readings")))) {
			if (!reading.path("root").asText().startsWith("FatturaElettronica")) {
				compare(reading);
			}
		}
		System.out.println(compared + " values compared, known faults " + known);
		assertEquals(List.of(), others);
		assertTrue(compared > 800, compared + " values");
	}

	private void compare(JsonNode reading) throws Exception {
		Path file = Path.of(reading.path("file").asText());
		byte[] bytes = Files.readAllBytes(file);
		CalculatedInvoice invoice = new CalculatedInvoice();
		try {
			ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
			importer.doIgnoreCalculationErrors();
			if (file.toString().endsWith(".pdf")) {
				importer.setInputStream(new ByteArrayInputStream(bytes));
			}
			else {
				importer.setRawXML(bytes);
			}
			importer.extractInto(invoice);
		}
		catch (RuntimeException ex) {
			known.merge("fails: " + ex.getClass().getSimpleName(), 1, Integer::sum);
			return;
		}
		Case one = new Case(reading, file, bytes);
		one.same("invoice-number", invoice.getNumber());
		one.same("issue-date",
				(invoice.getIssueDate() != null) ? new SimpleDateFormat("yyyy-MM-dd").format(invoice.getIssueDate())
						: null);
		one.same("currency", invoice.getCurrency());
		one.same("gross-total", invoice.getGrandTotal());
		one.same("net-total", invoice.getTaxBasis());
		one.party("seller", invoice.getSender());
		one.party("buyer", invoice.getRecipient());
	}

	private class Case {

		private final JsonNode reading;

		private final Path file;

		private final String text;

		private final boolean ubl;

		Case(JsonNode reading, Path file, byte[] bytes) {
			this.reading = reading;
			this.file = file;
			// without the zeros of UTF-16
			this.text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
			this.ubl = reading.path("root").asText().matches("Invoice|CreditNote");
		}

		private void party(String who, TradeParty party) {
			same(who + "-name", (party != null) ? party.getName() : null);
			same(who + "-vat", (party != null) ? party.getVATID() : null);
		}

		private void same(String term, Object theirs) {
			String ours = reading.path(term).asText("");
			String given = (theirs != null) ? theirs.toString().strip().replaceAll("\\s+", " ") : "";
			compared++;
			if (!given.equals(ours) && !alike(ours, given)) {
				String fault = fault(term, ours, given);
				if (fault.isEmpty()) {
					others.add(file.getFileName() + " " + term + ": ours " + ours + ", theirs " + given);
				}
				else {
					known.merge(fault, 1, Integer::sum);
				}
			}
		}

		private boolean alike(String ours, String given) {
			try {
				return new BigDecimal(ours).compareTo(new BigDecimal(given)) == 0;
			}
			catch (NumberFormatException ex) {
				return false;
			}
		}

		/** What it is known for; empty where it is not. */
		private String fault(String term, String ours, String given) {
			if (ubl && term.endsWith("-name")) {
				return "the legal name of UBL";
			}
			if (!ubl && term.endsWith("-name") && given.isEmpty() && text.contains("TradingBusinessName")) {
				return "a trading name of CII alone";
			}
			if (ubl && term.endsWith("-vat")) {
				return "the tax schemes of UBL";
			}
			if (ours.startsWith(given) && text.matches("(?s).*(<!--|<!\\[CDATA\\[|<\\?x).*")) {
				return "text in pieces";
			}
			return "";
		}

	}

}
