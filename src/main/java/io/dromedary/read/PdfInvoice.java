package io.dromedary.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.dromedary.document.Datum;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.document.Term;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.BusinessDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.format.PdfAttachments;
import io.dromedary.guard.Watch;
import io.dromedary.read.einvoice.EInvoiceFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * The invoice that a PDF carries as XML beside its print: Factur-X, ZUGFeRD, XRechnung,
 * whatever its file is called.
 */
final class PdfInvoice {

	/** By these names the standards let it be found. */
	private static final Set<String> NAMES = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

	/** By this name Order-X lets an order be found (section 6). */
	private static final String ORDER_NAME = "order-x.xml";

	/**
	 * What a PDF says that it is (Order-X, XMP extension): an order, its change or
	 * answer.
	 */
	private static final Pattern ORDER_SAID = Pattern.compile("DocumentType(?:\\s*>|\\s*=\\s*[\"'])\\s*ORDER");

	private static final int MOST_METADATA = 1 << 20;

	private static final int MOST_FILES = 100;

	private static final int MOST_BYTES = 20 << 20;

	private PdfInvoice() {
	}

	/**
	 * The pages, of which the first carries what the invoice says.
	 * @throws UnreadableDocument where it is an order and no invoice. An order that an
	 * invoice carries beside its own data, or under another name without saying that it
	 * is one, may just be attached.
	 */
	static List<Page> on(List<Page> pages, PDDocument document) throws IOException {
		List<PdfAttachments.Entry> files = PdfAttachments.entries(document);
		if (files.isEmpty()) {
			return pages;
		}
		List<byte[]> named = new ArrayList<>();
		List<byte[]> others = new ArrayList<>();
		Page first = pages.get(0);
		boolean order = false;
		boolean attached = false;
		for (PdfAttachments.Entry file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
			Watch.check();
			byte[] bytes = bytes(file);
			if (BusinessDocument.isOrderX(bytes)) {
				order |= ORDER_NAME.equalsIgnoreCase(file.name()) || saysOrder(document);
				attached = true;
			}
			else if (Formats.of(new ByteContent(bytes), file.name()) == Format.XML_INVOICE) {
				(named(file) ? named : others).add(bytes);
			}
			else if (named(file)) {
				first = first.with(Doubts.damagedXml());
			}
		}
		List<byte[]> invoices = distinct(named.isEmpty() ? others : named, others);
		if (order && invoices.isEmpty()) {
			throw new UnreadableDocument(Sentence.of("read.order-x"));
		}
		if (attached) {
			first = first.with(Doubts.order());
		}
		List<Page> all = new ArrayList<>(pages);
		all.set(0, (invoices.size() > 1) ? first.with(Doubts.several(invoices.size()))
				: invoices.isEmpty() ? first : carrying(first, invoices.get(0)));
		return all;
	}

	private static boolean named(PdfAttachments.Entry file) {
		return NAMES.contains(file.name().toLowerCase(Locale.ROOT));
	}

	/** Attached twice, or in two standards, it is one; else it is another invoice. */
	private static List<byte[]> distinct(List<byte[]> first, List<byte[]> others) {
		List<byte[]> all = new ArrayList<>(first);
		all.addAll(others);
		List<byte[]> distinct = new ArrayList<>();
		Set<String> numbers = new HashSet<>();
		for (byte[] one : all) {
			Optional<String> number = number(one);
			if (number.isEmpty() || numbers.add(number.get())) {
				distinct.add(one);
			}
		}
		return distinct;
	}

	/** Empty where it has none, or cannot be read. */
	private static Optional<String> number(byte[] xml) {
		try {
			return EInvoiceFile.of(xml)
				.flatMap((invoice) -> invoice.data()
					.stream()
					.filter((datum) -> datum.term() == Term.INVOICE_NUMBER)
					.map(Datum::text)
					.findFirst());
		}
		catch (IOException | UnreadableDocument ex) {
			return Optional.empty();
		}
	}

	private static Page carrying(Page page, byte[] xml) {
		try {
			return EInvoiceFile.of(xml).map((invoice) -> carrying(page, invoice, xml)).orElse(page);
		}
		catch (IOException | UnreadableDocument ex) {
			return page.with(Doubts.damagedXml());
		}
	}

	private static Page carrying(Page page, EInvoiceFile invoice, byte[] xml) {
		return page.carrying(invoice.data()).with(Doubts.of(invoice, xml));
	}

	private static boolean saysOrder(PDDocument document) {
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		if (metadata == null) {
			return false;
		}
		try (InputStream in = metadata.createInputStream()) {
			return ORDER_SAID.matcher(new String(in.readNBytes(MOST_METADATA), StandardCharsets.UTF_8)).find();
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/** None where they are damaged or too many: no invoice is so long. */
	private static byte[] bytes(PdfAttachments.Entry file) {
		try (InputStream in = file.stream().createInputStream()) {
			byte[] bytes = in.readNBytes(MOST_BYTES + 1);
			return (bytes.length > MOST_BYTES) ? new byte[0] : bytes;
		}
		catch (IOException | RuntimeException ex) {
			return new byte[0];
		}
	}

}
