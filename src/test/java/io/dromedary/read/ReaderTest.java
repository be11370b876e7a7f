package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnreadableDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReaderTest {

	private static final List<String> CARD = List.of("REPUBBLICA ITALIANA - COMUNE DI FORL\u00cc", "Nome: Mario Rossi",
			"Nato il: 14/05/1987", "Cittadinanza: italiana", "Residenza: Via Libert\u00e0 12",
			"Numero carta: AZ1234567", "Scadenza: 14.05.2033");

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void theTextLayerOfAPdfIsReadWithBoxes() throws IOException {
		Page page = read(Papers.pdf(CARD)).get(0);
		assertThat(page.source()).isEqualTo(Page.Source.TEXT_LAYER);
		assertThat(page.lines()).hasSize(CARD.size());
		assertThat(page.lines().get(1).text()).isEqualTo("Nome: Mario Rossi");
		assertThat(page.words().get(0).box().x()).isBetween(0.09, 0.11);
		assertThat(page.words().get(0).box().bottom()).isBetween(0.09, 0.1);
		assertThat(page.words()).allSatisfy((word) -> assertThat(word.confidence()).isEqualTo(1));
	}

	@Test
	void columnsOnOneBaselineAreOneLine() throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			Papers.print(page, 400, 700, "122,00 EUR");
			Papers.print(page, 60, 700.5f, "Totale documento");
			Papers.print(page, 60, 670, "Grazie e arrivederci");
		});
		assertThat(Papers.text(read(pdf).get(0))).isEqualTo("Totale documento 122,00 EUR\nGrazie e arrivederci");
	}

	@Test
	void textThatCannotBeSeenIsLeftOut() throws IOException {
		byte[] pdf = Papers.pdf((document, page) -> {
			Papers.print(page, 60, 700, "Total of this invoice: 122.00 EUR");
			Papers.printWhite(page, 60, 650, "Total 999.99");
			Papers.printUnpainted(page, 60, 600, "Total 888.88");
			page.addRect(50, 540, 300, 30);
			page.fill();
			Papers.printWhite(page, 60, 550, "White on black");
		});
		assertThat(Papers.text(read(pdf).get(0))).isEqualTo("Total of this invoice: 122.00 EUR\nWhite on black");
	}

	@Test
	void aScannedPdfIsReadByOcrInItsLanguage() throws IOException {
		Page page = read(Papers.scannedPdf(Papers.scan(Papers.pdf(CARD)))).get(0);
		assertThat(page.source()).isEqualTo(Page.Source.OCR);
		assertThat(Papers.text(page)).contains("FORL\u00cc", "Mario Rossi", "14/05/1987", "Libert\u00e0", "AZ1234567",
				"14.05.2033");
		assertThat(page.words().get(0).box().x()).isBetween(0.09, 0.12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "tiff", "bmp", "gif" })
	void aPictureIsReadByOcr(String format) throws IOException {
		assertThat(Papers.text(read(Papers.picture(Papers.scan(Papers.pdf(CARD)), format)).get(0)))
			.contains("Mario Rossi", "AZ1234567");
	}

	@Test
	void aTurnedPictureComesOutUpright() throws IOException {
		BufferedImage scan = Papers.turned(Papers.scan(Papers.pdf(CARD)));
		Page page = read(Papers.picture(scan, "png")).get(0);
		assertThat(Papers.text(page)).contains("Mario Rossi", "AZ1234567");
		assertThat(page.height()).isGreaterThan(page.width());
	}

	@Test
	void plainTextIsReadInAnyUsualEncoding() {
		String text = "Nome: Nicol\u00f2\tRossi\fScadenza: 14.05.2033";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
			List<Page> pages = read(text.getBytes(charset));
			assertThat(pages).hasSize(2);
			assertThat(Papers.text(pages.get(0))).isEqualTo("Nome: Nicol\u00f2 Rossi");
			assertThat(pages.get(1).source()).isEqualTo(Page.Source.PLAIN_TEXT);
		}
		assertThat(Papers.text(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)).get(0)))
			.isEqualTo("Nome: Nicol\u00f2 Rossi");
	}

	@Test
	void aPasswordProtectedPdfIsRefusedWithAHint() throws IOException {
		assertRefused(Papers.locked(Papers.pdf(CARD)), "read.password-pdf");
	}

	@Test
	void whatOnlyTheSenderCanMendIsRefused() throws IOException {
		byte[] pdf = Papers.pdf(CARD);
		byte[] png = Papers.picture(Papers.scan(pdf), "png");
		assertRefused(new byte[0], "read.empty");
		assertRefused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "read.damaged-pdf");
		assertRefused(Arrays.copyOf(png, png.length / 2), "read.damaged-picture");
		assertRefused("MZ\0\0\1".getBytes(StandardCharsets.US_ASCII), "read.program");
		assertRefused(new byte[] { 1, 2, 3, 0, 5 }, "read.unknown");
		assertRefused("<?xml version='1.0'?><!DOCTYPE a><Invoice/>".getBytes(StandardCharsets.US_ASCII),
				"read.xml-doctype");
		assertRefused("<?xml version='1.0'?><p:FatturaElettronica xmlns:p='x'/>".getBytes(StandardCharsets.US_ASCII),
				"read.damaged-office");
	}

	@Test
	void whatIsTooMuchIsRefusedBeforeItIsDecoded() throws IOException {
		ReadOptions all = ReadOptions.defaults();
		ReadOptions few = new ReadOptions(all.languages(), null, null, 1, 40_000, 1, 1000, all.pageTime(), all.engine(),
				null);
		try (Reader strict = new Reader(few, Results.NONE)) {
			assertRefused(strict, new byte[40_001], "read.too-large");
			assertRefused(strict, "one\ftwo".getBytes(StandardCharsets.US_ASCII), "read.too-many-pages");
			assertRefused(strict, Papers.picture(new BufferedImage(100, 11, BufferedImage.TYPE_BYTE_GRAY), "gif"),
					"read.too-many-pixels");
			assertRefused(strict, Papers.picture(new BufferedImage(100, 11, BufferedImage.TYPE_BYTE_GRAY), "png"),
					"read.too-many-pixels");
			assertRefused(strict, Papers.scannedPdf(new BufferedImage(100, 11, BufferedImage.TYPE_BYTE_GRAY)),
					"read.too-many-pixels");
		}
	}

	private static List<Page> read(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages();
	}

	private static void assertRefused(byte[] bytes, String key) {
		assertRefused(READER, bytes, key);
	}

	private static void assertRefused(Reader reader, byte[] bytes, String key) {
		assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> reader.read(Papers.document(bytes)))
			.satisfies((failure) -> {
				assertThat(failure.sentence().key()).isEqualTo(key);
				assertThat(failure.getMessage()).endsWith(".").doesNotContain("{");
			});
	}

}
