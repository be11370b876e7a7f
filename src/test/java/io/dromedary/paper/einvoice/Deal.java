package io.dromedary.paper.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who sold what to whom: the content of an invoice of any format, in which all sums are
 * right.
 */
final class Deal {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	final Party seller;

	final Party buyer;

	final String number;

	final LocalDate date;

	final String currency;

	final List<Item> items = new ArrayList<>();

	/** Of the whole invoice. */
	final List<Charge> charges = new ArrayList<>();

	private final Chance chance;

	Deal(Chance chance) {
		this.chance = chance;
		this.seller = Party.of(chance, chance.maybe(0.8));
		this.buyer = Party.of(chance, chance.maybe(0.7));
		this.number = chance.number();
		this.date = chance.day();
		this.currency = chance.maybe(0.75) ? "EUR" : chance.one("USD", "CHF", "GBP", "PLN", "SEK", "HUF");
		int count = chance.maybe(0.03) ? 60 : 1 + chance.upTo(6);
		for (int i = 0; i < count; i++) {
			items.add(Item.of(chance));
		}
	}

	/**
	 * A business or a person.
	 *
	 * @param name of a business, or the whole one of a person
	 * @param person title, first and last name; null for a business
	 * @param vat without the country
	 */
	record Party(String name, String @Nullable [] person, String country, String vat, @Nullable String taxNumber,
			String street, @Nullable String house, String zip, String city, @Nullable String province) {

		static Party of(Chance chance, boolean business) {
			String[] person = { chance.maybe(0.3) ? chance.one("Dott.", "Ing.", "Avv.") : "", chance.words(2, 60),
					chance.words(1, 60) };
			String country = chance.maybe(0.7) ? "IT" : chance.one("DE", "FR", "AT", "SM");
			String vat = country.equals("IT") ? chance.partitaIva() : chance.digits(9);
			return new Party(business ? chance.words(5, 80) : String.join(" ", person).strip(),
					business ? null : person, country, vat, chance.maybe(0.4, () -> chance.digits(11)),
					chance.words(3, 60), chance.maybe(0.5, () -> chance.one("1", "12/B", "s.n.c.", "7 bis")),
					chance.digits(5), chance.words(2, 60), chance.maybe(0.5, () -> chance.capitals(2)));
		}

		@Override
		public String toString() {
			return "Party[" + country + "]";
		}
	}

	/**
	 * How something is taxed.
	 *
	 * @param rate in percent
	 * @param why nothing is to be paid, from 1; 0 where there is
	 */
	record Tax(BigDecimal rate, int why) {

		static Tax of(Chance chance) {
			BigDecimal rate = new BigDecimal(chance.one("22", "22", "10", "4", "5", "0", "0", "19", "7.7"));
			return new Tax(rate, (rate.signum() == 0) ? 1 + chance.upTo(3) : 0);
		}

		BigDecimal on(BigDecimal base) {
			return base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
		}

		@Override
		public String toString() {
			return rate + "%";
		}
	}

	/** A row. */
	record Item(@Nullable String code, String name, @Nullable BigDecimal quantity, String unit, BigDecimal price,
			BigDecimal amount, Tax tax) {

		static Item of(Chance chance) {
			BigDecimal price = chance.maybe(0.3) ? chance.fine(chance.amount(), 8) : chance.amount();
			BigDecimal quantity = chance.maybe(0.8, () -> chance.maybe(0.3)
					? chance.fine(new BigDecimal(chance.upTo(50)), 8) : new BigDecimal(1 + chance.upTo(900)));
			BigDecimal amount = price.multiply((quantity != null && quantity.signum() > 0) ? quantity : BigDecimal.ONE)
				.setScale(2, RoundingMode.HALF_UP);
			BigDecimal sign = chance.maybe(0.07) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
			return new Item(chance.maybe(0.4, () -> "ART-" + chance.digits(1 + chance.upTo(13))), chance.words(12, 200),
					quantity, chance.one("KG", "NR", "PZ", "h", "m2"), price.multiply(sign),
					amount.remainder(new BigDecimal("99999999.99")).multiply(sign), Tax.of(chance));
		}

		@Override
		public String toString() {
			return "Item[" + tax + "]";
		}
	}

	/** Something on top of the items, or off where it is negative. */
	record Charge(String name, BigDecimal amount, Tax tax) {

		@Override
		public String toString() {
			return "Charge[" + tax + "]";
		}
	}

	/** Up to so many charges and, where they are permitted, allowances. */
	void charge(int most, boolean allowances) {
		for (int i = chance.upTo(most + 1); i > 0; i--) {
			BigDecimal amount = BigDecimal.valueOf(1 + chance.upTo(9_999), 2);
			charges.add(new Charge(chance.words(4, 60), (allowances && chance.maybe(0.5)) ? amount.negate() : amount,
					chance.one(items).tax()));
		}
	}

	/** Of the items alone. */
	BigDecimal linesTotal() {
		return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What is taxed in each way. */
	Map<Tax, BigDecimal> bases() {
		Map<Tax, BigDecimal> bases = new LinkedHashMap<>();
		items.forEach((item) -> bases.merge(item.tax(), item.amount(), BigDecimal::add));
		charges.forEach((charge) -> bases.merge(charge.tax(), charge.amount(), BigDecimal::add));
		return bases;
	}

	/** Without tax. */
	BigDecimal net() {
		return bases().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** All of it. */
	BigDecimal tax() {
		return bases().entrySet()
			.stream()
			.map((base) -> base.getKey().on(base.getValue()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * A sum in so many parts.
	 * @return none where there are to be none
	 */
	List<BigDecimal> parts(BigDecimal sum, int count) {
		List<BigDecimal> parts = new ArrayList<>();
		BigDecimal left = sum;
		for (int i = count; i > 0; i--) {
			BigDecimal part = (i == 1) ? left : left.divide(new BigDecimal(i), 2, RoundingMode.HALF_UP);
			parts.add(part);
			left = left.subtract(part);
		}
		return parts;
	}

	@Override
	public String toString() {
		return "Deal[" + items.size() + "]";
	}

}
