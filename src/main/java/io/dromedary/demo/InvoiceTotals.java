package io.dromedary.demo;

import java.awt.Color;
import java.util.List;

/** The foot of an invoice: VAT by rate, and the totals as a list or as a table. */
record InvoiceTotals(Invoice invoice, Words words, int layout, Money money, Sheet sheet, Color tint) {

	double draw(double top, double left, double right) {
		if (Math.floorMod(layout, InvoicePrint.LAYOUTS) == 1) {
			double y = summary(top, left);
			return table(y + 12, right);
		}
		return Math.max(summary(top, left), list(top + 6, right));
	}

	private double summary(double top, double left) {
		sheet.text(left, top + 8, Face.bold(8), words.one("summary"));
		var table = new Table(sheet, left, List.of(60.0, -80.0, -80.0), 8, tint);
		double y = table.head(top + 12,
				List.of(words.one("summary.rate"), words.one("summary.net"), words.one("summary.tax")));
		for (var sum : invoice.netByRate().entrySet()) {
			y = table.row(y, List.of(money.number(sum.getKey()) + "%", money.plain(sum.getValue()),
					money.plain(Invoice.tax(sum.getKey(), sum.getValue()))));
		}
		return y;
	}

	/** One total below the other, each beside its label. */
	private double list(double top, double right) {
		double y = top + 8;
		sheet.text(330, y, Face.regular(9.5), words.one("net_total", layout));
		sheet.right(right - 4, y, Face.regular(9.5), money.full(invoice.net()));
		y += 16;
		sheet.text(330, y, Face.regular(9.5), words.one("tax_total", layout));
		sheet.right(right - 4, y, Face.regular(9.5), money.full(invoice.tax()));
		sheet.rule(330, y + 6, right, y + 6, 0.8);
		y += 22;
		String label = words.one("gross_total", layout);
		String gross = money.full(invoice.gross());
		double room = right - 4 - Face.bold(12).width(gross) - 338;
		sheet.text(330, y, Face.bold(12).fitting(label, room), label);
		sheet.right(right - 4, y, Face.bold(12), gross);
		return y;
	}

	/** The totals beside each other, each below its label. */
	private double table(double top, double right) {
		var table = new Table(sheet, right - 345, List.of(-115.0, -115.0, -115.0), 9.5, tint);
		double y = table.head(top, List.of(words.one("net_total", layout), words.one("tax_total", layout),
				words.one("gross_total", layout)));
		return table.row(y, List.of(money.full(invoice.net()), money.full(invoice.tax()), money.full(invoice.gross())));
	}

}
