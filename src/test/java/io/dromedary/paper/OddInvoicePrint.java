package io.dromedary.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import io.dromedary.paper.OddInvoice.Letterhead;

/** Draws an {@link OddInvoice} on one page. */
final class OddInvoicePrint {

	private static final double LEFT = 55;

	private static final double RIGHT = 540;

	private static final double SIZE = 10;

	private final OddInvoice paper;

	private final OddSheet sheet;

	private OddInvoicePrint(OddInvoice paper, OddSheet sheet) {
		this.paper = paper;
		this.sheet = sheet;
	}

	static byte[] pdf(OddInvoice paper) {
		try (var sheet = new OddSheet(595, 842)) {
			var print = new OddInvoicePrint(paper, sheet);
			double y = print.parties();
			sheet.text(LEFT, y + 30, 16, paper.title);
			y = print.meta(y + 58);
			y = print.items(y + 20);
			print.totals(y + 20);
			print.foot();
			return sheet.pdf();
		}
	}

	private double parties() {
		String vat = OddWords.one("vat", paper.language, 0) + " " + paper.seen("seller_vat");
		String seller = paper.sellerPrinted + "\n" + paper.sellerAddress + "\n" + vat;
		String buyer = paper.seen("buyer_name") + "\n" + paper.buyerAddress;
		return switch (paper.letterhead) {
			case SELLER_ABOVE -> {
				double y = block(LEFT, 50, 12, seller);
				sheet.rule(LEFT, y, RIGHT);
				yield block(330, y + 25, SIZE, OddWords.one("buyer", paper.language, paper.seed) + "\n" + buyer);
			}
			case SENDER_LINE -> {
				sheet.text(LEFT, 120, 7, paper.sellerPrinted.replace("\n", " ") + " · " + paper.sellerAddress);
				yield block(LEFT, 138, SIZE, buyer);
			}
			case BUYER_FIRST -> Math.max(block(LEFT, 60, SIZE, buyer), block(330, 60, SIZE, seller));
			case SELLER_IN_FOOT -> block(LEFT, 60, SIZE, buyer);
		};
	}

	private double block(double x, double top, double size, String lines) {
		double y = top;
		for (String line : lines.split("\n")) {
			sheet.text(x, y, size, line);
			y += size * 1.4;
		}
		return y;
	}

	/** Labels with the value beside them, or in the same run of words, or below. */
	private double meta(double top) {
		List<String[]> all = new ArrayList<>();
		if (paper.number != null) {
			all.add(new String[] { paper.numberLabel, paper.number });
		}
		if (paper.date != null) {
			all.add(new String[] { paper.dateLabel, paper.date });
		}
		all.addAll(paper.more);
		double y = top;
		double x = LEFT;
		for (String[] entry : all) {
			switch ((int) Math.floorMod(paper.seed, 3L)) {
				case 0 -> y = beside(y, entry);
				case 1 -> y = block(LEFT, y, SIZE, entry[0] + ": " + entry[1]) + 3;
				default -> {
					sheet.text(x, top, 8, entry[0]);
					y = Math.max(y, block(x, top + 14, SIZE, entry[1]));
					x += 165;
				}
			}
		}
		return y;
	}

	private double beside(double y, String[] entry) {
		sheet.text(LEFT, y, SIZE, entry[0]);
		return block(200, y, SIZE, entry[1]) + 3;
	}

	private double items(double top) {
		double y = top;
		BigDecimal rest = paper.net;
		List<String> goods = OddWords.all("goods", paper.language);
		for (int row = 0; row < goods.size(); row++) {
			boolean last = row == goods.size() - 1;
			BigDecimal amount = last ? rest : rest.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
			rest = rest.subtract(amount);
			sheet.text(LEFT, y, SIZE, goods.get(row));
			sheet.right(RIGHT, y, SIZE, paper.amounts.apply(amount));
			y += 16;
		}
		sheet.rule(LEFT, y - 8, RIGHT);
		return y;
	}

	private void totals(double top) {
		double y = top;
		for (String total : paper.totals) {
			BigDecimal amount = switch (total) {
				case "net" -> paper.net;
				case "tax" -> paper.tax;
				case "gross" -> paper.gross();
				case "paid" -> paper.paid;
				default -> paper.gross().subtract(paper.paid);
			};
			sheet.text(320, y, SIZE, OddWords.one(total, paper.language, 0));
			sheet.right(RIGHT, y, SIZE, paper.amounts.apply(amount));
			y += 17;
		}
	}

	private void foot() {
		if (paper.letterhead != Letterhead.SELLER_ABOVE && paper.letterhead != Letterhead.BUYER_FIRST) {
			sheet.rule(LEFT, 780, RIGHT);
			block(LEFT, 793, 7, paper.sellerPrinted.replace("\n", " ") + " · " + paper.sellerAddress + " · "
					+ OddWords.one("vat", paper.language, 0) + " " + paper.seen("seller_vat"));
		}
	}

}
