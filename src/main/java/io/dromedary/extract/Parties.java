package io.dromedary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dromedary.document.Box;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parties of a document apart: a field of kind name opens the block of its
 * party, and a value in that block belongs to the fields of the same party.
 */
final class Parties {

	/** How many line heights may lie between two lines of a block. */
	private static final double GAP = 2.5;

	private static final int LINES = 8;

	private final DocumentType type;

	private final Paper paper;

	private final Map<String, List<Segment>> blocks = new LinkedHashMap<>();

	Parties(DocumentType type, Paper paper) {
		this.type = type;
		this.paper = paper;
		for (FieldType field : type.fields()) {
			String party = field.party();
			if (party != null && field.kind() == FieldKind.NAME) {
				List<Segment> block = blocks.computeIfAbsent(party, (name) -> new ArrayList<>());
				paper.hits(field).stream().filter(this::opens).forEach((hit) -> block.addAll(block(hit)));
			}
		}
	}

	/** Everything in the block of some party. */
	List<Segment> taken(FieldType but) {
		return blocks.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(but.party()))
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	/** Everything in the block of the field's party. */
	List<Segment> block(FieldType field) {
		return blocks.getOrDefault(party(field), List.of());
	}

	/** Takes in what stands at a party's place without any label. */
	void give(FieldType field, List<Segment> found) {
		List<Segment> block = blocks.computeIfAbsent(party(field), (name) -> new ArrayList<>());
		if (block.isEmpty()) {
			block.addAll(found);
		}
	}

	/** Whether the field belongs to one of several parties that share its labels. */
	boolean owns(FieldType field) {
		return blocks.size() > 1 && field.party() != null && blocks.containsKey(field.party())
				&& field.kind() != FieldKind.NAME;
	}

	/**
	 * The values in the party's own block; those in no block belong to the party of the
	 * letterhead.
	 */
	List<Candidate> choose(FieldType field, List<Reading> readings) {
		List<Segment> own = blocks.getOrDefault(Objects.requireNonNullElse(field.party(), ""), List.of());
		List<Reading> inside = readings.stream().filter((reading) -> touches(own, reading)).toList();
		if (!inside.isEmpty()) {
			return Choice.among(field, inside);
		}
		List<Segment> foreign = taken(field);
		List<Reading> outside = readings.stream().filter((reading) -> !touches(foreign, reading)).toList();
		boolean head = letterhead(field);
		boolean ownLabel = outside.stream().anyMatch((reading) -> !shared(reading));
		if (ownLabel) {
			return Choice.among(field, outside.stream().filter((reading) -> !shared(reading)).toList());
		}
		return head ? Choice.among(field, outside) : List.of();
	}

	private boolean shared(Reading reading) {
		return paper.hits(reading.hit().segment())
			.stream()
			.filter((hit) -> hit.from() == reading.hit().from())
			.map((hit) -> hit.label().field())
			.distinct()
			.count() > 1;
	}

	private static boolean touches(List<Segment> block, Reading reading) {
		return block.contains(reading.segment()) || block.contains(reading.hit().segment());
	}

	/** Whether the field's party is the one that may be named by the letterhead alone. */
	boolean letterhead(FieldType field) {
		return type.fields()
			.stream()
			.filter((name) -> name.kind() == FieldKind.NAME && Objects.equals(name.party(), field.party()))
			.anyMatch((name) -> name.labels().contains(Label.LETTERHEAD));
	}

	private static String party(FieldType field) {
		return Objects.requireNonNullElse(field.party(), "");
	}

	/** A word such as "Client" opens a block only at the head of its segment. */
	private boolean opens(LabelHit hit) {
		return hit.segment().text().substring(0, hit.from()).isBlank();
	}

	private List<Segment> block(LabelHit hit) {
		var block = new ArrayList<Segment>();
		block.add(hit.segment());
		if (hit.segment().text().length() == hit.to() || hit.segment().text().substring(hit.to()).matches("[\\s:]*")) {
			paper.sheet(hit.segment())
				.rightOf(hit.segment())
				.stream()
				.findFirst()
				.filter((right) -> right.box().x() - hit.segment().box().right() < 0.12 && !paper.labelled(right))
				.ifPresent(block::add);
		}
		Box box = Box.around(block.stream().map(Segment::box).toList());
		for (int line = 0; line < LINES; line++) {
			Optional<Segment> next = paper.sheet(hit.segment()).below(box, GAP);
			if (next.isEmpty() || opensOther(next.get(), hit)) {
				break;
			}
			block.add(next.get());
			if (next.get().text().endsWith(":")) {
				paper.sheet(next.get()).rightOf(next.get()).stream().findFirst().ifPresent(block::add);
			}
			Box below = next.get().box();
			box = new Box(Math.min(box.x(), below.x()), below.y(),
					Math.max(box.right(), below.right()) - Math.min(box.x(), below.x()), below.height());
		}
		return block;
	}

	private boolean opensOther(Segment segment, LabelHit hit) {
		return paper.hits(segment)
			.stream()
			.anyMatch((other) -> opensOther(other, hit.label().field()) || isTable(other));
	}

	private static boolean opensOther(LabelHit other, @Nullable FieldType own) {
		FieldType field = other.label().field();
		return field != null && own != null && field.kind() == FieldKind.NAME && field.party() != null
				&& !field.party().equals(own.party());
	}

	private boolean isTable(LabelHit hit) {
		FieldType field = hit.label().field();
		return field != null && type.lines().contains(field) && paper.hits(hit.segment()).size() > 1;
	}

}
