package io.dromedary.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A receipt on a till roll of 80 mm. */
public final class ReceiptPrint {

	private static final double WIDTH = 226;

	private static final double LEFT = 16;

	private static final double RIGHT = WIDTH - 16;

	private static final Face PLAIN = Face.regular(9.5);

	private final Receipt receipt;

	private final Words words;

	private final int layout;

	private final Money money;

	private final Sheet sheet;

	private double y = 30;

	private ReceiptPrint(Receipt receipt, Words words, int layout) {
		this.receipt = receipt;
		this.words = words;
		this.layout = layout;
		this.money = Money.of(words, receipt.currency(), layout);
		this.sheet = new Sheet(WIDTH, 400 + 14 * receipt.items().size());
	}

	/** The receipt as PDF with a text layer. */
	public static byte[] pdf(Receipt receipt, Words words, int layout) {
		var print = new ReceiptPrint(receipt, words, layout);
		try (print.sheet) {
			print.head();
			print.items();
			print.sums();
			print.tail();
			print.sheet.cut(print.y + 14);
			return print.sheet.pdf();
		}
	}

	private void head() {
		var shop = receipt.shop();
		var face = Face.bold(13).fitting(shop.name(), RIGHT - LEFT);
		centre(face, shop.name());
		centre(PLAIN, shop.street());
		centre(PLAIN, shop.town());
		centre(PLAIN, words.one("till.vat") + " " + Codes.printed(shop.vat()));
		centre(PLAIN, shop.phone());
		y += 6;
		centre(Face.bold(10), words.one("till.title"));
		centre(PLAIN, words.one("till.subtitle"));
		y += 4;
		String date = receipt.time()
			.format(DateTimeFormatter.ofPattern(words.one("till.dates", layout), words.locale()));
		pair(PLAIN, words.one("till.date") + ": " + date,
				receipt.time().format(DateTimeFormatter.ofPattern(layout % 2 == 0 ? "HH:mm" : "HH:mm:ss")));
		line();
	}

	private void items() {
		double rate = RIGHT - 52;
		for (var item : receipt.items()) {
			String ware = item.ware().toUpperCase(Locale.ROOT);
			sheet.text(LEFT, y, PLAIN.fitting(ware, rate - 32 - LEFT), ware);
			sheet.right(rate, y, PLAIN, money.number(item.rate()) + "%");
			sheet.right(RIGHT, y, PLAIN, money.plain(item.price()));
			y += 14;
		}
		line();
	}

	private void sums() {
		pair(PLAIN, words.one("till.subtotal"), money.plain(receipt.total()));
		y += 3;
		pair(Face.bold(11.5), words.one("till.total", layout), money.full(receipt.total()));
		pair(PLAIN, words.one("till.tax"), money.plain(receipt.tax()));
		line();
		var cash = receipt.cash();
		if (cash == null) {
			pair(PLAIN, words.one("till.card"), money.plain(receipt.total()));
		}
		else {
			pair(PLAIN, words.one("till.cash"), money.plain(cash));
			pair(PLAIN, words.one("till.change"), money.plain(cash.subtract(receipt.total())));
		}
	}

	private void tail() {
		y += 6;
		pair(PLAIN, words.one("till.number"), receipt.number());
		pair(PLAIN, words.one("till.operator"), "");
		y += 6;
		centre(PLAIN, words.one("till.thanks"));
	}

	private void centre(Face face, String text) {
		sheet.centre(WIDTH / 2, y, face.fitting(text, RIGHT - LEFT), text);
		y += face.size() * 1.4;
	}

	private void pair(Face face, String label, String value) {
		double room = RIGHT - LEFT - face.width(value) - 8;
		sheet.text(LEFT, y, face.fitting(label, room), label);
		sheet.right(RIGHT, y, face, value);
		y += face.size() * 1.4;
	}

	private void line() {
		sheet.rule(LEFT, y - 5, RIGHT, y - 5, 0.6);
		y += 8;
	}

}
