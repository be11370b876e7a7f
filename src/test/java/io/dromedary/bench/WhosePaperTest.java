package io.dromedary.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.check.Check;
import io.dromedary.demo.Truth;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.XmlElement;
import io.dromedary.document.Provenance;
import io.dromedary.guard.Guard;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.review.Corrections;
import io.dromedary.review.RefusedCorrection;
import io.dromedary.review.Settle;
import io.dromedary.value.invoice.Company;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each invoice says whose it is and of what kind, as far as that is certain. */
class WhosePaperTest {

	private static final Truth ITALIAN = Paper.invoice(Locale.ITALIAN).seed(90).digital().truth();

	private static final String PRINTED = """
			Officine Ferro S.r.l.
			Via Roma 12, 40121 Bologna (BO)
			P. IVA 01234567897

			Spett.le
			Hotel Conti S.p.A.
			P. IVA 07643520567

			FATTURA DI ACCONTO
			Fattura n. 17 del 03/04/2026

			Descrizione        Quantità   Prezzo unitario   Importo
			Cuscinetti         2          50,00             100,00

			Totale imponibile  100,00 €
			IVA 22%             22,00 €
			Totale fattura     122,00 €
			""";

	@Test
	void whereNobodySaysWhoWeAreNothingIsAsked() {
		Assessment invoice = assess(Company.UNKNOWN, "x.xml", xml("TD01"));
		assertThat(invoice.fields()).doesNotContainKey("direction");
		assertThat(value(invoice, "document_kind")).isEqualTo("invoice");
		assertThat(value(invoice, "type_code")).isEqualTo("TD01");
		assertThat(Outcome.doubts(invoice)).isEmpty();
		assertThat(assess(Company.UNKNOWN, "x.txt", PRINTED).fields()).doesNotContainKey("direction");
	}

	@ParameterizedTest
	@CsvSource({ "TD01, buyer_vat, received, invoice, ''", "TD02, buyer_vat, received, advance-invoice, ''",
			"TD24, buyer_name, received, deferred-invoice, ''", "TD06, seller_vat, issued, fee-note, direction-issued",
			"TD01, seller_name, issued, invoice, direction-issued",
			"TD17, buyer_vat, received, self-billed, kind-doubted", "TD04, buyer_vat, received, credit-note, ''",
			"TD01, '', not-ours, invoice, direction-not-ours" })
	void theDirectionOfAnElectronicInvoice(String code, String ours, String direction, String kind, String doubt) {
		Company company = Company.of(List.of(ITALIAN.fields().getOrDefault(ours, "IT00743110157"), "Nobody At All"));
		Assessment invoice = assess(company, "x.xml", xml(code));
		assertThat(value(invoice, "direction")).isEqualTo(direction);
		assertThat(value(invoice, "document_kind")).isEqualTo(kind);
		assertThat(invoice.fields().get("direction").evidence()).isInstanceOf(XmlElement.class);
		assertThat(invoice.fields().get("document_kind").printed()).isEqualTo(code);
		assertThat(Outcome.doubts(invoice)).hasSize(doubt.isEmpty() ? 0 : 1)
			.allMatch((said) -> said.endsWith(": " + doubt));
	}

	@ParameterizedTest
	@CsvSource({ "IT07643520567, Hotel Conti SpA, received, ''", "07643520567, '', received, ''",
			"'', Hotel Conti, received, ''", "01234567897, Officine Ferro Srl, issued, direction: direction-issued",
			"IT00743110157, Alberghi Uniti Srl, not-ours, direction: direction-not-ours",
			"IT00743110157, Hotel Conti SpA, , direction: direction-open", "'', Alberghi Uniti Srl, , ''" })
	void theDirectionOfAPrintedOne(String number, String name, @Nullable String direction, String doubt) {
		Assessment invoice = assess(Company.of(List.of(number, name)), "x.txt", PRINTED);
		assertThat(value(invoice, "direction")).isEqualTo(direction);
		assertThat(String.join(" ", Outcome.doubts(invoice))).isEqualTo(doubt);
	}

	@Test
	void aHeadingSaysTheKindAndShowsItsPlace() {
		Field kind = assess(Company.UNKNOWN, "x.txt", PRINTED).fields().get("document_kind");
		assertThat(kind.value()).isEqualTo("advance-invoice");
		assertThat(kind.printed()).isEqualTo("FATTURA DI ACCONTO");
		assertThat(kind.evidence()).isNotNull();
	}

	@Test
	void ownConsumptionIsIssuedThoughWeAreTheBuyerToo() {
		String buyer = ITALIAN.fields().getOrDefault("buyer_vat", "");
		String seller = ITALIAN.fields().getOrDefault("seller_vat", "");
		Company company = Company.of(List.of(buyer, seller));
		assertThat(value(assess(company, "x.xml", xml("TD27")), "direction")).isEqualTo("issued");
		assertThat(value(assess(company, "x.xml", xml("TD01")), "direction")).isEqualTo("internal");
	}

	/**
	 * What a person corrects is followed; what is left as it was seen is not asked again.
	 */
	@Test
	void theDirectionFollowsACorrection() {
		Company company = Company.of(List.of("IT00743110157"));
		var check = new Check(ShippedTypes.all(), Clock.systemDefaultZone(), Guard.alone(), Provenance.NONE, company);
		var settle = new Settle(check, ShippedTypes.all());
		Assessment seen = assess(company, "x.txt", PRINTED);
		Assessment other = settle.settle(seen, new Corrections(Map.of("due_date", "2026-05-03"), null, false));
		assertThat(value(other, "direction")).isEqualTo("not-ours");
		Assessment ours = settle.settle(seen, new Corrections(Map.of("buyer_vat", "IT00743110157"), null, false));
		assertThat(value(ours, "direction")).isEqualTo("received");
		assertThat(value(ours, "document_kind")).isEqualTo("advance-invoice");
		Assessment said = settle.settle(seen, new Corrections(Map.of("direction", "issued"), null, false));
		assertThat(value(said, "direction")).isEqualTo("issued");
		assertThatThrownBy(() -> settle.settle(seen, new Corrections(Map.of("direction", "mine"), null, false)))
			.isInstanceOf(RefusedCorrection.class);
	}

	private static String xml(String code) {
		return new String(EInvoices.fatturaPa(ITALIAN).content(), StandardCharsets.UTF_8).replace("TD01", code);
	}

	private static Assessment assess(Company company, String name, String text) {
		try (Pipeline pipeline = new Pipeline(company)) {
			return pipeline.assess(name, text.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static @Nullable String value(Assessment assessment, String field) {
		Field found = assessment.fields().get(field);
		return (found != null) ? found.value() : null;
	}

}
