package io.dromedary.read.einvoice;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.dromedary.read.einvoice.EuropeanRules.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** With the rules that the build has laid beside the class path. */
class EuropeanRulesTest {

	private static final Path JARS = Path.of("target/en16931");

	private static final String UBL = """
			<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
			 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
			 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
			<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>7/A</cbc:ID>
			<cbc:IssueDate>2026-03-02</cbc:IssueDate><cbc:DueDate>2026-04-02</cbc:DueDate>
			<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
			<cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>IT</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
			<cac:PartyTaxScheme><cbc:CompanyID>IT01879020517</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
			<cac:PartyLegalEntity><cbc:RegistrationName>Fornace Verdi</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
			<cac:AccountingCustomerParty><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>IT</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
			<cac:PartyLegalEntity><cbc:RegistrationName>Bar Centrale</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
			<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">22.00</cbc:TaxAmount><cac:TaxSubtotal>
			<cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">22.00</cbc:TaxAmount>
			<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>22</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
			<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
			<cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">122.00</cbc:TaxInclusiveAmount>
			<cbc:PayableAmount currencyID="EUR">122.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
			<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="H87">4</cbc:InvoicedQuantity>
			<cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Tegole</cbc:Name>
			<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>22</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
			<cac:Price><cbc:PriceAmount currencyID="EUR">25.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>
			""";

	private static final String CII = """
			<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
			 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
			<rsm:ExchangedDocument><ram:ID>7/A</ram:ID></rsm:ExchangedDocument></rsm:CrossIndustryInvoice>
			""";

	private static URLClassLoader loader;

	private static EuropeanRules rules;

	@BeforeAll
	static void open() throws IOException {
		loader = loader((jar) -> true);
		rules = new EuropeanRules(loader, Duration.ofSeconds(60));
	}

	@AfterAll
	static void close() throws IOException {
		loader.close();
	}

	@Test
	void anInvoiceThatKeepsThemBreaksNone() {
		assertThat(broken(UBL)).isEmpty();
	}

	@Test
	void theirNamesAreGiven() {
		assertThat(broken(UBL.replace("TaxInclusiveAmount currencyID=\"EUR\">122.00",
				"TaxInclusiveAmount currencyID=\"EUR\">122.99")))
			.contains("BR-CO-15");
		assertThat(broken(CII)).contains("BR-03");
	}

	@Test
	void theNewestAreTaken() {
		assertThat(rules.version()).contains("1.3.16");
		assertThat(RulesJar.compare("1.3.9", "1.3.16")).isNegative();
		assertThat(RulesJar.compare("1.3.6a", "1.3.6")).isPositive();
		assertThat(RulesJar.compare("1.3.14.2", "1.3.14")).isPositive();
	}

	@Test
	void theyAreNotForOtherStandards() {
		assertThat(rules.of(bytes("<p:FatturaElettronica xmlns:p=\"x\"/>"))).isEmpty();
		assertThat(rules.of(bytes(UBL.replace("Invoice", "Order")))).isEmpty();
	}

	/** Sums and accounts may be wrong and the currency of yesterday right. */
	@Test
	void whatTheySayIsNoGroundForTrust() {
		assertThat(broken(UBL.replace("01879020517", "01879020518"))).isEmpty();
	}

	@Test
	void withoutThemNothingIsSaid() throws IOException {
		assertThat(EuropeanRules.onClassPath().version()).isEmpty();
		assertThat(EuropeanRules.onClassPath().of(bytes(UBL))).isEmpty();
		try (URLClassLoader rulesAlone = loader((jar) -> jar.startsWith("phive"))) {
			assertThat(new EuropeanRules(rulesAlone, Duration.ofSeconds(60)).of(bytes(UBL))).isEmpty();
		}
	}

	@Test
	void nobodyWaitsForOneThatTakesLong() {
		EuropeanRules hurried = new EuropeanRules(loader, Duration.ZERO);
		assertThat(hurried.of(bytes(UBL))).isEmpty();
	}

	private static Set<String> broken(String xml) {
		Optional<Verdict> verdict = rules.of(bytes(xml));
		assertThat(verdict).isPresent();
		return verdict.get().broken();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static URLClassLoader loader(Predicate<String> jars) throws IOException {
		try (Stream<Path> files = Files.list(JARS)) {
			List<Path> chosen = files.filter((jar) -> jars.test(jar.getFileName().toString())).toList();
			URL[] urls = new URL[chosen.size()];
			for (int index = 0; index < urls.length; index++) {
				urls[index] = chosen.get(index).toUri().toURL();
			}
			return new URLClassLoader(urls, EuropeanRulesTest.class.getClassLoader());
		}
	}

}
