package io.dromedary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.guard.Watch;
import io.dromedary.value.Span;

/**
 * A date is the date of something. What has no label of its own kind may be the date of a
 * delivery, an offer or a warranty: it is only proposed, and a person looks. But the date
 * beside the time on a till receipt is that of the purchase.
 */
final class DateOfWhat {

	static final String RULE = "date-unlabelled";

	private static final Pattern TIME = Pattern.compile(
			"(?i)(?<![\\d:.,/-])(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?:[:.][0-5]\\d)?(?:\\s?[ap]m)?(?![\\d:/-]|[.,]\\d)");

	private final DocumentType type;

	private final Paper paper;

	private final Neighbourhood neighbourhood;

	DateOfWhat(DocumentType type, Paper paper, Neighbourhood neighbourhood) {
		this.type = type;
		this.paper = paper;
		this.neighbourhood = neighbourhood;
	}

	/** Adds candidates of key dates without a label, and says so. */
	void choose(Map<String, List<Candidate>> candidates, List<Finding> findings) {
		for (FieldType field : type.fields()) {
			if (field.kind() == FieldKind.DATE && field.key() && neighbourhood.read(field).isEmpty()) {
				List<Candidate> timed = till() ? beside(field) : List.of();
				List<Candidate> found = timed.isEmpty() ? new Occurrences(paper).unlabelled(field) : timed;
				candidates.put(field.name(), found);
				if (timed.isEmpty() && !found.isEmpty()) {
					findings.add(doubt(field));
				}
			}
		}
	}

	/** That nothing says what a date is the date of. */
	static Finding doubt(FieldType field) {
		return new Finding(field.name(), RULE, Finding.Severity.DOUBT,
				Sentence.of("extract.date-unlabelled", field.name()));
	}

	/**
	 * Whether documents of the type are printed by a till, with the time of the purchase.
	 */
	private boolean till() {
		return type.field(Role.TOTAL).isPresent() && type.field(Role.NUMBER).isEmpty();
	}

	private List<Candidate> beside(FieldType field) {
		var found = new ArrayList<Candidate>();
		for (Segment segment : paper.segments()) {
			for (Span span : segment.spans(FieldKind.DATE)) {
				Watch.check();
				if (free(segment, span) && timed(segment, span) && !announcedElse(segment, span)) {
					found.add(segment.candidate(field.name(), span));
				}
			}
		}
		return found.isEmpty() ? belowTitle(field) : Choice.distinct(found);
	}

	/**
	 * {@code RICEVUTA FISCALE n. 12}, and below or beside it the only date there is.
	 */
	private List<Candidate> belowTitle(FieldType field) {
		var all = new ArrayList<Candidate>();
		var titled = new ArrayList<Candidate>();
		for (Segment segment : paper.segments()) {
			for (Span span : segment.spans(FieldKind.DATE)) {
				Candidate date = segment.candidate(field.name(), span);
				all.add(date);
				String rest = (segment.text().substring(0, span.from()) + segment.text().substring(span.to())).strip();
				if (rest.isEmpty() ? titled(segment) : Words.TITLES.begins(rest)) {
					titled.add(date);
				}
			}
		}
		return (all.size() == 1) ? titled : List.of();
	}

	private boolean titled(Segment segment) {
		Sheet sheet = paper.sheet(segment);
		var near = new ArrayList<>(sheet.rowOf(segment).segments());
		List<Row> rows = sheet.rows();
		int row = rows.indexOf(sheet.rowOf(segment));
		if (row > 0 && segment.box().y() - rows.get(row - 1).box().bottom() < 1.5 * segment.box().height()) {
			near.addAll(rows.get(row - 1).segments());
		}
		return near.stream().anyMatch((other) -> Words.TITLES.begins(other.text()));
	}

	/** No label on its line says that it is another date. */
	private boolean free(Segment segment, Span span) {
		return paper.hits(segment)
			.stream()
			.filter((hit) -> hit.to() <= span.from())
			.noneMatch((hit) -> hit.label().field() == null || hit.label().field().kind() == FieldKind.DATE);
	}

	private boolean announcedElse(Segment segment, Span span) {
		String before = segment.text().substring(0, span.from());
		List<Segment> left = before.isBlank() ? paper.sheet(segment).leftOf(segment) : List.of();
		return DateLabels.announcesElse(left.isEmpty() ? before : left.get(0).text());
	}

	private boolean timed(Segment segment, Span span) {
		String rest = segment.text().substring(0, span.from()) + " | " + segment.text().substring(span.to());
		if (TIME.matcher(rest).find() || segment.text().substring(span.to()).matches("\\d{1,2}:\\d{2}.*")) {
			return true;
		}
		Row row = paper.sheet(segment).rowOf(segment);
		return row.segments()
			.stream()
			.filter((other) -> other != segment)
			.anyMatch((other) -> TIME.matcher(other.text()).find() && other.spans(FieldKind.AMOUNT).isEmpty());
	}

}
