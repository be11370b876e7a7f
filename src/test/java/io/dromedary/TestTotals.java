package io.dromedary;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/**
 * Says how many tests ran: Surefire is told to speak of failures only (see
 * .mvn/jvm.config), and then says nothing where there are none. Arguments: the folder of
 * the reports, and since when they count.
 */
final class TestTotals {

	private TestTotals() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		Instant since = Instant.parse(arguments[1]);
		int[] totals = new int[4];
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
			for (Path report : reports) {
				if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
					add(totals, report);
				}
			}
		}
		System.out.printf("Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%n", totals[0], totals[1], totals[2],
				totals[3]);
	}

	private static void add(int[] totals, Path report) throws Exception {
		Element suite = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(report.toFile())
			.getDocumentElement();
		String[] names = { "tests", "failures", "errors", "skipped" };
		for (int i = 0; i < names.length; i++) {
			totals[i] += Integer.parseInt(suite.getAttribute(names[i]));
		}
	}

}
