package io.dromedary.accuracy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import io.dromedary.bench.Pipeline;
import io.dromedary.bench.ShippedTypes;
import io.dromedary.demo.Drawn;
import io.dromedary.document.Assessment;
import io.dromedary.document.Candidate;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Finder;
import io.dromedary.ledger.accuracy.Figure;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

	private static final DocumentType TYPE = ShippedTypes.all().named("invoice").orElseThrow();

	private static final Drawn PRINT = Paper.invoice(Locale.ENGLISH).seed(79).digital();

	private static final Assessment READ = assess(PRINT.fileName(), PRINT.content());

	private static final Assessment EXACT = assess("x.xml", EInvoices.ubl(PRINT.truth()).content());

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

	@Test
	void eachFinderIsComparedWithWhatIsExact() {
		var printed = new HashMap<>(READ.extraction().candidates());
		printed.remove("iban");
		printed.put("gross_total", List.of(candidate("gross_total", "1.00", Finder.LABEL),
				candidate("gross_total", EXACT.fields().get("gross_total").value(), Finder.CHAT)));
		List<Figure> figures = new Comparison(TYPE, EXACT).figures(printed, TODAY);
		assertThat(figures).contains(new Figure("invoice", "invoice_number", "label", 1, 0, 0),
				new Figure("invoice", "date", "label", 1, 0, 0), new Figure("invoice", "gross_total", "label", 0, 1, 0),
				new Figure("invoice", "gross_total", "chat", 1, 0, 0), new Figure("invoice", "date", "chat", 0, 0, 1));
		assertThat(figures).extracting(Figure::field).doesNotContain("direction", "document_kind", "type_code");
	}

	@Test
	void aPrintIsThatOfTheSameNumberAndTotal() {
		assertThat(new Comparison(TYPE, EXACT).isPrint(READ)).isTrue();
		Drawn other = Paper.invoice(Locale.ENGLISH).seed(80).digital();
		assertThat(new Comparison(TYPE, EXACT).isPrint(assess(other.fileName(), other.content()))).isFalse();
		assertThat(new Comparison(TYPE, READ).isPrint(READ)).as("nothing in it is exact").isFalse();
	}

	@Test
	void theShareIsThatOfWhatWasRead() {
		assertThat(new Figure("invoice", "date", "label", 2, 1, 7).share()).isEqualTo(0.667);
		assertThat(new Figure("invoice", "date", "label", 0, 0, 7).share()).isZero();
	}

	private static Candidate candidate(String field, String printed, Finder finder) {
		return new Candidate(field, printed, null, finder, 1);
	}

	private static Assessment assess(String name, byte[] content) {
		try (Pipeline pipeline = new Pipeline()) {
			return pipeline.assess(name, content);
		}
	}

}
