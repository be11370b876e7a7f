package io.dromedary.extract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;

/** What a document says about how its total came about and how it was paid. */
final class Settlement {

	private static final FieldType CASH = line("cash");

	private static final FieldType CHANGE = line("change");

	private static final FieldType ROUNDING = line("rounding");

	private static final FieldType SUBTOTAL = line("subtotal");

	private static final FieldType TAX = line("tax");

	private static final BigDecimal FIVE_CENTS = new BigDecimal("0.05");

	private final Neighbourhood neighbourhood;

	private final Map<FieldType, List<BigDecimal>> read = new HashMap<>();

	Settlement(Neighbourhood neighbourhood) {
		this.neighbourhood = neighbourhood;
	}

	/** The lines it looks for; their labels take part in the search for labels. */
	static List<FieldType> lines() {
		return List.of(CASH, CHANGE, ROUNDING, SUBTOTAL, TAX);
	}

	/**
	 * Whether a line is what its label says. A way to pay in front of further words is
	 * none of these lines: {@code Carta A4 80 g}, {@code Bar Pasticceria}.
	 */
	static boolean says(LabelHit hit) {
		FieldType field = hit.label().field();
		boolean alone = hit.segment().text().substring(hit.to()).chars().noneMatch(Character::isLetter);
		return alone || field == null || !lines().contains(field);
	}

	/** Whether the paper says how much was handed over: then it was paid at once. */
	static boolean tendered(List<Sheet> sheets) {
		Paper paper = Paper.of(sheets, List.of(CASH));
		return paper.hits(CASH)
			.stream()
			.anyMatch((hit) -> !Amounts.in(hit.segment().text().substring(hit.to())).isEmpty()
					|| paper.sheet(hit.segment())
						.rightOf(hit.segment())
						.stream()
						.anyMatch((right) -> !Amounts.in(right.text()).isEmpty()));
	}

	/** Whether what was handed over less the change is this total. */
	boolean paid(BigDecimal total) {
		List<BigDecimal> changes = amounts(CHANGE);
		return amounts(CASH).stream()
			.anyMatch((cash) -> (changes.isEmpty() && same(cash, total))
					|| changes.stream().anyMatch((change) -> same(cash.subtract(change.abs()), total)));
	}

	/** Whether the second is the first after rounding or with tax. */
	boolean leadsTo(BigDecimal before, BigDecimal after) {
		BigDecimal step = after.subtract(before);
		boolean taxed = step.signum() > 0 && amounts(TAX).stream().anyMatch((tax) -> same(tax, step));
		return taxed || (rounded(before, after) && coins(after) && !coins(before));
	}

	/** Cash is rounded to five cents. */
	private static boolean coins(BigDecimal amount) {
		return amount.remainder(FIVE_CENTS).signum() == 0;
	}

	/** Whether the second may be the first after rounding to the coins in use. */
	boolean rounded(BigDecimal before, BigDecimal after) {
		BigDecimal step = after.subtract(before).abs();
		return step.signum() != 0 && amounts(ROUNDING).stream().anyMatch((amount) -> same(amount.abs(), step));
	}

	/** Whether a subtotal, with tax and rounding, comes to this total. */
	boolean added(BigDecimal total) {
		return amounts(SUBTOTAL).stream().anyMatch((subtotal) -> same(subtotal, total) || leadsTo(subtotal, total));
	}

	private List<BigDecimal> amounts(FieldType line) {
		return read.computeIfAbsent(line, this::read);
	}

	private List<BigDecimal> read(FieldType line) {
		return neighbourhood.read(line)
			.stream()
			.map((reading) -> Amounts.value(reading.candidate().printed()))
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	private static boolean same(BigDecimal one, BigDecimal other) {
		return one.compareTo(other) == 0;
	}

	private static FieldType line(String name) {
		List<String> labels = Arrays.stream(Texts.ALL.getProperty(name).split(",")).map(String::strip).toList();
		return new FieldType("#" + name, FieldKind.AMOUNT, name, false, false, labels, null);
	}

	private static final class Texts {

		private static final Properties ALL = load();

		private static Properties load() {
			var stream = Objects.requireNonNull(Settlement.class.getResourceAsStream("settlement.properties"));
			try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
				var texts = new Properties();
				texts.load(reader);
				return texts;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
