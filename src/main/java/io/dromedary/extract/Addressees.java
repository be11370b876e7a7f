package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dromedary.document.Box;
import io.dromedary.value.Texts;

/** Whom a paper is for, by its place or a salutation, and so surely not from. */
final class Addressees {

	private static final int HEAD = 14;

	private static final double HALF = 0.5;

	private static final int LINES = 6;

	/** How many line heights may lie between two lines of one block. */
	private static final double GAP = 1.45;

	/** The same between the line above a window and what stands in it. */
	private static final double WINDOW_GAP = 6;

	private static final double ALIGNED = 0.05;

	private final Paper paper;

	private final List<Segment> taken;

	private final List<Segment> window = new ArrayList<>();

	/**
	 * @param taken what belongs to another party
	 */
	Addressees(Paper paper, List<Segment> taken) {
		this.paper = paper;
		this.taken = new ArrayList<>(taken);
		counterparts();
		paper.sheets().stream().limit(1).forEach(this::window);
	}

	/** The block below the sender's line above the window; empty without one. */
	List<Segment> window() {
		return window;
	}

	/** Whether the paper says where it or its goods go to. */
	boolean named() {
		return !taken.isEmpty() || !window.isEmpty();
	}

	/** Whether it belongs to someone the paper or its goods go to. */
	boolean hold(Segment segment) {
		return taken.contains(segment) || window.contains(segment);
	}

	/** Whom the goods go to is neither seller nor buyer. */
	private void counterparts() {
		for (Segment line : paper.segments()) {
			if (Words.COUNTERPARTS.contains(line.text())) {
				taken.addAll(block(line));
			}
		}
	}

	/** Firm, street and place in one line, and right below it whom the letter is for. */
	private void window(Sheet sheet) {
		for (Segment line : sheet.segments()) {
			if (line.box().y() < HALF && senderLine(line) && !taken.contains(line)) {
				var block = new ArrayList<Segment>();
				sheet.below(line.box(), WINDOW_GAP).filter((next) -> !taken.contains(next)).ifPresent((next) -> {
					block.add(next);
					block.addAll(block(next));
				});
				boolean letter = block.stream().anyMatch((below) -> below.has(Contacts.Trait.PLACE))
						&& block.stream().noneMatch((below) -> below.has(Contacts.Trait.REACHED));
				if (letter && Math.abs(block.get(0).box().x() - line.box().x()) < ALIGNED) {
					window.addAll(block);
				}
			}
		}
	}

	/** Whether a sender prints the line above a window: firm, street and place. */
	static boolean senderLine(Segment line) {
		if (!line.has(Contacts.Trait.PLACE)) {
			return false;
		}
		List<String> parts = FirmNames.parts(line.text());
		String name = parts.get(0);
		boolean number = Texts.anyDigit(name) && !Words.LEGAL_FORMS.ends(name);
		return parts.size() > 1 && !Contacts.place(name) && !number && Texts.letterCount(name) > 2
				&& !NameLines.street(name + " 1");
	}

	/**
	 * Whether a name or what stands with it is addressed: {@code Herrn}, {@code Attn}.
	 */
	boolean salute(PrintedName name, List<Segment> block) {
		Sheet sheet = paper.sheet(name.first());
		return block.stream().anyMatch((line) -> line.has(Contacts.Trait.ADDRESSED)) || sheet.rows()
			.stream()
			.limit(HEAD)
			.flatMap((row) -> row.segments().stream())
			.filter((line) -> line.has(Contacts.Trait.ADDRESSED))
			.anyMatch((line) -> sheet.below(line.box(), GAP).filter(name.first()::equals).isPresent());
	}

	/** What stands below a line, each right below the one before. */
	List<Segment> block(Segment from) {
		var block = new ArrayList<Segment>();
		Box box = from.box();
		for (int lines = 0; lines < LINES; lines++) {
			Optional<Segment> next = paper.sheet(from).below(box, GAP);
			if (next.isEmpty() || taken.contains(next.get()) || Words.TITLES.contains(next.get().text())) {
				break;
			}
			block.add(next.get());
			box = next.get().box();
		}
		return block;
	}

}
