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

import io.dromedary.document.Datum;
import io.dromedary.document.Page;
import io.dromedary.document.Term;
import io.dromedary.document.UnreadableDocument;
import io.dromedary.format.Format;
import io.dromedary.format.Formats;
import io.dromedary.format.PdfAttachments;
import io.dromedary.guard.Watch;
import io.dromedary.read.einvoice.EInvoiceFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The invoice that a PDF carries as XML beside its print: Factur-X, ZUGFeRD, XRechnung,
 * whatever its file is called.
 */
final class PdfInvoice {

	/** By these names the standards let it be found. */
	private static final Set<String> NAMES = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

	/** An order (Order-X) is carried in the same way, and is no invoice. */
	private static final String ORDER = "SCRDMCCBDACIOMessageStructure";

	private static final int MOST_FILES = 100;

	private static final int MOST_BYTES = 20 << 20;

	private static final int HEAD = 4096;

	private PdfInvoice() {
	}

	/** The pages, of which the first carries what the invoice says. */
	static List<Page> on(List<Page> pages, PDDocument document) throws IOException {
		List<PdfAttachments.Entry> files = PdfAttachments.entries(document);
		if (files.isEmpty()) {
			return pages;
		}
		List<byte[]> named = new ArrayList<>();
		List<byte[]> others = new ArrayList<>();
		Page first = pages.get(0);
		for (PdfAttachments.Entry file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
			Watch.check();
			byte[] bytes = bytes(file);
			if (isOrder(bytes)) {
				first = first.with(Doubts.order());
			}
			else if (Formats.of(new ByteContent(bytes), file.name()) == Format.XML_INVOICE) {
				(named(file) ? named : others).add(bytes);
			}
			else if (named(file)) {
				first = first.with(Doubts.damagedXml());
			}
		}
		List<byte[]> invoices = distinct(named.isEmpty() ? others : named, others);
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
			return EInvoiceFile.of(xml).map((invoice) -> carrying(page, invoice)).orElse(page);
		}
		catch (IOException | UnreadableDocument ex) {
			return page.with(Doubts.damagedXml());
		}
	}

	private static Page carrying(Page page, EInvoiceFile invoice) {
		return page.carrying(invoice.data()).with(Doubts.of(invoice));
	}

	private static boolean isOrder(byte[] bytes) {
		return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1).contains(ORDER);
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
