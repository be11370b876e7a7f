package io.dromedary.read.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Box;
import io.dromedary.document.Datum;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.read.sheet.Flow;
import io.dromedary.read.sheet.SheetPage;
import io.dromedary.read.xml.MendedXml;
import io.dromedary.read.xml.XmlLetters;
import io.dromedary.read.einvoice.EInvoice.Remark;

/** A structured invoice: what it says, and the sheet that shows it. */
public final class EInvoiceFile {

	/** UN/CEFACT Standard Business Document Header, as Peppol uses it. */
	private static final String ENVELOPE = "StandardBusinessDocument";

	/** XAdES of FatturaPA and of UBL. */
	private static final List<String> SIGNATURES = List.of("Signature",
			"UBLExtensions/UBLExtension/ExtensionContent/UBLDocumentSignatures/SignatureInformation/Signature");

	private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";

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
		try {
			return of(Element.root(new ByteArrayInputStream(XmlLetters.marked(bytes))), false);
		}
		catch (IOException ex) {
			byte[] mended = MendedXml.of(bytes).orElseThrow(() -> ex);
			return of(Element.root(new ByteArrayInputStream(mended)), true);
		}
	}

	/** In an envelope of its own (SBDH) there is an invoice beside the header. */
	private static Optional<EInvoiceFile> of(Element file, boolean mended) throws IOException {
		boolean enveloped = file.name().equals(ENVELOPE);
		List<EInvoice> invoices = (enveloped ? file.all() : Stream.of(file)).flatMap((one) -> invoice(one).stream())
			.toList();
		if (invoices.isEmpty()) {
			return Optional.empty();
		}
		EInvoice invoice = invoices.get(0);
		if (invoice.values().isEmpty()) {
			throw new IOException("an invoice that says nothing");
		}
		if (invoices.size() > 1) {
			invoice.documents(invoices.size());
		}
		if (mended) {
			invoice.remark(Remark.MENDED);
		}
		return Optional.of(new EInvoiceFile(invoice));
	}

	private static Optional<EInvoice> invoice(Element root) {
		EInvoice invoice = switch (root.name()) {
			case FatturaPa.ROOT, FatturaPa.SIMPLIFIED -> FatturaPa.read(root);
			case Ubl.INVOICE, Ubl.CREDIT_NOTE -> Ubl.is(root) ? Ubl.read(root) : null;
			case Cii.INVOICE, Cii.DOCUMENT -> Cii.read(root);
			default -> null;
		};
		if (invoice != null
				&& SIGNATURES.stream().flatMap(root::all).anyMatch((one) -> one.namespace().equals(XMLDSIG))) {
			invoice.remark(Remark.SIGNED);
		}
		return Optional.ofNullable(invoice);
	}

	/** How many invoices the file holds; only the first is read. */
	public int documents() {
		return invoice.documents();
	}

	/** Whether it was no XML as it came, and only is with a few characters changed. */
	public boolean mended() {
		return invoice.has(Remark.MENDED);
	}

	/** Whether there is a signature in it (XAdES). */
	public boolean signed() {
		return invoice.has(Remark.SIGNED);
	}

	/** Whether the date on which it is due may be the end of a discount. */
	public boolean perhapsDiscount() {
		return invoice.has(Remark.PERHAPS_DISCOUNT);
	}

	/** Whether payments of one day may be ways to pay the invoice once. */
	public boolean choiceOfPayments() {
		return invoice.has(Remark.CHOICE_OF_PAYMENTS);
	}

	/** How many rows of its longest table the sheet does not show. */
	public int hidden() {
		int rows = invoice.values().stream().mapToInt((value) -> value.row() + 1).max().orElse(0);
		return Math.max(0, rows - Print.MOST_ROWS);
	}

	/** The values that the sheet does not show. */
	public List<Datum> hiddenData() {
		return data(invoice.values().stream().filter((value) -> value.row() >= Print.MOST_ROWS));
	}

	/** Whether it is to be booked: neither a test nor a copy, by its own word. */
	public boolean original() {
		return !invoice.has(Remark.NOT_ORIGINAL);
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
		return data(invoice.values().stream());
	}

	private static List<Datum> data(Stream<EInvoice.Value> values) {
		return values.map((value) -> new Datum(value.term(), value.row(), value.text(), value.path(), List.of()))
			.toList();
	}

	private static Box box(SheetPage.Placed word, SheetPage page) {
		return new Box(word.x() / page.width(), word.top() / page.height(), word.width() / page.width(),
				word.height() / page.height());
	}

}
