package io.dromedary.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.deliver.Samples;
import io.dromedary.document.Assessment;
import io.dromedary.document.Destinations;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who gets which document. */
class TargetReaderTest {

	private static final String FIELDS = """
			name: bill
			description: A bill.
			fields:
			  kind: {kind: text, pattern: invoice|credit-note}
			  number: {kind: code}
			  total: {kind: amount}
			  currency: {kind: currency}
			targets:
			""";

	@Test
	void aNameIsATargetThatGetsEverything() {
		assertThat(type("- database").targets()).containsExactly(Target.of("database"));
		assertThat(type("- {to: mail, required: false}").targets())
			.containsExactly(new Target("mail", false, List.of(), List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { //
			"when: {over: {total: 5000 EUR}}; total=5000.01 currency=EUR; true",
			"when: {over: {total: 5000 EUR}}; total=5000.00 currency=EUR; false",
			"when: {over: {total: 5000 EUR}}; total=5000.01 currency=USD; true",
			"when: {over: {total: 5000 EUR}, is: {currency: EUR}}; total=6000 currency=USD; false",
			"when: {over: {total: 5000 EUR}}; total=5000.01; true", //
			"when: {over: {total: 5000}}; total=6000 currency=USD; true",
			"when: {over: {total: 5000}}; total=-6000; true", //
			"when: {over: {total: 5000}}; number=7; false", //
			"when: {under: {total: 10.5}}; total=10.49; true", //
			"when: {under: {total: 10.5}}; total=-10.51; false",
			"when: {under: {total: 10.5 EUR}}; total=9 currency=USD; true",
			"unless: {over: {total: 5000 EUR}}; total=6000 currency=USD; true",
			"unless: {is: {kind: credit-note}}; kind=credit-note; false",
			"unless: {is: {kind: [credit-note]}}; kind=invoice; true", //
			"unless: {is: {kind: credit-note}}; total=1; true",
			"unless: {is: {kind: invoice}, over: {total: 5}}; kind=invoice total=4; true",
			"unless: {is: {kind: invoice}, over: {total: 5}}; kind=invoice total=6; false",
			"when: {is: {total: [1, 5000]}}; total=5000.00; true", //
			"when: {is: {total: 5000}}; total=5000.01; false", //
			"when: {is: {number: 7}}; number=007; false", //
			"when: {there: [number, total]}; number=7; false", //
			"when: {there: [number, total]}; number=7 total=1; true",
			"when: {over: {total: 5}}, unless: {is: {kind: credit-note}}; total=6 kind=credit-note; false" })
	void itGetsWhatItsConditionsSay(String conditions, String fields, boolean wants) {
		DocumentType type = type("- {to: approval, " + conditions + "}");
		assertThat(new Destinations(assessment(fields), type).targets()).hasSize(wants ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { //
			"total=6000 currency=EUR; 1; false", "total=5100 currency=USD; 0; false", //
			"total=5600 currency=USD; 1; false", "total=1 currency=GBP; 2; true" })
	void aLimitInTheCurrencyOfTheDocumentDecides(String fields, int targets, boolean open) {
		DocumentType type = new TypeFile("bill.yaml").parse(FIELDS + """
				- {to: approval, when: {over: {total: 5000 EUR}}}
				- {to: approval, when: {over: {total: 5500 USD}}}
				""");
		Destinations destinations = new Destinations(assessment(fields), type);
		assertThat(destinations.targets()).hasSize(targets);
		assertThat(destinations.open().containsKey("approval")).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { //
			"{when: {over: {total: 5}}}; 'to'", //
			"{to: x, when: {above: {total: 5}}}; above", //
			"{to: x, when: {}}; over, under, is, there", //
			"{to: x, when: {over: {sum: 5}}}; sum", //
			"{to: x, when: {over: {number: 5}}}; number", //
			"{to: x, when: {over: {total: '5,000.00'}}}; 5000 EUR", //
			"{to: x, when: {over: {total: -5}}}; 5000 EUR", //
			"{to: x, when: {is: {kind: refund}}}; refund", //
			"{to: x, when: {is: {kind: []}}}; kind", //
			"{to: x, only: true}; only", //
			"{to: x, required: perhaps}; required" })
	void whatIsNotUnderstoodIsTold(String target, String told) {
		assertThatThrownBy(() -> type("- " + target)).isInstanceOf(TypeFileException.class).hasMessageContaining(told);
	}

	@Test
	void aCurrencyIsToldApartOnlyByATypeThatHasOne() {
		String text = FIELDS.replace("  currency: {kind: currency}\n", "")
				+ "- {to: x, when: {over: {total: 5 EUR}}}\n";
		assertThatThrownBy(() -> new TypeFile("bill.yaml").parse(text)).hasMessageContaining("EUR");
	}

	private static DocumentType type(String target) {
		return new TypeFile("bill.yaml").parse(FIELDS + "  " + target + "\n");
	}

	private static Assessment assessment(String text) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String pair : text.strip().split(" ")) {
			String[] sides = pair.split("=");
			fields.put(sides[0], sides[1]);
		}
		return Samples.bill("x", 1, fields, List.of());
	}

}
