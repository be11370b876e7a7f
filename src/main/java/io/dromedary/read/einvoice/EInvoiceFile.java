package io.dromedary.read.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dromedary.document.Box;
import io.dromedary.document.Datum;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.SheetPage;

/** A structured invoice: what it says, and the sheet that shows it. */
public final class EInvoiceFile {

	private final EInvoice invoice;

	private EInvoiceFile(EInvoice invoice) {
		this.invoice = invoice;
	}

	/**
	 * Empty where it is no invoice of these standards.
	 * @throws IOException where it is damaged
	 * @throws UnreadableDocument where it is too much
	 */
	public static Optional<EInvoiceFile> of(byte[] bytes) throws IOException {
		Element root = Element.root(new ByteArrayInputStream(bytes));
		EInvoice invoice = switch (root.name()) {
			case FatturaPa.ROOT, FatturaPa.SIMPLIFIED -> FatturaPa.read(root);
			case Ubl.INVOICE, Ubl.CREDIT_NOTE -> Ubl.is(root) ? Ubl.read(root) : null;
			case Cii.INVOICE, Cii.DOCUMENT -> Cii.read(root);
			default -> null;
		};
		if (invoice != null && invoice.values().isEmpty()) {
			throw new IOException("an invoice that says nothing");
		}
		return Optional.ofNullable(invoice).map(EInvoiceFile::new);
	}

	/** How many invoices the file holds; only the first is read. */
	public int documents() {
		return invoice.documents();
	}

	/** Whether it is to be booked: neither a test nor a copy, by its own word. */
	public boolean original() {
		return invoice.original();
	}

	/** The sheet, on which each value has its number as mark. */
	public Flow flow() {
		return new Print(invoice).flow();
	}

	/** The values that a page of the sheet shows. */
	public List<Datum> data(SheetPage page) {
		Map<Integer, List<Box>> shown = page.words()
			.stream()
			.filter((word) -> word.mark() != Flow.NO_MARK)
			.collect(Collectors.groupingBy(SheetPage.Placed::mark, TreeMap::new,
					Collectors.mapping((word) -> box(word, page), Collectors.toList())));
		List<Datum> data = new ArrayList<>();
		shown.forEach((mark, boxes) -> {
			EInvoice.Value value = invoice.values().get(mark);
			data.add(new Datum(value.term(), value.row(), value.text(), value.path(), List.of(Box.around(boxes))));
		});
		return data;
	}

	/** The values without a sheet, for a document that has pages of its own. */
	public List<Datum> data() {
		return invoice.values()
			.stream()
			.map((value) -> new Datum(value.term(), value.row(), value.text(), value.path(), List.of()))
			.toList();
	}

	private static Box box(SheetPage.Placed word, SheetPage page) {
		return new Box(word.x() / page.width(), word.top() / page.height(), word.width() / page.width(),
				word.height() / page.height());
	}

}
