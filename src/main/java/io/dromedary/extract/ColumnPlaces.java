package io.dromedary.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.value.Texts;

/**
 * Where the columns of an item table stand.
 *
 * @param places of the heads of the wanted columns
 * @param unknown the heads of others
 */
record ColumnPlaces(Map<FieldType, Box> places, List<Box> unknown) {

	/** OCR reads the lines of a frame as words that it is not sure of. */
	private static final double NOISE = 0.3;

	private static final int UNIT = 4;

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");

	private static final double EDGE = 0.002;

	/**
	 * A cell this far from its column, in parts of the width of the page, may be
	 * another's.
	 */
	private static final double FAR = 0.03;

	private static final double DISTINCT = 1.3;

	/** Whether something in the row is no cell, though it stands in no other column. */
	boolean stray(Row row, Collection<Candidate> cells) {
		return row.segments()
			.stream()
			.filter((segment) -> !unit(segment.text()) && segment.confidence() >= NOISE)
			.anyMatch((segment) -> cells.stream().noneMatch((cell) -> within(cell, segment))
					&& places.containsValue(nearest(segment.box())))
				|| cells.stream().anyMatch((cell) -> between(cell));
	}

	/** A unit or a currency beside a number, a mark, a line of the frame. */
	private static boolean unit(String text) {
		return !Texts.anyDigit(text) && NO_LETTERS.matcher(text).replaceAll("").length() <= UNIT;
	}

	private static boolean within(Candidate cell, Segment segment) {
		return cell.evidence() != null && cell.evidence()
			.boxes()
			.stream()
			.anyMatch((box) -> box.x() >= segment.box().x() - EDGE && box.right() <= segment.box().right() + EDGE);
	}

	/** Whether a number might as well be that of another column. */
	private boolean between(Candidate cell) {
		if (cell.evidence() == null || text(cell)) {
			return false;
		}
		Box box = cell.evidence().boxes().get(0);
		List<Double> distances = Stream.concat(places.values().stream(), unknown.stream())
			.map((place) -> distance(box, place))
			.sorted()
			.limit(2)
			.toList();
		return distances.size() > 1 && distances.get(0) > FAR && distances.get(1) < DISTINCT * distances.get(0);
	}

	private boolean text(Candidate cell) {
		return places.keySet()
			.stream()
			.anyMatch((column) -> column.name().equals(cell.field()) && column.kind() == FieldKind.TEXT);
	}

	/** The column nearest to a box, wanted or not. */
	Box nearest(Box box) {
		Box best = new Box(-9, 0, 0, 0);
		for (Box place : places.values()) {
			if (distance(box, place) < distance(box, best)) {
				best = place;
			}
		}
		for (Box place : unknown) {
			if (distance(box, place) < distance(box, best)) {
				best = place;
			}
		}
		return best;
	}

	/** Columns are aligned left, right or centred: the best of the three counts. */
	private static double distance(Box box, Box place) {
		return Math.min(Math.abs(box.x() - place.x()), Math.min(Math.abs(box.right() - place.right()),
				Math.abs((box.x() + box.right()) / 2 - (place.x() + place.right()) / 2)));
	}

}
