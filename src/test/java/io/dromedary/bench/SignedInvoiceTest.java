package io.dromedary.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dromedary.demo.Truth;
import io.dromedary.document.Assessment;
import io.dromedary.paper.EInvoices;
import io.dromedary.paper.Paper;
import io.dromedary.paper.einvoice.Wrapped;
import io.dromedary.split.OnlyDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found wrong in an invoice is found in its signed file, too. */
class SignedInvoiceTest {

	private static final String NAME = "IT01234567890_FPR01.xml";

	@ParameterizedTest
	@ValueSource(strings = { "der", "base64", "pem", "twice" })
	void aSignedInvoiceSaysWhatItSaysBare(String form) throws IOException {
		byte[] xml = wrong();
		String signed = NAME + (form.equals("twice") ? ".p7m.p7m" : ".p7m");
		OnlyDocument opened = OnlyDocument.of(signed, signed(form, xml));
		assertThat(opened.content()).isEqualTo(xml);
		try (Pipeline pipeline = new Pipeline()) {
			Assessment bare = pipeline.assess(NAME, xml);
			Assessment assessment = pipeline.assess(opened.fileName(), opened.content());
			assertThat(rules(assessment)).contains("seller_vat: vat-check-digits").isEqualTo(rules(bare));
			assertThat(values(assessment)).isEqualTo(values(bare));
		}
	}

	private static byte[] signed(String form, byte[] xml) {
		byte[] der = Wrapped.signed(xml);
		String base64 = Base64.getMimeEncoder().encodeToString(der);
		return switch (form) {
			case "base64" -> base64.getBytes(StandardCharsets.US_ASCII);
			case "pem" ->
				("-----BEGIN PKCS7-----\n" + base64 + "\n-----END PKCS7-----\n").getBytes(StandardCharsets.US_ASCII);
			case "twice" -> Wrapped.signed(der);
			default -> der;
		};
	}

	/** The check digit of its seller is another one. */
	private static byte[] wrong() {
		Truth truth = Paper.invoice(Locale.ITALIAN).seed(91).digital().truth();
		Map<String, String> fields = new HashMap<>(truth.fields());
		fields.put("seller_vat", "01234567890");
		return EInvoices.fatturaPa(new Truth(truth.type(), fields, truth.lines())).content();
	}

	private static List<String> rules(Assessment assessment) {
		return assessment.findings().stream().map((finding) -> finding.field() + ": " + finding.rule()).toList();
	}

	private static Map<String, String> values(Assessment assessment) {
		Map<String, String> values = new HashMap<>();
		assessment.fields().forEach((name, field) -> values.put(name, field.value()));
		return values;
	}

}
