package io.dromedary.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;

import io.dromedary.document.Content;
import io.dromedary.fakes.FakeStore;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Looking for portfolios has an end, in time and in memory. */
class PdfKindTest {

	@Test
	void aPortfolioThatCannotBeToldInTimeIsAPdf() throws IOException {
		Content content = FakeStore.content(portfolio());
		assertThat(PdfKind.of(content)).isEqualTo(Format.PORTFOLIO);
		assertThat(PdfKind.of(content, Duration.ZERO)).isEqualTo(Format.PDF);
	}

	@Test
	void whatIsTooLargeForTheMemoryIsNotOpened() throws IOException {
		assertThat(PdfKind.of(new Huge())).isEqualTo(Format.PDF);
	}

	private static byte[] portfolio() throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile("invoice.pdf");
			file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] { 'x' })));
			PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
			files.setNames(Map.of("invoice.pdf", file));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(files);
			document.getDocumentCatalog().setNames(names);
			document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), new COSDictionary());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	/** In no file; nobody may ask for its bytes. */
	private static final class Huge implements Content {

		@Override
		public String sha256() {
			return "0".repeat(64);
		}

		@Override
		public long size() {
			return 1L << 40;
		}

		@Override
		public InputStream open() throws IOException {
			throw new IOException("opened");
		}

		@Override
		public String toString() {
			return "Huge";
		}

	}

}
