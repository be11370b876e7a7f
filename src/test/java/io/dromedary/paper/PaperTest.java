package io.dromedary.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.InvoicePrint;
import io.dromedary.demo.Truth;
import io.dromedary.demo.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTest {

	static final List<Locale> LANGUAGES = Stream.of("it", "en", "de", "fr", "es", "de-CH")
		.map(Locale::forLanguageTag)
		.toList();

	static Stream<Paper> invoices() {
		return LANGUAGES.stream()
			.flatMap((language) -> IntStream.range(0, InvoicePrint.LAYOUTS)
				.mapToObj((layout) -> Paper.invoice(language).seed(40 + layout).layout(layout)));
	}

	static Stream<Paper> others() {
		return Stream.concat(
				LANGUAGES.stream()
					.flatMap((language) -> IntStream.range(0, 3)
						.boxed()
						.flatMap((layout) -> Stream.of(Paper.receipt(language), Paper.card(language))
							.map((paper) -> paper.seed(60 + layout).layout(layout)))),
				Stream.of(Paper.card(Locale.ITALIAN).electronic(), Paper.card(Locale.ITALIAN).old()));
	}

	@ParameterizedTest
	@MethodSource("invoices")
	void aDigitalInvoiceCarriesItsTruthInTheTextLayer(Paper paper) {
		var drawn = paper.digital();
		assertThatTextCarries(drawn, paper.language());
		String text = text(drawn.content()).replaceAll("[\\s.,']", "");
		for (var line : drawn.truth().lines()) {
			assertThat(text).contains(line.getOrDefault("description", "?").replaceAll("[\\s.,']", ""))
				.contains(line.getOrDefault("amount", "?").replace(".", ""));
		}
	}

	@ParameterizedTest
	@MethodSource("others")
	void digitalReceiptsAndCardsCarryTheirTruthInTheTextLayer(Paper paper) {
		assertThatTextCarries(paper.digital(), paper.language());
	}

	private static void assertThatTextCarries(Drawn drawn, Locale language) {
		String text = text(drawn.content());
		String bare = text.replaceAll("[\\s.,'-]", "");
		drawn.truth().fields().forEach((field, value) -> {
			if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
				assertThat(dates(value, language)).as(field).anyMatch(text::contains);
			}
			else if (field.equals("currency")) {
				assertThat(text).as(field).containsAnyOf(value, switch (value) {
					case "EUR" -> "€";
					case "GBP" -> "£";
					default -> "$";
				});
			}
			else {
				assertThat(bare).as(field).contains(value.replaceAll("[\\s.,'-]", ""));
			}
		});
	}

	private static List<String> dates(String iso, Locale language) {
		var words = Words.of(language);
		return Stream.of("dates", "till.dates", "card.dates")
			.flatMap((key) -> words.all(key).stream())
			.map((pattern) -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern(pattern, language)))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("invoices")
	void anInvoiceAddsUp(Paper paper) {
		Truth truth = paper.rows(17).digital().truth();
		var net = BigDecimal.ZERO;
		for (var line : truth.lines()) {
			var amount = new BigDecimal(line.get("amount"));
			assertThat(new BigDecimal(line.get("quantity")).multiply(new BigDecimal(line.get("unit_price")))
				.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(amount);
			net = net.add(amount);
		}
		assertThat(net).isEqualTo(truth.fields().get("net_total"));
		assertThat(net.add(new BigDecimal(truth.fields().get("tax_total"))))
			.isEqualTo(truth.fields().get("gross_total"));
		assertThat(LocalDate.parse(truth.fields().get("date"))).isBefore(truth.fields().get("due_date"));
	}

	@Test
	void theSameSeedGivesTheSameTruthInEveryLayoutAndAnotherSeedAnother() {
		var paper = Paper.invoice(Locale.ITALIAN).seed(7);
		assertThat(paper.digital().truth()).isEqualTo(paper.digital().truth())
			.isEqualTo(paper.layout(2).digital().truth())
			.isNotEqualTo(paper.seed(8).digital().truth());
		assertThat(paper.scanned(72).noise(0.3).png().content()).isEqualTo(paper.scanned(72).noise(0.3).png().content())
			.isNotEqualTo(paper.scanned(72).png().content());
	}

	@Test
	void aLongInvoiceGoesOnOnFurtherPages() throws IOException {
		var drawn = Paper.invoice(Locale.GERMAN).rows(60).digital();
		try (var document = Loader.loadPDF(drawn.content())) {
			assertThat(document.getNumberOfPages()).isEqualTo(3);
		}
		assertThatTextCarries(drawn, Locale.GERMAN);
	}

	@Test
	void theCurrencyCanBeAnother() {
		var drawn = Paper.invoice(Locale.ENGLISH).currency("USD").digital();
		assertThat(drawn.truth().fields()).containsEntry("currency", "USD");
		assertThat(text(drawn.content())).contains("$").doesNotContain("£");
	}

	@Test
	void freeTextIsDrawnLineByLine() {
		String lines = "Nome: Mario Rossi\nNato il: 14/05/1987\nNumero carta: AZ1234567\nScadenza: 14.05.2033";
		assertThat(text(Paper.text(lines).digital().content()).strip()).isEqualTo(lines);
	}

	static String text(byte[] pdf) {
		try (var document = Loader.loadPDF(pdf)) {
			var stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			stripper.setLineSeparator("\n");
			return stripper.getText(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
