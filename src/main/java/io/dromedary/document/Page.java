package io.dromedary.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words of one page in reading order.
 *
 * @param number from 1
 * @param source how the words were come by
 * @param width of the upright page, in points for PDF, pixels for pictures, characters
 * for plain text
 * @param height as width
 * @param turned quarters clockwise by which the page had to be turned to stand upright,
 * after all that the file itself says of that (the EXIF orientation of a picture, the
 * rotation of a PDF page)
 * @param findings doubts of the reader about this page as a whole, on the field
 * {@code document}: it could not be drawn or decoded ({@code page-unreadable}), or the
 * file ends before it does ({@code cut-off}); a note where its picture was sent to
 * another firm to be read ({@code left-the-house})
 * @param witness the words of the same upright page as another OCR engine read them, in
 * reading order; empty where one engine read it alone
 * @param spared whether there is another OCR engine that was not asked, because the one
 * that was seemed sure; never of a page that both were asked for, whatever came of it
 * @param codes bar codes on it, where it was read from its picture
 * @param data what the document carries as data, and the page shows
 */
public record Page(int number, Source source, double width, double height, List<Word> words, int turned,
		List<Finding> findings, List<Word> witness, boolean spared, List<BarCode> codes, List<Datum> data) {

	/** How the words of a page were come by. */
	public enum Source {

		/** The text layer of a PDF, or what an office file says. */
		TEXT_LAYER,
		/** Recognised from a picture. */
		OCR,
		/** A plain text file. */
		PLAIN_TEXT

	}

	public Page {
		words = List.copyOf(words);
		// transcripts kept before there were findings, witnesses or bar codes have none
		findings = (findings != null) ? List.copyOf(findings) : List.of();
		witness = (witness != null) ? List.copyOf(witness) : List.of();
		codes = (codes != null) ? List.copyOf(codes) : List.of();
		data = (data != null) ? List.copyOf(data) : List.of();
	}

	/** A page about which the reader has no doubts. */
	public Page(int number, Source source, double width, double height, List<Word> words, int turned) {
		this(number, source, width, height, words, turned, List.of(), List.of(), false, List.of(), List.of());
	}

	/** A page that stands upright as it comes. */
	public Page(int number, Source source, double width, double height, List<Word> words) {
		this(number, source, width, height, words, 0);
	}

	/** The same page with one more doubt of the reader. */
	public Page with(Finding finding) {
		return with(List.of(finding));
	}

	/** The same page with further doubts of the reader. */
	public Page with(List<Finding> further) {
		List<Finding> all = new ArrayList<>(findings);
		all.addAll(further);
		return new Page(number, source, width, height, words, turned, all, witness, spared, codes, data);
	}

	/** The same page in another place. */
	public Page numbered(int other) {
		return new Page(other, source, width, height, words, turned, findings, witness, spared, codes, data);
	}

	/** The same page with other words, made of its own. */
	public Page withWords(List<Word> others) {
		return new Page(number, source, width, height, others, turned, findings, witness, spared, codes, data);
	}

	/** The same page with what another engine read. */
	public Page withWitness(List<Word> others) {
		return new Page(number, source, width, height, words, turned, findings, others, false, codes, data);
	}

	/** The same page, for which another engine was asked or was not. */
	public Page sparing(boolean other) {
		return new Page(number, source, width, height, words, turned, findings, witness, other, codes, data);
	}

	/** The same page with the bar codes on it. */
	public Page withCodes(List<BarCode> others) {
		return new Page(number, source, width, height, words, turned, findings, witness, spared, others, data);
	}

	/** The same page with what the document carries as data. */
	public Page carrying(List<Datum> carried) {
		return new Page(number, source, width, height, words, turned, findings, witness, spared, codes, carried);
	}

	/** The lines of the page, from top to bottom as the reader ordered them. */
	public List<TextLine> lines() {
		return words.stream()
			.collect(Collectors.groupingBy(Word::line, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((line) -> new TextLine(number, line))
			.toList();
	}

	@Override
	public String toString() {
		return "Page[" + number + ", " + source + ", " + words.size() + " words]";
	}

}
