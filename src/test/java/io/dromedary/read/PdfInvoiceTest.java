package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.demo.Truth;
import io.dromedary.document.Datum;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Term;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Invoices in XML that a PDF carries. */
class PdfInvoiceTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final byte[] PRINT = Paper.invoice(Locale.GERMAN).seed(5).digital().content();

	@Test
	void itIsFoundWhateverItsFileIsCalled() throws IOException {
		byte[] xml = cii(6);
		for (String name : List.of("factur-x.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "Rechnung 17.XML", "data")) {
			assertThat(numbers(read(carrying(Map.of(name, xml), false)))).as(name).containsExactly(number(6));
		}
	}

	@Test
	void itIsFoundWhereNoDirectoryNamesIt() throws IOException {
		assertThat(numbers(read(carrying(Map.of("factur-x.xml", cii(6)), true)))).containsExactly(number(6));
	}

	@Test
	void otherFilesBesideItDoNoHarm() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("a.xml", "<report/>".getBytes(StandardCharsets.UTF_8));
		files.put("b.csv", "a;b".getBytes(StandardCharsets.UTF_8));
		files.put("rechnung.xml", cii(7));
		files.put("xrechnung.ubl", EInvoices.ubl(truth(7)).content());
		files.put("factur-x.xml", cii(7));
		assertThat(numbers(read(carrying(files, false)))).containsExactly(number(7));
		assertThat(read(carrying(files, false)).findings()).isEmpty();
	}

	@Test
	void whatIsNotOneInvoiceIsADoubt() throws IOException {
		assertThat(rules(carrying(Map.of("a.xml", cii(7), "b.xml", cii(8)), false)))
			.containsExactly("several-documents");
		assertThat(rules(carrying(Map.of("factur-x.xml", cii(7), "annex.xml", cii(8)), false)))
			.containsExactly("several-documents");
		byte[] damaged = new String(cii(7), StandardCharsets.UTF_8).replace("</ram:GrandTotalAmount>", "")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(rules(carrying(Map.of("factur-x.xml", damaged), false))).containsExactly("data-damaged");
	}

	@Test
	void anOrderIsRefusedAndOneThatIsJustAttachedIsADoubt() throws IOException {
		byte[] order = new String(cii(7), StandardCharsets.UTF_8)
			.replace("rsm:CrossIndustryInvoice", "rsm:SCRDMCCBDACIOMessageStructure")
			.getBytes(StandardCharsets.UTF_8);
		for (byte[] pdf : List.of(carrying(Map.of("Order-X.XML", order), false),
				saying("<fx:DocumentType>ORDER</fx:DocumentType>", carrying(Map.of("data", order), true)),
				saying("<x fx:DocumentType=\"ORDER_CHANGE\"/>", carrying(Map.of("data", order), false)))) {
			assertThatThrownBy(() -> read(pdf)).isInstanceOf(UnreadableDocument.class)
				.hasMessageContaining("electronic order (Order-X)");
		}
		assertThat(rules(carrying(Map.of("bestellung.xml", order), false))).containsExactly("other-document");
		assertThat(rules(saying("<fx:DocumentType>INVOICE</fx:DocumentType>", carrying(Map.of("data", order), false))))
			.containsExactly("other-document");
		Page both = read(carrying(Map.of("order-x.xml", order, "factur-x.xml", cii(7)), false));
		assertThat(numbers(both)).containsExactly(number(7));
		assertThat(both.findings()).extracting(Finding::rule).containsExactly("other-document");
		byte[] mentioned = new String(cii(7), StandardCharsets.UTF_8)
			.replaceFirst("\\?>", "?><!-- SCRDMCCBDACIOMessageStructure -->")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(read(carrying(Map.of("factur-x.xml", mentioned), false)).findings()).isEmpty();
	}

	private static byte[] saying(String xmp, byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDMetadata metadata = new PDMetadata(document);
			metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
			document.getDocumentCatalog().setMetadata(metadata);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	@Test
	void aPdfWithoutOneCarriesNothing() throws IOException {
		assertThat(read(PRINT).data()).isEmpty();
		assertThat(read(carrying(Map.of("a.txt", new byte[] { 'a' }), false)).data()).isEmpty();
	}

	private static Page read(byte[] pdf) {
		return READER.read(Papers.document(pdf)).pages().get(0);
	}

	private static List<String> rules(byte[] pdf) {
		Page page = read(pdf);
		assertThat(page.data()).isEmpty();
		return page.findings().stream().map(Finding::rule).toList();
	}

	private static List<String> numbers(Page page) {
		return page.data().stream().filter((datum) -> datum.term() == Term.INVOICE_NUMBER).map(Datum::text).toList();
	}

	private static String number(long seed) {
		return truth(seed).fields().get("invoice_number");
	}

	private static Truth truth(long seed) {
		return Paper.invoice(Locale.GERMAN).seed(seed).digital().truth();
	}

	private static byte[] cii(long seed) {
		return EInvoices.cii(truth(seed)).content();
	}

	private static byte[] carrying(Map<String, byte[]> files, boolean associated) throws IOException {
		try (PDDocument document = Loader.loadPDF(PRINT)) {
			Map<String, PDComplexFileSpecification> entries = new LinkedHashMap<>();
			COSArray all = new COSArray();
			files.forEach((name, content) -> {
				PDComplexFileSpecification entry = entry(document, name, content);
				entries.put(name, entry);
				all.add(entry.getCOSObject());
			});
			if (associated) {
				document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, all);
			}
			else {
				PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
				tree.setNames(entries);
				PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
				names.setEmbeddedFiles(tree);
				document.getDocumentCatalog().setNames(names);
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static PDComplexFileSpecification entry(PDDocument document, String name, byte[] content) {
		try {
			PDComplexFileSpecification entry = new PDComplexFileSpecification();
			entry.setFile(name);
			entry.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
			return entry;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
