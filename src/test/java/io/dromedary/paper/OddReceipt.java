package io.dromedary.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Receipt;
import io.dromedary.demo.Truth;
import io.dromedary.demo.Words;
import org.jspecify.annotations.Nullable;

/** A till receipt that is ordinary but for what is set. */
final class OddReceipt {

	private static final double LEFT = 18;

	private static final double RIGHT = 208;

	private final Locale language;

	private final long seed;

	private final Random random;

	private final Map<String, String> truth = new LinkedHashMap<>();

	private final BigDecimal total;

	private final LocalDate day;

	private Function<BigDecimal, String> amounts;

	private @Nullable String date;

	private @Nullable String other;

	private OddReceipt(Locale language, long seed) {
		this.language = language;
		this.seed = seed;
		this.random = new Random(seed);
		var words = Words.of(language);
		truth.putAll(Receipt.invent(words, random, words.one("currency"), 4).truth().fields());
		total = new BigDecimal(truth.getOrDefault("total", "0"));
		boolean english = language.getLanguage().equals("en");
		amounts = (amount) -> english ? "£" + amount : String.valueOf(amount).replace('.', ',') + " €";
		day = OddInvoice.clear(seen("date"));
		truth.put("date", day.toString());
		date = printed(day);
	}

	static OddReceipt of(Locale language, long seed) {
		return new OddReceipt(language, seed);
	}

	Random random() {
		return random;
	}

	private String printed(LocalDate day) {
		return day
			.format(DateTimeFormatter.ofPattern(language.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy"));
	}

	OddReceipt amounts(Function<BigDecimal, String> printed) {
		amounts = printed;
		return this;
	}

	/** No date of its own; the date of something else stands in its foot. */
	OddReceipt onlyOtherDate() {
		other = OddWords.one("receipt-other-date", language, seed) + " " + printed(day.plusMonths(6));
		date = null;
		truth.remove("date");
		return this;
	}

	/** From a day that has not come: nobody can say what the true one is. */
	OddReceipt future() {
		date = printed(day.plusYears(40));
		truth.remove("date");
		return this;
	}

	Drawn digital() {
		try (var sheet = new OddSheet(226, 330)) {
			double y = 30;
			for (String line : List.of(seen("company"), seen("address"),
					OddWords.one("receipt-title", language, 0).toUpperCase(language))) {
				sheet.text(LEFT, y, Math.min(10, 10 * (RIGHT - LEFT) / sheet.width(10, line)), line);
				y += 15;
			}
			if (date != null) {
				sheet.text(LEFT, y, 9, OddWords.one("receipt-date", language, 0) + ": " + date);
				sheet.right(RIGHT, y, 9, "%02d:%02d".formatted(8 + random.nextInt(12), random.nextInt(60)));
			}
			y = items(sheet, y + 24);
			pair(sheet, y, 11, OddWords.one("receipt-total", language, 0).toUpperCase(language), total);
			pair(sheet, y + 18, 9, OddWords.one("card-payment", language, 0), total);
			if (other != null) {
				sheet.text(LEFT, y + 50, 8, other);
			}
			return new Drawn(sheet.pdf(), "receipt-%s-%d.pdf".formatted(language.toLanguageTag(), seed),
					new Truth("receipt", truth, List.of()));
		}
	}

	private String seen(String field) {
		return truth.getOrDefault(field, "");
	}

	private double items(OddSheet sheet, double top) {
		BigDecimal first = total.divide(BigDecimal.valueOf(3), 2, java.math.RoundingMode.HALF_UP);
		pair(sheet, top, 9, OddWords.one("goods", language, 0), first);
		pair(sheet, top + 14, 9, OddWords.one("goods", language, 1), total.subtract(first));
		sheet.rule(LEFT, top + 20, RIGHT);
		return top + 36;
	}

	private void pair(OddSheet sheet, double y, double size, String label, BigDecimal amount) {
		sheet.text(LEFT, y, size, label);
		sheet.right(RIGHT, y, size, amounts.apply(amount));
	}

}
