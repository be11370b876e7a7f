package io.dromedary.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dromedary.document.Datum;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Term;
import io.dromedary.format.Format;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reader says of electronic invoices that are odd as a whole. */
class XmlInvoiceTest {

	private static final String ROW = "<DettaglioLinee><Descrizione>Vite M4 &amp; dado</Descrizione>"
			+ "<PrezzoTotale>1.00</PrezzoTotale></DettaglioLinee>";

	@Test
	void allRowsAreReadAlsoThoseThatNoPageShows() {
		List<Page> pages = read(xml(ROW.repeat(12_000)));
		List<Datum> names = pages.stream()
			.flatMap((page) -> page.data().stream())
			.filter((datum) -> datum.term() == Term.ITEM_NAME)
			.toList();
		assertThat(names).extracting(Datum::row).doesNotHaveDuplicates().hasSize(12_000);
		assertThat(names.get(0).boxes()).isNotEmpty();
		assertThat(rules(pages)).contains("rows-not-shown").doesNotContain("xml-mended");
	}

	@Test
	void whatWasMendedIsADoubt() {
		assertThat(rules(read(xml(ROW.replace("&amp;", "&"))))).contains("xml-mended");
	}

	private static List<String> rules(List<Page> pages) {
		return pages.get(0).findings().stream().map(Finding::rule).toList();
	}

	private static List<Page> read(String xml) {
		return new SheetReader(500).read(new Source(Format.XML_INVOICE, xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String xml(String rows) {
		return "<FatturaElettronica><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><Numero>1</Numero>"
				+ "</DatiGeneraliDocumento></DatiGenerali><DatiBeniServizi>" + rows
				+ "</DatiBeniServizi></FatturaElettronicaBody></FatturaElettronica>";
	}

}
