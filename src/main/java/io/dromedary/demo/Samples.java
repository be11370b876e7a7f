package io.dromedary.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The documents of the demo. */
public final class Samples {

	private static final int DPI = 200;

	private Samples() {
	}

	/**
	 * A digital invoice, a receipt as a scanned picture and an identity card as a PDF of
	 * pictures, all Italian.
	 * @param seed the same seed gives the same numbers and names
	 */
	public static List<Drawn> of(long seed) {
		var words = Words.of(Locale.ITALIAN);
		var random = new Random(seed);
		return List.of(invoice(words, random), receipt(words, random), card(words, random));
	}

	private static Drawn invoice(Words words, Random random) {
		var invoice = Invoice.invent(words, random, words.one("currency"), 4 + random.nextInt(3));
		return new Drawn(InvoicePrint.pdf(invoice, words, random.nextInt(InvoicePrint.LAYOUTS)), "fattura.pdf",
				invoice.truth());
	}

	private static Drawn receipt(Words words, Random random) {
		var receipt = Receipt.invent(words, random, words.one("currency"), 4 + random.nextInt(4));
		var scan = Scan.of(ReceiptPrint.pdf(receipt, words, 0), DPI, false).skewed(0.4).noisy(0.05, random);
		return new Drawn(ScanFile.jpeg(scan), "scontrino.jpg", receipt.truth());
	}

	private static Drawn card(Words words, Random random) {
		var card = IdentityCard.invent(words, random, IdentityCard.Kind.ELECTRONIC);
		var scan = Scan.of(CardPrint.pdf(card, words, 0), 300, true).noisy(0.03, random);
		return new Drawn(ScanFile.pdf(scan), "carta-identita.pdf", card.truth(words));
	}

}
