package io.dromedary.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Sentence;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;

/**
 * The fields that say who a paper is from and to. A name without a label is looked for at
 * the head of the page and wherever else a sender names itself.
 */
final class Heads {

	private static final double UNSURE = 0.79;

	private final DocumentType type;

	private final Paper paper;

	private final Parties parties;

	private final NameLines lines;

	private final Captions captions;

	private final Optional<FieldType> from;

	private final Optional<FieldType> to;

	private final Optional<Sender> sender;

	private final Set<FieldType> uncertain = new HashSet<>();

	private final Set<FieldType> cut = new HashSet<>();

	private final Set<FieldType> behalf = new HashSet<>();

	private final Set<FieldType> leftOut = new HashSet<>();

	Heads(DocumentType type, Paper paper, Parties parties) {
		this.type = type;
		this.paper = paper;
		this.parties = parties;
		this.lines = new NameLines(paper);
		this.captions = new Captions(paper, parties, lines);
		this.from = names().stream().filter(Heads::letterhead).findFirst();
		List<FieldType> others = names().stream().filter((field) -> !letterhead(field)).toList();
		this.to = (from.isPresent() && others.size() == 1) ? Optional.of(others.get(0)) : Optional.empty();
		this.sender = to.flatMap((other) -> from.map((field) -> new Sender(paper, parties.taken(field))));
		to.ifPresent((other) -> sender.ifPresent((who) -> parties.give(other, who.recipient())));
	}

	private List<FieldType> names() {
		return type.fields().stream().filter((field) -> field.kind() == FieldKind.NAME).toList();
	}

	private static boolean letterhead(FieldType field) {
		return field.labels().contains(Label.LETTERHEAD);
	}

	/** Whether the field tells of a party that may stand at the head. */
	boolean concerns(FieldType field) {
		return letterhead(field) || to.filter(field::equals).isPresent() || parties.owns(field);
	}

	List<Candidate> find(FieldType field, List<Reading> readings) {
		if (field.kind() == FieldKind.NAME) {
			return name(field, readings);
		}
		if (parties.owns(field)) {
			return parties.choose(field, attributed(field, readings));
		}
		List<Candidate> labelled = Choice.among(field, readings);
		return (labelled.isEmpty() && letterhead(field)) ? head(field) : labelled;
	}

	private List<Candidate> head(FieldType field) {
		var letterhead = new Letterhead(paper, parties.taken(field));
		boolean address = field.kind() == FieldKind.ADDRESS;
		boolean certain = address ? letterhead.certainAddress() : letterhead.certain();
		if (!certain && !field.key() && (address ? letterhead.perhapsAddress() : letterhead.perhaps())) {
			return (address ? letterhead.address(field.name()) : letterhead.name(field.name())).map(Heads::unsure)
				.map(List::of)
				.orElse(List.of());
		}
		if (!certain) {
			uncertain.add(field);
		}
		return (address ? letterhead.address(field.name()) : letterhead.name(field.name())).map(List::of)
			.orElse(List.of());
	}

	/** Below the threshold of every type, so that only a second reading lets it pass. */
	private static Candidate unsure(Candidate candidate) {
		return new Candidate(candidate.field(), candidate.printed(), candidate.evidence(), candidate.finder(),
				Math.min(candidate.confidence(), UNSURE));
	}

	private List<Candidate> name(FieldType field, List<Reading> readings) {
		List<Reading> whole = readings.stream().filter((each) -> announces(each.hit())).map(lines::completed).toList();
		List<Candidate> captioned = captions.name(field);
		List<Candidate> labelled = captioned.isEmpty() ? Choice.among(field, whole) : captioned;
		if (!labelled.isEmpty()) {
			boolean goesOn = letterhead(field) && captioned.isEmpty() && whole.stream()
				.anyMatch((each) -> labelled.contains(each.candidate()) && new NameRest(paper).mayFollow(each));
			if (goesOn || labelled.stream().anyMatch((each) -> NameLines.part(each.printed()))) {
				cut.add(field);
			}
			if (captioned.isEmpty() && letterhead(field) && whole.stream().allMatch(Heads::glued)) {
				uncertain.add(field);
			}
			return labelled;
		}
		if (!letterhead(field)) {
			return sender.filter((who) -> !who.recipient().isEmpty())
				.map((who) -> recipient(field, who.recipient()))
				.orElse(List.of());
		}
		if (sender.isEmpty()) {
			return head(field);
		}
		if (sender.get().perhapsLonger()) {
			cut.add(field);
		}
		else if (!sender.get().certain()) {
			uncertain.add(field);
		}
		return sender.get().name().map((name) -> List.of(name.candidate(field.name()))).orElse(List.of());
	}

	/** A single word before a name may be its first: {@code Vendor Solutions}. */
	private static boolean glued(Reading reading) {
		LabelHit hit = reading.hit();
		String behind = hit.segment().text().substring(hit.to());
		return reading.segment() == hit.segment() && hit.label().parts().size() == 1 && behind.matches("\\s+\\p{L}.*");
	}

	/** "N. TVA client", "Customer VAT number" and "Customer's copy" announce no name. */
	private boolean announces(LabelHit hit) {
		String text = hit.segment().text();
		boolean joined = paper.hits(hit.segment())
			.stream()
			.anyMatch((next) -> next.from() > hit.to() && text.substring(hit.to(), next.from()).isBlank());
		joined |= text.substring(hit.to()).matches("['’´`].*");
		return !joined && (!Texts.anyLetter(text.substring(0, hit.from()))
				|| text.substring(hit.to()).stripLeading().startsWith(":"));
	}

	/** The first line of the window that is a name. */
	private List<Candidate> recipient(FieldType field, List<Segment> window) {
		return window.stream()
			.filter((line) -> !line.has(Contacts.Trait.ADDRESSED) && !line.has(Contacts.Trait.PLACE)
					&& !NameLines.street(line.text()) && !paper.labelled(line))
			.findFirst()
			.map((line) -> line.candidate(field.name(), line.text(), 0, line.text().length()))
			.filter((name) -> !NameLines.part(name.printed()))
			.map(List::of)
			.orElse(List.of());
	}

	/**
	 * A tax number that nothing ascribes to the sender is left out, where there are two.
	 */
	private List<Reading> attributed(FieldType field, List<Reading> readings) {
		if (sender.isEmpty() || field.kind() != FieldKind.VAT || !parties.letterhead(field)) {
			return readings;
		}
		List<Segment> own = sender.get().own();
		List<Reading> with = readings.stream().filter((each) -> own.contains(each.segment())).toList();
		if (!with.isEmpty()) {
			return with;
		}
		List<Segment> foreign = parties.taken(field);
		long values = readings.stream()
			.filter((each) -> !foreign.contains(each.segment()))
			.map((each) -> Values.printedKey(field.kind(), each.candidate().printed()))
			.distinct()
			.count();
		if (values > 1) {
			leftOut.add(field);
			return List.of();
		}
		return readings;
	}

	/**
	 * What cannot be said for sure: a doubt for a key field; any other is left out.
	 */
	void settle(Map<String, List<Candidate>> candidates, List<Finding> findings) {
		from.ifPresent((seller) -> to.ifPresent((buyer) -> {
			if (same(candidates, seller, buyer)) {
				uncertain.add(seller);
			}
		}));
		names().stream()
			.filter((field) -> letterhead(field)
					&& new OnBehalf(paper).ofAnother(candidates.getOrDefault(field.name(), List.of())))
			.forEach(behalf::add);
		shared(candidates);
		for (FieldType field : type.fields()) {
			boolean doubted = uncertain.contains(field) || cut.contains(field) || behalf.contains(field);
			List<Candidate> found = candidates.getOrDefault(field.name(), List.of());
			if (doubted && field.key()) {
				String rule = behalf.contains(field) ? "on-behalf"
						: cut.contains(field) ? "name-cut" : "uncertain-name";
				findings.add(new Finding(field.name(), rule, Finding.Severity.DOUBT, Sentence.of("extract." + rule)));
			}
			else if (leftOut.contains(field) || (doubted && !found.isEmpty())) {
				candidates.put(field.name(), List.of());
				findings.add(new Finding(field.name(), "left-out", Finding.Severity.NOTE,
						Sentence.of("extract.left-out", field.name())));
			}
		}
	}

	/** One tax number is not that of both. */
	private void shared(Map<String, List<Candidate>> candidates) {
		List<FieldType> numbers = type.fields()
			.stream()
			.filter((field) -> field.kind() == FieldKind.VAT && parties.owns(field))
			.toList();
		for (FieldType other : numbers) {
			if (!parties.letterhead(other)
					&& numbers.stream().anyMatch((own) -> parties.letterhead(own) && same(candidates, own, other))) {
				leftOut.add(other);
			}
		}
	}

	private static boolean same(Map<String, List<Candidate>> candidates, FieldType one, FieldType other) {
		List<Candidate> ones = candidates.getOrDefault(one.name(), List.of());
		List<Candidate> others = candidates.getOrDefault(other.name(), List.of());
		return !ones.isEmpty() && !others.isEmpty()
				&& Token.joined(ones.get(0).printed()).equals(Token.joined(others.get(0).printed()));
	}

}
