package io.dromedary.split;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.UnreadableDocument;
import io.dromedary.fakes.FakeStore;
import io.dromedary.ledger.Part;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** PDF files that are folders. */
class PortfolioTest extends OpenerCase {

	private static final Map<String, String> FILES = Map.of("Rechnung 1.pdf", "one", "Rechnung 2.pdf", "two");

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theFilesOfAPortfolioAreItsParts(boolean compressed) throws IOException {
		List<Part> parts = open(pdf(FILES, true, compressed), "portfolio.pdf");
		assertThat(parts).extracting(Part::fileName).containsExactly("Rechnung 1.pdf", "Rechnung 2.pdf");
		assertThat(parts).extracting(OpenerCase::text).containsExactly("one", "two");
	}

	@Test
	void aPdfWithAttachmentsIsADocument() throws IOException {
		assertThat(container(pdf(FILES, false, true))).isFalse();
		assertThat(container(pdf(Map.of(), true, true))).isFalse();
		assertThat(container(pdf(Map.of(), false, false))).isFalse();
	}

	@Test
	void namesAreNoPaths() throws IOException {
		assertThat(kept(open(pdf(Map.of("../../etc/invoice.pdf", "x"), true, false), "p.pdf")))
			.containsExactly("invoice.pdf");
	}

	@Test
	void whatIsTooLargeUnpackedIsRefused() throws IOException {
		byte[] pdf = pdf(Map.of("bomb.pdf", "0".repeat(80 << 20)), true, false);
		assertThat(pdf.length).isLessThan(1 << 20);
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> open(pdf, "p.pdf"))
			.matches((ex) -> ex.sentence().key().equals("split.too-large"));
	}

	@Test
	void aDamagedPortfolioIsOpenedOrNotAndNothingElse() throws IOException {
		survivesDamage(pdf(FILES, true, false), "portfolio.pdf");
	}

	private boolean container(byte[] pdf) {
		return containers.container(FakeStore.content(pdf), "x.pdf");
	}

	private static byte[] pdf(Map<String, String> files, boolean collection, boolean compressed) throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			Map<String, PDComplexFileSpecification> entries = new LinkedHashMap<>();
			for (String name : files.keySet().stream().sorted().toList()) {
				PDComplexFileSpecification entry = new PDComplexFileSpecification();
				entry.setFile(name);
				entry.setFileUnicode(name);
				byte[] bytes = files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
				entry.setEmbeddedFile(
						new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
				entries.put(name, entry);
			}
			PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(entries);
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
			if (collection) {
				document.getDocumentCatalog()
					.getCOSObject()
					.setItem(COSName.getPDFName("Collection"), new COSDictionary());
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

}
