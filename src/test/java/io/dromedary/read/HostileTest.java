package io.dromedary.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.Corpus;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Broken, disguised and oversized files of the corpus. */
@Tag("corpus")
@Tag("slow")
class HostileTest {

	private static final Duration LONGEST = Duration.ofSeconds(90);

	/** What must be read, and words that must be on it. */
	private static final Map<String, List<String>> READ = Map.ofEntries(
			Map.entry("img/self_receipt_074_exif8.jpg", List.of("20/03/2018", "102.00")),
			Map.entry("img/self_receipt_074_turned90.jpg", List.of("20/03/2018", "102.00")),
			Map.entry("img/self_receipt_350_exif3.jpg", List.of("23/09/2017", "1,007.50")),
			Map.entry("img/self_receipt_350_turned180.jpg", List.of("23/09/2017", "1,007.50")),
			Map.entry("img/self_prompt_injection.png", List.of("122,00")), Map.entry("is_really_a_jpeg.pdf", List.of()),
			Map.entry("pdf/self_prompt_injection_white_text.pdf", List.of("122,00")),
			Map.entry("pdf/self_javascript_openaction.pdf", List.of("122,00")),
			Map.entry("pdf/self_remote_image.pdf", List.of("122,00")),
			Map.entry("pdf/mustangproject_corruptedV2PDF.pdf", List.of()),
			Map.entry("xml/self_all_valid.xml", List.of()), Map.entry("xml/self_bad_iban.xml", List.of()),
			Map.entry("xml/self_bad_codice_fiscale.xml", List.of()),
			Map.entry("xml/self_bad_vat_check_digit.xml", List.of()),
			Map.entry("xml/self_wrong_encoding.xml", List.of()), Map.entry("xml/self_wrong_vat_amount.xml", List.of()),
			Map.entry("xml/self_injection_html.xml", List.of()), Map.entry("xml/self_injection_sql.xml", List.of()),
			Map.entry("xml/self_injection_formula.xml", List.of("=")),
			Map.entry("xml/self_injection_expression.xml", List.of("${")));

	private static final List<String> REFUSED = List.of("empty.pdf", "pagina_di_accesso.pdf", "fattura.pdf.exe",
			"fattura_12.pdf", "archive/self_password.zip", "office/testWORD_macros.docm",
			"office/testWORD_protected_passtika.docx", "office/testWORD_truncated.docx", "img/self_bomb_30000px.png",
			"img/Pillow_truncated_image.png", "pdf/self_2000_pages.pdf", "pdf/self_bomb_flate_image.pdf",
			"pdf/Test-PDF-Files_encrypted.pdf", "pdf/tika_testPassword4Spaces.pdf", "pdf/qpdf_issue-99.pdf",
			"pdf/qpdf_bad1.pdf", "xml/self_xxe.xml", "xml/self_billion_laughs.xml", "xml/self_deep_nesting.xml",
			"xml/self_truncated.xml", "xml/testXXE.xml", "eml/self_attachment_names.eml",
			"eml/self_nested_60_levels.eml", "archive/droste.zip");

	@Test
	void nothingCrashesOrHangs() throws IOException {
		Path folder = Corpus.need("data/hostile");
		SoftAssertions softly = new SoftAssertions();
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			for (Path file : files(folder)) {
				String name = folder.relativize(file).toString().replace('\\', '/');
				Object outcome = assertTimeout(LONGEST, () -> outcome(reader, file), name);
				check(softly, name, outcome);
			}
		}
		softly.assertAll();
	}

	private static void check(SoftAssertions softly, String name, Object outcome) {
		if (READ.containsKey(name)) {
			softly.assertThat(outcome).as(name).isInstanceOf(Transcript.class);
			String text = (outcome instanceof Transcript transcript) ? Papers.text(transcript) : "";
			softly.assertThat(text).as(name).isNotBlank();
			READ.get(name).forEach((part) -> softly.assertThat(text).as(name).contains(part));
		}
		if (REFUSED.contains(name)) {
			softly.assertThat(outcome).as(name).isInstanceOf(UnreadableDocument.class);
		}
	}

	@Test
	void hiddenTextOfAnInjectionIsNotRead() throws IOException {
		Path file = Corpus.need("data/hostile/pdf/self_prompt_injection_white_text.pdf");
		try (Reader reader = new Reader(ReadOptions.defaults(), Results.NONE)) {
			assertThat(((Transcript) outcome(reader, file)).pages()).flatExtracting(Page::words)
				.extracting((word) -> ((io.dromedary.document.Word) word).text().toLowerCase(java.util.Locale.ROOT))
				.doesNotContain("ignore", "instructions");
		}
	}

	private static Object outcome(Reader reader, Path file) throws IOException {
		try {
			return reader.read(Papers.document(file.getFileName().toString(), Files.readAllBytes(file)));
		}
		catch (DocumentException ex) {
			return ex;
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
		}
	}

}
