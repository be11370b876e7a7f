package io.dromedary.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.Corpus;
import io.dromedary.ledger.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Real winmail.dat, Outlook and signed files, all the way down. */
class OutlookCorpusTest extends OpenerCase {

	private final Path data = Corpus.need("data");

	@Test
	void whatIsAttachedInWinmailIsFound() throws IOException {
		assertThat(documents("emails/tnef_tnefparse_one-file.eml")).containsExactly("AUTHORS");
		assertThat(documents("emails/tnef_tnefparse_long-filename.eml")).containsExactly("allproductsmar2000.dat");
		assertThat(documents("emails/tnef_tnefparse_umlaut.eml")).contains("TBZ PARIV GmbH.jpg",
				"UmlautAnhang-äüö.txt");
		assertThat(documents("emails/tnef_ytnef_multi-value-attribute.eml"))
			.containsExactly("208225 (5 seconds) Voice Mail.mp3");
		assertThat(documents("emails/tnef_tnefparse_multi-value-attribute.eml"))
			.containsExactly("208225__5_seconds__Voice_Mail.mp3");
		assertThat(documents("emails/tnef_tnefparse_rtf.eml")).isEmpty();
		assertThat(documents("emails/tnef_tnefparse_triples.eml")).isEmpty();
		assertThat(documents("emails/tnef_MimeKit_rich-text.eml")).contains("kitten-playing-with-a-christmas-tree.jpg");
	}

	@Test
	void whatIsAttachedToOutlookFilesIsFound() throws IOException {
		assertThat(documents("emails/msg/testMSG_att_doc.msg")).containsExactly("test-unicode.doc", "pj1.txt");
		assertThat(documents("emails/msg/testMSG_chinese.msg")).isEmpty();
		assertThat(documents("emails/msg/test-outlook2003.msg")).hasSize(11).contains("1.jpg", "12.jpg");
	}

	@Test
	void signedInvoicesAndInvoicesInArchivesAreFound() throws IOException {
		assertThat(documents("einvoices/fatturapa/signed_der_IT01234567890_FPR01.xml.p7m"))
			.containsExactly("signed_der_IT01234567890_FPR01.xml");
		assertThat(documents("einvoices/fatturapa/signed_pem_IT01234567890_FPA01.xml.p7m"))
			.containsExactly("signed_pem_IT01234567890_FPA01.xml");
		assertThat(documents("einvoices/fatturapa/lotto_shared.zip")).hasSize(9).contains("IT01234567890_FPR05.xml");
		assertThat(documents("emails/attachment_tika_testRFC822_encrypted_zip.eml")).isEmpty();
	}

	private List<String> documents(String file) throws IOException {
		List<String> names = new ArrayList<>();
		open(Files.readAllBytes(data.resolve(file)), Path.of(file).getFileName().toString(), names);
		return names;
	}

	private void open(byte[] container, String name, List<String> names) {
		for (Part part : open(container, name)) {
			if (part.container()) {
				open(bytes(part), part.fileName(), names);
			}
			else if (part.content() != null) {
				names.add(part.fileName());
			}
		}
	}

}
