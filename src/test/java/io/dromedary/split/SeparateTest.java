package io.dromedary.split;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.Box;
import io.dromedary.document.Content;
import io.dromedary.document.Cut;
import io.dromedary.document.Document;
import io.dromedary.document.Finding;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.fakes.FakeLedger;
import io.dromedary.fakes.FakeStore;
import io.dromedary.guard.Guard;
import io.dromedary.ledger.Entry;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Separation;
import io.dromedary.paper.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** The step that makes documents of the pages of a file. */
class SeparateTest {

	private static final Sentence REASON = Sentence.of("extract.begins", 2, 1);

	private static final byte[] PDF = Paper.invoice(Locale.ITALIAN).rows(60).digital().content();

	private final FakeStore store = new FakeStore();

	private final List<List<Part>> said = new ArrayList<>();

	private final List<Transcript> handedOn = new ArrayList<>();

	private boolean possible = true;

	private boolean wanted = true;

	private int most = 9;

	private final FakeLedger ledger = new FakeLedger() {

		@Override
		public void split(String id, List<Part> parts) {
			Handover.perform(() -> said.add(parts));
		}

		@Override
		public void forget(Content content) {
			store.remove(content.sha256());
		}

	};

	@Test
	void thePagesBetweenTheCutsAreDocuments() {
		assertThat(whole(PDF, Page.Source.TEXT_LAYER)).isFalse();
		assertThat(said).singleElement()
			.satisfies((parts) -> assertThat(parts).extracting(Part::number).containsExactly("1-1", "2-3"))
			.satisfies((parts) -> assertThat(parts).extracting(Part::fileName)
				.containsExactly("scan-p1.pdf", "scan-p2-3.pdf"))
			.satisfies((parts) -> assertThat(parts).extracting(Part::reason).containsExactly(null, REASON));
		assertThat(handedOn).isEmpty();
	}

	@Test
	void theFramesOfATiffBetweenTheCutsAreDocuments() {
		byte[] tiff = Paper.text("a line\n".repeat(90)).scanned(60).tiff().content();
		assertThat(whole(tiff, Page.Source.OCR)).isFalse();
		assertThat(said.get(0)).extracting(Part::fileName).containsExactly("scan.pdf-p1.tif", "scan.pdf-p2-3.tif");
		assertThat(handedOn).extracting((transcript) -> transcript.pages().size()).containsExactly(1, 2);
	}

	@Test
	void eachInvoiceOfAnXmlFileIsADocument() {
		byte[] xml = "<FatturaElettronica><h/><FatturaElettronicaBody/><FatturaElettronicaBody/></FatturaElettronica>"
			.getBytes();
		Finding two = new Finding("document", "several-documents", Finding.Severity.DOUBT,
				Sentence.of("read.several-documents", 2));
		assertThat(separate().whole(transcript(xml, Page.Source.TEXT_LAYER, two))).isFalse();
		assertThat(said).singleElement()
			.satisfies((parts) -> assertThat(parts).extracting(Part::number).containsExactly("1-1", "2-2"))
			.satisfies((parts) -> assertThat(parts).extracting(Part::fileName)
				.containsExactly("scan.pdf-1.xml", "scan.pdf-2.xml"))
			.satisfies((parts) -> assertThat(parts).extracting(Part::mediaType).containsOnly("application/xml"))
			.satisfies((parts) -> assertThat(parts.get(1).reason()).isEqualTo(Sentence.of("split.invoice-of", 2, 2)));
		Finding three = new Finding("document", "several-documents", Finding.Severity.DOUBT,
				Sentence.of("read.several-documents", 3));
		assertThat(separate().whole(transcript(xml, Page.Source.TEXT_LAYER, three))).isTrue();
		possible = false;
		assertThat(separate().whole(transcript(xml, Page.Source.TEXT_LAYER, two))).isTrue();
		assertThat(said).hasSize(1);
	}

	@Test
	void whatWasRecognisedIsHandedOnCountedAnew() {
		whole(PDF, Page.Source.OCR);
		assertThat(handedOn).extracting((transcript) -> transcript.document().content().sha256())
			.isEqualTo(said.get(0).stream().map((part) -> String.valueOf(part.content().sha256())).toList());
		assertThat(handedOn.get(1).pages()).extracting(Page::number).containsExactly(1, 2);
		assertThat(handedOn.get(1).pages().get(0).words().get(0).text()).isEqualTo("page2");
		assertThat(handedOn.get(1).settings()).isEqualTo("settings");
	}

	@Test
	void aTryThatACrashCutOffLeavesNothingBehindThatTheNextDoesNotUse() {
		Handover lost = Handover.during(() -> whole(PDF, Page.Source.OCR));
		assertThat(said).isEmpty();
		assertThat(handedOn).isEmpty();
		Handover again = Handover.during(() -> whole(PDF, Page.Source.OCR));
		assertThat(lost.isEmpty()).isFalse();
		assertThat(store.kept()).isEqualTo(2);
		again.complete();
		assertThat(said.get(0)).allMatch((part) -> store.find(part.content().sha256()).isPresent());
		assertThat(handedOn).hasSize(2);
	}

	@Test
	void whatIsNotToBeTakenApartGoesOnWhole() {
		possible = false;
		assertThat(whole(PDF, Page.Source.TEXT_LAYER)).isTrue();
		possible = true;
		wanted = false;
		assertThat(whole(PDF, Page.Source.TEXT_LAYER)).isTrue();
		wanted = true;
		assertThat(whole("no PDF".getBytes(), Page.Source.PLAIN_TEXT)).isTrue();
		Transcript doubtful = transcript(PDF, Page.Source.TEXT_LAYER,
				new Finding("document", "cut-off", Finding.Severity.DOUBT, REASON));
		assertThat(separate().whole(doubtful)).isTrue();
		assertThat(said).isEmpty();
		assertThat(store.times()).isZero();
	}

	@Test
	void whatCannotBeTakenApartGoesOnWholeAndLeavesNothingBehind() {
		byte[] damaged = "%PDF-1.7 and then it broke off".getBytes();
		assertThat(whole(damaged, Page.Source.TEXT_LAYER)).isTrue();
		assertThat(whole(Paper.invoice(Locale.ITALIAN).digital().content(), Page.Source.TEXT_LAYER)).isTrue();
		most = 1;
		assertThat(whole(PDF, Page.Source.TEXT_LAYER)).isTrue();
		assertThat(said).isEmpty();
		assertThat(store.size()).isZero();
	}

	private boolean whole(byte[] content, Page.Source source) {
		return separate().whole(transcript(content, source, null));
	}

	private Separate separate() {
		Separation separation = new Separation() {
			@Override
			public boolean possible(String id) {
				return possible;
			}

			@Override
			public Entry undo(String id) {
				throw new UnsupportedOperationException();
			}
		};
		Results results = new Results() {
			@Override
			public void keep(Transcript transcript) {
				handedOn.add(transcript);
			}
		};
		Guard guard = Guard.alone();
		return new Separate((transcript) -> List.of(new Cut(2, REASON)), separation,
				new SplitConfiguration().containers(List::of, OpenerCase.HOME, guard), store, ledger, results,
				new Unwanted(ledger), new SplitSettings(most, DataSize.ofMegabytes(60), wanted), guard,
				new Scratch(OpenerCase.HOME.scratch()));
	}

	/** Of three pages, each with one word. */
	private static Transcript transcript(byte[] content, Page.Source source, @Nullable Finding doubt) {
		List<Page> pages = new ArrayList<>();
		for (int number = 1; number <= 3; number++) {
			Word word = new Word("page" + number, new Box(0.1, 0.1, 0.1, 0.01), 1, 0);
			Page page = new Page(number, source, 595, 842, List.of(word));
			pages.add((doubt != null) ? page.with(doubt) : page);
		}
		Origin origin = new Origin("folder", "from-folder", "scan.pdf", null, Instant.EPOCH);
		return new Transcript(new Document("1", 1, origin, FakeStore.content(content), Instructions.NONE), "settings",
				pages);
	}

}
