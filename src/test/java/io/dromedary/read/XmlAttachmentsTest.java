package io.dromedary.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.document.CarriedFile;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The files that electronic invoices carry in themselves. */
class XmlAttachmentsTest {

	private static final byte[] PDF = "%PDF-1.7 print".getBytes(StandardCharsets.UTF_8);

	private final XmlAttachments attachments = new XmlAttachments(ReadOptions.defaults(), Guard.alone());

	@Test
	void thoseOfFatturaPaAreFoundByNameFormatAndContent() throws IOException {
		String xml = fattura(
				allegato("<NomeAttachment>Fattura n. 1</NomeAttachment><FormatoAttachment>PDF" + "</FormatoAttachment>",
						base64(PDF).replaceAll("(.{5})", "$1\n  ")),
				allegato("<NomeAttachment>righe.csv</NomeAttachment><AlgoritmoCompressione>ZIP</AlgoritmoCompressione>",
						base64(zip())),
				allegato("", base64(PDF)));
		assertThat(list(xml)).extracting(CarriedFile::name)
			.containsExactly("Fattura n. 1.PDF", "righe.csv.zip", "3.pdf");
		assertThat(list(xml)).extracting(CarriedFile::mediaType)
			.containsExactly("application/pdf", "application/zip", "application/pdf");
		assertThat(list(xml).get(0).size()).isEqualTo(PDF.length);
		assertThat(bytes(xml, 1)).isEqualTo(PDF);
		assertThat(bytes(xml, 2)).isEqualTo(zip());
		assertThat(file(xml, 4)).isEmpty();
		assertThat(file(xml, 0)).isEmpty();
	}

	@Test
	void thoseOfUblAndCiiToo() {
		String ubl = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' xmlns:b='b' xmlns:a='a'>"
				+ "<b:ID>7</b:ID><a:AdditionalDocumentReference><b:ID>123</b:ID></a:AdditionalDocumentReference>"
				+ "<a:AdditionalDocumentReference><b:ID>124</b:ID><a:Attachment>"
				+ "<b:EmbeddedDocumentBinaryObject mimeCode='text/csv' filename='ore.csv'>" + base64("a;b".getBytes())
				+ "</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>"
				+ "<a:AdditionalDocumentReference><b:ID>125</b:ID><a:Attachment><a:ExternalReference><b:URI>http://x"
				+ "</b:URI></a:ExternalReference></a:Attachment></a:AdditionalDocumentReference></Invoice>";
		assertThat(list(ubl)).extracting(CarriedFile::name).containsExactly("ore.csv");
		assertThat(bytes(ubl, 1)).isEqualTo("a;b".getBytes());
		String cii = "<r:CrossIndustryInvoice xmlns:r='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'>"
				+ "<r:AdditionalReferencedDocument><r:IssuerAssignedID>A1</r:IssuerAssignedID><r:AttachmentBinaryObject"
				+ " mimeCode='application/pdf'>" + base64(PDF)
				+ "</r:AttachmentBinaryObject><r:Name>Stampa.pdf</r:Name>"
				+ "</r:AdditionalReferencedDocument></r:CrossIndustryInvoice>";
		assertThat(list(cii)).extracting(CarriedFile::name).containsExactly("Stampa.pdf");
		assertThat(bytes(cii, 1)).isEqualTo(PDF);
	}

	@Test
	void whatIsNoBase64IsSaidAndTheOthersAreThere() {
		String xml = fattura(allegato("<NomeAttachment>a.pdf</NomeAttachment>", "%&#228;not base64"),
				allegato("<NomeAttachment>b.pdf</NomeAttachment>", ""),
				allegato("<NomeAttachment>c.pdf</NomeAttachment>", base64(PDF)));
		assertThat(list(xml)).extracting(CarriedFile::damaged).containsExactly(true, true, false);
		assertThat(bytes(xml, 3)).isEqualTo(PDF);
	}

	/** As the reader of invoices takes it. */
	@Test
	void theyAreFoundInWhatWasMended() {
		String xml = fattura(allegato("<NomeAttachment>Rossi & figli.pdf</NomeAttachment>", base64(PDF)));
		assertThat(list(xml)).extracting(CarriedFile::name).containsExactly("Rossi & figli.pdf");
	}

	@Test
	void anythingElseCarriesNone() {
		assertThat(list("%PDF-1.7")).isEmpty();
		assertThat(list("<x><Allegati><Attachment>" + base64(PDF) + "</Attachment></Allegati></x>")).isEmpty();
		assertThat(list(fattura())).isEmpty();
		assertThat(list(fattura("<Attachment>" + base64(PDF) + "</Attachment>"))).isEmpty();
	}

	@Test
	void thereIsAnEndToTheirNumberAndDamageIsSaid() {
		String one = allegato("<NomeAttachment>a</NomeAttachment>", "QQ==");
		assertThat(list(fattura(one.repeat(1000)))).hasSize(1000);
		assertThatThrownBy(() -> list(fattura(one.repeat(1001)))).isInstanceOf(UnreadableDocument.class)
			.hasMessageContaining("more than 1000");
		assertThatThrownBy(() -> list(fattura(one).replace("</Allegati>", ""))).isInstanceOf(UnreadableDocument.class)
			.hasMessageContaining("damaged");
	}

	private static String fattura(String... allegati) {
		return "<p:FatturaElettronica xmlns:p='x'><FatturaElettronicaHeader/><FatturaElettronicaBody>"
				+ String.join("", allegati) + "</FatturaElettronicaBody></p:FatturaElettronica>";
	}

	private static String allegato(String facts, String attachment) {
		return "<Allegati>" + facts + "<Attachment>" + attachment + "</Attachment></Allegati>";
	}

	private static byte[] zip() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(entry());
			zip.write("a;b".getBytes());
		}
		return bytes.toByteArray();
	}

	private static ZipEntry entry() {
		ZipEntry entry = new ZipEntry("righe.csv");
		entry.setTime(0);
		return entry;
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private List<CarriedFile> list(String xml) {
		return attachments.list(content(xml), "a.xml");
	}

	private Optional<XmlAttachments.Carried> file(String xml, int number) {
		return attachments.file(content(xml), "a.xml", number);
	}

	private byte[] bytes(String xml, int number) {
		return file(xml, number).orElseThrow().bytes();
	}

	private static ByteContent content(String xml) {
		return new ByteContent(xml.getBytes(StandardCharsets.UTF_8));
	}

}
