package io.dromedary.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.dromedary.demo.Drawn;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.FieldType;
import io.dromedary.document.Status;
import io.dromedary.fakes.WholeHub;
import io.dromedary.ledger.Entry;
import io.dromedary.paper.Paper;
import io.dromedary.read.OfficePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** An invoice as DOCX, HTML and XLSX is delivered with the values on it. */
@ExtendWith(Golden.class)
class OfficeInvoicesTest {

	@Test
	void anInvoiceOfAnOfficeProgramIsDeliveredWithTheValuesOnIt(WholeHub hub) {
		Map<String, Drawn> drawn = new LinkedHashMap<>();
		for (String name : List.of("fattura.docx", "fattura.html", "fattura.xlsx")) {
			drawn.put(name, Paper.invoice(Locale.ITALIAN).layout(0).seed(311 + drawn.size()).digital());
			hub.drop(name, file(name, OfficePapers.rows(drawn.get(name).content())));
		}
		for (String name : drawn.keySet()) {
			Entry entry = hub.settled(name);
			assertThat(entry.status()).as(name + " " + hub.doubts(entry)).isEqualTo(Status.DELIVERED);
			Map<String, String> values = hub.values(entry);
			for (String key : keys(hub)) {
				assertThat(values.get(key)).as(name + " " + key).isEqualTo(drawn.get(name).truth().fields().get(key));
			}
		}
	}

	private static byte[] file(String name, List<List<String>> rows) {
		return switch (name) {
			case "fattura.docx" -> docx(rows);
			case "fattura.html" -> html(rows);
			default -> xlsx(rows);
		};
	}

	private static List<String> keys(WholeHub hub) {
		return hub.bean(DocumentTypes.class)
			.named("invoice")
			.orElseThrow()
			.fields()
			.stream()
			.filter(FieldType::key)
			.map(FieldType::name)
			.toList();
	}

	private static byte[] docx(List<List<String>> rows) {
		StringBuilder body = new StringBuilder();
		for (List<List<String>> table : tables(rows)) {
			body.append((table.get(0).size() == 1) ? OfficePapers.p(escaped(table.get(0).get(0))) : table(table,
					"<w:tbl>%s</w:tbl>", "<w:tr>%s</w:tr>", "<w:tc>" + OfficePapers.p("%s") + "</w:tc>"));
		}
		return OfficePapers.docx(body.toString(), Map.of("word/header1.xml", "<hdr/>", "word/footer1.xml", "<ftr/>"));
	}

	private static byte[] html(List<List<String>> rows) {
		StringBuilder body = new StringBuilder("<html><meta charset='utf-8'><body>");
		tables(rows).forEach((table) -> body.append(table(table, "<table>%s</table>", "<tr>%s</tr>", "<td>%s</td>")));
		return body.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Amounts are numbers with a format, as a program of invoices writes them. */
	private static byte[] xlsx(List<List<String>> rows) {
		StringBuilder sheet = new StringBuilder("<sheetData>");
		for (List<String> row : rows) {
			sheet.append("<row>");
			for (String text : row) {
				boolean amount = text.matches("\\d{1,3}(\\.\\d{3})*,\\d{2}");
				sheet.append(amount ? "<c s='1'><v>" + text.replace(".", "").replace(',', '.') + "</v></c>"
						: "<c t='inlineStr'><is><t>" + escaped(text) + "</t></is></c>");
			}
			sheet.append("</row>");
		}
		return OfficePapers.xlsx(sheet.append("</sheetData>").toString(), "",
				"<cellXfs><xf numFmtId='0'/><xf numFmtId='4'/></cellXfs>");
	}

	/** Rows of as many pieces, one below the other, are a table. */
	private static List<List<List<String>>> tables(List<List<String>> rows) {
		List<List<List<String>>> tables = new ArrayList<>();
		for (List<String> row : rows) {
			List<List<String>> last = tables.isEmpty() ? List.of() : tables.get(tables.size() - 1);
			if (row.size() > 1 && !last.isEmpty() && last.get(0).size() == row.size()) {
				last.add(row);
			}
			else {
				tables.add(new ArrayList<>(List.of(row)));
			}
		}
		return tables;
	}

	private static String table(List<List<String>> rows, String table, String row, String cell) {
		return table.formatted(rows.stream()
			.map((one) -> row
				.formatted(one.stream().map((text) -> cell.formatted(escaped(text))).collect(Collectors.joining())))
			.collect(Collectors.joining()));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
