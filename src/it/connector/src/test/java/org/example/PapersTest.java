package org.example;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import javax.imageio.ImageIO;

import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.types.TypeRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code file -> read -> extract -> log} in Camel Main, with the connector and nothing else of Dromedary. */
class PapersTest {

	private static final String[] RECEIPT = { "RECEIPT", "Date: 11/04/2026", "Bread 2.50", "Milk 1.40", "TOTAL 3.90",
			"Cash 5.00", "Change 1.10", "Thank you" };

	private static final Path LOG = Path.of("target/papers.log");

	@TempDir
	private Path papers;

	@Test
	void theFieldsOfADrawnPdfAndOfAPictureStandInTheLog() throws Exception {
		pdf(papers.resolve("a.pdf").toFile());
		picture(papers.resolve("b.png").toFile());
		Main main = new Main();
		main.addOverrideProperty("papers", papers.toString());
		main.start();
		try {
			waitFor("a.pdf: receipt, 0 doubts, ", "date=11/04/2026", "total=3.90");
			waitFor("b.png: receipt, 0 doubts, ", "date=11/04/2026", "total=3.90");
			assertEquals(0, count("ERROR") + count("commons-logging"), log());
		}
		finally {
			main.stop();
		}
	}

	@Test
	void thePlacesOnAPictureAreReadOnceMoreWhereTheTypesAreBound() throws Exception {
		File picture = papers.resolve("c.png").toFile();
		picture(picture);
		try (var camel = new DefaultCamelContext()) {
			camel.getRegistry().bind("types", DocumentTypes.class, receipts());
			camel.start();
			var template = camel.createProducerTemplate();
			Object extraction = template.requestBody("extract:fields", template.requestBody("read:pages", picture));
			Extraction again = template.requestBody("read:again", extraction, Extraction.class);
			assertTrue(again.again().stream().anyMatch((reading) -> reading.text().contains("11/04/2026")));
			assertTrue(again.again().stream().anyMatch((reading) -> reading.text().contains("3.90")));
		}
	}

	private static TypeRegistry receipts() throws Exception {
		var types = new TypeRegistry();
		try (InputStream file = TypeRegistry.class.getResourceAsStream("/routes/documents/receipt.yaml")) {
			types.put("receipt.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		return types;
	}

	@Test
	void nothingOfTheHubIsThere() {
		for (String name : new String[] { "io.dromedary.Application", "io.dromedary.ledger.Arrival",
				"org.springframework.context.ApplicationContext", "org.h2.Driver" }) {
			assertThrows(ClassNotFoundException.class, () -> Class.forName(name), name);
		}
	}

	/** All words on one line. */
	private static void waitFor(String... words) throws Exception {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (count(words) == 0) {
			assertTrue(Instant.now().isBefore(end), String.join(", ", words) + " is not in\n" + log());
			Thread.sleep(100);
		}
	}

	private static long count(String... words) throws IOException {
		return log().lines().filter((line) -> java.util.Arrays.stream(words).allMatch(line::contains)).count();
	}

	private static String log() throws IOException {
		return Files.exists(LOG) ? Files.readString(LOG) : "";
	}

	private static void pdf(File file) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.setLeading(18);
				content.newLineAtOffset(50, 700);
				for (String line : RECEIPT) {
					content.showText(line);
					content.newLine();
				}
				content.endText();
			}
			document.save(file);
		}
	}

	private static void picture(File file) throws IOException {
		BufferedImage image = new BufferedImage(900, 900, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, 900, 900);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
		for (int i = 0; i < RECEIPT.length; i++) {
			graphics.drawString(RECEIPT[i], 80, 120 + 80 * i);
		}
		graphics.dispose();
		ImageIO.write(image, "png", file);
	}

}
