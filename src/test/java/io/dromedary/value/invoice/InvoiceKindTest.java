package io.dromedary.value.invoice;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.dromedary.bench.ShippedTypes;
import io.dromedary.document.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvoiceKindTest {

	@Test
	void everyTypeCodeOfFatturaPaIsKnown() {
		IntStream.rangeClosed(1, 29)
			.filter((number) -> number < 10 || number > 15)
			.mapToObj((number) -> "TD%02d".formatted(number))
			.forEach((code) -> assertThat(InvoiceKind.coded(code)).as(code).isPresent());
		assertThat(InvoiceKind.coded("TD10")).isEmpty();
		assertThat(InvoiceKind.coded("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TD02, ADVANCE_INVOICE", "TD06, FEE_NOTE", "TD08, SIMPLIFIED_CREDIT_NOTE", "TD19, SELF_BILLED",
			"TD25, DEFERRED_INVOICE", "380, INVOICE", "386, ADVANCE_INVOICE", "389, SELF_BILLED", "381, CREDIT_NOTE",
			"384, CORRECTED_INVOICE", "383, DEBIT_NOTE" })
	void aCodeSaysTheKind(String code, InvoiceKind kind) {
		assertThat(InvoiceKind.coded(code)).contains(kind);
	}

	@ParameterizedTest
	@CsvSource({ "Fattura, false, INVOICE", "FATTURA DI ACCONTO, false, ADVANCE_INVOICE",
			"Abschlagsrechnung, false, ADVANCE_INVOICE", "Parcella, false, FEE_NOTE",
			"Self-billed invoice, false, SELF_BILLED", "Fattura differita, false, DEFERRED_INVOICE",
			"Gutschrift, true, CREDIT_NOTE", "Nota di credito semplificata, true, SIMPLIFIED_CREDIT_NOTE" })
	void soDoesAHeading(String heading, boolean credit, InvoiceKind kind) {
		assertThat(InvoiceKind.headed(heading, credit)).isEqualTo(kind);
	}

	/** The type file lists them for whoever corrects one. */
	@Test
	void theShippedTypesNameAllOfThem() {
		for (String type : new String[] { "invoice", "credit-note" }) {
			assertThat(ShippedTypes.all().named(type).flatMap((known) -> known.field(Role.DOCUMENT_KIND))).get()
				.satisfies((field) -> assertThat(String.valueOf(field.pattern()).split("\\|"))
					.containsExactlyInAnyOrder(words(InvoiceKind.values())));
			assertThat(ShippedTypes.all().named(type).flatMap((known) -> known.field(Role.DIRECTION))).get()
				.satisfies(
						(field) -> assertThat(String.valueOf(field.pattern()).split("\\|")).containsExactlyInAnyOrder(
								Arrays.stream(Direction.values()).map(Direction::word).toArray(String[]::new)));
		}
	}

	private static String[] words(InvoiceKind[] kinds) {
		return Arrays.stream(kinds).map(InvoiceKind::word).toArray(String[]::new);
	}

}
