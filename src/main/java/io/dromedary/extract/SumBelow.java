package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.value.Values;

/**
 * A table of the tax with a row for each rate and below them one for all: each of its
 * rows closes the sum, and the first is not the total.
 */
final class SumBelow {

	private static final BigDecimal A_CENT = new BigDecimal("0.01");

	private final Paper paper;

	SumBelow(Paper paper) {
		this.paper = paper;
	}

	/**
	 * Whether the amounts stand in one row, and a row below closes the same sum with more
	 * in the same columns.
	 * @param sum the fields of the addends and last that of the sum
	 */
	boolean isLarger(List<String> sum, Map<String, List<Candidate>> chosen) {
		var cells = new ArrayList<Evidence>();
		for (String field : sum) {
			chosen.getOrDefault(field, List.of())
				.stream()
				.map(Candidate::evidence)
				.filter((evidence) -> evidence != null && evidence.boxes().size() == 1)
				.findFirst()
				.ifPresent(cells::add);
		}
		if (cells.size() < sum.size() || !inOneRow(cells)) {
			return false;
		}
		BigDecimal total = chosen.getOrDefault(sum.get(sum.size() - 1), List.of())
			.stream()
			.findFirst()
			.flatMap((candidate) -> Values.amount(candidate.printed()))
			.orElse(null);
		List<Box> columns = cells.stream().map((cell) -> cell.boxes().get(0)).toList();
		return total != null && paper.sheets()
			.stream()
			.filter((sheet) -> sheet.number() == cells.get(0).page())
			.flatMap((sheet) -> sheet.rows().stream())
			.filter((row) -> row.box().y() >= columns.get(0).middle())
			.anyMatch((row) -> closes(amounts(row, columns), total));
	}

	private static boolean inOneRow(List<Evidence> cells) {
		Evidence first = cells.get(0);
		Box box = first.boxes().get(0);
		return cells.stream()
			.allMatch((cell) -> cell.page() == first.page()
					&& Math.abs(cell.boxes().get(0).middle() - box.middle()) < box.height() / 2);
	}

	/** What a row has in all of the columns; nothing where it lacks one. */
	private static List<BigDecimal> amounts(Row row, List<Box> columns) {
		var amounts = new ArrayList<BigDecimal>();
		for (Box column : columns) {
			Optional<BigDecimal> amount = row.segments()
				.stream()
				.flatMap((segment) -> segment.spans(FieldKind.AMOUNT)
					.stream()
					.filter((span) -> isUnder(column, segment.box(span.from(), span.to())))
					.flatMap((span) -> Values.amount(span.text()).stream()))
				.findFirst();
			if (amount.isEmpty()) {
				return List.of();
			}
			amounts.add(amount.get());
		}
		return amounts;
	}

	private static boolean isUnder(Box column, Box cell) {
		double shared = Math.min(column.right(), cell.right()) - Math.max(column.x(), cell.x());
		return shared > 0.5 * Math.min(column.width(), cell.width());
	}

	private static boolean closes(List<BigDecimal> amounts, BigDecimal total) {
		if (amounts.isEmpty()) {
			return false;
		}
		BigDecimal sum = amounts.get(amounts.size() - 1);
		BigDecimal added = amounts.subList(0, amounts.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		return sum.abs().compareTo(total.abs()) > 0 && sum.subtract(added).abs().compareTo(A_CENT) <= 0;
	}

}
