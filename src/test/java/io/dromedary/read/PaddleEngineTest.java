package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.dromedary.demo.Scan;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Word;
import io.dromedary.read.paddle.PaddleModels;
import io.dromedary.paper.Identity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaddleEngineTest {

	private static final List<String> CARD = List.of("Repubblica Italiana - Comune di Forl\u00ec", "Nome: Mario Rossi",
			"Nato il: 14/05/1987", "Residenza: Via Libert\u00e0 12", "Numero carta: AZ1234567",
			"Totale 1.234,50 \u20ac");

	private static final Reader READER = reader(null);

	@TempDir
	Path folder;

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aScanIsReadWithBlanksAccentsAndPlaces() throws IOException {
		Page page = read(Papers.picture(scan(), "png"));
		assertThat(page.source()).isEqualTo(Page.Source.OCR);
		assertThat(Papers.text(page).split("\n")).containsExactly(CARD.toArray(String[]::new));
		Word mario = page.words().stream().filter((word) -> word.text().equals("Mario")).findFirst().orElseThrow();
		assertThat(mario.confidence()).isGreaterThan(0.8);
		// 60 points from the left and "Nome: " before it; on the second line
		assertThat(mario.box().x()).isBetween(0.16, 0.19);
		assertThat(mario.box().right()).isBetween(0.22, 0.25);
		assertThat(mario.box().middle()).isBetween(0.115, 0.13);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void aPageThatLiesIsTurnedFirst(int quarters) throws IOException {
		BufferedImage lying = scan();
		for (int i = 0; i < quarters; i++) {
			lying = Papers.turned(lying);
		}
		Page page = read(Papers.picture(lying, "png"));
		assertThat(page.turned()).isEqualTo(4 - quarters);
		assertThat(page.height()).isGreaterThan(page.width());
		assertThat(Papers.text(page).split("\n")).containsExactly(CARD.toArray(String[]::new));
	}

	/**
	 * The network takes such a page, which has little on it, for upright now and then.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 4711, 4716 })
	void theBackOfACardIsReadUpright(long seed) throws IOException {
		BufferedImage back = Scan.of(Identity.draw(Identity.Kind.BACK, seed).content(), 150, false)
			.noisy(0.1, new Random(seed))
			.turned((seed == 4711) ? 0 : 90)
			.pages()
			.get(0);
		assertThat(Papers.text(read(Papers.picture(back, "png"))).split("\n"))
			.contains("VIA GARIBALDI, N. 12 ROMA (RM)");
	}

	@Test
	void aPdfWithoutTextIsReadToo() throws IOException {
		assertThat(Papers.text(read(Papers.scannedPdf(scan())))).contains("14/05/1987", "AZ1234567");
	}

	@Test
	void anAlphabetOfAnotherModelIsNoticed() throws IOException {
		Files.writeString(folder.resolve("alphabet.txt"), "a\nb\n", StandardCharsets.UTF_8);
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> read(reader(folder)))
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo("read.paddle-alphabet"));
	}

	/**
	 * ONNX: field 14 of a model, behind all others, is one more entry of its metadata.
	 */
	@Test
	void theAlphabetThatANetworkCarriesIsItsOwn() throws IOException {
		ByteArrayOutputStream model = new ByteArrayOutputStream();
		try (var shipped = Objects.requireNonNull(PaddleModels.class.getResourceAsStream("recognition.onnx"))) {
			shipped.transferTo(model);
		}
		byte[] key = "character".getBytes(StandardCharsets.UTF_8);
		byte[] value = "a\nb".getBytes(StandardCharsets.UTF_8);
		model.write(new byte[] { 14 << 3 | 2, (byte) (key.length + value.length + 4), 10, (byte) key.length });
		model.write(key);
		model.write(new byte[] { 18, (byte) value.length });
		model.write(value);
		Files.write(folder.resolve("recognition.onnx"), model.toByteArray());
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> read(reader(folder)))
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo("read.paddle-alphabet"));
		try (var shipped = Objects.requireNonNull(PaddleModels.class.getResourceAsStream("alphabet.txt"))) {
			Files.copy(shipped, folder.resolve("alphabet.txt"));
		}
		read(reader(folder));
	}

	@Test
	void aNetworkThatIsNoneIsTold() throws IOException {
		Files.writeString(folder.resolve("detection.onnx"), "no network", StandardCharsets.UTF_8);
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> read(reader(folder)))
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo("read.paddle-failed"));
	}

	@Test
	void aFolderThatIsNotThereIsTold() {
		assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> read(reader(folder.resolve("none"))))
			.satisfies((failure) -> assertThat(failure.sentence().key()).isEqualTo("read.paddle-models"));
	}

	@Test
	void anotherEngineIsNoEngine() {
		assertThat(OcrChoice.of(" Paddle ")).isEqualTo(OcrChoice.PADDLE);
		assertThatIllegalArgumentException().isThrownBy(() -> OcrChoice.of("google"))
			.withMessageContaining("auto, tesseract, paddle, both or google-vision");
	}

	@Test
	void whatOneEngineReadIsNotTakenForTheReadingOfTheOther() {
		assertThat(ReadOptions.defaults().with(OcrChoice.PADDLE).fingerprint())
			.isNotEqualTo(ReadOptions.defaults().fingerprint());
	}

	private static BufferedImage scan() throws IOException {
		return Papers.scan(Papers.pdf(CARD));
	}

	private static Page read(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages().get(0);
	}

	private static void read(Reader reader) throws IOException {
		try (reader) {
			reader.read(Papers.document(Papers.picture(scan(), "png")));
		}
	}

	private static Reader reader(Path models) {
		ReadOptions usual = ReadOptions.defaults();
		return new Reader(new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(), usual.maxPages(),
				usual.maxPixels(), usual.pageTime(), OcrChoice.PADDLE, models), Results.NONE);
	}

}
