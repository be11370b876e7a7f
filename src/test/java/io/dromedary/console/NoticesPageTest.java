package io.dromedary.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.dromedary.document.Status;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say of messages of SdI about an invoice. */
class NoticesPageTest extends PageCase {

	@Test
	void anInvoiceShowsTheMessagesAboutItAndTheyLeadToIt() throws IOException {
		Entry first = hub.carry("IT01879020517_n1_NS_001.xml", notice("NotificaScarto", "IT01879020517_n1.xml", ""));
		assertThat(first.status()).isEqualTo(Status.REFUSED);
		assertThat(page(first)).contains("Messages about invoices", "Its invoice is not here.");
		Entry invoice = hub.carry("IT01879020517_n1.xml", invoice(4301));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("IT01879020517_n1_NE_001.xml"));
			zip.write(notice("NotificaEsito", "IT01879020517_n1.xml", "<Esito>EC01</Esito>"));
		}
		Entry archive = hub.carry("sdi-answers.zip", bytes.toByteArray());
		assertThat(page(invoice)).contains("Messages about it", "Notice of SdI that the invoice was rejected",
				"href=\"/documents/" + first.id() + "\"", "look at it",
				"Notice of SdI of the answer of the buyer: accepted", "href=\"/documents/" + archive.id() + "\"");
		assertThat(page(first)).contains("About", "href=\"/documents/" + invoice.id() + "\"");
		assertThat(page(archive)).contains("href=\"/documents/" + invoice.id() + "\"").doesNotContain("look at it");
		String json = person.get("/api/documents/" + invoice.id()).text();
		assertThat(json).contains("\"document\":\"" + first.id() + "\",\"kind\":\"ns\"", "\"alarming\":true",
				"\"says\":\"ec01\"", "\"invoices\":[\"" + invoice.id() + "\"]");
		assertThat(person.get("/api/documents/" + first.id()).text())
			.contains("\"about\":[{\"document\":\"" + first.id() + "\"");
	}

	@Test
	void whereTwoFilesHaveTheNameNoneIsLinked() {
		Entry one = hub.carry("IT01879020517_n2.xml", invoice(4302));
		Entry notice = hub.carry("IT01879020517_n2_NS_001.xml", notice("NotificaScarto", "IT01879020517_n2.xml", " "));
		assertThat(page(one)).contains("look at it");
		Entry other = hub.carry("IT01879020517_n2.xml.p7m", invoice(4303));
		assertThat(page(notice)).contains("It cannot be told which file it is about: 2 different ones")
			.doesNotContain("href=\"/documents/" + one.id() + "\"", "href=\"/documents/" + other.id() + "\"");
		assertThat(page(one)).contains("It cannot be told which file").doesNotContain("look at it");
	}

	/** As SdI sends an invoice to a certified mailbox. */
	@Test
	void anInvoiceByCertifiedMailShowsItsCertificateAndItsMetadata() {
		String certificate = "<postacert tipo=\"posta-certificata\" errore=\"nessuno\"><dati><identificativo>opec1.2@sogei.it"
				+ "</identificativo><msgid>&lt;416@pec.fatturapa.it&gt;</msgid></dati></postacert>";
		String inner = """
				From: sdi@pec.example
				Subject: Invio File
				Message-ID: <opec1.2@sogei.it>
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary="in"

				%s%s--in--
				""".formatted(
				part("in", "IT01879020517_n3_MT_001.xml",
						notice("MetadatiInvioFile", "IT01879020517_n3.xml", "<Formato>FPR12</Formato>")),
				part("in", "IT01879020517_n3.xml", invoice(4304)));
		String outer = """
				From: posta-certificata@pec.example
				Subject: POSTA CERTIFICATA: Invio File
				Message-ID: <opec1.2@sogei.it>
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary="out"

				%s--out
				Content-Type: message/rfc822; name="postacert.eml"
				Content-Disposition: inline; filename="postacert.eml"

				%s
				--out--
				""".formatted(part("out", "daticert.xml", certificate.getBytes(StandardCharsets.UTF_8)), inner);
		Entry mail = carry("pec.eml", outer);
		Entry invoice = hub.settled("IT01879020517_n3.xml");
		assertThat(page(invoice))
			.contains("Certificate of a certified mail: the mail came as a certified one",
					"Data of SdI about the file of an invoice")
			.doesNotContain("look at it");
		assertThat(page(mail)).contains("Messages about invoices", "href=\"/documents/" + invoice.id() + "\"");
	}

	private static String part(String boundary, String name, byte[] content) {
		return """
				--%s
				Content-Type: application/octet-stream; name="%s"
				Content-Disposition: attachment; filename="%s"
				Content-Transfer-Encoding: base64

				%s
				""".formatted(boundary, name, name, Base64.getMimeEncoder().encodeToString(content));
	}

	private static byte[] invoice(int seed) {
		return EInvoices.fatturaPa(Paper.invoice(Locale.ITALIAN).seed(seed).digital().truth()).content();
	}

	private static byte[] notice(String root, String file, String more) {
		return ("<?xml version='1.0'?><n:%s xmlns:n='x' versione='1.0'><IdentificativoSdI>1</IdentificativoSdI><NomeFile>"
				+ "%s</NomeFile>%s</n:%s>")
			.formatted(root, file, more, root)
			.getBytes(StandardCharsets.UTF_8);
	}

}
