package io.dromedary.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static io.dromedary.read.OfficePapers.p;
import static io.dromedary.read.OfficePapers.r;
import static org.assertj.core.api.Assertions.assertThat;

/** What is printed in texts of office programs is read, and nothing else. */
class OfficeTextsTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aDocxIsReadAsItIsPrinted() {
		List<Page> pages = pages(OfficePapers.docx("<w:p><w:pPr><w:pStyle w:val='Big'/></w:pPr>" + r("Fattura 12")
				+ "</w:p>" + p("Data:") + "<w:p><w:r><w:t>Totale</w:t><w:tab/><w:t>1.220,00</w:t><w:br/>"
				+ "<w:t>EUR</w:t><w:footnoteReference w:id='7'/></w:r></w:p>" + "<w:tbl><w:tr><w:tc>" + p("Descrizione")
				+ "</w:tc><w:tc>" + p("Importo") + "</w:tc></w:tr>" + "<w:tr><w:tc>" + p("Carta A4") + "</w:tc><w:tc>"
				+ p("49,00") + "</w:tc></w:tr></w:tbl>" + "<w:p><w:r><w:br w:type='page'/></w:r>" + r("Pagina due")
				+ "</w:p>"));
		assertThat(pages).hasSize(2);
		assertThat(Papers.text(pages.get(0)).lines()).containsExactly("Cartoleria Verdi S.r.l.", "Fattura 12", "Data:",
				"Totale 1.220,00", "EUR\u00b9", "Descrizione Importo", "Carta A4 49,00");
		assertThat(Papers.text(pages.get(1)).lines()).containsExactly("Pagina due", "\u00b9 Esente art. 15",
				"Banca: IT60X0542811101000000123456");
		assertThat(pages.get(0).source()).isEqualTo(Page.Source.TEXT_LAYER);
		assertThat(word(pages.get(0), "Importo").box().x()).isEqualTo(word(pages.get(0), "49,00").box().x());
		assertThat(word(pages.get(0), "Fattura").box().height())
			.isGreaterThan(1.5 * word(pages.get(0), "Data:").box().height());
		assertThat(pages(OfficePapers.docx(p("Fattura")))).isEqualTo(pages(OfficePapers.docx(p("Fattura"))));
	}

	@Test
	void whatWasDeletedOrHiddenInADocxIsNotRead() {
		String text = text(OfficePapers.docx("<w:p>" + r("Totale ")
				+ "<w:del><w:r><w:delText>900,00</w:delText></w:r></w:del>" + "<w:ins>" + r("100,00")
				+ "</w:ins><w:moveFrom>" + r("800,00") + "</w:moveFrom>"
				+ "<w:r><w:rPr><w:vanish/></w:rPr><w:t>700,00</w:t></w:r>"
				+ "<w:r><w:rPr><w:strike/></w:rPr><w:t>600,00</w:t></w:r>"
				+ "<w:r><w:rPr><w:rStyle w:val='Gone'/></w:rPr><w:t>500,00</w:t></w:r>"
				+ "<w:r><w:rPr><w:vanish w:val='0'/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
				+ "<w:t> EUR</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("400,00")
				+ "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("IVA 22%") + "</w:tc></w:tr>"
				+ "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("300,00") + "</w:tc></w:tr></w:tbl>"));
		assertThat(text).contains("Totale 100,00 EUR\nIVA 22%\n").doesNotContain("00,00\n4").doesNotContain("Never");
		assertThat(text).doesNotContain("900", "800", "700", "600", "500", "400", "300");
	}

	@Test
	void fieldsOfADocxSayWhatCameOut() {
		String text = text(OfficePapers.docx("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
				+ "<w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
				+ "<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
				+ r("999")
				+ "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
				+ r("14/03/2026") + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p><w:p><w:r><mc:AlternateContent>"
				+ "<mc:Choice><wps:txbx><w:txbxContent>" + p("P.IVA 01234567897") + "</w:txbxContent></wps:txbx>"
				+ "</mc:Choice><mc:Fallback><w:txbxContent>" + p("P.IVA 01234567897") + "</w:txbxContent></mc:Fallback>"
				+ "</mc:AlternateContent></w:r>" + r("12") + "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
				+ "<w:t>50</w:t></w:r></w:p>"));
		assertThat(text.lines()).containsExactly("Cartoleria Verdi S.r.l.", "14/03/2026", "P.IVA 01234567897",
				"12\u2075\u2070", "Banca: IT60X0542811101000000123456");
	}

	@Test
	void anOdtIsReadAsItIsPrinted() {
		String text = text(OfficePapers.odf("text",
				"<style:style style:name='H' style:family='text'>"
						+ "<style:text-properties text:display='none'/></style:style><style:style style:name='R'"
						+ " style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>",
				"<text:tracked-changes><text:changed-region><text:deletion><text:p>Totale 900,00</text:p>"
						+ "</text:deletion></text:changed-region></text:tracked-changes>"
						+ "<text:h>Fattura 12</text:h><text:p>Totale<text:tab/>1.220,00<text:s text:c='3'/>EUR"
						+ "<text:span text:style-name='H'>800,00</text:span><text:span text:style-name='R'>1</text:span>"
						+ "<text:note><text:note-citation>2</text:note-citation><text:note-body><text:p>Esente</text:p>"
						+ "</text:note-body></text:note><office:annotation><text:p>700,00</text:p></office:annotation>"
						+ "<draw:frame><draw:text-box><text:p>Riquadro</text:p></draw:text-box></draw:frame></text:p>"
						+ "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
						+ "<table:table-cell table:number-columns-repeated='2'><text:p>B</text:p></table:table-cell>"
						+ "</table:table-row></table:table>"));
		assertThat(text.lines()).containsExactly("Studio Neri", "Fattura 12", "Totale 1.220,00 EUR\u00b9\u00b2",
				"\u00b2", "Esente", "Riquadro", "A B");
	}

	@Test
	void rtfIsReadInItsEncodings() {
		String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial CE;}}"
				+ "{\\stylesheet{Normal;}}{\\info{\\title hidden title}}{\\header Studio Neri\\par}\\f0 Fattura n.\\~12\\par "
				+ "Nicol\\'f2 {\\f1 \\'8aenk} \\u8364?100{\\v 900}{\\super 1}{\\*\\unknown gone}\\par "
				+ "{\\field{\\*\\fldinst DATE}{\\fldrslt 14/03/2026}}\\par"
				+ "\\trowd\\cellx1000\\cellx2000\\pard\\intbl Carta\\cell 49,00\\cell\\row"
				+ "\\trowd\\cellx1000\\cellx2000\\pard\\intbl Toner\\cell 137,00\\cell\\row\\pard Fine\\bin3 {{{\\par}";
		Page page = pages(rtf.getBytes(StandardCharsets.US_ASCII)).get(0);
		assertThat(Papers.text(page).lines()).containsExactly("Studio Neri", "Fattura n. 12",
				"Nicol\u00f2 \u0160enk \u20ac100\u00b9", "14/03/2026", "Carta 49,00", "Toner 137,00", "Fine");
		assertThat(word(page, "49,00").box().x()).isEqualTo(word(page, "137,00").box().x());
		assertThat(pages("{\\rtf1 Totale 12".getBytes(StandardCharsets.US_ASCII)).get(0).findings()).isNotEmpty();
	}

	@Test
	void htmlIsReadAsItIsSeen() {
		String html = "<!DOCTYPE html><html><head><meta charset='iso-8859-1'><title>No</title><style>.x{display:none}"
				+ "@media print{p{display:none}}</style><script>document.write('900,00')</script></head><body>"
				+ "<h1>Fattura 12</h1><p class='x'>800,00</p><p hidden>700,00</p><div style='DISPLAY: none'>600,00</div>"
				+ "<p><s>500,00</s>Nicol\u00f2<br>Via  Roma\n1</p><table><tr><th>Descrizione</th><th>Importo</th></tr>"
				+ "<tr><td><table><tr><td>Carta</td></tr></table></td><td>49,00&nbsp;&euro;</td></tr></table>"
				+ "12<sup>50</sup><img src='http://127.0.0.1:1/a.png'></body></html>";
		Page page = pages(html.getBytes(StandardCharsets.ISO_8859_1)).get(0);
		assertThat(Papers.text(page).lines()).containsExactly("Fattura 12", "Nicol\u00f2", "Via Roma 1",
				"Descrizione Importo", "Carta 49,00 \u20ac", "12\u2075\u2070");
		assertThat(word(page, "Importo").box().x()).isEqualTo(word(page, "49,00").box().x());
	}

	@Test
	void linesOfValuesAreATable() {
		String csv = "Data;Descrizione;Importo\r\n14/03/2026;\"Carta; \"\"A4\"\"\";1.234,50\r\n15/03/2026;Perch\u00e9;68,5\r\n";
		for (byte[] bytes : List.of(("\ufeff" + csv).getBytes(StandardCharsets.UTF_8),
				csv.getBytes(Charset.forName("windows-1252")))) {
			Page page = pages(bytes).get(0);
			assertThat(Papers.text(page).lines()).containsExactly("Data Descrizione Importo",
					"14/03/2026 Carta; \"A4\" 1.234,50", "15/03/2026 Perch\u00e9 68,5");
			assertThat(word(page, "Importo").box().x()).isEqualTo(word(page, "68,5").box().x());
		}
		assertThat(
				pages("Dear Anna,\nthe sum is 12, not 13,\nas said".getBytes(StandardCharsets.UTF_8)).get(0).source())
			.isEqualTo(Page.Source.PLAIN_TEXT);
	}

	private static Word word(Page page, String text) {
		return page.words().stream().filter((word) -> word.text().equals(text)).findFirst().orElseThrow();
	}

	private static List<Page> pages(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages();
	}

	private static String text(byte[] bytes) {
		return Papers.text(READER.read(Papers.document(bytes)));
	}

}
