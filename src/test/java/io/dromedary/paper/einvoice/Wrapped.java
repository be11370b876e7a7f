package io.dromedary.paper.einvoice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** What electronic invoices come in. */
public final class Wrapped {

	private Wrapped() {
	}

	/** A signed file ({@code .p7m}) that nobody signed. */
	public static byte[] signed(byte[] content) {
		try {
			return new CMSSignedDataGenerator().generate(new CMSProcessableByteArray(content), true)
				.toASN1Structure()
				.getEncoded("DER");
		}
		catch (CMSException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A PDF that carries a file. */
	public static byte[] carried(byte[] pdf, String name, byte[] xml) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml));
			file.setSubtype("text/xml");
			PDComplexFileSpecification entry = new PDComplexFileSpecification();
			entry.setFile(name);
			entry.setEmbeddedFile(file);
			PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
			tree.setNames(Map.of(name, entry));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(tree);
			document.getDocumentCatalog().setNames(names);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A zip of files by their names. */
	public static byte[] zipped(Map<String, byte[]> files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A mail with files attached, by their names. */
	public static byte[] mailed(Map<String, byte[]> files) {
		StringBuilder mail = new StringBuilder("From: a@example.org\r\nTo: b@example.org\r\nSubject: Fatture\r\n"
				+ "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
				+ "--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n");
		files.forEach((name, bytes) -> mail.append("--b\r\nContent-Type: application/octet-stream\r\n")
			.append("Content-Disposition: attachment; filename=\"" + name + "\"\r\n")
			.append("Content-Transfer-Encoding: base64\r\n\r\n")
			.append(Base64.getMimeEncoder().encodeToString(bytes))
			.append("\r\n"));
		return mail.append("--b--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

}
