package io.dromedary.split;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Content;
import io.dromedary.document.Document;
import io.dromedary.document.Page;
import io.dromedary.document.Results;
import io.dromedary.document.Sentence;
import io.dromedary.document.Separator;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Transcript;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.guard.Guard;
import io.dromedary.guard.Watch;
import io.dromedary.ledger.Handover;
import io.dromedary.ledger.Kin;
import io.dromedary.ledger.Ledger;
import io.dromedary.ledger.Part;
import io.dromedary.ledger.Separation;
import io.dromedary.ledger.Store;
import io.dromedary.split.pages.PageRange;
import io.dromedary.split.pages.PdfStack;
import io.dromedary.split.pages.Piece;
import io.dromedary.split.pages.Stack;
import io.dromedary.split.pages.TiffStack;
import io.dromedary.split.pages.XmlStack;

/**
 * The bean {@code separate}: several invoices that were scanned into one PDF or TIFF, or
 * sent as one, also in one XML file, become documents of their own.
 */
public class Separate {

	/** Of the files that are taken apart; their parts are called by the first. */
	private static final Map<Format, List<String>> ENDINGS = Map.of(Format.PDF, List.of(".pdf"), Format.TIFF,
			List.of(".tif", ".tiff"), Format.XML_INVOICE, List.of(".xml"));

	/** Rule of the finding that a file holds several invoices. */
	private static final String SEVERAL = "several-documents";

	private final Separator separator;

	private final Separation separation;

	private final Containers containers;

	private final Store store;

	private final Ledger ledger;

	private final Results results;

	private final Unwanted unwanted;

	private final SplitSettings settings;

	private final Guard guard;

	private final Scratch scratch;

	Separate(Separator separator, Separation separation, Containers containers, Store store, Ledger ledger,
			Results results, Unwanted unwanted, SplitSettings settings, Guard guard, Scratch scratch) {
		this.separator = separator;
		this.separation = separation;
		this.containers = containers;
		this.store = store;
		this.ledger = ledger;
		this.results = results;
		this.unwanted = unwanted;
		this.settings = settings;
		this.guard = guard;
		this.scratch = scratch;
	}

	/**
	 * Whether a document goes on as it is; where not, its parts are documents once the
	 * work item completes. What is damaged or locked goes on: it is one file, and whoever
	 * extracts doubts that it is one document.
	 * @throws ServiceUnavailable {@code store}, where it cannot be read or written now
	 */
	public boolean whole(Transcript transcript) {
		Document document = transcript.document();
		boolean clear = transcript.pages().stream().allMatch((page) -> page.findings().isEmpty());
		boolean several = invoices(transcript) > 1;
		if (!settings.pages() || !several && (!clear || transcript.pages().size() < 2)) {
			return true;
		}
		Format format = format(document);
		if (!ENDINGS.containsKey(format) || several != (format == Format.XML_INVOICE)
				|| !separation.possible(document.id())) {
			return true;
		}
		List<Piece> pieces = several ? Piece.each(invoices(transcript))
				: Piece.of(transcript.pages().size(), separator.cuts(transcript));
		return pieces.size() < 2 || !separated(transcript, pieces);
	}

	/** How many invoices the reader says are in the file; 0 where it says nothing. */
	private static int invoices(Transcript transcript) {
		return transcript.pages()
			.stream()
			.flatMap((page) -> page.findings().stream())
			.filter((finding) -> finding.rule().equals(SEVERAL))
			.map((finding) -> String.valueOf(finding.sentence().arguments().get(0)))
			.filter((count) -> count.matches("\\d{1,6}"))
			.mapToInt(Integer::parseInt)
			.max()
			.orElse(0);
	}

	private static Format format(Document document) {
		try {
			return Formats.atFirstSight(document.content(), document.origin().fileName());
		}
		catch (IOException ex) {
			throw Split.away();
		}
	}

	private boolean separated(Transcript transcript, List<Piece> pieces) {
		Document document = transcript.document();
		Kin kin = ledger.kin(document.id());
		Parts parts = new Parts(store, containers, new Bounds(settings, kin.documents(), kin.bytes()));
		try {
			Bounds.depth(kin.depth());
			guard.run(document.content().sha256(), Bounds.STEP, Bounds.WHOLE, () -> cut(transcript, pieces, parts));
		}
		catch (IOException | UncheckedIOException ex) {
			throw Split.away();
		}
		catch (UnreadableDocument | StackOverflowError ex) {
			parts.close(unwanted);
			return false;
		}
		ledger.split(document.id(), parts.found());
		Handover.perform(() -> handOn(transcript, pieces, parts.found()));
		return true;
	}

	/**
	 * Does not ask the ledger: whoever does this is interrupted where it takes too long.
	 */
	private Parts cut(Transcript transcript, List<Piece> pieces, Parts parts) throws IOException {
		Document document = transcript.document();
		Format format = format(document);
		List<String> endings = ENDINGS.getOrDefault(format, List.of(""));
		String stem = document.origin().fileName();
		for (String ending : endings) {
			stem = Names.without(ending, stem);
		}
		try (LocalFile file = LocalFile.of(document.content(), scratch);
				Stack source = loaded(file, format, pieces.get(pieces.size() - 1).range().last())) {
			for (Piece piece : pieces) {
				keep(piece, source, Names.safe(piece.name(stem, format, endings.get(0))), format, parts);
			}
		}
		return parts;
	}

	private static Stack loaded(LocalFile file, Format format, int pages) {
		try {
			Stack source = switch (format) {
				case TIFF -> TiffStack.of(file.path());
				case XML_INVOICE -> XmlStack.of(file.path());
				default -> PdfStack.of(file.path(), Bounds.STEP);
			};
			if (source.pages() == pages) {
				return source;
			}
			source.close();
		}
		catch (IOException | RuntimeException ex) {
			Watch.check();
		}
		throw damaged();
	}

	private static UnreadableDocument damaged() {
		return new UnreadableDocument(Sentence.of("split.damaged"));
	}

	private void keep(Piece piece, Stack source, String name, Format format, Parts parts) throws IOException {
		Path draft = scratch.file();
		try {
			write(piece.range(), source, draft);
			try (InputStream bytes = Files.newInputStream(draft)) {
				parts.keepPages(piece.range(), name, format.mediaType(), bytes, piece.reason());
			}
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static void write(PageRange range, Stack source, Path draft) {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
			source.write(range, out);
		}
		catch (IOException | RuntimeException ex) {
			Watch.check();
			throw damaged();
		}
	}

	/** What was recognised from a picture needs not be recognised again. */
	private void handOn(Transcript transcript, List<Piece> pieces, List<Part> parts) {
		Document whole = transcript.document();
		if (transcript.pages().stream().noneMatch((page) -> page.source() == Page.Source.OCR)) {
			return;
		}
		for (int at = 0; at < pieces.size(); at++) {
			List<Page> pages = pieces.get(at).of(transcript.pages());
			Content content = parts.get(at).content();
			if (content != null && pages.stream().anyMatch((page) -> page.source() == Page.Source.OCR)) {
				results.keep(new Transcript(
						new Document(whole.id(), whole.revision(), whole.origin(), content, whole.instructions()),
						transcript.settings(), pages));
			}
		}
	}

}
