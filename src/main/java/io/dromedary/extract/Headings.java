package io.dromedary.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.dromedary.document.DocumentType;
import io.dromedary.extract.Headline.Form;
import org.jspecify.annotations.Nullable;

/**
 * What kind of paper it is by the heading of its first page: a credit note, a reminder or
 * a delivery note is no invoice, even where all the fields of an invoice stand on it.
 */
final class Headings {

	/** Sentences further down are terms. */
	private static final double TOP = 0.6;

	private static final Pattern BLANK = Pattern.compile("[\\s()\\[\\]:;,/-]+");

	private final Sheet sheet;

	private final HeadingWords words;

	private final List<Headline> all;

	/** The best title of an invoice or a receipt. */
	private final @Nullable Headline own;

	/** The first row with a label of the number that an invoice bears; -1: none. */
	private final int numbered;

	/** Whether one of them is more than the label of its date. */
	private final boolean ownNumber;

	private final boolean paid;

	private Headings(List<Sheet> sheets, Sheet sheet, HeadingWords words, List<String> tendered) {
		this.sheet = sheet;
		this.words = words;
		this.all = new Headlines(sheet, words).all();
		this.own = all.stream()
			.filter((line) -> line.kind().ordinary() && !line.is(Form.LABEL))
			.max(Comparator.comparingDouble((Headline line) -> Math.round(line.size() * 5))
				.thenComparingInt((line) -> -line.row()))
			.orElse(null);
		this.numbered = numbered(sheet, HeadingTexts.OWN);
		this.ownNumber = numbered(sheet, HeadingTexts.OWN_NUMBER) >= 0;
		this.paid = Settlement.tendered(sheets, tendered);
	}

	/**
	 * Empty where it is an invoice, a receipt, or a paper of its own type.
	 * @param type what it was taken for; null where that is not known
	 * @param all the types at hand: where its own is not known, the words of any of them
	 * may say that it was paid
	 */
	static Optional<Heading> of(List<Sheet> sheets, @Nullable DocumentType type, Collection<DocumentType> all) {
		Optional<Sheet> first = sheets.stream().filter((sheet) -> !sheet.rows().isEmpty()).findFirst();
		HeadingWords words = HeadingWords.with((type != null) ? type.unlike() : List.of());
		List<String> tendered = ((type != null) ? List.of(type) : all).stream()
			.flatMap((one) -> one.settlement().tendered().stream())
			.distinct()
			.toList();
		return first.flatMap((sheet) -> new Headings(sheets, sheet, words, tendered).found())
			.filter((heading) -> type == null || !belongs(heading, type));
	}

	/**
	 * The words that a page calls itself by: those of an invoice or a receipt, or of the
	 * kind that a type is made for.
	 */
	static Optional<Headline> title(Sheet sheet, @Nullable DocumentType type) {
		var headings = new Headings(List.of(sheet), sheet, HeadingWords.with(List.of()), List.of());
		return headings.all.stream()
			.filter((line) -> type != null && line.kind().isOf(type) && !line.is(Form.LABEL))
			.findFirst()
			.or(() -> Optional.ofNullable(headings.own))
			.or(() -> headings.all.stream().filter((line) -> type != null && line.kind().ordinary()).findFirst());
	}

	/** A type may be made for such papers: then it is called so, or recognised by it. */
	private static boolean belongs(Heading heading, DocumentType type) {
		return heading.kind().isOf(type)
				|| type.recognise().stream().map(Token::joined).anyMatch(heading.phrase()::equals);
	}

	private Optional<Heading> found() {
		List<Heading> found = all.stream()
			.filter((line) -> !line.kind().ordinary())
			.flatMap((line) -> judge(line).stream())
			.toList();
		return found.stream()
			.filter(Heading::certain)
			.findFirst()
			.or(this::coded)
			.or(this::typed)
			.or(() -> found.stream().findFirst())
			.or(this::said);
	}

	private Optional<Heading> judge(Headline line) {
		if (line.is(Form.MIXED)) {
			return Optional.of(Heading.perhaps(line));
		}
		if (line.kind().referredTo()) {
			return (paid && !line.is(Form.ALONE)) ? Optional.empty() : referredTo(line);
		}
		return answering(line);
	}

	/** A credit note, a reminder and their like. */
	private Optional<Heading> answering(Headline line) {
		Headline title = own;
		boolean label = line.is(Form.LABEL) && !line.prominent();
		if (title == null || (line.prominent() && line.larger(title))) {
			boolean reference = (line.is(Form.NUMBERED) || label) && !line.prominent() && numbered >= 0
					&& (label ? ownNumber : numbered < line.row());
			return reference ? Optional.empty() : Optional.of(label ? Heading.perhaps(line) : Heading.sure(line));
		}
		if (label) {
			return Optional.empty();
		}
		if (!title.larger(line) && line.row() < title.row()) {
			return Optional.of(Heading.sure(line));
		}
		boolean stands = line.is(Form.ALONE) || line.is(Form.SUBJECT) || line.prominent();
		return stands ? Optional.of(Heading.perhaps(line)) : Optional.empty();
	}

	/** An order, a delivery note and their like, whose numbers invoices bear. */
	private Optional<Heading> referredTo(Headline line) {
		Headline title = own;
		boolean alone = line.is(Form.ALONE) || line.is(Form.SUBJECT);
		if (line.is(Form.LABEL) || line.is(Form.WORDED)) {
			boolean nothingElse = title == null && numbered < 0 && line.prominent();
			return nothingElse ? Optional.of(Heading.perhaps(line)) : Optional.empty();
		}
		if (title == null && numbered < 0) {
			return Optional.of(Heading.sure(line));
		}
		if (title == null) {
			Heading heading = (alone && line.prominent()) ? Heading.sure(line) : Heading.perhaps(line);
			return Optional.of(heading).filter((found) -> alone || line.prominent());
		}
		if (line.prominent() && line.larger(title)) {
			return Optional.of(alone ? Heading.sure(line) : Heading.perhaps(line));
		}
		if (title.larger(line) || title.row() < line.row() || !alone) {
			return Optional.empty();
		}
		return Optional.of(title.is(Form.ALONE) ? Heading.perhaps(line) : Heading.sure(line));
	}

	private static int numbered(Sheet sheet, Labels labels) {
		for (int at = 0; at < sheet.rows().size(); at++) {
			boolean found = sheet.rows()
				.get(at)
				.segments()
				.stream()
				.flatMap((segment) -> labels.in(segment).stream())
				.anyMatch((hit) -> hit.label().field() != null && hit.from() == hit.segment().tokens().get(0).from());
			if (found) {
				return at;
			}
		}
		return -1;
	}

	/** The code of an electronic invoice: {@code Tipo documento: TD04}. */
	private Optional<Heading> coded() {
		if (!HeadingWords.announcesCode(text(1))) {
			return Optional.empty();
		}
		return sheet.rows()
			.stream()
			.flatMap((row) -> BLANK.splitAsStream(row.text()))
			.flatMap((word) -> HeadingWords.coded(word).stream().map((kind) -> new Heading(kind, word, true)))
			.findFirst();
	}

	/** {@code Belegart: Gutschrift}, {@code Invoice type code: 381}. */
	private Optional<Heading> typed() {
		for (Row row : sheet.rows()) {
			List<Segment> segments = row.segments();
			for (int at = 0; at < segments.size(); at++) {
				int end = HeadingWords.typeAnnounced(segments.get(at));
				Optional<PaperKind> kind = (end < 0) ? Optional.empty() : words.typed(segments.get(at), end);
				if (end >= 0 && kind.isEmpty() && at + 1 < segments.size()) {
					kind = words.typed(segments.get(at + 1), 0);
				}
				kind = kind.filter((found) -> !found.ordinary() && !found.referredTo());
				if (kind.isPresent()) {
					return kind.map((found) -> new Heading(found, found.word(), true));
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Heading> said() {
		return HeadingWords.said(text(TOP)).map((kind) -> new Heading(kind, kind.word(), false));
	}

	/** The letters of the rows down to a share of the page. */
	private String text(double share) {
		var text = new StringBuilder();
		sheet.rows()
			.stream()
			.filter((row) -> row.box().y() < share)
			.flatMap((row) -> row.segments().stream())
			.flatMap((segment) -> segment.tokens().stream())
			.forEach((token) -> text.append(token.text()));
		return text.toString();
	}

}
