package io.dromedary.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Results;
import io.dromedary.document.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Photos of sheets that were taken at an angle. */
class PhotoTest {

	private static final List<String> LINES = List.of("Officine Ferrari S.r.l.", "Fattura n. 2024/117",
			"Data: 14/05/2024", "Imponibile 1.234,50", "IVA 22% 271,59", "Totale 1.506,09");

	/** The left side further away, and the sheet a little askew. */
	private static final double[] AT_AN_ANGLE = { 0.08, 0.05, 0.01, 0.02, 0.02, 0.01, 0.05, 0.08 };

	private static final double[] FROM_ABOVE = new double[8];

	private static final double DIM = 0.65;

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void aSheetAtAnAngleIsReadAsTheUprightOne() throws IOException {
		BufferedImage sheet = Papers.scan(Papers.pdf(LINES));
		byte[] photo = Papers.picture(Photo.of(sheet, AT_AN_ANGLE, DIM), "jpg");
		Page page = read(photo);
		assertThat(Papers.text(page).split("\n")).containsExactly(LINES.toArray(String[]::new));
		assertThat(page.turned()).isZero();
		// as flat as the sheet: A4, each word where it is printed
		assertThat(page.height() / page.width()).isBetween(1.3, 1.5);
		Page upright = read(Papers.picture(sheet, "png"));
		for (String text : List.of("Officine", "1.506,09", "14/05/2024")) {
			Word seen = word(page, text);
			Word printed = word(upright, text);
			assertThat(seen.box().x()).isBetween(printed.box().x() - 0.02, printed.box().x() + 0.02);
			assertThat(seen.box().middle()).isBetween(printed.box().middle() - 0.01, printed.box().middle() + 0.01);
		}
	}

	@Test
	void peopleSeeTheSheetAsItWasRead() throws IOException {
		byte[] photo = Papers.picture(Photo.of(Papers.scan(Papers.pdf(LINES)), AT_AN_ANGLE, DIM), "jpg");
		Page page = read(photo);
		PagePicture shown = READER.pictures().draw(Papers.document(photo).content(), 1, page.turned()).orElseThrow();
		BufferedImage picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(shown.bytes()));
		assertThat((double) picture.getHeight() / picture.getWidth()).isBetween(page.height() / page.width() - 0.01,
				page.height() / page.width() + 0.01);
		// no ground on it: paper up to the corners
		assertThat(picture.getRGB(5, 5) & 0xff).isGreaterThan(150);
		assertThat(picture.getRGB(picture.getWidth() - 6, picture.getHeight() - 6) & 0xff).isGreaterThan(120);
	}

	@Test
	void whatLiesStraightStaysAsItIs() throws IOException {
		BufferedImage sheet = Papers.scan(Papers.pdf(LINES));
		BufferedImage straight = Photo.of(sheet, FROM_ABOVE, DIM);
		assertThat(read(Papers.picture(straight, "jpg")).width()).isEqualTo(straight.getWidth());
		assertThat(read(Papers.picture(sheet, "png")).width()).isEqualTo(sheet.getWidth());
	}

	private static Page read(byte[] bytes) {
		return READER.read(Papers.document(bytes)).pages().get(0);
	}

	private static Word word(Page page, String text) {
		return page.words().stream().filter((word) -> word.text().equals(text)).findFirst().orElseThrow();
	}

}
