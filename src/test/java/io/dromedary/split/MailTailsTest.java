package io.dromedary.split;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dromedary.Corpus;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What mail programs hang on mails is no document, and what people attach is. */
class MailTailsTest {

	@ParameterizedTest(name = "{1}: {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					text/plain               | ATT00001.txt    | Sent from my iPhone                        | split.tail
					text/html                | ATT00002.htm    | <html><body>best regards</body></html>     | split.tail
					application/octet-stream | ATT00003.html   | <html><body>tot. 12.50</body></html>       | split.tail
					text/html                | ATT00001.htm    | <html><head><title>x</title></head></html> | split.blank
					text/plain               | disclaimer.txt  | This e-mail is for you only.               | split.tail
					text/html                | signature.html  | <p>Anna Beispiel</p>                       | split.tail
					text/plain               | footer.txt      | ____                                       | split.tail
					text/plain               | avviso.txt      | Messaggio riservato al destinatario.       | split.tail
					text/html                | x.html          | <p>Diese E-Mail ist vertraulich.</p>       | split.tail
					text/html                | signature.html  | <p>Anna, Stammkapital: 25.000,00 EUR</p>   | split.tail
					text/plain               | firma.txt       | Sent from my phone. Capitale sociale Euro 10.000,00 i.v. | split.tail
					text/html                | Untitled attachment 00012.html | <p>Anna</p>                 | split.tail
					text/html                | Nachrichtenteil als Anhang.html | <p>Anna</p>                | split.tail
					text/plain               | Unbenannter Anhang 00031.txt | Anna                          | split.tail
					text/plain               | avast.txt       | Virenfrei. www.example.org                 | split.tail
					text/plain               | Teil 1.3.txt    | Fattura 12                                 | +
					application/octet-stream | InterScan_Disclaimer.txt | The information                   | split.tail
					text/plain               | attachment.txt  | Fattura 12                                 | +
					text/html                | noname          | <p>Anna</p>                                | split.tail
					text/html                | invoice.html    | <p>Invoice 12, total 12.50</p>             | +
					text/plain               | fattura.txt     | Fattura 12, totale 12,50, virus            | +
					text/plain               | fattura.txt     | Fattura 12                                 | +
					text/plain               | signature.txt   | Signature pad, 49.90                       | +
					text/html                | scan.html       | <img src="data:x">                         | +
					application/octet-stream | disclaimer.txt  | %PDF-1.7                                   | +
					application/pdf          | ATT00001.pdf    | %PDF-1.7                                   | +
					application/octet-stream | ATT00001        | %PDF-1.7                                   | +
					image/png                | signature.png   | x                                          | +
					""")
	void tailsOfMailProgramsAreLeftOutAndWhatAPersonAttachedIsNot(String type, String name, String content,
			String outcome) {
		Unpacked mail = mixed("--X\n\nHello\n--X\nContent-Type: " + type
				+ "\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n" + content + "\n--X--\n");
		assertThat(mail.said()).contains("2 " + name + " " + outcome);
	}

	@Test
	void aTextThatBeginsAsASignatureIsOne() {
		assertThat(mixed("--X\n\nHello\n--X\nContent-Type: text/plain; name=\"Teil 1.3.txt\"\n"
				+ "Content-Disposition: attachment\n\n-- \nAnna Beispiel\n--X--\n")
			.said()).contains("2 Teil 1.3.txt split.tail");
	}

	@Test
	void anHtmlThatTheMailBeginsWithIsItsTextWhateverItsName() {
		assertThat(mixed("--X\nContent-Type: text/html; name=mail.html\n\n<p>Hello\n--X\n"
				+ "Content-Type: text/html; name=b.html\n\n<p>Bill\n--X--\n")
			.said()).containsExactlyInAnyOrder("1 mail.html split.body", "2 b.html +");
	}

	@Test
	void calendarsAreLeftOutAlsoAsAlternatives() {
		Unpacked mail = mixed("""
				--X
				Content-Type: multipart/alternative; boundary=Y

				--Y

				Hello
				--Y
				Content-Type: text/calendar; method=REQUEST

				BEGIN:VCALENDAR
				--Y--
				--X
				Content-Type: application/x-any; name=invite.bin

				BEGIN:VCALENDAR
				--X--
				""");
		assertThat(mail.said()).containsExactlyInAnyOrder("1.1  split.body", "1.2  split.calendar",
				"2 invite.bin split.calendar");
	}

	@Test
	void onlyThePdfOfEachMailIsADocument() throws IOException {
		int mails = 0;
		try (DirectoryStream<Path> cases = Files.newDirectoryStream(Corpus.need("cases/files"), "20*.eml")) {
			for (Path one : cases) {
				mails++;
				Unpacked mail = Unpacked.of(Files.readAllBytes(one));
				assertThat(mail.documents()).as(one.getFileName().toString())
					.hasSize(1)
					.allMatch((part) -> part.mediaType().equals("application/pdf"));
				assertThat(mail.found()).filteredOn((part) -> part.content() == null)
					.isNotEmpty()
					.extracting(Part::reason)
					.doesNotContainNull();
			}
		}
		assertThat(mails).isPositive();
	}

	private static Unpacked mixed(String body) {
		return Unpacked.of("Content-Type: multipart/mixed; boundary=X\n\n" + body);
	}

}
