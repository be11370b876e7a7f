package io.dromedary.read.einvoice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * On which day an invoice is due (EN 16931-1, BT-9) by its terms of payment. Those of a
 * discount name the day until which it is given.
 */
final class CiiTerms {

	private static final String DAY = "DueDateDateTime/DateTimeString";

	private static final String DISCOUNT = "ApplicableTradePaymentDiscountTerms";

	private static final int LETTERS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

	private static final Pattern DISCOUNTED = Pattern
		.compile("skont|\\bsconto|escompte|discount|descuento|desconto|korting", LETTERS);

	/** French terms say that there is no discount; one has a rate. */
	private static final Pattern RATE = Pattern.compile("\\d ?%|PROZENT=", LETTERS);

	private static final Pattern NET = Pattern
		.compile("netto|\\bnet\\b|ohne abzug|sans escompte|senza sconto|sin descuento", LETTERS);

	/** Also as XRechnung writes it: {@code #SKONTO#TAGE=14#PROZENT=2.00#}. */
	private static final Pattern DAYS = Pattern
		.compile("TAGE=(\\d{1,3})|(\\d{1,3}) ?(?:tage|days|jours|giorni|d[ií]as|dias|dagen)", LETTERS);

	private static final List<DateTimeFormatter> PRINTED = Stream
		.of("dd.MM.uuuu", "d.M.uuuu", "dd/MM/uuuu", "uuuu-MM-dd")
		.map(DateTimeFormatter::ofPattern)
		.toList();

	private final List<Element> dated;

	private final String issued;

	/**
	 * @param issued the date of the invoice, {@code 20261201}
	 */
	CiiTerms(List<Element> terms, String issued) {
		this.dated = terms.stream().filter((one) -> one.value(DAY).isPresent()).toList();
		this.issued = issued;
	}

	/**
	 * The first day of those that give no discount where such terms stand first, else of
	 * all. Where that ends a discount a person decides: some books keep the day, because
	 * it is the one to pay on, and others the day after which nothing is taken off.
	 */
	Optional<Element> due() {
		boolean plain = !dated.isEmpty() && !discount(dated.get(0));
		return EInvoice
			.earliest(dated.stream().filter((one) -> !plain || !discount(one)).flatMap((one) -> one.all(DAY)));
	}

	/**
	 * Whether nothing says that this day is the one: it ends a discount, or some terms
	 * are instalments of which each has one.
	 */
	boolean open() {
		if (dated.size() == 1) {
			return endsDiscount(dated.get(0));
		}
		String first = due().map(Element::text).orElse("");
		return dated.stream().anyMatch(CiiTerms::instalment) || dated.stream()
			.filter((one) -> one.all(DAY).anyMatch((day) -> day.text().equals(first)))
			.anyMatch(CiiTerms::discount);
	}

	private static boolean discount(Element terms) {
		return terms.first(DISCOUNT).isPresent() || worded(terms) && !NET.matcher(text(terms)).find();
	}

	private static boolean worded(Element terms) {
		return DISCOUNTED.matcher(text(terms)).find() && RATE.matcher(text(terms)).find();
	}

	/** It has a discount, and is not only that. */
	private static boolean instalment(Element terms) {
		return terms.first(DISCOUNT).isPresent()
				&& (terms.value("PartialPaymentAmount").isPresent() || NET.matcher(text(terms)).find());
	}

	private static String text(Element terms) {
		return terms.text("Description");
	}

	/** Whether the day of the only terms is that until which they give a discount. */
	private boolean endsDiscount(Element terms) {
		LocalDate day = date(terms.text(DAY));
		LocalDate from = date(issued);
		if (day == null) {
			return false;
		}
		Optional<Element> discount = terms.first(DISCOUNT);
		boolean counted = from != null && discount.filter((one) -> ends(one, from, day)).isPresent();
		boolean written = worded(terms) && !NET.matcher(text(terms)).find() && says(text(terms), from, day);
		return counted || written;
	}

	private static boolean ends(Element discount, LocalDate issued, LocalDate day) {
		LocalDate from = date(discount.text("BasisDateTime/DateTimeString"));
		boolean days = discount.value("BasisPeriodMeasure")
			.filter((one) -> one.attribute("unitCode").equals("DAY"))
			.isPresent();
		String period = discount.text("BasisPeriodMeasure");
		return days && period.matches("\\d{1,3}")
				&& ((from != null) ? from : issued).plusDays(Integer.parseInt(period)).equals(day);
	}

	/** Whether a text names a day, or as many days as lie before it. */
	private static boolean says(String text, @Nullable LocalDate from, LocalDate day) {
		if (PRINTED.stream().anyMatch((form) -> text.contains(form.format(day)))) {
			return true;
		}
		Matcher days = DAYS.matcher(text);
		while (from != null && days.find()) {
			String count = (days.group(1) != null) ? days.group(1) : days.group(2);
			if (from.plusDays(Integer.parseInt(count)).equals(day)) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable LocalDate date(String text) {
		try {
			return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
