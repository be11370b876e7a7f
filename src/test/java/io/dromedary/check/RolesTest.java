package io.dromedary.check;

import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules look at what a field means, not at what it is called. */
class RolesTest {

	private static final SettlementLabels PAID = new SettlementLabels(List.of("dato"), List.of("reso"), List.of(),
			List.of(), List.of());

	@Test
	void whatIsPaidIsComparedWithTheFieldThatIsTheTotal() {
		DocumentType type = type(List.of(field("conto", FieldKind.AMOUNT).as(Role.TOTAL)), List.of());
		Printed page = Printed.scan("Conto 31.00", "Dato 50.00", "Reso 19.00").label("conto", "31.00");
		assertThat(page.checkedAs(type).fields().get("conto").supports()).contains(Support.SUM);
		Printed wrong = Printed.scan("Conto 37.00", "Dato 50.00", "Reso 19.00").label("conto", "37.00");
		assertThat(rules(wrong.checkedAs(type))).contains("tender");
		DocumentType unsaid = type(List.of(field("total", FieldKind.AMOUNT)), List.of());
		assertThat(rules(
				Printed.scan("Total 37.00", "Dato 50.00", "Reso 19.00").label("total", "37.00").checkedAs(unsaid)))
			.doesNotContain("tender");
	}

	@Test
	void aTaxCodeIsComparedWithTheNamesOfItsOwnParty() {
		DocumentType type = type(List.of(field("code", FieldKind.CODICE_FISCALE).of("tenant"),
				field("who", FieldKind.NAME).as(Role.FAMILY_NAME).of("tenant"),
				field("landlord", FieldKind.NAME).as(Role.FAMILY_NAME).of("landlord")), List.of());
		Assessment assessment = Printed.text("Code RSSMRA85T10A562S", "Tenant Rossi", "Landlord Verdi")
			.label("code", "RSSMRA85T10A562S")
			.label("who", "Rossi")
			.label("landlord", "Verdi")
			.checkedAs(type);
		assertThat(rules(assessment)).isEmpty();
		assertThat(assessment.fields().get("who").supports()).contains(Support.AGREEMENT);
		assertThat(assessment.fields().get("landlord").supports()).doesNotContain(Support.AGREEMENT);
	}

	@Test
	void theYearOfADateThatIsTheDateOfNothingIsADoubtWhereItMayLieAhead() {
		FieldType day = key("day", FieldKind.DATE);
		assertThat(rules(dated("14/05/33", day))).containsExactly("century-ambiguous");
		assertThat(rules(dated("14/05/2033", day))).isEmpty();
		assertThat(rules(dated("14/05/25", day))).isEmpty();
		assertThat(rules(dated("14/05/33", day.as(Role.EXPIRY)))).isEmpty();
		assertThat(rules(dated("14/05/2033", day.as(Role.ISSUED)))).containsExactly("date-too-late");
	}

	@Test
	void wrongCheckDigitsAreErrorsOfAKeyField() {
		DocumentType type = type(List.of(key("payee", FieldKind.IBAN)), List.of());
		Assessment assessment = Printed.text("DE89370400440532013001")
			.label("payee", "DE89370400440532013001")
			.checkedAs(type);
		assertThat(rules(assessment)).containsExactly("iban-check-digits");
		assertThat(assessment.findings().get(0).severity()).isEqualTo(Finding.Severity.ERROR);
	}

	private static Assessment dated(String printed, FieldType day) {
		return Printed.text("Day " + printed).label("day", printed).checkedAs(type(List.of(day), List.of()));
	}

	private static List<String> rules(Assessment assessment) {
		return assessment.findings().stream().map(Finding::rule).toList();
	}

	private static FieldType field(String name, FieldKind kind) {
		return new FieldType(name, kind, "", false, false, List.of(), null);
	}

	private static FieldType key(String name, FieldKind kind) {
		return new FieldType(name, kind, "", true, false, List.of(), null);
	}

	private static DocumentType type(List<FieldType> fields, List<FieldType> lines) {
		return new DocumentType("bill", "", List.of(), List.of(), 0.8, fields, lines, List.of(), List.of(), 0, false,
				Map.of(), PAID);
	}

}
