package io.dromedary.read;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.dromedary.document.Results;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.guard.Guard;
import io.dromedary.guard.GuardOptions;
import io.dromedary.guard.Losses;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Pages that take long to go through end their document and no other. */
class SlowPagesTest {

	/** However busy the machine is, our own loops come back. */
	private final Guard guard = new Guard(Losses.untilTheEnd(), new GuardOptions(Duration.ofMinutes(2), 2, "1"));

	@Test
	void aPageOfVeryManyInstructionsIsGivenUpAndTheNextDocumentIsRead() throws IOException {
		byte[] slow = Papers.pdf((document, page) -> {
			for (int i = 0; i < 100_000; i++) {
				rectangle(page, 5 * (i % 100), 5 * (i % 70));
			}
			Papers.print(page, 60, 60, "Total 61,00");
		});
		byte[] quick = Papers.pdf(List.of("Total 61,00"));
		try (Reader reader = reader(Duration.ofMillis(2))) {
			assertThat(
					catchThrowableOfType(UnreadableDocument.class, () -> reader.read(Papers.document(slow))).sentence()
						.key())
				.isEqualTo("guard.too-long");
		}
		assertThat(guard.leftBehind()).isEmpty();
		try (Reader reader = reader(Duration.ofMinutes(1))) {
			assertThat(Papers.text(reader.read(Papers.document(quick)))).contains("61,00");
			assertThat(Papers.text(reader.read(Papers.document(slow)))).contains("61,00");
		}
	}

	@Test
	void instructionsThatAreNamedAgainAndAgainAreCountedEachTime() throws IOException {
		byte[] large = Papers.pdf((document, page) -> {
			PDStream blanks = new PDStream(document, new ByteArrayInputStream(" ".repeat(1 << 20).getBytes()),
					COSName.FLATE_DECODE);
			COSArray contents = new COSArray();
			for (int i = 0; i < 1_000; i++) {
				contents.add(blanks.getCOSObject());
			}
			document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, contents);
		});
		try (Reader reader = reader(Duration.ofMinutes(1))) {
			assertThat(
					catchThrowableOfType(UnreadableDocument.class, () -> reader.read(Papers.document(large))).sentence()
						.key())
				.isEqualTo("read.page-full");
		}
	}

	@Test
	void aPageHoldsNoMoreThanAnyPageNeeds() {
		Effort effort = new Effort();
		assertThat(catchThrowableOfType(UnreadableDocument.class, () -> {
			for (;;) {
				effort.more();
			}
		}).sentence().key()).isEqualTo("read.page-full");
	}

	/** A line is looked at where there is text, not wherever it goes. */
	@Test
	void aPageMayBeAsWideAsItLikes() throws IOException {
		byte[] wide = Papers.pdf((document, page) -> {
			PDRectangle all = new PDRectangle(1e12f, 800);
			document.getPage(0).setMediaBox(all);
			document.getPage(0).setCropBox(all);
			Papers.print(page, 60, 60, "Total 61,00 with VAT of Rossi & Figli");
			page.moveTo(0, 400);
			page.lineTo(1e12f, 400);
			page.stroke();
		});
		try (Reader reader = reader(Duration.ofMinutes(1))) {
			assertThat(Papers.text(reader.read(Papers.document(wide)))).contains("61,00");
		}
	}

	@Test
	void aLongLineStrikesOutWhatItGoesThrough() {
		Covers covers = new Covers();
		Mark first = covers.character(new Rectangle2D.Double(0, 100, 1e9, 10), 0, false);
		Mark second = covers.character(new Rectangle2D.Double(1e9, 100, 1e9, 10), 0, false);
		Mark above = covers.character(new Rectangle2D.Double(0, 200, 1e9, 10), 0, false);
		covers.line(new Rectangle2D.Double(-1e6, 104, 2.01e9, 1));
		assertThat(List.of(first.struck(), second.struck(), above.struck())).containsExactly(true, true, false);
	}

	@Test
	void layersThatNameEachOtherComeToAnEnd() throws IOException {
		COSDictionary membership = new COSDictionary();
		COSArray groups = new COSArray();
		for (int i = 0; i < 8; i++) {
			groups.add(membership);
		}
		membership.setItem(COSName.TYPE, COSName.OCMD);
		membership.setItem(COSName.OCGS, groups);
		try (PDDocument document = new PDDocument()) {
			assertThat(new Layers(document).hidden(membership)).isFalse();
		}
	}

	private Reader reader(Duration pageTime) {
		ReadOptions usual = ReadOptions.defaults();
		return new Reader(new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(), usual.maxPages(),
				usual.maxPixels(), pageTime, usual.engine(), null), Results.NONE, guard);
	}

	private static void rectangle(PDPageContentStream page, float x, float y) throws IOException {
		page.addRect(x, y, 3, 3);
		page.fill();
	}

}
