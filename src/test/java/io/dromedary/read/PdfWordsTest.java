package io.dromedary.read;

import java.io.IOException;

import io.dromedary.document.Results;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Characters become the words that are printed. */
class PdfWordsTest {

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void raisedAndSmallerCentsAreAWordOfTheirOwnOnTheSameLine() throws IOException {
		for (float rise : new float[] { 0, 2, 4, 6 }) {
			assertThat(read((document, page) -> {
				Papers.print(page, 60, 700, "Total");
				raised(page, 300, "960", "10", rise);
			})).as("rise " + rise).isEqualTo("Total 960 10");
		}
		assertThat(read((document, page) -> raised(page, 300, "960,10", "1", 5))).isEqualTo("960,10 1");
	}

	@Test
	void anAmountOfOneSizeStaysWhole() throws IOException {
		assertThat(read((document, page) -> Papers.print(page, 60, 700, "Total 960,10"))).isEqualTo("Total 960,10");
		assertThat(read((document, page) -> raised(page, 300, "960,", "10", 0))).isEqualTo("960,10");
	}

	@Test
	void letterSpacedWordsAreWhole() throws IOException {
		assertThat(read((document, page) -> Papers.print(page, 60, 700, "B E I S P I E L   W E R K E   G m b H")))
			.isEqualTo("BEISPIEL WERKE GmbH");
		assertThat(read((document, page) -> {
			page.setCharacterSpacing(6);
			Papers.print(page, 60, 700, "Beispiel & Werke GmbH");
			page.setCharacterSpacing(0);
			Papers.print(page, 60, 650, "Musterweg 5");
		})).isEqualTo("Beispiel & Werke GmbH\nMusterweg 5");
	}

	@Test
	void singleLettersAndFiguresStayApart() throws IOException {
		assertThat(read((document, page) -> {
			for (int i = 0; i < 6; i++) {
				Papers.print(page, 60 + 60 * i, 700, String.valueOf((char) ('A' + i)));
			}
			Papers.print(page, 60, 650, "1 2 3 4 5 6 7");
			Papers.print(page, 60, 600, "Plan A e B per i 3");
		})).isEqualTo("A B C D E F\n1 2 3 4 5 6 7\nPlan A e B per i 3");
	}

	private static void raised(PDPageContentStream page, float x, String whole, String small, float rise)
			throws IOException {
		PDType1Font font = new PDType1Font(FontName.HELVETICA);
		page.beginText();
		page.setFont(font, 14);
		page.newLineAtOffset(x, 700);
		page.showText(whole);
		page.setFont(font, 8);
		page.setTextRise(rise);
		page.showText(small);
		page.setTextRise(0);
		page.endText();
	}

	private static String read(Papers.Pen pen) throws IOException {
		return Papers.text(READER.read(Papers.document(Papers.pdf(pen))).pages().get(0));
	}

}
