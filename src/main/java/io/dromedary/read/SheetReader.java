package io.dromedary.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.dromedary.document.Box;
import io.dromedary.document.Datum;
import io.dromedary.document.DocumentException;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.PagePicture;
import io.dromedary.document.Sentence;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.document.Word;
import io.dromedary.format.Format;
import io.dromedary.guard.Heap;
import io.dromedary.read.einvoice.EInvoiceFile;
import io.dromedary.read.office.OfficeFile;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.SheetPage;
import io.dromedary.read.sheet.SheetPicture;
import io.dromedary.read.sheet.Typesetter;

/**
 * Reads files without pages of their own, such as those of office programs: what they say
 * is set on plain pages. Its words are those of the file, none is recognised.
 */
final class SheetReader {

	/** Points that a spreadsheet may take before its cells wrap: a wide printout. */
	private static final double WIDE = 1100;

	/** Fewer characters than this beside a picture say nothing: it is a scan. */
	private static final int FEW = 25;

	private final int maxPages;

	SheetReader(int maxPages) {
		this.maxPages = maxPages;
	}

	/** Whether files of a format are read here. */
	static boolean reads(Format format) {
		return format == Format.XML_INVOICE || OfficeFile.reads(format);
	}

	/**
	 * @throws UnreadableDocument where it is damaged, protected or too much
	 */
	List<Page> read(Source source) {
		if (source.format() == Format.XML_INVOICE) {
			return invoice(source);
		}
		Flow flow = flow(source);
		List<Page> pages = new ArrayList<>();
		for (SheetPage sheet : sheets(flow)) {
			pages.add(page(pages.size() + 1, sheet, source.format() == Format.CSV));
		}
		if (flow.isBroken() || (flow.pictures() && flow.characters() < FEW)) {
			pages.add(Doubts.unreadable(pages.remove(pages.size() - 1)));
		}
		return pages;
	}

	private List<Page> invoice(Source source) {
		EInvoiceFile invoice = invoiceOf(source);
		List<Page> pages = new ArrayList<>();
		Set<List<Object>> before = new HashSet<>();
		for (SheetPage sheet : sheets(invoice.flow())) {
			// a cell that goes on over the page belongs to the one on which it begins
			List<Datum> data = invoice.data(sheet)
				.stream()
				.filter((datum) -> before.add(List.of(datum.term(), datum.row(), datum.path())))
				.toList();
			pages.add(page(pages.size() + 1, sheet, false).carrying(data));
		}
		List<Finding> doubts = new ArrayList<>(Doubts.of(invoice, source.bytes()));
		if (invoice.hidden() > 0) {
			doubts.add(Doubts.rowsNotShown(invoice.hidden()));
			Page last = pages.remove(pages.size() - 1);
			pages.add(last.carrying(Stream.concat(last.data().stream(), invoice.hiddenData().stream()).toList()));
		}
		pages.set(0, pages.get(0).with(doubts));
		return pages;
	}

	private static EInvoiceFile invoiceOf(Source source) {
		return damagedOr(() -> EInvoiceFile.of(source.bytes()))
			.orElseThrow(() -> new UnreadableDocument(Sentence.of("read.xml-unknown")));
	}

	/** The picture of a page, or empty where there is no such page. */
	Optional<PagePicture> picture(Source source, int number, int longest) throws IOException {
		List<SheetPage> sheets = sheets(flow(source));
		return (number > sheets.size()) ? Optional.empty()
				: Optional.of(Drawing.png(SheetPicture.draw(sheets.get(number - 1), longest)));
	}

	private List<SheetPage> sheets(Flow flow) {
		return Typesetter.pages(flow.blocks(), flow.isSpreadsheet() ? WIDE : 0, maxPages);
	}

	private static Flow flow(Source source) {
		return damagedOr(() -> switch (source.format()) {
			case CSV -> OfficeFile.read(Format.CSV, Encoded.of(source.bytes()).text());
			case HTML -> OfficeFile.read(Format.HTML, DeclaredText.of(source.bytes()));
			case XML_INVOICE -> invoiceOf(source).flow();
			default -> OfficeFile.read(source.format(), source.bytes());
		});
	}

	/** What reads a file. */
	private interface Reading<T> {

		T of() throws IOException;

	}

	private static <T> T damagedOr(Reading<T> reading) {
		try {
			return reading.of();
		}
		catch (OutOfMemoryError ex) {
			if (Heap.isShort(ex)) {
				throw ex;
			}
			throw damaged();
		}
		catch (StackOverflowError | IOException | RuntimeException ex) {
			throw (ex instanceof DocumentException known) ? known : damaged();
		}
	}

	private static UnreadableDocument damaged() {
		return new UnreadableDocument(Sentence.of("read.damaged-office"));
	}

	private static Page page(int number, SheetPage sheet, boolean guessed) {
		List<Word> words = new ArrayList<>();
		double baseline = Double.NEGATIVE_INFINITY;
		int line = -1;
		for (SheetPage.Placed word : sheet.words()) {
			line += (word.baseline() != baseline) ? 1 : 0;
			baseline = word.baseline();
			String text = Letters.plain(guessed ? Mojibake.marked(word.text()) : word.text());
			Box box = new Box(word.x() / sheet.width(), word.top() / sheet.height(), word.width() / sheet.width(),
					word.height() / sheet.height());
			words.add(new Word(Letters.marked(text), box, 1, line, Letters.lost(text)));
		}
		return new Page(number, Page.Source.TEXT_LAYER, sheet.width(), sheet.height(), LineBuilder.arrange(words));
	}

}
