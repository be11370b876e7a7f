package io.dromedary.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Business documents that are no invoices. */
class BusinessDocumentTest {

	private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

	@ParameterizedTest
	@CsvSource({ "Order, order", "OrderResponse, order", "OrderCancellation, order", "DespatchAdvice, delivery",
			"ReceiptAdvice, delivery", "Quotation, quotation", "Catalogue, catalogue", "Statement, statement",
			"Reminder, reminder", "RemittanceAdvice, remittance", "ApplicationResponse, response" })
	void thoseOfUblAreToldByRootAndNameSpace(String root, String kind) {
		String xml = "\uFEFF<?xml version='1.0'?><!-- a --><u:%s xmlns:u='%s%s-2'/>".formatted(root, UBL, root);
		assertThat(of(xml)).contains(new BusinessDocument(kind));
		assertThat(of("<StandardBusinessDocument xmlns='x'><Header/>" + xml.substring(xml.indexOf("<u:"))
				+ "</StandardBusinessDocument>"))
			.contains(new BusinessDocument(kind));
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.ITALIAN }) {
			assertThat(of(xml).orElseThrow().what().in(locale)).doesNotContain("format.");
		}
		assertThat(of("<%s><a/></%s>".formatted(root, root))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SCRDMCCBDACIOMessageStructure, order", "SCRDMCCBDACDAMessageStructure, delivery",
			"CrossIndustryOrder, order", "CrossIndustryDespatchAdvice, delivery", "CrossIndustryQuotation, quotation" })
	void thoseOfUnCefactAreToldByTheirRoot(String root, String kind) {
		assertThat(of("<r:%s xmlns:r='urn:un:unece'/>".formatted(root))).contains(new BusinessDocument(kind));
	}

	@Test
	void anInvoiceIsNoneWhateverItNames() {
		for (String root : new String[] { "Invoice", "CreditNote", "SelfBilledInvoice", "FreightInvoice" }) {
			assertThat(of("<%s xmlns='%s%s-2' xmlns:o='%sOrder-2'/>".formatted(root, UBL, root, UBL))).isEmpty();
		}
		assertThat(of("<!-- <Order xmlns='" + UBL + "Order-2'> --><CrossIndustryInvoice/>")).isEmpty();
		assertThat(of("Order")).isEmpty();
	}

	private static Optional<BusinessDocument> of(String xml) {
		return BusinessDocument.of(xml.getBytes(StandardCharsets.UTF_8));
	}

}
