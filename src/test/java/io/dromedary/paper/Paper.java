package io.dromedary.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.dromedary.demo.CardPrint;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Face;
import io.dromedary.demo.IdentityCard;
import io.dromedary.demo.Invoice;
import io.dromedary.demo.InvoicePrint;
import io.dromedary.demo.Receipt;
import io.dromedary.demo.ReceiptPrint;
import io.dromedary.demo.Sheet;
import io.dromedary.demo.Truth;
import io.dromedary.demo.Words;

/**
 * A document to be drawn: {@code Paper.invoice(Locale.ITALIAN).seed(7).digital()}. The
 * same calls give the same document.
 *
 * @param language with a country where that matters, such as {@code de-CH}
 * @param layout of those there are, from the start again after the last
 * @param currency ISO 4217; empty for that of the language
 * @param rows of the item table
 * @param kind of identity card
 * @param text of a page of free text
 */
public record Paper(Subject subject, Locale language, long seed, int layout, String currency, int rows,
		IdentityCard.Kind kind, String text) {

	/** What a paper is about. */
	public enum Subject {

		INVOICE, RECEIPT, CARD, TEXT

	}

	/** Invoices in it, en, de, fr, es and de-CH. */
	public static Paper invoice(Locale language) {
		return new Paper(Subject.INVOICE, language, 1, 0, "", 5, IdentityCard.Kind.PLAIN, "");
	}

	/** Receipts in the same languages. */
	public static Paper receipt(Locale language) {
		return new Paper(Subject.RECEIPT, language, 1, 0, "", 6, IdentityCard.Kind.PLAIN, "");
	}

	/** Plain cards in the same languages; see {@link #electronic} and {@link #old}. */
	public static Paper card(Locale language) {
		return new Paper(Subject.CARD, language, 1, 0, "", 0, IdentityCard.Kind.PLAIN, "");
	}

	/** Lines of text in signs of Western Europe (windows-1252), one below the other. */
	public static Paper text(String lines) {
		return new Paper(Subject.TEXT, Locale.ROOT, 1, 0, "", 0, IdentityCard.Kind.PLAIN, lines);
	}

	public Paper seed(long seed) {
		return new Paper(subject, language, seed, layout, currency, rows, kind, text);
	}

	public Paper layout(int layout) {
		return new Paper(subject, language, seed, layout, currency, rows, kind, text);
	}

	public Paper currency(String currency) {
		return new Paper(subject, language, seed, layout, currency, rows, kind, text);
	}

	/** About 25 rows fit on one page. */
	public Paper rows(int rows) {
		return new Paper(subject, language, seed, layout, currency, rows, kind, text);
	}

	/** The Italian electronic card. */
	public Paper electronic() {
		return new Paper(subject, language, seed, layout, currency, rows, IdentityCard.Kind.ELECTRONIC, text);
	}

	/** The Italian paper card. */
	public Paper old() {
		return new Paper(subject, language, seed, layout, currency, rows, IdentityCard.Kind.PAPER, text);
	}

	/** A PDF with a text layer. */
	public Drawn digital() {
		return switch (subject) {
			case INVOICE -> invoice();
			case RECEIPT -> receipt();
			case CARD -> card();
			case TEXT -> new Drawn(page(), "text.pdf", new Truth("", Map.of(), List.of()));
		};
	}

	/** The same, printed and scanned at that many pixels per inch. */
	public Scanned scanned(int dpi) {
		return new Scanned(digital(), dpi, seed);
	}

	private Drawn invoice() {
		var words = Words.of(language);
		var invoice = Invoice.invent(words, new Random(seed), currency(words), rows);
		return drawn(InvoicePrint.pdf(invoice, words, layout), invoice.truth());
	}

	private Drawn receipt() {
		var words = Words.of(language);
		var receipt = Receipt.invent(words, new Random(seed), currency(words), rows);
		return drawn(ReceiptPrint.pdf(receipt, words, layout), receipt.truth());
	}

	private Drawn card() {
		var words = Words.of(language);
		var card = IdentityCard.invent(words, new Random(seed), kind);
		return drawn(CardPrint.pdf(card, words, layout), card.truth(words));
	}

	private String currency(Words words) {
		return currency.isEmpty() ? words.one("currency") : currency;
	}

	private Drawn drawn(byte[] pdf, Truth truth) {
		return new Drawn(pdf, "%s-%s-%d.pdf".formatted(truth.type(), language.toLanguageTag(), seed), truth);
	}

	private byte[] page() {
		try (var sheet = Sheet.a4()) {
			var face = Face.regular(12);
			double y = 80;
			for (String line : text.split("\n")) {
				for (String part : face.wrap(line, Sheet.A4_WIDTH - 140)) {
					if (y > Sheet.A4_HEIGHT - 70) {
						sheet.nextPage();
						y = 80;
					}
					sheet.text(70, y, face, part);
					y += 20;
				}
			}
			return sheet.pdf();
		}
	}

}
