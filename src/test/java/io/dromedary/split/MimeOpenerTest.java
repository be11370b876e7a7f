package io.dromedary.split;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.dromedary.document.Origin;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails, as they are and as they should not be. */
class MimeOpenerTest {

	private static final String PDF = "%PDF-1.4 and what follows";

	private static final String ATTACHED = """
			Content-Type: application/pdf; name=bill.pdf
			Content-Transfer-Encoding: base64
			Content-Disposition: attachment; filename=bill.pdf

			%s
			""".formatted(Base64.getEncoder().encodeToString(PDF.getBytes(StandardCharsets.US_ASCII)));

	private static final String TEXT = "Content-Type: text/plain\n\nHello\n";

	@Test
	void theTextIsListedAndWhatIsAttachedIsADocument() {
		Unpacked mail = mixed("--X\n" + TEXT + "--X\n" + ATTACHED + "--X--\n");
		assertThat(mail.said()).containsExactlyInAnyOrder("1  split.body", "2 bill.pdf +");
		assertThat(mail.documents()).map(Unpacked::text).containsExactly(PDF);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					no boundary declared         | Content-Type: multipart/mixed                | --X\\nT--X\\nA--X--\\n
					another boundary declared    | Content-Type: multipart/mixed; boundary=Y    | --X\\nT--X\\nA--X--\\n
					the boundary on its own line | Content-Type: multipart/mixed;\\nboundary=X  | --X\\nT--X\\nA--X--\\n
					quotes left open             | Content-Type: multipart/mixed; boundary="X   | --X\\nT--X\\nA--X--\\n
					no end                       | Content-Type: multipart/mixed; boundary=X    | --X\\nT--X\\nA
					a part behind the end        | Content-Type: multipart/mixed; boundary=X    | --X\\nT--X--\\n--X\\nA--X--\\n
					white space behind it        | Content-Type: multipart/mixed; boundary=X    | --X \\t\\nT--X \\nA--X-- \\n
					a type twice                 | Content-Type: multipart/mixed; boundary=X\\nContent-Type: text/plain | --X\\nT--X\\nA--X--\\n
					a part without a header      | Content-Type: multipart/mixed; boundary=X    | --X\\nHello\\n--X\\nA--X--\\n
					encoded as a whole, it says  | Content-Type: multipart/mixed; boundary=X\\nContent-Transfer-Encoding: base64 | --X\\nT--X\\nA--X--\\n
					junk before the header       | \\nContent-Type: multipart/mixed; boundary=X | --X\\nT--X\\nA--X--\\n
					a line of a mailbox first    | From a@b.example Sat Jan  3 01:05:34 1996\\nContent-Type: multipart/mixed; boundary=X | --X\\nT--X\\nA--X--\\n
					""")
	void malformedMailsAreReadAsFarAsItGoes(String what, String header, String body) {
		Unpacked mail = Unpacked.of(filled(header) + "\n\n" + filled(body));
		assertThat(mail.documents()).as(what).map(Part::fileName).containsExactly("bill.pdf");
		assertThat(mail.documents()).map(Unpacked::text).containsExactly(PDF);
		assertThat(mail.said()).as(what).contains("1  split.body");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					true  | a.txt | Received: from x by y; Sat, 3 Jan 2026 01:05:34 +0100\\nFrom: a@b.example\\nSubject: x\\n\\nHello
					true  | a     | From a@b.example Sat Jan  3 01:05:34 1996\\nMessage-ID: <1@x>\\nTo: b\\nDate: x\\n\\n
					true  | a.eml | This is hardly a mail.
					true  | A.EML | Content-Type: text/plain\\n\\nHello
					false | a.eml | %PDF-1.7
					false | a.txt | From: the firm\\nTo: you\\nSubject: offer\\nDate: today\\n\\nDear Sir
					false | a.txt | Date: 3 May 2024\\nTotal: 12.50\\nReceived: cash
					false | a.txt | Dear Sir,\\nReceived: x\\nFrom: y\\nSubject: z
					false | a.txt | %PDF-1.7
					false | a.txt | Received: by post\\nFrom: the firm\\nTo: you\\nDate: today\\n\\nInvoice 12
					false | a.txt | From: the firm\\nTo: you\\nMessage-ID: 4711\\nDate: today\\n\\nInvoice 12
					true  | a     | Subject: x\\nFrom: a@b.example\\nContent-Type: multipart/mixed; boundary=X\\n\\n--X
					""")
	void aMailIsToldByItsNameOrByHowItBegins(boolean mail, String name, String text) {
		byte[] start = text.replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
		assertThat(Unpacked.isMail(start, name)).isEqualTo(mail);
	}

	@Test
	void aMailThatCameAsAFileSaysItselfWhereItsPartsCameFrom() {
		Unpacked mail = Unpacked.of("""
				From: =?utf-8?Q?J=C3=BCrgen=2C_Firm?= <j@firm.example>
				Subject: =?utf-8?Q?R=C3=A9sum=C3=A9?=
				Message-ID: <1@firm.example>
				Content-Type: multipart/mixed; boundary=X

				--X
				""" + ATTACHED + "--X--\n");
		Origin origin = mail.documents().get(0).origin();
		assertThat(origin.sender()).isEqualTo("j@firm.example");
		assertThat(origin.subject()).isEqualTo("R\u00e9sum\u00e9");
		assertThat(origin.messageId()).isEqualTo("<1@firm.example>");
	}

	private static String filled(String template) {
		return template.replace("\\n", "\n")
			.replace("\\t", "\t")
			.replace("T--", TEXT + "--")
			.replace("\nA", "\n" + ATTACHED);
	}

	private static Unpacked mixed(String body) {
		return Unpacked.of("""
				From: a@example.com
				Subject: Bills
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary=X

				""" + body);
	}

}
