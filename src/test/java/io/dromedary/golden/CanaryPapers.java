package io.dromedary.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.paper.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Documents with marked words, sound and broken, in every form that has a reader. */
final class CanaryPapers {

	/** What must be said nowhere; small letters, heard in any case. */
	static final List<String> WORDS = List.of("zebrakanarie", "kanarienhahn", "ca98989zk", "1971-07-17", "17.07.1971");

	private static final String CARD = """
			CARTA DI IDENTITÀ
			Nome: Zebrakanarie
			Cognome: Kanarienhahn
			Nato il: 17.07.1971
			Numero carta: CA98989ZK
			Scadenza: 14.05.2033
			Gruppo: %s
			""";

	private CanaryPapers() {
	}

	/** A card in plain text; the mark makes it another document. */
	static byte[] text(String mark) {
		return card(mark).getBytes(StandardCharsets.UTF_8);
	}

	private static String card(String mark) {
		return CARD.formatted(mark);
	}

	/** By file name. */
	static Map<String, byte[]> all() {
		Map<String, byte[]> papers = new LinkedHashMap<>();
		byte[] pdf = Paper.text(card("pdf")).digital().content();
		byte[] png = Paper.text(card("png")).scanned(200).png().content();
		byte[] jpeg = Paper.text(card("jpeg")).scanned(100).jpeg().content();
		papers.put("digital.pdf", pdf);
		papers.put("cut.pdf", Arrays.copyOf(plain(), 420));
		papers.put("bare.pdf", plain());
		papers.put("locked.pdf", locked(pdf));
		papers.put("scan.png", png);
		papers.put("cut.png", Arrays.copyOf(png, png.length / 3));
		papers.put("commented.jpg", commented(jpeg));
		papers.put("cut.jpg", Arrays.copyOf(commented(jpeg), 900));
		papers.put("letter.txt", "Zebrakanarie was seen by Kanarienhahn.".getBytes(StandardCharsets.UTF_8));
		papers.put("invoice.xml",
				"<FatturaElettronica><Zebrakanarie x='Kanarienhahn'/>".getBytes(StandardCharsets.UTF_8));
		return papers;
	}

	/** A PDF that is nothing but readable text, with a broken table of its objects. */
	private static byte[] plain() {
		String page = "BT /F1 12 Tf 70 700 Td (Nome: Zebrakanarie) Tj (Cognome: Kanarienhahn) Zebrakanarie ET";
		return """
				%%PDF-1.4
				1 0 obj << /Type /Catalog /Pages 2 0 R /Zebrakanarie (Kanarienhahn) >> endobj
				2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
				3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
				/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Zebrakanarie >> >> >> >> endobj
				4 0 obj << /Length %d >> stream
				%s
				endstream endobj
				xref
				0 Zebrakanarie
				trailer << /Root 1 0 R /Info << /Title (Zebrakanarie) >> >>
				startxref
				Kanarienhahn
				%%%%EOF
				""".formatted(page.length(), page).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] locked(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
			document.protect(new StandardProtectionPolicy("owner", "Zebrakanarie", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A comment right after the start of the image (ITU T.81, marker COM). */
	private static byte[] commented(byte[] jpeg) {
		byte[] comment = "Zebrakanarie Kanarienhahn".getBytes(StandardCharsets.ISO_8859_1);
		var out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2) });
		out.writeBytes(comment);
		out.write(jpeg, 2, jpeg.length - 2);
		return out.toByteArray();
	}

}
