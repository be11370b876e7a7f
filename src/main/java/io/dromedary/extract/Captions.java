package io.dromedary.extract;

import java.util.List;
import java.util.regex.Pattern;

import io.dromedary.document.Candidate;
import io.dromedary.document.FieldType;

/** The captions in the block of a party: {@code Name: Rossi S.r.l.}. */
final class Captions {

	/** What stands before a name in a table of captions. */
	private static final Pattern CAPTION = Pattern.compile("(?iu)(?:name|nome|nom|nombre|firma|firmenname|"
			+ "denominazione|ragione sociale|raison sociale|razón social|denominación|company(?: name)?)\\s*:\\s*(.*)");

	private final Paper paper;

	private final Parties parties;

	private final NameLines lines;

	Captions(Paper paper, Parties parties, NameLines lines) {
		this.paper = paper;
		this.parties = parties;
		this.lines = lines;
	}

	/** What stands at the caption of a name; empty where there is none. */
	List<Candidate> name(FieldType field) {
		for (Segment line : parties.block(field)) {
			var caption = CAPTION.matcher(line.text());
			if (caption.matches() && caption.group(1).isBlank()) {
				List<Segment> right = paper.sheet(line).rightOf(line);
				if (!right.isEmpty() && parties.block(field).contains(right.get(0))) {
					return List.of(lines.inCell(right.get(0)).candidate(field.name()));
				}
			}
			else if (caption.matches()) {
				int from = caption.start(1);
				return List.of(line.candidate(field.name(), caption.group(1), from, line.text().length()));
			}
		}
		return List.of();
	}

}
