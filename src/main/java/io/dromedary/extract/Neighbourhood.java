package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.Box;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.guard.Watch;
import io.dromedary.value.Amounts;
import io.dromedary.value.Span;
import io.dromedary.value.Values;

/**
 * Reads the value that belongs to a label: behind it on the same line, to its right,
 * below it, or to its left.
 */
final class Neighbourhood {

	private static final double RIGHT = 0.95;

	private static final double BELOW = 0.85;

	private static final double LEFT = 0.5;

	private static final double INSIDE_A_SENTENCE = 0.6;

	private static final double SEVERAL = 0.7;

	/** How many line heights below its label a value may begin. */
	private static final double LINES_BELOW = 3.2;

	/** What may stand between a label and its value: marks and a remark in brackets. */
	private static final Pattern JOINT = Pattern.compile("[\\s:.=#°º'’*/|–-]*(?:\\([^)]{0,30}\\)[\\s:.=-]*)?");

	/**
	 * {@code MwSt auf 450,00 €}: of what it is a share; the amount itself comes behind.
	 */
	private static final WordedPattern BASE = WordedPattern.of(
			"(?iu)[^\\d]{0,20}(?:\\d{1,2}(?:[.,]\\d{1,2})? ?%)?[^\\d%]{0,12}\\b(?:auf|aus|von|su|on|of|sur|sobre|over|di|de)\\s[^\\d]{0,6}[\\d.,' ]+[^\\d]{0,5}",
			"auf", "aus", "von", "su", "on", "of", "sobre", "over", "di", "de");

	private final Paper paper;

	private final Numbers numbers;

	private final DateLabels dates;

	Neighbourhood(Paper paper) {
		this.paper = paper;
		this.numbers = new Numbers(paper);
		this.dates = new DateLabels(paper);
	}

	List<Reading> read(FieldType field) {
		var readings = new ArrayList<Reading>();
		paper.hits(field).forEach((hit) -> readings.addAll(read(field, hit)));
		return readings;
	}

	/** Several only where more than one amount stands on the row of the label. */
	List<Reading> read(FieldType field, LabelHit hit) {
		Watch.check();
		boolean alone = standsAlone(hit);
		if (Prose.around(field, hit, alone) || field.kind() == FieldKind.DATE && !dates.says(field, hit, restOf(hit))) {
			return List.of();
		}
		double weight = hit.label().weight() * (alone ? 1 : INSIDE_A_SENTENCE);
		List<Reading> inside = inside(field, hit, weight);
		if (!inside.isEmpty()) {
			return inside;
		}
		if (!restOf(hit).isBlank() && !Values.strict(field.kind())) {
			return List.of();
		}
		List<Reading> right = right(field, hit, weight * RIGHT);
		List<Reading> below = below(field, hit, weight * BELOW);
		if (!right.isEmpty() && !(!below.isEmpty() && prefersBelow(field, hit, right.get(0)))) {
			return right;
		}
		return below.isEmpty() ? left(field, hit, weight * LEFT) : below;
	}

	/**
	 * A label begins its segment, or follows another label's value; else it may be prose.
	 */
	private boolean standsAlone(LabelHit hit) {
		String before = hit.segment().text().substring(0, hit.from()).strip();
		return before.isEmpty() || before.codePoints().noneMatch(Character::isLetter) || paper.labelled(hit.segment())
				|| hit.segment().text().substring(hit.to()).stripLeading().startsWith(":");
	}

	private List<Reading> inside(FieldType field, LabelHit hit, double weight) {
		String text = hit.segment().text().substring(0, endOfValue(hit));
		var joint = JOINT.matcher(text).region(hit.to(), text.length());
		int from = (joint.lookingAt() && field.kind() != FieldKind.AMOUNT) ? joint.end() : hit.to();
		boolean base = field.kind() == FieldKind.AMOUNT && BASE.matches(text.substring(hit.to()));
		return base ? List.of() : among(values(field, hit, hit.segment(), from, text, weight));
	}

	/** A value ends where the next label begins. */
	private int endOfValue(LabelHit hit) {
		return paper.hits(hit.segment())
			.stream()
			.filter((next) -> next.from() >= hit.to())
			.mapToInt(LabelHit::from)
			.findFirst()
			.orElse(hit.segment().text().length());
	}

	private String restOf(LabelHit hit) {
		String rest = hit.segment().text().substring(hit.to(), endOfValue(hit));
		return JOINT.matcher(rest).replaceFirst("");
	}

	private List<Reading> right(FieldType field, LabelHit hit, double weight) {
		if (endOfValue(hit) < hit.segment().text().length()) {
			return List.of();
		}
		double edge = hit.segment().box().right();
		var readings = new ArrayList<Reading>();
		for (Segment segment : paper.sheet(hit.segment()).rightOf(hit.segment())) {
			Watch.check();
			boolean far = !Values.strict(field.kind()) && segment.box().x() - edge > 0.35;
			if (far || paper.labelled(segment) || Prose.denies(field, segment.text())) {
				break;
			}
			readings.addAll(values(field, hit, segment, start(field, segment.text()), segment.text(), weight));
			if (!readings.isEmpty() && field.kind() != FieldKind.AMOUNT) {
				break;
			}
		}
		return among(readings);
	}

	/** On a row with several amounts it is less certain which of them the label means. */
	private static List<Reading> among(List<Reading> readings) {
		double share = (readings.size() > 1) ? SEVERAL : 1;
		return readings.stream()
			.map((each) -> new Reading(each.hit(), each.candidate(), each.segment(), each.weight() * share))
			.toList();
	}

	private List<Reading> below(FieldType field, LabelHit hit, double weight) {
		if (field.kind() == FieldKind.AMOUNT && (headsColumn(hit) || lastOfStack(hit))) {
			return List.of();
		}
		Box box = hit.box();
		for (int step = 0; step < 3; step++) {
			Optional<Segment> found = paper.sheet(hit.segment()).below(box, LINES_BELOW);
			if (found.isEmpty() || (paper.labelled(found.get()) && !sameLabel(found.get(), field))) {
				return List.of();
			}
			Segment segment = found.get();
			List<Reading> readings = values(field, hit, segment, start(field, segment.text()), segment.text(), weight);
			if (!readings.isEmpty()) {
				return under(field, hit, readings);
			}
			box = segment.box();
		}
		return List.of();
	}

	/**
	 * Of several values the one right under the label, and of numbers side by side all
	 * that stand before the next label of the row.
	 */
	private List<Reading> under(FieldType field, LabelHit hit, List<Reading> readings) {
		Reading nearest = Collections.min(readings, Comparator.comparingDouble((each) -> offset(each, hit)));
		if (field.kind() != FieldKind.CODE || endOfValue(hit) < hit.segment().text().length()) {
			return List.of(nearest);
		}
		double next = paper.sheet(hit.segment())
			.rightOf(hit.segment())
			.stream()
			.mapToDouble((segment) -> segment.box().x())
			.min()
			.orElse(1);
		List<Reading> under = readings.stream().filter((each) -> each == nearest || left(each) < next).toList();
		return among(under);
	}

	private static double left(Reading reading) {
		return (reading.candidate().evidence() == null) ? 1 : reading.candidate().evidence().boxes().get(0).x();
	}

	/** Below a "Total" at the head of an item table stand the sums of items. */
	private boolean headsColumn(LabelHit hit) {
		return Words.COLUMNS.containsWordOf(paper.sheet(hit.segment()).rowOf(hit.segment()).text());
	}

	/**
	 * Labels of amounts one below the other, and their amounts below all of them: which
	 * is whose cannot be told.
	 */
	private boolean lastOfStack(LabelHit hit) {
		return paper.sheet(hit.segment())
			.above(hit.segment().box(), 1)
			.filter((above) -> paper.hits(above)
				.stream()
				.map((other) -> other.label().field())
				.anyMatch((other) -> other != null && other.kind() == FieldKind.AMOUNT
						&& !other.equals(hit.label().field())))
			.filter((above) -> Amounts.find(above.text()).isEmpty() && paper.sheet(above)
				.rightOf(above)
				.stream()
				.allMatch((beside) -> Amounts.find(beside.text()).isEmpty()))
			.isPresent();
	}

	private boolean sameLabel(Segment segment, FieldType field) {
		return paper.hits(segment).stream().allMatch((hit) -> field.equals(hit.label().field()));
	}

	private static double offset(Reading reading, LabelHit hit) {
		return reading.candidate().evidence() == null ? 1
				: Math.abs(reading.candidate().evidence().boxes().get(0).x() - hit.box().x());
	}

	private List<Reading> left(FieldType field, LabelHit hit, double weight) {
		if (field.kind() != FieldKind.AMOUNT && field.kind() != FieldKind.DATE) {
			return List.of();
		}
		List<Segment> left = paper.sheet(hit.segment()).leftOf(hit.segment());
		if (left.isEmpty() || left.stream().anyMatch((segment) -> !paper.hits(segment).isEmpty())) {
			return List.of();
		}
		return values(field, hit, left.get(0), 0, left.get(0).text(), weight);
	}

	/**
	 * A label over a block of lines ("Bill to") has its name below, even where something
	 * else stands far to the right.
	 */
	private boolean prefersBelow(FieldType field, LabelHit hit, Reading right) {
		if (Values.strict(field.kind())) {
			return false;
		}
		double gap = right.segment().box().x() - hit.segment().box().right();
		return gap > 0.12 || Words.TITLES.contains(right.segment().text());
	}

	private List<Reading> values(FieldType field, LabelHit hit, Segment segment, int from, String text, double weight) {
		var readings = new ArrayList<Reading>();
		boolean telling = hit.label().parts().size() > 1;
		List<Span> spans = ValueReader.read(field, text, from, telling);
		boolean foreign = field.kind() == FieldKind.CODE && (segment != hit.segment() || !telling)
				&& numbers.goesOnInWords(segment, spans, text);
		for (Span span : foreign ? List.<Span>of() : spans) {
			readings.add(new Reading(hit, numbers.whole(field, segment, span), segment, weight));
		}
		return readings;
	}

	/** The sign and the point of an amount are no marks to be skipped. */
	private static int start(FieldType field, String text) {
		var joint = JOINT.matcher(text);
		boolean skips = field.kind() != FieldKind.AMOUNT && joint.lookingAt() && joint.end() < text.length();
		return skips ? joint.end() : 0;
	}

}
