package io.dromedary.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages that one engine was sure of are read with the other too, once. */
class TwiceReadingTest {

	private static final Kept KEPT = new Kept();

	private static final Reader READER = new Reader(ReadOptions.defaults(), KEPT);

	/** Two scanned sheets. */
	private static byte[] scans;

	@TempDir
	Path folder;

	@BeforeAll
	static void draw() {
		String text = "Invoice number: 4711-2026\nDate: 14/05/2026\nAmount to be paid: 1.220,00 EUR\n";
		scans = Paper.text("First page of two\n".repeat(40) + text).scanned(150).tiff().content();
	}

	@AfterAll
	static void close() {
		READER.close();
	}

	@Test
	void everySparedPageGetsAWitnessAndNoneIsSparedThen() {
		Transcript once = READER.read(Papers.document(scans));
		assertThat(once.pages()).hasSize(2).allMatch(Page::spared).allMatch((page) -> page.witness().isEmpty());
		Transcript twice = READER.twice(once);
		assertThat(twice.pages()).noneMatch(Page::spared);
		for (int i = 0; i < 2; i++) {
			Page page = twice.pages().get(i);
			assertThat(page.witness()).isEqualTo(once.pages().get(i).words());
			assertThat(page.words()).isNotEmpty().isNotEqualTo(page.witness());
		}
		assertThat(Papers.text(twice)).contains("4711-2026", "1.220,00");
		assertThat(twice.settings()).isNotEqualTo(once.settings());
		assertThat(READER.twice(twice)).as("nobody can ask for it again").isSameAs(twice);
		int asked = KEPT.kept.size();
		assertThat(READER.twice(once)).as("a repeat after a crash does not pay again").isEqualTo(twice);
		assertThat(KEPT.kept).hasSize(asked);
	}

	@Test
	void onlyThePagesThatWereSparedAreReadAgain() {
		Transcript once = READER.read(Papers.document(scans));
		Page typed = new Page(1, Page.Source.TEXT_LAYER, 595, 842, once.pages().get(0).words());
		List<Page> pages = List.of(typed, once.pages().get(1));
		Transcript twice = new Reader(ReadOptions.defaults(), Results.NONE)
			.twice(new Transcript(once.document(), "mixed", pages));
		assertThat(twice.pages().get(0)).isEqualTo(typed);
		assertThat(twice.pages().get(1).witness()).isNotEmpty();
	}

	@Test
	void whereTheOtherIsOffAllStaysAsItIsUntilItRunsAgain() {
		Transcript once = READER.read(Papers.document(scans));
		ReadOptions usual = ReadOptions.defaults();
		Kept kept = new Kept();
		try (Reader without = new Reader(new ReadOptions(usual.languages(), null, null, 1, usual.maxBytes(),
				usual.maxPages(), usual.maxPixels(), usual.pageTime(), OcrChoice.AUTO, folder.resolve("none")), kept)) {
			Transcript same = without.twice(once);
			assertThat(words(same)).isEqualTo(words(once));
			assertThat(same.pages()).noneMatch(Page::spared);
			assertThat(without.twice(same)).isSameAs(same);
			assertThat(kept.kept).isEmpty();
			assertThat(same.settings()).isNotEqualTo(READER.twice(once).settings());
		}
	}

	@Test
	void whereTheProgramStopsNothingIsTakenForReadInVain() {
		Transcript once = READER.read(Papers.document(scans));
		try (Reader other = new Reader(ReadOptions.defaults(), Results.NONE)) {
			Thread.currentThread().interrupt();
			assertThatThrownBy(() -> other.twice(once)).isInstanceOfSatisfying(ServiceUnavailable.class,
					(stopped) -> assertThat(stopped.stopped()).isTrue());
		}
		finally {
			Thread.interrupted();
		}
		ReadAnswer apart = ReadAnswer.failed(ServiceUnavailable.stopped(Service.Kind.OCR, Sentence.of("read.stopped")));
		assertThatThrownBy(apart::orThrow).isInstanceOfSatisfying(ServiceUnavailable.class,
				(stopped) -> assertThat(stopped.stopped()).as("by a process of its own").isTrue());
	}

	@Test
	void whatCannotBeReadAnyMoreStaysAsItIs() throws IOException {
		Transcript once = READER.read(Papers.document(scans));
		Document other = Papers.document("%PDF-1.7 no pages".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		Transcript same = READER.twice(new Transcript(other, "broken", once.pages()));
		assertThat(words(same)).isEqualTo(words(once));
		assertThat(same.pages()).noneMatch(Page::spared);
	}

	@Test
	void anEngineThatIsAskedForByNameSparesNone() throws IOException {
		byte[] scan = Papers.picture(Papers.scan(Papers.pdf(List.of("Total 12,50"))), "png");
		try (Reader tesseract = new Reader(ReadOptions.defaults().with(OcrChoice.TESSERACT), Results.NONE)) {
			assertThat(tesseract.read(Papers.document(scan)).pages()).noneMatch(Page::spared);
		}
	}

	private static List<List<Word>> words(Transcript transcript) {
		return transcript.pages().stream().map(Page::words).toList();
	}

	/** Keeps what was read, as the ledger does. */
	private static final class Kept implements Results {

		private final Map<String, Transcript> kept = new HashMap<>();

		@Override
		public Optional<Transcript> transcript(Document document, String settings) {
			return Optional.ofNullable(kept.get(document.content().sha256() + settings))
				.map((known) -> new Transcript(document, settings, new ArrayList<>(known.pages())));
		}

		@Override
		public void keep(Transcript transcript) {
			kept.put(transcript.document().content().sha256() + transcript.settings(), transcript);
		}

	}

}
