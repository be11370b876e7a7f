package io.dromedary.value;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentCodeTest {

	private static final String IBAN = "DE89370400440532013000";

	private static final String HEAD = "BCD\n002\n1\nSCT\n\nRossi GmbH\n";

	@Test
	void aTransferSaysAccountAmountAndCurrency() {
		PaymentCode code = PaymentCode.of(HEAD + IBAN + "\nEUR12.3").orElseThrow();
		assertThat(code).isEqualTo(new PaymentCode(IBAN, new BigDecimal("12.3"), "EUR"));
		assertThat(code.toString()).doesNotContain(IBAN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\nEUR", "\nEUR0.00", "\n12.30", "\nEUR12,30", "\nEUR12.345", "\nEUR9999999999999" })
	void anAmountThatIsNoneIsLeftOut(String amount) {
		assertThat(PaymentCode.of(HEAD + IBAN + amount).orElseThrow().amount()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "BCD", "SPC", "SPC\n0200\n1\n" + IBAN, HEAD + "DE88370400440532013000\nEUR1",
			HEAD, "BCD\n003\n1\nSCT\n\nx\n" + IBAN, "BCD\n002\n1\nXXX\n\nx\n" + IBAN, "https://example.org" })
	void whatIsNoPaymentIsNone(String text) {
		assertThat(PaymentCode.of(text)).isEmpty();
		assertThat(PaymentCode.of(text + "\n".repeat(2_000) + "x")).isEmpty();
	}

}
