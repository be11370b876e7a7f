package io.dromedary.deliver.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;

import io.dromedary.deliver.Payload;
import io.dromedary.deliver.Samples;
import io.dromedary.csv.CsvNotation;
import io.dromedary.document.FieldKind;
import io.dromedary.fakes.FakeLedger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What LibreOffice Calc makes of the file, in the language of its user. */
@Tag("office")
class CalcTest {

	private static final String PROFILE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry">
			<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop></item>
			</oor:items>
			""";

	private static final Map<String, String> VALUES = Map.of("number", "00123", "vat", "01234567890", "codice",
			"RSSMRA85T10A562S", "date", "2026-05-14", "total", "-1234.50", "seller", "Söhne, \"Co\"; Via\nRoma", "note",
			"=HYPERLINK(\"http://x.example\";\"y\")", "other", "x;=1+1,@SUM(1)\t+2");

	@TempDir
	Path folder;

	private record Cell(String type, String value, String text, String formula) {
	}

	@ParameterizedTest
	@CsvSource({ "it-IT,59", "it-IT,59/44/9", "de-CH,59", "en-US,44", "en-US,59/44/9" })
	void everyCellIsOpenedAsWhatItIs(String locale, String separators) throws Exception {
		write(Locale.forLanguageTag(locale));
		List<List<Cell>> rows = opened(locale, separators);
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0)).extracting(Cell::text)
			.containsExactly("id", "revision", "received_at", "file_name", "number", "vat", "codice", "date", "total",
					"seller", "note", "other", "empty");
		List<Cell> row = rows.get(1);
		assertThat(row).allMatch((cell) -> cell.formula().isEmpty());
		assertThat(row).extracting(Cell::type)
			.containsExactly("string", "float", "date", "string", "string", "string", "string", "date", "float",
					"string", "string", "string", "");
		assertThat(row.get(2).value()).isEqualTo("2026-01-02T03:04:05");
		assertThat(row.get(7).value()).isEqualTo("2026-05-14");
		assertThat(row.get(8).value()).isEqualTo("-1234.5");
		assertThat(row).extracting(Cell::text)
			.contains("00123", "01234567890", "RSSMRA85T10A562S", "Söhne, \"Co\"; Via Roma", "è \"x'y.pdf",
					"'=HYPERLINK(\"http://x.example\";\"y\")", "x;'=1+1,'@SUM(1) +2");
	}

	private void write(Locale locale) throws InterruptedException {
		Samples.Types types = new Samples.Types();
		types.replace(Samples.bill(FieldKind.CODE, "number", FieldKind.VAT, "vat", FieldKind.CODICE_FISCALE, "codice",
				FieldKind.DATE, "date", FieldKind.AMOUNT, "total", FieldKind.NAME, "seller", FieldKind.TEXT, "note",
				FieldKind.TEXT, "other", FieldKind.AMOUNT, "empty"));
		FakeLedger ledger = new FakeLedger();
		var spreadsheets = new Spreadsheets(folder, CsvNotation.of(locale), types, Duration.ofMillis(50));
		var payload = new Payload(types, ledger, "http://hub.example", Locale.ENGLISH, Clock.systemUTC());
		new ResultsFolder(new FolderSettings(folder, "", false), payload, ledger, spreadsheets)
			.write(Samples.bill("a1", 1, VALUES, List.of()));
		spreadsheets.stop();
	}

	private List<List<Cell>> opened(String locale, String separators) throws Exception {
		Path profile = Files.createDirectories(folder.resolve("profile/user"));
		Files.writeString(profile.resolve("registrymodifications.xcu"), PROFILE.formatted(locale));
		Process calc = calc("-env:UserInstallation=" + profile.getParent().toUri(), "--headless",
				"--infilter=Text - txt - csv (StarCalc):" + separators + ",34,76,1", "--convert-to", "fods", "--outdir",
				folder.toString(), folder.resolve("test-bill.csv").toString());
		assertThat(calc.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return rows(folder.resolve("test-bill.fods"));
	}

	private static Process calc(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("soffice"));
		command.addAll(List.of(arguments));
		try {
			return new ProcessBuilder(command).inheritIO().start();
		}
		catch (IOException ex) {
			Assumptions.abort("LibreOffice is not installed: apt-get install libreoffice-calc");
			throw ex;
		}
	}

	private static List<List<Cell>> rows(Path file) throws Exception {
		var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
		List<List<Cell>> rows = new ArrayList<>();
		for (Element row : elements(document.getElementsByTagName("table:table-row"))) {
			rows.add(elements(row.getElementsByTagName("table:table-cell")).stream()
				.map((cell) -> new Cell(cell.getAttribute("office:value-type"),
						cell.getAttribute("office:value") + cell.getAttribute("office:date-value"),
						cell.getTextContent().strip(), cell.getAttribute("table:formula")))
				.toList());
		}
		return rows;
	}

	private static List<Element> elements(org.w3c.dom.NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			elements.add((Element) node);
		}
		return elements;
	}

}
