package io.dromedary.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/**
 * An invented till receipt; prices include VAT.
 *
 * @param cash what was handed over; null where paid by card
 */
public record Receipt(Firm shop, String number, LocalDateTime time, String currency, List<Item> items,
		@org.jspecify.annotations.Nullable BigDecimal cash) {

	/**
	 * A row of the receipt.
	 *
	 * @param rate of VAT in percent
	 */
	record Item(String ware, BigDecimal price, BigDecimal rate) {
	}

	/**
	 * A receipt with that many rows.
	 * @param currency ISO 4217
	 */
	public static Receipt invent(Words words, Random random, String currency, int rows) {
		var shop = Firm.shop(words, random);
		var time = LocalDateTime.of(2025, 1, 7, 8, 0)
			.plusDays(random.nextInt(500))
			.plusMinutes(random.nextInt(11 * 60))
			.plusSeconds(random.nextInt(60));
		var items = new ArrayList<Item>();
		int first = random.nextInt(8);
		for (int row = 0; row < rows; row++) {
			String[] ware = words.one("till.wares", first + row).split(";");
			var price = Money.cents(Double.parseDouble(ware[1]) * (80 + random.nextInt(40)) / 100);
			items.add(new Item(ware[0], price, new BigDecimal(words.one("till.rates", Integer.parseInt(ware[2])))));
		}
		var total = items.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
		var cash = random.nextInt(3) == 0 ? null : handedOver(total);
		return new Receipt(shop, "%04d-%04d".formatted(1 + random.nextInt(900), 1 + random.nextInt(400)), time,
				currency, items, cash);
	}

	/** The total rounded up to a note. */
	private static BigDecimal handedOver(BigDecimal total) {
		return total.divide(BigDecimal.TEN, 0, RoundingMode.UP).multiply(BigDecimal.TEN).setScale(2);
	}

	BigDecimal total() {
		return items.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The VAT within the total. */
	BigDecimal tax() {
		return items.stream()
			.map((item) -> item.price()
				.multiply(item.rate())
				.divide(item.rate().add(BigDecimal.valueOf(100)), 6, RoundingMode.HALF_UP))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.setScale(2, RoundingMode.HALF_UP);
	}

	public Truth truth() {
		var fields = new LinkedHashMap<String, String>();
		fields.put("company", shop.name());
		fields.put("date", time.toLocalDate().toString());
		fields.put("address", shop.street() + ", " + shop.town());
		fields.put("total", total().toPlainString());
		fields.put("currency", currency);
		return new Truth("receipt", fields, List.of());
	}

}
