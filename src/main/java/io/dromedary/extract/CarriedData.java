package io.dromedary.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dromedary.document.Datum;
import io.dromedary.document.DocumentType;
import io.dromedary.document.DocumentTypes;
import io.dromedary.document.Extraction;
import io.dromedary.document.Finding;
import io.dromedary.document.Page;
import io.dromedary.document.Role;
import io.dromedary.document.Sentence;
import io.dromedary.document.Term;
import io.dromedary.document.TextLine;
import io.dromedary.document.Transcript;
import io.dromedary.guard.Watch;
import io.dromedary.value.Amounts;
import io.dromedary.value.Texts;
import io.dromedary.value.Values;
import io.dromedary.value.invoice.InvoiceKind;
import org.jspecify.annotations.Nullable;

/**
 * From a document that carries its values as data to the candidates of its fields. What
 * it carries is exact, and nobody is asked about the print. Only whether the print of a
 * PDF is that of the same invoice, and of no other one too, is looked at.
 */
final class CarriedData {

	private final DocumentTypes types;

	CarriedData(DocumentTypes types) {
		this.types = types;
	}

	Extraction extraction(Transcript transcript) {
		Optional<String> code = text(transcript, Term.TYPE_CODE);
		Optional<PaperKind> kind = code.flatMap(PaperKind::coded);
		List<DocumentType> fitting = fitting(transcript.document().type(), kind);
		List<Finding> findings = new ArrayList<>();
		transcript.pages().forEach((page) -> findings.addAll(page.findings()));
		if (fitting.size() != 1) {
			findings.add(doubt("type", "not-recognised", Sentence.of("extract.type-not-recognised")));
			return new Extraction(transcript, null, Map.of(), List.of(), findings);
		}
		DocumentType type = fitting.get(0);
		kind(type, code, kind).ifPresent(findings::add);
		FieldFinder.Found found = new EmbeddedFieldFinder().find(transcript, type);
		KindFinder.carried(transcript, type, found.candidates());
		if (data(transcript).allMatch((datum) -> datum.boxes().isEmpty())) {
			findings.addAll(print(transcript, type));
		}
		else if (type.same() == null) {
			findings.add(doubt("document", "perhaps-twice", Sentence.of("extract.print-beside")));
		}
		return new Extraction(transcript, type.name(), found.candidates(), found.lines(), findings, List.of(),
				EmbeddedFieldFinder.tables(transcript, type));
	}

	private static Stream<Datum> data(Transcript transcript) {
		return transcript.pages().stream().flatMap((page) -> page.data().stream());
	}

	private static Optional<String> text(Transcript transcript, Term term) {
		return data(transcript).filter((datum) -> datum.term() == term).map(Datum::text).findFirst();
	}

	/** The type that is made for its kind, else those that no heading is needed for. */
	private List<DocumentType> fitting(@Nullable String asked, Optional<PaperKind> kind) {
		List<DocumentType> carrying = types.all().stream().filter(EmbeddedFieldFinder::concerns).toList();
		if (asked != null) {
			return carrying.stream().filter((type) -> type.name().equals(asked)).toList();
		}
		Optional<DocumentType> made = kind.filter((known) -> !known.ordinary())
			.flatMap((known) -> carrying.stream().filter(known::isOf).findFirst());
		return made.map(List::of).orElseGet(() -> carrying.stream().filter((type) -> !PaperKind.headed(type)).toList());
	}

	/** A doubt where its type code does not say that it is one of its type. */
	private static Optional<Finding> kind(DocumentType type, Optional<String> code, Optional<PaperKind> kind) {
		if (kind.isPresent()) {
			return kind.filter((known) -> known.ordinary() ? PaperKind.headed(type) : !known.isOf(type))
				.map(CarriedData::another);
		}
		if (type.field(Role.DOCUMENT_KIND).isPresent() && code.flatMap(InvoiceKind::coded).isPresent()) {
			// the type says which kinds are doubtful
			return Optional.empty();
		}
		return Optional.of(doubt("type", "type-code", code.map((said) -> Sentence.of("extract.type-code", said))
			.orElseGet(() -> Sentence.of("extract.no-type-code"))));
	}

	private static Finding another(PaperKind kind) {
		return doubt("type", "other-document",
				Sentence.of("extract.other-document", Sentence.of("extract.kind." + kind.word())));
	}

	/** Doubts about the print of a PDF beside its data. */
	private List<Finding> print(Transcript transcript, DocumentType type) {
		List<Finding> findings = new ArrayList<>();
		var layout = new Layout(transcript);
		SeveralDocuments.onPages(layout, type, types.all()).ifPresent(findings::add);
		Headings.of(layout.sheets(), type, types.all())
			.filter((heading) -> heading.certain() && !heading.kind().ordinary() && heading.kind() != PaperKind.OTHER)
			.ifPresent((heading) -> findings.add(another(heading.kind())));
		if (type.credit() && printedAsInvoice(layout)) {
			findings.add(another(PaperKind.INVOICE));
		}
		boolean printed = transcript.pages().stream().anyMatch((page) -> !page.words().isEmpty());
		if (printed && !showsNumber(transcript) && !showsTotal(transcript)) {
			findings.add(doubt("document", "data-differs", Sentence.of("extract.data-differs")));
		}
		return findings;
	}

	private boolean printedAsInvoice(Layout layout) {
		return Headings.of(layout.sheets(), null, types.all()).isEmpty() && layout.sheets()
			.stream()
			.filter((sheet) -> !sheet.rows().isEmpty())
			.findFirst()
			.flatMap((sheet) -> Headings.title(sheet, null))
			.filter((title) -> title.kind() == PaperKind.INVOICE)
			.isPresent();
	}

	private static boolean showsNumber(Transcript transcript) {
		String number = text(transcript, Term.INVOICE_NUMBER).map(Texts::key).orElse("");
		return !number.isEmpty() && lines(transcript).anyMatch((line) -> Texts.key(line).contains(number));
	}

	private static boolean showsTotal(Transcript transcript) {
		Optional<BigDecimal> total = text(transcript, Term.GROSS_TOTAL)
			.filter((text) -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?"))
			.map(BigDecimal::new);
		return total.isPresent() && lines(transcript).flatMap((line) -> Amounts.find(line).stream())
			.flatMap((amount) -> Values.amount(amount.text()).stream())
			.anyMatch((amount) -> amount.compareTo(total.get()) == 0);
	}

	private static Stream<String> lines(Transcript transcript) {
		return transcript.pages()
			.stream()
			.map(Page::lines)
			.flatMap(List::stream)
			.map(TextLine::text)
			.peek((line) -> Watch.check());
	}

	private static Finding doubt(String field, String rule, Sentence sentence) {
		return new Finding(field, rule, Finding.Severity.DOUBT, sentence);
	}

}
