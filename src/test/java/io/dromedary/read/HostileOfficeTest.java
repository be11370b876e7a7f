package io.dromedary.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.OfficePapers.docx;
import static io.dromedary.read.OfficePapers.odf;
import static io.dromedary.read.OfficePapers.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is made to take all memory or time, or to say one thing to each program. */
class HostileOfficeTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aDocumentTypeIsRefused() {
		String laughs = "<!DOCTYPE d [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
				+ "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
		assertRefused(docx("", Map.of("word/document.xml", laughs)), "read.damaged-office");
		String elsewhere = laughs.replaceFirst("\\[.*]", "SYSTEM 'http://127.0.0.1:1/d.dtd'").replace("&c;", "Totale");
		assertRefused(docx("", Map.of("word/document.xml", elsewhere)), "read.damaged-office");
	}

	@Test
	void moreThanADocumentNeedsIsRefused() {
		assertRefused(docx(p("word ".repeat(2_100_000))), "read.sheet-full");
		assertRefused(docx(p("word ".repeat(1_000_000))), "read.too-many-pages");
		assertRefused(docx("<w:tbl><w:tr><w:tc>".repeat(150)), "read.damaged-office");
		assertRefused(docx("<w:tbl><w:tr><w:tc>".repeat(150) + "</w:tc></w:tr></w:tbl>".repeat(150)),
				"read.sheet-full");
		assertRefused(odf("spreadsheet", "", "<table:table><table:table-row table:number-rows-repeated='1048576'>"
				+ "<table:table-cell table:number-columns-repeated='16384'><text:p>1</text:p></table:table-cell>"
				+ "</table:table-row></table:table>"), "read.sheet-full");
		assertRefused(text("a;b;c\n".repeat(40_000)), "read.too-many-pages");
		assertRefused(text("{\\rtf1 " + "{".repeat(3000)), "read.sheet-full");
		assertRefused(text("<html>" + "<table><tr><td>".repeat(400)), "read.sheet-full");
	}

	@Test
	void whatStylesHideTakesNoTimeToFind() {
		String styles = "<style>/* " + "a{} /*".repeat(20_000) + " */ #a:matches((x+x+)+y), .a .a .a .a{display:none}"
				+ "@media x{".repeat(2000) + "}".repeat(2000) + " td > .b, .c{visibility:hidden}</style>";
		String page = "<html>" + styles + "<body>" + "<div class=a>".repeat(300) + "x".repeat(60) + "</div>".repeat(300)
				+ "<table><tr><td>Totale<b class=b>9</b> 12,00<i class=c>9</i></td></tr></table>";
		assertThat(Papers.text(READER.read(Papers.document(text(page))))).endsWith("Totale 12,00");
	}

	@Test
	void whatIsOneThingForEachProgramIsRefused() {
		assertRefused(docx(p("Totale 12,00"), Map.of("WORD/document.xml", "<w:document/>")), "read.damaged-office");
		byte[] whole = docx(p("Totale 12,00"));
		assertRefused(Arrays.copyOf(whole, whole.length - 200), "read.damaged-office");
		assertRefused(Arrays.copyOf(whole, 200), "read.damaged-office");
		assertRefused(docx("", Map.of("word/document.xml", "<w:document>")), "read.damaged-office");
	}

	@Test
	void whatIsProtectedSaysSo() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.text");
		parts.put("META-INF/manifest.xml",
				"<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>");
		parts.put("content.xml", "\u0001\u0002");
		assertRefused(OfficePapers.zip(parts), "read.password");
	}

	@Test
	void aDocumentWithProgramsInItIsRefused() {
		assertRefused(docx(p("Totale 12,00"), Map.of("word/vbaProject.bin", "Sub AutoOpen()")), "read.macros");
	}

	@Test
	void whatTurnsTheOrderOfSignsIsUncertain() {
		var page = READER.read(Papers.document(docx(p("Totale \u202e00,21\u202c EUR")))).pages().get(0);
		assertThat(page.words()).anySatisfy((word) -> assertThat(word.damaged()).isTrue());
		assertThat(Papers.text(READER.read(Papers.document(docx(p("Fat\u00adtura 1\u200b2")))))).contains("Fattura 12");
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void assertRefused(byte[] bytes, String key) {
		assertThatThrownBy(() -> READER.read(Papers.document(bytes))).isInstanceOfSatisfying(UnreadableDocument.class,
				(refused) -> assertThat(refused.sentence().key()).isEqualTo(key));
	}

}
