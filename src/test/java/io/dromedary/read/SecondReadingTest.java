package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Candidate;
import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Evidence;
import io.dromedary.document.Extraction;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Results;
import io.dromedary.document.SecondReading;
import io.dromedary.document.Transcript;
import io.dromedary.document.Word;
import io.dromedary.paper.Paper;
import io.dromedary.paper.Scanned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Key fields and names of recognised pages are read once more where they are printed. */
class SecondReadingTest {

	private static final String TEXT = String.join("\n", "Invoice number: 4711-2026", "Customer: Mario Rossi",
			"Date of the document: 14/05/2026", "Place of delivery: Firenze", "Amount to be paid: 1.220,00 EUR");

	private static final String DATE = "14/05/2026";

	private static final String AMOUNT = "1.220,00";

	private static final Reader READER = new Reader(ReadOptions.defaults(), Results.NONE);

	private static final DocumentTypes TYPES = () -> List.of(new DocumentType("bill", "", List.of(), List.of(), 0.8,
			List.of(field("date", FieldKind.DATE, true), field("delivered", FieldKind.DATE, false),
					field("total", FieldKind.AMOUNT, true), field("number", FieldKind.CODE, true),
					field("order", FieldKind.CODE, false), field("customer", FieldKind.NAME, false)),
			List.of(), List.of(), List.of()));

	@AfterAll
	static void close() {
		READER.close();
	}

	static Stream<Arguments> scans() throws IOException {
		Scanned scanned = Paper.text(TEXT).scanned(150);
		return Stream.of(Arguments.of("scan", scanned.png().content()),
				Arguments.of("upside down", scanned.turned(180).png().content()),
				Arguments.of("photograph held askew", scanned.camera(90).jpeg().content()),
				Arguments.of("tilted and grainy", scanned.skew(0.7).noise(0.1).png().content()),
				Arguments.of("scanned PDF on its side", scanned.turned(90).pdf().content()),
				Arguments.of("scanned PDF, rotated", Turned.page(scanned.turned(270).pdf().content(), 90)),
				Arguments.of("large", Paper.text(TEXT).scanned(400).png().content()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scans")
	void whatIsPrintedIsReadAgainWhereverThePageLies(String name, byte[] content) {
		Transcript transcript = READER.read(Papers.document(content));
		Extraction again = again(transcript, place(transcript, 1, "date", DATE), place(transcript, 1, "total", AMOUNT));
		assertThat(texts(again, 0)).hasSizeGreaterThan(1).allMatch((text) -> text.contains(DATE));
		assertThat(texts(again, 1)).hasSizeGreaterThan(1).allMatch((text) -> text.contains(AMOUNT));
		assertThat(again.again()).allMatch((reading) -> reading.confidence() > 0.5);
	}

	@Test
	void itIsReadOnThePageWhereItStands() {
		byte[] tiff = Paper.text("first page\n".repeat(40) + TEXT).scanned(150).tiff().content();
		Transcript transcript = READER.read(Papers.document(tiff));
		assertThat(transcript.pages()).hasSize(2);
		Extraction again = again(transcript, place(transcript, 2, "date", DATE));
		assertThat(again.again()).isNotEmpty()
			.allMatch((reading) -> reading.page() == 2 && reading.text().contains(DATE));
	}

	@Test
	void whatTheFirstReadingMistookIsReadAsItIsPrinted() {
		Transcript transcript = READER.read(Papers.document(Paper.text(TEXT).scanned(150).png().content()));
		Candidate right = place(transcript, 1, "date", DATE);
		Candidate wrong = new Candidate("date", "14/06/2026", right.evidence(), Finder.LABEL, 0.9);
		assertThat(again(transcript, wrong).again()).isNotEmpty().allMatch((reading) -> reading.text().contains(DATE));
	}

	@Test
	void onlyKeyFieldsAndNamesThatNoPersonGaveAreReadAgain() {
		Transcript transcript = READER.read(Papers.document(Paper.text(TEXT).scanned(150).png().content()));
		Candidate date = place(transcript, 1, "date", DATE);
		assertThat(again(transcript, place(transcript, 1, "delivered", DATE), place(transcript, 1, "order", DATE),
				new Candidate("date", DATE, date.evidence(), Finder.PERSON, 1),
				new Candidate("date", DATE, null, Finder.CHAT, 0))
			.again()).isEmpty();
		assertThat(again(transcript, place(transcript, 1, "number", "4711-2026")).again()).isNotEmpty();
		assertThat(again(transcript, place(transcript, 1, "customer", "Mario")).again()).isNotEmpty();
		assertThat(new Extraction(transcript, null, Map.of("date", List.of(date)), List.of(), List.of()))
			.satisfies((untyped) -> assertThat(READER.again(untyped, TYPES)).isSameAs(untyped));
	}

	@Test
	void aDocumentHasOnlySoManyPlacesAndEachIsReadOnce() {
		Transcript transcript = READER.read(Papers.document(Paper.text(TEXT).scanned(150).png().content()));
		Candidate[] all = Stream
			.concat(Stream.of(place(transcript, 1, "date", DATE)),
					transcript.pages().get(0).words().stream().map((word) -> candidate("total", 1, word)))
			.toArray(Candidate[]::new);
		List<SecondReading> again = again(transcript, all).again();
		assertThat(again.stream().map(SecondReading::boxes).distinct()).hasSize(6);
		assertThat(again).hasSize(12);
	}

	@Test
	void aDigitalPaperIsNotEvenOpened() {
		for (byte[] content : List.of(Paper.text(TEXT).digital().content(), TEXT.getBytes(StandardCharsets.UTF_8))) {
			Transcript read = READER.read(Papers.document(content));
			var closed = new Document("1", 1, read.document().origin(), new Closed(), read.document().instructions());
			Transcript transcript = new Transcript(closed, read.settings(), read.pages());
			assertThat(again(transcript, place(transcript, 1, "date", DATE)).again()).isEmpty();
		}
	}

	@Test
	void aPageThatCanNoLongerBeDrawnHasNoSecondReading() {
		Transcript read = READER.read(Papers.document(Paper.text(TEXT).scanned(150).png().content()));
		Transcript broken = new Transcript(Papers.document("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)), "x",
				read.pages());
		assertThat(again(broken, place(broken, 1, "date", DATE)).again()).isEmpty();
	}

	private static Extraction again(Transcript transcript, Candidate... candidates) {
		Map<String, List<Candidate>> fields = Stream.of(candidates).collect(Collectors.groupingBy(Candidate::field));
		return READER.again(new Extraction(transcript, "bill", fields, List.of(), List.of()), TYPES);
	}

	private static Candidate place(Transcript transcript, int page, String field, String text) {
		return transcript.pages()
			.get(page - 1)
			.words()
			.stream()
			.filter((word) -> word.text().equals(text))
			.map((word) -> candidate(field, page, word))
			.findFirst()
			.orElseThrow(() -> new AssertionError(text + " is not among " + Papers.text(transcript)));
	}

	private static Candidate candidate(String field, int page, Word word) {
		return new Candidate(field, word.text(), Evidence.of(page, List.of(word)), Finder.LABEL, word.confidence());
	}

	/** What was read at the first or second place. */
	private static List<String> texts(Extraction extraction, int place) {
		var boxes = extraction.again().stream().map(SecondReading::boxes).distinct().toList().get(place);
		return extraction.again()
			.stream()
			.filter((reading) -> reading.boxes().equals(boxes))
			.map(SecondReading::text)
			.toList();
	}

	private static FieldType field(String name, FieldKind kind, boolean key) {
		return new FieldType(name, kind, "", key, false, List.of(), null);
	}

	/** Fails whoever opens it. */
	private record Closed() implements Content {

		@Override
		public String sha256() {
			return "0".repeat(64);
		}

		@Override
		public long size() {
			throw new AssertionError("opened");
		}

		@Override
		public InputStream open() {
			throw new AssertionError("opened");
		}

	}

}
