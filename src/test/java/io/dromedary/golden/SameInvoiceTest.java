package io.dromedary.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Found;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.paper.einvoice.Wrapped;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One invoice that comes in several files is delivered once. */
@ExtendWith(Golden.class)
class SameInvoiceTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Test
	void thePrintThatComesAfterTheXmlIsLaidBeforeAPerson(WholeHub hub) throws IOException {
		Drawn print = print(4101);
		Entry first = hub.carry("4101.xml", EInvoices.fatturaPa(print.truth()).content());
		Entry second = hub.carry("4101.pdf", print.content());
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(second)).contains("document: same-document");
		linked(hub, first, second);
		Client client = new Client(hub);
		String decision = "{\"version\": %d, \"action\": \"reject\", \"reason\": \"its print\"}"
			.formatted(second.version());
		assertThat(
				client.post("/api/documents/" + second.id() + "/decision", "application/json", decision).statusCode())
			.isEqualTo(200);
		assertThat(delivered(hub, second)).isFalse();
	}

	@Test
	void theXmlThatComesAfterThePrintIsLaidBeforeAPersonWhoMaySayThatItIsAnother(WholeHub hub) throws IOException {
		Drawn print = print(4102);
		Entry first = hub.carry("4102.pdf", print.content());
		Entry second = hub.carry("4102.xml", EInvoices.ubl(print.truth()).content());
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		linked(hub, first, second);
		Client client = new Client(hub);
		String decision = "{\"version\": %d, \"action\": \"approve\"}".formatted(second.version());
		assertThat(
				client.post("/api/documents/" + second.id() + "/decision", "application/json", decision).statusCode())
			.isEqualTo(200);
		await().until(() -> hub.ledger().find(second.id()).orElseThrow().status() == Status.DELIVERED);
		assertThat(delivered(hub, second)).isTrue();
		assertThat(client.get("/api/documents/" + second.id())).contains("another document than " + first.id());
	}

	/** Its program adds the letters of a register to the number, and prints none. */
	@Test
	void theNumberOfOneMayLackTheLettersOfARegister(WholeHub hub) {
		Drawn print = print(4107);
		String number = print.truth().fields().get("invoice_number");
		Entry first = hub.carry("4107.pdf", print.content());
		String xml = new String(EInvoices.fatturaPa(print.truth()).content(), StandardCharsets.UTF_8)
			.replace("<Numero>" + number, "<Numero>FPR " + number);
		Entry second = hub.carry("4107.xml", xml.getBytes(StandardCharsets.UTF_8));
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(second)).isEqualTo("document: same-document");
	}

	@Test
	void ofAPairInOneArchiveOneIsDeliveredAndTheOtherIsNot(WholeHub hub) throws IOException {
		Drawn print = print(4103);
		Entry pair = hub.carry("pair.zip",
				zip(Map.of("4103.pdf", print.content(), "4103.xml", EInvoices.fatturaPa(print.truth()).content())));
		List<Entry> parts = hub.ledger().parts(pair.id()).stream().map((part) -> rested(hub, part)).toList();
		assertThat(parts).extracting(Entry::status).containsExactlyInAnyOrder(Status.DELIVERED, Status.REVIEW);
		assertThat(parts).filteredOn((part) -> delivered(hub, part)).hasSize(1);
	}

	/** Its bytes are others because it was saved again. */
	@Test
	void aPdfThatCarriesItsXmlIsKnownUnderOtherBytes(WholeHub hub) throws IOException {
		Drawn print = Paper.invoice(Locale.GERMAN).seed(4104).digital();
		byte[] pdf = Wrapped.carried(print.content(), "factur-x.xml", EInvoices.cii(print.truth()).content());
		Entry first = hub.carry("4104.pdf", pdf);
		Entry second = hub.carry("4104-again.pdf", savedAgain(pdf));
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		linked(hub, first, second);
	}

	@Test
	void anotherAccountOfASellerThatIsKnownIsLaidBeforeAPerson(WholeHub hub) {
		String xml = new String(EInvoices.cii(print(4105).truth()).content(), StandardCharsets.UTF_8);
		String number = print(4105).truth().fields().get("invoice_number");
		String iban = print(4105).truth().fields().get("iban");
		Entry first = hub.carry("4105.xml", xml.getBytes(StandardCharsets.UTF_8));
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		Entry second = hub.carry("4106.xml",
				xml.replace(number, "77-" + number)
					.replace(iban, "DE89370400440532013000")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(second)).isEqualTo("iban: new-account");
	}

	/** A forger leaves the first instalment as it is. */
	@Test
	void anotherAccountInASecondInstalmentIsLaidBeforeAPerson(WholeHub hub) {
		String xml = new String(EInvoices.fatturaPa(print(4108).truth()).content(), StandardCharsets.UTF_8);
		String number = print(4108).truth().fields().get("invoice_number");
		Entry first = hub.carry("4108.xml", xml.getBytes(StandardCharsets.UTF_8));
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		String instalment = "</DettaglioPagamento><DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento>"
				+ "<DataScadenzaPagamento>2030-01-31</DataScadenzaPagamento><ImportoPagamento>1.00</ImportoPagamento>"
				+ "<IBAN>DE89370400440532013000</IBAN></DettaglioPagamento>";
		Entry second = hub.carry("4109.xml",
				xml.replace(number, "77-" + number)
					.replace("</DettaglioPagamento>", instalment)
					.getBytes(StandardCharsets.UTF_8));
		assertThat(second.status()).isEqualTo(Status.REVIEW);
		assertThat(hub.doubts(second)).isEqualTo("payments[1].iban: new-account");
	}

	/** FatturaPA gives all sellers outside of the EU one number. */
	@Test
	void twoSellersWithoutAVatNumberAreTwo(WholeHub hub) {
		String xml = new String(EInvoices.fatturaPa(print(4111).truth()).content(), StandardCharsets.UTF_8)
			.replaceFirst("<IdPaese>[A-Z]+</IdPaese><IdCodice>[^<]+</IdCodice></IdFiscaleIVA><Anagrafica>",
					"<IdPaese>OO</IdPaese><IdCodice>99999999999</IdCodice></IdFiscaleIVA><Anagrafica>");
		assertThat(xml).contains("99999999999");
		String name = print(4111).truth().fields().get("seller_name");
		String iban = print(4111).truth().fields().get("iban");
		Entry first = hub.carry("4111a.xml", xml.getBytes(StandardCharsets.UTF_8));
		Entry second = hub.carry("4111b.xml",
				xml.replace(name, "Acme Trading Ltd")
					.replace(iban, "DE89370400440532013000")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(first.status()).as(hub.doubts(first)).isEqualTo(Status.DELIVERED);
		assertThat(second.status()).as(hub.doubts(second)).isEqualTo(Status.DELIVERED);
	}

	private static Drawn print(long seed) {
		return Paper.invoice(Locale.ITALIAN).seed(seed).digital();
	}

	private static Entry rested(WholeHub hub, Found part) {
		String id = String.valueOf(part.documentId());
		return await().until(() -> hub.ledger().find(id).orElseThrow(), WholeHub::rests);
	}

	private static void linked(WholeHub hub, Entry first, Entry second) throws IOException {
		Client client = new Client(hub);
		JsonNode later = JSON.readTree(client.get("/api/documents/" + second.id()));
		assertThat(later.at("/sameAs/0").asText()).isEqualTo(first.id());
		JsonNode earlier = JSON.readTree(client.get("/api/documents/" + first.id()));
		assertThat(earlier.at("/repeatedBy/0").asText()).isEqualTo(second.id());
	}

	private static boolean delivered(WholeHub hub, Entry entry) {
		return Files.exists(hub.home().resolve("out/invoice/" + entry.id() + ".json"));
	}

	private static byte[] savedAgain(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			document.getDocumentInformation().setKeywords("saved again");
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

}
