package io.dromedary.check;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Condition;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A person is asked where nobody can tell whether a target gets a document. */
class OpenTargetsTest {

	@Test
	void anAmountInAnotherCurrencyIsADoubtThatNamesTheTarget() {
		Assessment assessment = checked("6,000.00", "USD");
		assertThat(assessment.doubtful()).isTrue();
		assertThat(assessment.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("target-currency");
			assertThat(finding.field()).isEqualTo("total");
			assertThat(finding.sentence().toString()).contains("approval", "EUR").doesNotContain("6000", "USD");
		});
	}

	@Test
	void anAmountThatIsNotUnderstoodIsADoubtAboutTheTargetToo() {
		assertThat(checked("6,0,0,0", "EUR").findings()).extracting(Finding::rule).contains("target-value");
	}

	@Test
	void anAmountInItsOwnCurrencyIsNone() {
		assertThat(checked("6,000.00", "EUR").doubtful()).isFalse();
		assertThat(checked("60.00", "EUR").doubtful()).isFalse();
	}

	private static Assessment checked(String total, String currency) {
		return Printed.text("Total " + total + " " + currency)
			.label("total", total)
			.label("currency", currency)
			.checkedAs(type());
	}

	private static DocumentType type() {
		List<FieldType> fields = List.of(new FieldType("total", FieldKind.AMOUNT, "", false, false, List.of(), null),
				new FieldType("currency", FieldKind.CURRENCY, "", false, false, List.of(), null));
		Condition large = new Condition(Condition.Test.OVER, "total", List.of("5000"), "EUR");
		return new DocumentType("own", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(),
				List.of(Target.of("database"), new Target("approval", true, List.of(large), List.of())), 0, false,
				Map.of(), SettlementLabels.NONE, null, false, List.of());
	}

}
