package io.dromedary.golden;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.dromedary.bench.Pipeline;
import io.dromedary.bench.SameValue;
import io.dromedary.demo.Drawn;
import io.dromedary.demo.Truth;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Finding;
import io.dromedary.document.XmlElement;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in an invoice, its XML is read to the letter. */
class DrawnEInvoicesTest {

	private static final int PAPERS = 10;

	@ParameterizedTest
	@ValueSource(strings = { "it", "de", "fr" })
	void everyValueOfADrawnInvoiceIsExact(String language) {
		try (Pipeline pipeline = new Pipeline()) {
			for (long seed = 1; seed <= PAPERS; seed++) {
				Truth truth = Paper.invoice(Locale.forLanguageTag(language)).seed(900 + seed).digital().truth();
				Stream.of(EInvoices.fatturaPa(truth), EInvoices.ubl(truth), EInvoices.cii(truth))
					.forEach((paper) -> exact(paper, pipeline.assess(paper.fileName(), paper.content())));
			}
		}
	}

	private static void exact(Drawn paper, Assessment assessment) {
		Truth truth = paper.truth();
		assertThat(assessment.findings()).filteredOn((finding) -> finding.severity() != Finding.Severity.NOTE)
			.as(paper.toString())
			.isEmpty();
		truth.fields().forEach((name, value) -> {
			Field field = assessment.fields().get(name);
			assertThat(field).as(paper + " " + name).isNotNull();
			assertThat(same(name, value, field)).as(paper + " " + name).isTrue();
			assertThat(field.finders()).containsExactly(Finder.EMBEDDED);
			assertThat(field.evidence()).isInstanceOf(XmlElement.class);
			assertThat(field.evidence().boxes()).hasSize(1);
		});
		List<Map<String, Field>> lines = assessment.lines();
		assertThat(lines).hasSameSizeAs(truth.lines());
		for (int row = 0; row < lines.size(); row++) {
			Map<String, Field> cells = lines.get(row);
			truth.lines()
				.get(row)
				.forEach((name, value) -> assertThat(same(name, value, cells.get(name))).as(paper + " " + name)
					.isTrue());
		}
	}

	/** FatturaPA parts the country from the number. */
	private static boolean same(String name, String value, Field field) {
		String given = field.value();
		return given != null && (SameValue.same(name, value, given) || name.endsWith("_vat") && given.endsWith(value)
				|| given.matches("[\\d.]+") && new BigDecimal(given).compareTo(new BigDecimal(value)) == 0);
	}

}
