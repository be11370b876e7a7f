package io.dromedary.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Evidence;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.Word;
import io.dromedary.extract.pages.PageCount;
import io.dromedary.extract.pages.PageMarks;
import io.dromedary.extract.pages.PageMarks.Kind;
import io.dromedary.extract.pages.PageWalk;
import io.dromedary.extract.pages.Verdict;
import io.dromedary.guard.Watch;
import io.dromedary.value.Values;

/** Reads on each page by itself what tells whether a document begins there. */
final class PageMarksReader {

	/** Further down a number is that of something else. */
	private static final double TOP = 0.6;

	/** Of a page, where it is counted. */
	private static final double MARGIN = 0.1;

	/** What is said of a sum that is not the last, in the languages of the types. */
	private static final Pattern CARRIED = Pattern
		.compile("(?iuU)\\b(?:riporto|riportare|übertrag|vortrag|zwischensumme|seiten(?:summe|total)|carr(?:y|ied)|"
				+ "brought forward|sub-?total\\w*|page total|reporter|report|sous-total|suma y sigue|suma anterior|"
				+ "parziale|totale? (?:di )?(?:pagina|page|página))\\b");

	private final DocumentType type;

	private final Collection<DocumentType> all;

	private final FieldType number;

	private final FieldType issued;

	private final FieldType total;

	private final List<FieldType> fields;

	private PageMarksReader(DocumentType type, Collection<DocumentType> all, FieldType number, FieldType issued,
			FieldType total) {
		this.type = type;
		this.all = all;
		this.number = number;
		this.issued = issued;
		this.total = total;
		this.fields = new ArrayList<>(type.fields());
		fields.addAll(Settlement.lines(type.settlement()));
		fields.addAll(type.lines());
	}

	/**
	 * Empty where papers of the type bear no number, date and sum by which they could be
	 * told apart, as receipts and identity cards.
	 * @param all the types at hand
	 */
	static Optional<PageMarksReader> of(DocumentType type, Collection<DocumentType> all) {
		return type.field(Role.NUMBER)
			.flatMap((number) -> type.field(Role.ISSUED)
				.flatMap((issued) -> type.field(Role.TOTAL)
					.map((total) -> new PageMarksReader(type, all, number, issued, total))));
	}

	/** Whether the pages are one document of the type or several. */
	static Verdict verdict(Layout layout, DocumentType type, Collection<DocumentType> all) {
		return (layout.sheets().size() < 2) ? Verdict.ONE
				: of(type, all).map((reader) -> reader.verdict(layout.sheets())).orElse(Verdict.ONE);
	}

	private Verdict verdict(List<Sheet> sheets) {
		Verdict verdict = PageWalk.of(sheets.stream().map(this::marks).toList());
		List<Integer> begun = verdict.cuts().stream().map((cut) -> cut.page() - 1).toList();
		int from = 0;
		for (int at = 0; !begun.isEmpty() && at <= begun.size(); at++) {
			int to = (at < begun.size()) ? begun.get(at) : sheets.size();
			if (!ofThisType(sheets.subList(from, to))) {
				return Verdict.DOUBTFUL;
			}
			from = to;
		}
		return verdict;
	}

	/**
	 * Whether the pages are known as a paper of the type by themselves, and none of the
	 * further ones as one of another: a receipt between invoices is part of none.
	 */
	private boolean ofThisType(List<Sheet> sheets) {
		var recognizer = new TypeRecognizer(all);
		return recognizer.recognise(sheets).filter(this::isType).isPresent() && sheets.stream()
			.skip(1)
			.allMatch((sheet) -> recognizer.recognise(List.of(sheet)).filter((found) -> !isType(found)).isEmpty());
	}

	private boolean isType(DocumentType found) {
		return found.name().equals(type.name());
	}

	PageMarks marks(Sheet sheet) {
		Watch.check();
		Paper paper = Paper.of(List.of(sheet), fields);
		var near = new Neighbourhood(paper);
		List<Candidate> numbers = Choice.among(number,
				near.read(number).stream().filter((each) -> top(each.candidate()) && telling(each.hit())).toList());
		boolean recognised = sheet.segments().stream().anyMatch(Segment::recognised);
		boolean clear = numbers.isEmpty() ? legible(sheet)
				: numbers.stream().allMatch((each) -> each.confidence() >= type.threshold());
		Map<String, List<Candidate>> sums = new Totals(type, paper, near).choose();
		List<Candidate> totals = sums.getOrDefault(total.name(), List.of());
		boolean summed = !totals.isEmpty();
		Set<String> dates = keys(issued, near.read(issued).stream().map(Reading::candidate).toList());
		boolean net = type.field(Role.NET)
			.filter((field) -> !sums.getOrDefault(field.name(), List.of()).isEmpty())
			.isPresent();
		return new PageMarks(sheet.number(), kind(sheet), keys(number, numbers), recognised, clear,
				count(sheet).orElse(null), taxNumbers(near), dates, summed, summed && net,
				keys(total, totals.stream().filter((each) -> !carried(sheet, each)).toList()),
				(!dates.isEmpty() && summed && !numbers.isEmpty()) ? sellers(paper, near) : Set.of());
	}

	/**
	 * Whether at least most of the words of the page can be believed; a blank page can.
	 */
	private boolean legible(Sheet sheet) {
		return sheet.segments()
			.stream()
			.flatMap((segment) -> segment.words().stream())
			.mapToDouble(Word::confidence)
			.average()
			.orElse(1) >= type.threshold();
	}

	private static boolean top(Candidate candidate) {
		Evidence evidence = candidate.evidence();
		return evidence != null && evidence.boxes().get(0).y() < TOP;
	}

	/** A bare "numero" may be that of a meter or a contract. */
	private boolean telling(LabelHit hit) {
		return hit.label().parts().size() > 1
				|| type.recognise().stream().map(Token::joined).anyMatch(hit.label().joined()::equals);
	}

	private static Set<String> keys(FieldType field, List<Candidate> candidates) {
		return candidates.stream()
			.map((each) -> Values.printedKey(field.kind(), each.printed()))
			.filter((key) -> !key.isEmpty())
			.collect(Collectors.toSet());
	}

	private Set<String> taxNumbers(Neighbourhood near) {
		return type.fields()
			.stream()
			.filter((field) -> field.kind() == FieldKind.VAT)
			.flatMap((field) -> keys(field, near.read(field).stream().map(Reading::candidate).toList()).stream())
			.collect(Collectors.toSet());
	}

	/** Whether the sum is that of a page, which the next page goes on with. */
	private static boolean carried(Sheet sheet, Candidate sum) {
		Evidence evidence = sum.evidence();
		return evidence != null && sheet.rows()
			.stream()
			.filter((row) -> evidence.boxes()
				.stream()
				.anyMatch((box) -> box.middle() > row.box().y() && box.middle() < row.box().bottom()))
			.anyMatch((row) -> CARRIED.matcher(row.text()).find());
	}

	/** The name at the head of the page. */
	private Set<String> sellers(Paper paper, Neighbourhood near) {
		var heads = new Heads(type, paper, new Parties(type, paper));
		return type.fields()
			.stream()
			.filter((field) -> field.kind() == FieldKind.NAME && field.labels().contains(Label.LETTERHEAD))
			.flatMap((field) -> heads.find(field, near.read(field)).stream())
			.map((name) -> Token.joined(FirmNames.withoutForm(name.printed())))
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toSet());
	}

	private Kind kind(Sheet sheet) {
		return Headings.of(List.of(sheet), type, all)
			.filter(Heading::certain)
			.map((heading) -> heading.kind().referredTo() ? Kind.ATTACHMENT : Kind.OTHER)
			.orElse(Kind.ORDINARY);
	}

	private static Optional<PageCount> count(Sheet sheet) {
		List<String> margins = sheet.segments()
			.stream()
			.filter((segment) -> segment.box().middle() < MARGIN || segment.box().middle() > 1 - MARGIN)
			.map(Segment::text)
			.toList();
		return PageCount.of(sheet.rows().stream().map(Row::text).toList(), margins);
	}

	@Override
	public String toString() {
		return "PageMarksReader[" + type.name() + "]";
	}

}
