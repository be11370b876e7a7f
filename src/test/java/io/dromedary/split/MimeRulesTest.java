package io.dromedary.split;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.dromedary.document.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which parts of a mail are documents and which are left out, and why. */
class MimeRulesTest {

	private static final DocumentType ORDER = type(true);

	private static DocumentType type(boolean mailBody) {
		return new DocumentType("order", "", List.of(), List.of(), 0.8, List.of(), List.of(), List.of(), List.of(), 0,
				mailBody, Map.of());
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', textBlock = """
			application/octet-stream      | a.pdf          | %PDF-1.4          | +
			application/pdf               |                | %PDF-1.4          | +
			text/plain                    | notes.txt      | Total 12          | +
			application/pgp-signature     | signature.asc  | x                 | split.signature
			application/x-pkcs7-signature | smime.p7s      | x                 | split.signature
			application/octet-stream      | bill.pdf.p7s   | x                 | split.signature
			application/octet-stream      | sig            | -----BEGIN PGP SIGNATURE----- | split.signature
			application/pgp-encrypted     |                | Version: 1        | split.encrypted
			application/octet-stream      | encrypted.asc  | -----BEGIN PGP MESSAGE-----   | split.encrypted
			text/calendar                 | invite.ics     | BEGIN:VCALENDAR   | split.calendar
			application/octet-stream      | invite.ics     | x                 | split.calendar
			text/x-vcard                  | jane.vcf       | BEGIN:VCARD       | split.contact
			application/applefile         | a.pdf          | x                 | split.resource-fork
			message/external-body         |                | x                 | split.elsewhere
			message/delivery-status       |                | Action: failed    | split.report
			text/rfc822-headers           |                | From: a@b.example | split.report
			application/xml               | daticert.xml   | <postacert/>      | format.notice
			application/pkcs7-mime        | smime.p7m      | x                 | +
			application/pkcs7-signature   | IT01_1.XML.P7M | x                 | +
			application/x-pkcs7-signature | invoice.pdf    | %PDF-1.7          | +
			text/calendar                 | invoice.pdf    | %PDF-1.7          | +
			application/octet-stream      | invoice.vcf    | %PDF-1.7          | +
			application/ms-tnef           | winmail.dat    | x                 | +
			image/png                     | scan.png       | x                 | +
			audio/wav                     | voice.wav      | x                 | +
			""")
	void everyPartIsADocumentOrLeftOutWithTheReason(String type, String name, String content, String outcome) {
		String named = (name != null) ? "; name=\"" + name + "\"" : "";
		Unpacked mail = mixed("--X\nContent-Type: " + type + named + "\n\n" + content + "\n--X--\n");
		assertThat(mail.said()).containsExactly("1 " + ((name != null) ? name : "") + " " + outcome);
	}

	@ParameterizedTest(name = "{0} by {1}, shown as {2}")
	@CsvSource(delimiter = '|', textBlock = """
			200  | 60   |                          | split.logo
			16   | 16   |                          | split.logo
			600  | 120  |                          | split.logo
			300  | 300  |                          | split.logo
			1200 | 800  | width="90" height="60"   | split.logo
			1200 | 800  | style="width:100px;height:40px" | split.logo
			2480 | 3508 | width="80" height="110"  | +
			1200 | 1600 |                          | +
			1200 | 1600 | width="396" height="544" | +
			700  | 2000 | width=200                | +
			""")
	void aPictureInTheTextIsADocumentUnlessItIsPlainlyLayout(int width, int height, String shown, String outcome) {
		String html = "<img src=\"cid:p1@x\" " + ((shown != null) ? shown : "") + ">";
		assertThat(related(html, picture(width, height)).said()).contains("2 p.png " + outcome);
	}

	@Test
	void aPictureThatTheTextDoesNotShowIsADocumentHoweverSmall() {
		assertThat(related("<p>see below</p>", picture(40, 40)).said()).contains("2 p.png +");
	}

	@Test
	void aForwardedMailIsAContainerNamedBySubjectAndSplitAgain() {
		Unpacked mail = mixed("""
				--X
				Content-Type: message/rfc822

				Subject: =?utf-8?Q?Your_b=C3=ACll/3?=
				Content-Type: multipart/mixed; boundary=Y

				--Y
				Content-Type: application/pdf; name=bill.pdf

				%PDF-1
				--Y--
				--X--
				""");
		assertThat(mail.said()).containsExactly("1 Your bìll 3.eml *", "1 bill.pdf +");
	}

	@ParameterizedTest
	@CsvSource({ "X-Trasporto: posta-certificata, *", "X-Ricevuta: avvenuta-consegna, split.sent-before" })
	void certifiedMailIsOpenedAndItsEnvelopeLeftOut(String field, String outcome) {
		Unpacked mail = Unpacked.of(field + """

				Content-Type: multipart/signed; boundary=S

				--S
				Content-Type: multipart/mixed; boundary=X

				--X
				Content-Type: text/plain

				Messaggio di posta certificata
				--X
				Content-Type: application/xml; name="daticert.xml"

				<postacert/>
				--X
				Content-Type: message/rfc822; name="postacert.eml"

				Subject: x

				Hello
				--X--
				--S
				Content-Type: application/x-pkcs7-signature; name="smime.p7s"

				x
				--S--
				""");
		assertThat(mail.said()).contains("1.1  split.body", "1.2 daticert.xml split.envelope",
				"1.3 postacert.eml " + outcome, "2 smime.p7s split.signature");
	}

	@ParameterizedTest
	@CsvSource({ "2, 1  split.fragment", "1, 1 mail.eml *" })
	void oneFragmentOfAMailIsNotTakenForTheWhole(int number, String outcome) {
		Unpacked mail = Unpacked.of("Content-Type: message/partial; id=a; number=" + number
				+ "; total=3\n\nContent-Type: text/plain\n\nHi\n");
		assertThat(mail.said()).contains(outcome);
		assertThat(mail.found()).filteredOn((part) -> part.reason() != null)
			.anyMatch((part) -> part.reason().key().contains("fragment"));
	}

	@Test
	void uuencodedFilesInATextAreDocuments() {
		Unpacked mail = Unpacked
			.of("Subject: x\n\nHello,\nbegin 644 ../a b.txt\n#0V%T\n`\nend\nand\nbegin with this\nbye\n");
		assertThat(mail.said()).containsExactlyInAnyOrder("1.1 a b.txt +", "1  split.body");
		assertThat(mail.documents()).map(Unpacked::text).containsExactly("Cat");
	}

	@Test
	void theTextIsADocumentWhereATypeAsksForItAndNothingElseIs() {
		String html = "Subject: Order 7\nContent-Type: text/html; charset=utf-8\n\n<style>x</style><p>Two <b>chairs</b></p>1<br>2";
		assertThat(Unpacked.of(html).said()).containsExactly("1  split.body");
		assertThat(Unpacked.of(html, type(false)).said()).containsExactly("1  split.body");
		Unpacked mail = Unpacked.of(html, ORDER);
		assertThat(mail.said()).containsExactly("1 Order 7.html +");
		assertThat(mail.documents()).map(Unpacked::text)
			.containsExactly(
					"<!DOCTYPE html><meta charset=\"utf-8\">\n" + "<style>x</style><p>Two <b>chairs</b></p>1<br>2");
		assertThat(mixedWith(ORDER, "--X\n\nHello\n--X\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--X--\n"))
			.containsExactlyInAnyOrder("1  split.body", "2 a.pdf +");
	}

	@Test
	void ofTwoFormsOfTheTextThePlainOneIsTheDocument() {
		assertThat(mixedWith(ORDER,
				"This is a multi-part message.\n--X\nContent-Type: text/html\n\n<p>Hello\n--X\n\nPlain\n--X--\n"))
			.containsExactly("1  split.body", "2 mail.txt +");
	}

	private static List<String> mixedWith(DocumentType type, String body) {
		return Unpacked.of("Content-Type: multipart/mixed; boundary=X\n\n" + body, type).said();
	}

	private static Unpacked mixed(String body) {
		return Unpacked.of("Content-Type: multipart/mixed; boundary=X\n\n" + body);
	}

	private static Unpacked related(String html, byte[] picture) {
		return Unpacked.of("""
				Content-Type: multipart/related; boundary=X

				--X
				Content-Type: text/html

				%s
				--X
				Content-Type: image/png; name=p.png
				Content-ID: <p1@x>
				Content-Disposition: inline
				Content-Transfer-Encoding: base64

				%s
				--X--
				""".formatted(html, Base64.getMimeEncoder().encodeToString(picture)));
	}

	/** As much of a PNG as says how large it is, and bytes in proportion. */
	private static byte[] picture(int width, int height) {
		ByteBuffer bytes = ByteBuffer.allocate(Math.max(64, width * height / 20));
		bytes.putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height);
		return bytes.array();
	}

}
