package io.dromedary.check;

import java.time.Clock;
import java.util.List;

import io.dromedary.bench.ShippedTypes;
import io.dromedary.document.Assessment;
import io.dromedary.document.BarCode;
import io.dromedary.document.Extraction;
import io.dromedary.document.Page;
import io.dromedary.document.Support;
import io.dromedary.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.dromedary.check.Printed.field;
import static io.dromedary.check.Printed.rules;
import static org.assertj.core.api.Assertions.assertThat;

/** What bar codes on a page say of its values. The people are made up. */
class BarCodeRuleTest {

	private static final String CODE = "RSSMRA87E14H501T";

	/** Of somebody else. */
	private static final String OTHER = "BNCLRA90A41F205I";

	private static final String IBAN = "DE89370400440532013000";

	private static final String FOREIGN = "FR1420041010050500013M02606";

	@Test
	void aCodiceFiscaleThatTheBarsHoldTooIsBorneOut() {
		Assessment assessment = check(card(CODE), new BarCode(BarCode.Kind.CODE_39, CODE));
		assertThat(field(assessment, "codice_fiscale").value()).isEqualTo(CODE);
		assertThat(field(assessment, "codice_fiscale").supports()).contains(Support.BARCODE, Support.CHECK_DIGITS);
		assertThat(assessment.doubtful()).isFalse();
	}

	@Test
	void barsWithAnotherCodiceFiscaleAreForAPerson() {
		Assessment assessment = check(card(CODE), new BarCode(BarCode.Kind.CODE_39, OTHER));
		assertThat(rules(assessment, "codice_fiscale")).contains("barcode-disagrees");
		assertThat(rules(assessment, "cognome")).contains("barcode-disagrees");
		assertThat(field(assessment, "codice_fiscale").supports()).doesNotContain(Support.BARCODE);
		assertThat(new Decide().decide(assessment)).isEqualTo("review");
	}

	/** Two cards on one page: the second one's bars contest nothing. */
	@Test
	void theCodeOfAnotherCardOnThePageContestsNothing() {
		Assessment assessment = check(card(CODE), new BarCode(BarCode.Kind.CODE_39, OTHER),
				new BarCode(BarCode.Kind.CODE_39, CODE.toLowerCase()));
		assertThat(field(assessment, "codice_fiscale").supports()).contains(Support.BARCODE);
		assertThat(assessment.doubtful()).isFalse();
	}

	@Test
	void barsAloneGiveNoCodiceFiscaleButBearOutTheHolder() {
		Assessment assessment = check(person(), new BarCode(BarCode.Kind.CODE_39, CODE));
		assertThat(assessment.fields()).doesNotContainKey("codice_fiscale");
		assertThat(field(assessment, "cognome").supports()).contains(Support.BARCODE);
		assertThat(field(assessment, "data_nascita").supports()).contains(Support.BARCODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSSMRA87E14H501U", "80500010123456", "HTTPS://EXAMPLE.ORG/RSSMRA" })
	void whatIsNoCodiceFiscaleSaysNothing(String text) {
		Assessment assessment = check(card(CODE), new BarCode(BarCode.Kind.CODE_39, text));
		assertThat(field(assessment, "codice_fiscale").supports()).doesNotContain(Support.BARCODE);
		assertThat(assessment.doubtful()).isFalse();
	}

	@Test
	void aNumberThatTheCodeHoldsIsBorneOut() {
		Assessment assessment = check(Printed.scan("Carta n. AZ1234567").label("numero_documento", "AZ1234567"),
				new BarCode(BarCode.Kind.PDF_417, "@\nDAQ AZ1234567\nDCS ROSSI"));
		assertThat(field(assessment, "numero_documento").supports()).containsExactly(Support.BARCODE);
	}

	@ParameterizedTest
	@CsvSource({ "DE89370400440532013000, 1234.5, true, true", "DE89370400440532013000, 1234.51, true, false",
			"FR1420041010050500013M02606, 1234.50, false, true" })
	void aPaymentIsComparedWithTheInvoice(String iban, String amount, boolean account, boolean sum) {
		String code = "BCD\n002\n1\nSCT\nCOBADEFFXXX\nRossi GmbH\n" + iban + "\nEUR" + amount + "\n\nRF18539007547034";
		Assessment assessment = check(invoice(), new BarCode(BarCode.Kind.QR, code));
		assertThat(field(assessment, "iban").supports().contains(Support.BARCODE)).isEqualTo(account);
		assertThat(rules(assessment, "iban").contains("barcode-disagrees")).isNotEqualTo(account);
		assertThat(field(assessment, "gross_total").supports().contains(Support.BARCODE)).isEqualTo(sum);
		assertThat(rules(assessment, "gross_total").contains("barcode-disagrees")).isNotEqualTo(sum);
		assertThat(field(assessment, "currency").supports()).contains(Support.BARCODE);
		assertThat(new Decide().decide(assessment)).isEqualTo("review");
	}

	@Test
	void aSwissBillIsComparedWithTheInvoice() {
		String code = "SPC\r\n0200\r\n1\r\n" + IBAN + "\r\nS\r\nRossi AG\r\nGasse\r\n1\r\n8000\r\nZ\r\nCH"
				+ "\r\n".repeat(8) + "1234.50\r\nEUR" + "\r\n".repeat(8) + "NON\r\n\r\n\r\nEPD";
		Assessment assessment = check(invoice(), new BarCode(BarCode.Kind.QR, code));
		assertThat(field(assessment, "iban").supports()).contains(Support.BARCODE);
		assertThat(field(assessment, "gross_total").supports()).contains(Support.BARCODE);
	}

	/** Instalments: none of them is the whole. */
	@Test
	void severalPaymentsContestNoTotal() {
		Assessment assessment = check(invoice(), new BarCode(BarCode.Kind.QR, payment("617.25")),
				new BarCode(BarCode.Kind.QR, payment("617.26")));
		assertThat(field(assessment, "iban").supports()).contains(Support.BARCODE);
		assertThat(rules(assessment, "gross_total")).doesNotContain("barcode-disagrees");
		assertThat(field(assessment, "gross_total").supports()).doesNotContain(Support.BARCODE);
	}

	@Test
	void aPaymentWithoutAnAmountSaysNothingOfIt() {
		Assessment assessment = check(invoice(), new BarCode(BarCode.Kind.QR, payment("0.00")));
		assertThat(rules(assessment, "gross_total")).doesNotContain("barcode-disagrees");
		assertThat(field(assessment, "iban").supports()).contains(Support.BARCODE);
	}

	@Test
	void whatAPersonTypedInIsNotContested() {
		Assessment assessment = check(Printed.scan("x").person("iban", FOREIGN),
				new BarCode(BarCode.Kind.QR, payment("1.00")));
		assertThat(rules(assessment, "iban")).isEmpty();
	}

	private static String payment(String amount) {
		return "BCD\n001\n1\nSCT\nCOBADEFFXXX\nRossi GmbH\n" + IBAN + "\nEUR" + amount;
	}

	private static Printed invoice() {
		return Printed.scan("Total 1.234,50 EUR", "IBAN " + IBAN)
			.label("gross_total", "1.234,50")
			.label("currency", "EUR")
			.label("iban", IBAN);
	}

	private static Printed person() {
		return Printed.text("COGNOME ROSSI", "NOME MARIO", "NATO 14/05/1987", "AZ1234567 14/05/2033", CODE)
			.label("nome", "MARIO")
			.label("cognome", "ROSSI")
			.label("data_nascita", "14/05/1987")
			.label("numero_documento", "AZ1234567")
			.label("scadenza", "14/05/2033");
	}

	private static Printed card(String code) {
		return person().label("codice_fiscale", code);
	}

	/** As an invoice where it has an IBAN, else as a card, with bar codes on its page. */
	private static Assessment check(Printed printed, BarCode... codes) {
		String type = printed.as("x").candidates().containsKey("iban") ? "invoice" : "identity-card";
		Extraction found = printed.as(type);
		Transcript transcript = found.transcript();
		List<Page> pages = List.of(transcript.pages().get(0).withCodes(List.of(codes)));
		return new Check(ShippedTypes.all(), Clock.systemUTC())
			.check(new Extraction(new Transcript(transcript.document(), "test", pages), type, found.candidates(),
					found.lines(), found.findings()));
	}

}
