package io.dromedary.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import io.dromedary.document.Assessment;
import io.dromedary.document.Datum;
import io.dromedary.document.DocumentException;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Field;
import io.dromedary.document.FieldType;
import io.dromedary.document.Term;
import io.dromedary.document.XmlElement;
import io.dromedary.paper.einvoice.EInvoicePaper;
import io.dromedary.paper.einvoice.Schemas;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Drawn electronic invoices in this process: whether each is valid against its schema,
 * each term that it says is read to the letter at the element that says it, and each
 * field of its type has that value. Arguments: how many (500), the first seed (1), or
 * {@code draw} and seeds, which writes them into the current folder.
 */
final class EInvoiceExactBench {

	/** Those that came later are compared once they are drawn. */
	private static final Set<Term> DRAWN = EInvoicePaper.terms();

	/**
	 * How means and terms of payment go together is not drawn: only the first must be
	 * right.
	 */
	private static final Set<Term> FIRST = Set.of(Term.PAYMENT_MEANS, Term.PAYMENT_DATE, Term.PAYMENT_AMOUNT,
			Term.IBAN);

	private EInvoiceExactBench() {
	}

	public static void main(String[] arguments) throws Exception {
		Quiet.libraries();
		if (arguments.length > 1 && arguments[0].equals("draw")) {
			for (String seed : List.of(arguments).subList(1, arguments.length)) {
				EInvoicePaper paper = EInvoicePaper.of(Long.parseLong(seed));
				Files.write(Path.of(paper.fileName()), paper.content());
			}
			return;
		}
		int count = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 500;
		long first = (arguments.length > 1) ? Long.parseLong(arguments[1]) : 1;
		List<String> faults = faults(first, count);
		faults.forEach(System.out::println);
		System.out.printf("%d drawn, %d faults%n", count, faults.size());
		System.exit(faults.isEmpty() ? 0 : 1);
	}

	/** What is wrong with so many of them. */
	static List<String> faults(long first, int count) throws IOException {
		List<String> faults = new ArrayList<>();
		try (Pipeline pipeline = new Pipeline()) {
			for (long seed = first; seed < first + count; seed++) {
				EInvoicePaper paper = EInvoicePaper.of(seed);
				new One(paper, faults).read(pipeline);
			}
		}
		return faults;
	}

	/** One paper and what is wrong with it. */
	private record One(EInvoicePaper paper, List<String> faults) {

		private void fault(String what, Object expected, Object given) {
			if (!expected.equals(given)) {
				faults.add(paper + " " + what + ": expected " + expected + ", given " + given);
			}
		}

		private void read(Pipeline pipeline) throws IOException {
			try {
				if (paper.schema().isPresent()) {
					Schemas.validate(paper.schema().get(), paper.content());
				}
				Assessment assessment = pipeline.assess(paper.fileName(), paper.content());
				terms(assessment.extraction()
					.transcript()
					.pages()
					.stream()
					.flatMap((page) -> page.data().stream())
					.toList());
				type(assessment).ifPresentOrElse((type) -> fields(assessment, type),
						() -> fault("type", "one", "none"));
			}
			catch (SAXException | DocumentException ex) {
				faults.add(paper + " " + ex.getMessage());
			}
		}

		private static Optional<DocumentType> type(Assessment assessment) {
			return ShippedTypes.all()
				.all()
				.stream()
				.filter((one) -> one.name().equals(assessment.extraction().type()))
				.findFirst();
		}

		private void terms(List<Datum> data) {
			Document document = document();
			for (Term term : Term.values()) {
				List<Datum> given = data.stream()
					.filter((datum) -> datum.term() == term)
					.sorted(Comparator.comparingInt(Datum::row))
					.toList();
				List<String> rows = given.stream().map((datum) -> datum.row() + ": " + datum.text()).toList();
				if (FIRST.contains(term)) {
					paper.said()
						.first(term)
						.ifPresent((first) -> fault(term.word(), first,
								given.stream().map(Datum::text).findFirst().orElse("none")));
				}
				else if (DRAWN.contains(term)) {
					fault(term.word(), paper.said().rows(term), rows);
				}
				given.forEach((datum) -> place(datum, document));
			}
		}

		private Document document() {
			try {
				DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
				factory.setNamespaceAware(true);
				factory.setCoalescing(true);
				return factory.newDocumentBuilder().parse(new ByteArrayInputStream(paper.content()));
			}
			catch (Exception ex) {
				throw new IllegalStateException(paper.toString(), ex);
			}
		}

		/** The element at its path says it, or there are elements in it that do. */
		private void place(Datum datum, Document document) {
			Element element = element(document, datum.path());
			boolean leaf = element != null && element.getElementsByTagName("*").getLength() == 0;
			if (element == null) {
				fault(datum.term().word() + " at " + datum.path(), "an element", "none");
			}
			else if (leaf && !element.getTextContent().strip().replaceAll("\\s+", " ").equals(datum.text())) {
				boolean derived = List.of(Term.ITEM_UNIT, Term.ITEM_PRICE, Term.ITEM_AMOUNT).contains(datum.term());
				fault(datum.term().word() + " at " + datum.path(), derived, true);
			}
		}

		private static Element element(Document document, String path) {
			Node node = document;
			for (String step : path.substring(1).split("/")) {
				int at = step.indexOf('[');
				String name = (at < 0) ? step : step.substring(0, at);
				int left = (at < 0) ? 1 : Integer.parseInt(step.substring(at + 1, step.length() - 1));
				Node child = node.getFirstChild();
				while (child != null && !(name.equals(child.getLocalName()) && --left == 0)) {
					child = child.getNextSibling();
				}
				node = child;
				if (node == null) {
					return null;
				}
			}
			return (Element) node;
		}

		private void fields(Assessment assessment, DocumentType type) {
			for (FieldType field : type.fields()) {
				if (field.term() != null && DRAWN.contains(field.term())) {
					value(field, paper.said().first(field.term()), assessment.fields().get(field.name()));
				}
			}
			for (int row = 0; row < paper.said().count(); row++) {
				Map<String, Field> cells = (row < assessment.lines().size()) ? assessment.lines().get(row) : Map.of();
				for (FieldType column : type.lines()) {
					if (column.term() != null && DRAWN.contains(column.term())) {
						value(column, paper.said().at(column.term(), row), cells.get(column.name()));
					}
				}
			}
			fault("rows", paper.said().count(), assessment.lines().size());
		}

		private void value(FieldType type, Optional<String> said, Field field) {
			String given = (field != null) ? field.value() : null;
			if (said.isEmpty()) {
				fault(type.name(), "null", String.valueOf(given));
			}
			else if (given == null || !ExactText.same(type.kind(), said.get(), given)) {
				fault(type.name() + " (" + type.kind() + ")", said.get(), String.valueOf(given));
			}
			else {
				fault(type.name() + " evidence", true, field.evidence() instanceof XmlElement);
			}
		}

	}

}
