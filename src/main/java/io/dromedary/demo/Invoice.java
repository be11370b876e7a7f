package io.dromedary.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invented invoice that adds up.
 *
 * @param days between date and due date
 */
public record Invoice(Firm seller, Firm buyer, String number, LocalDate date, int days, String currency,
		List<Item> items) {

	/**
	 * A row of the item table; prices without VAT.
	 *
	 * @param rate of VAT in percent
	 */
	record Item(String description, BigDecimal quantity, BigDecimal price, BigDecimal rate) {

		BigDecimal amount() {
			return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
		}

	}

	/**
	 * An invoice with that many rows.
	 * @param currency ISO 4217
	 */
	public static Invoice invent(Words words, Random random, String currency, int rows) {
		var seller = Firm.seller(words, random);
		var buyer = Firm.buyer(words, random);
		var date = LocalDate.of(2025, 1, 7).plusDays(random.nextInt(500));
		String number = Firm.fill(words.any("invoice.numbers", random), date.getYear(),
				"%04d".formatted(1 + random.nextInt(4000)));
		var items = new ArrayList<Item>();
		int first = random.nextInt(8);
		for (int row = 0; row < rows; row++) {
			items.add(item(words, random, seller.trade(), first + row));
		}
		return new Invoice(seller, buyer, number, date, 15 * (1 + random.nextInt(4)), currency, items);
	}

	private static Item item(Words words, Random random, String trade, int index) {
		String[] ware = words.one(trade + ".wares", index).split(";");
		String rate = words.one("rates", (ware.length > 2) ? Integer.parseInt(ware[2]) : 0);
		var price = Money.cents(Double.parseDouble(ware[1]) * (80 + random.nextInt(40)) / 100);
		return new Item(ware[0], quantity(random, price, ware.length > 3), price, new BigDecimal(rate));
	}

	/** A few of what is dear, many of what is cheap; hours also in quarters. */
	private static BigDecimal quantity(Random random, BigDecimal price, boolean hours) {
		if (hours) {
			return BigDecimal.valueOf(2 + random.nextInt(30)).divide(BigDecimal.valueOf(4)).stripTrailingZeros();
		}
		return BigDecimal.valueOf(1 + random.nextInt(price.compareTo(BigDecimal.valueOf(30)) > 0 ? 3 : 20));
	}

	LocalDate due() {
		return date.plusDays(days);
	}

	/** The amounts without VAT by rate. */
	SortedMap<BigDecimal, BigDecimal> netByRate() {
		var sums = new TreeMap<BigDecimal, BigDecimal>();
		items.forEach((item) -> sums.merge(item.rate(), item.amount(), BigDecimal::add));
		return sums;
	}

	static BigDecimal tax(BigDecimal rate, BigDecimal net) {
		return net.multiply(rate).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
	}

	BigDecimal net() {
		return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal tax() {
		return netByRate().entrySet()
			.stream()
			.map((entry) -> tax(entry.getKey(), entry.getValue()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal gross() {
		return net().add(tax());
	}

	public Truth truth() {
		var fields = new LinkedHashMap<String, String>();
		fields.put("invoice_number", number);
		fields.put("date", date.toString());
		fields.put("due_date", due().toString());
		fields.put("currency", currency);
		fields.put("seller_name", seller.name());
		fields.put("seller_vat", seller.vat());
		fields.put("buyer_name", buyer.name());
		fields.put("buyer_vat", buyer.vat());
		fields.put("net_total", net().toPlainString());
		fields.put("tax_total", tax().toPlainString());
		fields.put("gross_total", gross().toPlainString());
		fields.put("iban", seller.iban());
		return new Truth("invoice", fields, items.stream().map(Invoice::line).toList());
	}

	private static Map<String, String> line(Item item) {
		var line = new LinkedHashMap<String, String>();
		line.put("description", item.description());
		line.put("quantity", item.quantity().toPlainString());
		line.put("unit_price", item.price().toPlainString());
		line.put("amount", item.amount().toPlainString());
		line.put("vat_rate", item.rate().toPlainString());
		return line;
	}

}
