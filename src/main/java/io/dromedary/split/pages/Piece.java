package io.dromedary.split.pages;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Cut;
import io.dromedary.document.Page;
import io.dromedary.document.Sentence;
import io.dromedary.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * Pages that belong together, or one invoice of several in one file.
 *
 * @param reason why a document begins with the first; null where the file does
 */
public record Piece(PageRange range, @Nullable Sentence reason) {

	/** What lies between the cuts. */
	public static List<Piece> of(int pages, List<Cut> cuts) {
		List<Piece> pieces = new ArrayList<>();
		int first = 1;
		Sentence reason = null;
		for (Cut cut : cuts) {
			pieces.add(new Piece(new PageRange(first, cut.page() - 1), reason));
			first = cut.page();
			reason = cut.reason();
		}
		pieces.add(new Piece(new PageRange(first, pages), reason));
		return pieces;
	}

	/** The invoices that a file holds. */
	public static List<Piece> each(int invoices) {
		List<Piece> pieces = new ArrayList<>();
		for (int number = 1; number <= invoices; number++) {
			pieces.add(new Piece(new PageRange(number, number), Sentence.of("split.invoice-of", number, invoices)));
		}
		return pieces;
	}

	/**
	 * {@code scan-p1.pdf} and {@code scan-p2-3.pdf} of {@code scan.pdf}, {@code a-1.xml}
	 * of {@code a.xml}.
	 * @param stem the name of the whole without its ending
	 */
	public String name(String stem, Format format, String ending) {
		return (stem.isBlank() ? "" : stem + "-") + ((format == Format.XML_INVOICE) ? "" : "p") + range.first()
				+ ((range.first() == range.last()) ? "" : "-" + range.last()) + ending;
	}

	/** Its pages, counted anew. */
	public List<Page> of(List<Page> pages) {
		return pages.subList(range.first() - 1, range.last())
			.stream()
			.map((page) -> page.numbered(page.number() - range.first() + 1))
			.toList();
	}

	@Override
	public String toString() {
		return "Piece[" + range + "]";
	}

}
