package io.dromedary.types;

import java.util.List;
import java.util.Locale;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finding.Severity;
import io.dromedary.document.Sameness;
import io.dromedary.document.Target;
import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypeFileTest {

	private static final String ORDER = """
			name: order
			title: {en: Order, it: Ordine}
			description: A purchase order.
			recognise: [order, ordine]
			threshold: 0.9
			targets: [folder]
			fields:
			  order_number:
			    kind: code
			    key: true
			    labels: {en: [order number, order no], it: [numero ordine]}
			    pattern: '[A-Z]{2}[0-9]+'
			  net: {kind: amount}
			  tax: {kind: amount}
			  total: {kind: amount, required: true, title: Sum}
			lines:
			  description: {kind: text}
			checks:
			  - sum: [net, tax, total]
			""";

	@Test
	void everyKeywordIsUnderstood() {
		DocumentType type = new TypeFile("order.yaml").parse(ORDER);
		assertThat(type.name()).isEqualTo("order");
		assertThat(type.threshold()).isEqualTo(0.9);
		assertThat(type.retention()).isZero();
		assertThat(new TypeFile("order.yaml").parse(ORDER + "retention: 365\n").retention()).isEqualTo(365);
		assertThat(type.mailBody()).isFalse();
		assertThat(new TypeFile("order.yaml").parse(ORDER + "mail-body: true\n").mailBody()).isTrue();
		assertThat(type.targets()).containsExactly(Target.of("folder"));
		assertThat(type.field("order_number")).hasValueSatisfying((field) -> {
			assertThat(field.kind()).isEqualTo(FieldKind.CODE);
			assertThat(field.key()).isTrue();
			assertThat(field.pattern()).isEqualTo("[A-Z]{2}[0-9]+");
			assertThat(field.labels()).containsExactly("order number", "numero ordine", "order no");
		});
		assertThat(type.field("total")).hasValueSatisfying((field) -> assertThat(field.required()).isTrue());
		assertThat(type.lines()).hasSize(1);
		assertThat(type.checks()).singleElement()
			.satisfies((check) -> assertThat(check.rule()).isEqualTo(CrossCheck.Rule.SUM));
	}

	private static final String TABLES = ORDER + """
			  - {sum: [net, tax, total], data: note}
			  - codes: doubt
			tables:
			  vat:
			    title: VAT
			    columns:
			      rate: {kind: rate, term: vat-rate}
			      base: {kind: amount, term: vat-base}
			""";

	@Test
	void tablesAndTheWeightOfDataAreUnderstood() {
		DocumentType type = new TypeFile("order.yaml").parse(TABLES);
		assertThat(type.tables()).singleElement().satisfies((table) -> {
			assertThat(table.name()).isEqualTo("vat");
			assertThat(table.title(Locale.ITALIAN)).isEqualTo("VAT");
			assertThat(table.columns()).extracting(FieldType::name).containsExactly("rate", "base");
			assertThat(table.column(Term.VAT_BASE)).isPresent();
		});
		assertThat(type.checks().get(0).severity(true)).isEqualTo(Severity.ERROR);
		assertThat(type.checks().get(1).severity(true)).isEqualTo(Severity.NOTE);
		assertThat(type.checks().get(1).severity(false)).isEqualTo(Severity.ERROR);
		assertThat(type.data(CrossCheck.Rule.CODES)).contains(Severity.DOUBT);
		assertThat(type.data(CrossCheck.Rule.RATES)).isEmpty();
		assertThat(type.printed().tables()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "codes: doubt|codes: maybe|Use note, doubt or error", "codes: doubt|codes: [net]|Use note, doubt",
					"data: note|data: none|Use note, doubt or error", "term: vat-base|term: payment-date|no term here",
					"term: vat-rate|term: item-name|no term here", "term: vat-rate|term: net-total|no term here",
					"kind: rate, term: vat-rate|kind: rate|term", "term: vat-base|term: vat-rate|second time",
					"term: vat-base}|term: vat-base, labels: [base]}|'labels' is no keyword",
					"  vat:|  lines:|cannot be the name of a table", "  vat:|  V:|cannot be the name of a table",
					"- codes: doubt|- {codes: doubt, data: note}|one rule" })
	void aMistakeInATableOrAWeightIsNamed(String right, String wrong, String said) {
		assertThat(TABLES).contains(right);
		assertThatThrownBy(() -> new TypeFile("order.yaml").parse(TABLES.replace(right, wrong)))
			.isInstanceOf(TypeFileException.class)
			.hasMessageContaining(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "targets:|tragets:|6|1|Use one of: name, title",
			"kind: code|kind: cod|9|11|'cod' is no kind", "{kind: amount}|{type: amount}|13|9|'type' is no keyword",
			"'[A-Z]{2}[0-9]+'|'(?=x)'|12|14|no valid RE2", "  tax:|  net:|14|3|second time",
			"name: order|name: other|1|7|Give both the same name", "tax, total]|tax, totl]|19|21|no such field",
			"[net, tax, total]|[net, tax, order_number]|19|21|wrong kind",
			"threshold: 0.9|threshold: 9|5|12|from 0 to 1", "threshold: 0.9|retention: 0|5|12|number of days",
			"threshold: 0.9|mail-body: maybe|5|12|true or false", "- sum:|- total:|19|5|is no rule",
			"key: true|key: ja|10|10|true or false", "recognise: [order, ordine]|recognise: order|4|12|must be a list",
			"  net: |  Net: |13|8|cannot be the name",
			"it: Ordine|de: Ordine|2|20|'de' is no keyword here. Use one of: en, it",
			"title: Sum|title: []|15|48|needs a text" })
	void aMistakeIsNamedWithItsPlaceAndWhatToDo(String right, String wrong, int line, int column, String said) {
		assertThat(ORDER).contains(right);
		assertThatThrownBy(() -> new TypeFile("order.yaml").parse(ORDER.replace(right, wrong)))
			.isInstanceOfSatisfying(TypeFileException.class, (fault) -> {
				assertThat(fault.file()).isEqualTo("order.yaml");
				assertThat(fault.getMessage()).contains(said);
				assertThat(fault.line()).isEqualTo(line);
				assertThat(fault.column()).isEqualTo(column);
			});
	}

	@Test
	void titlesAreInTheLanguageAskedForInAnyOrMadeOfTheName() {
		DocumentType type = new TypeFile("order.yaml").parse(ORDER);
		assertThat(type.title(Locale.ITALIAN)).isEqualTo("Ordine");
		assertThat(type.title(Locale.GERMAN)).isEqualTo("Order");
		assertThat(type.fields()).extracting((field) -> field.title(Locale.ITALIAN))
			.containsExactly("Order number", "Net", "Tax", "Sum");
	}

	@Test
	void aMissingKeywordIsNamed() {
		assertThatThrownBy(() -> new TypeFile("order.yaml").parse("name: order\ndescription: x\n"))
			.hasMessageContaining("'fields' is missing in the file");
		assertThatThrownBy(
				() -> new TypeFile("order.yaml").parse("name: order\ndescription: x\nfields: {a: {key: true}}\n"))
			.hasMessageContaining("'kind' is missing in fields.a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "fields: [", "''", "a: b: c", "- x", "name: !!java.net.URL [x]" })
	void whatIsNoTypeFileIsRefusedWithoutSurprise(String text) {
		assertThatThrownBy(() -> new TypeFile("order.yaml").parse(text)).isInstanceOf(TypeFileException.class);
	}

	private static final String BILL = """
			name: bill
			description: A bill.
			fields:
			  vat: {kind: vat}
			  name: {kind: name}
			  number: {kind: code}
			  date: {kind: date}
			  kind: {kind: text}
			  iban: {kind: iban}
			same:
			""";

	@Test
	void aTypeMaySayByWhatASecondOneIsKnown() {
		Sameness same = new TypeFile("bill.yaml").parse(BILL + """
				  {seller: [vat, name], number: number, year: date, kind: kind, account: iban, then: reject}
				""").same();
		assertThat(same)
			.isEqualTo(new Sameness(List.of("vat", "name"), "number", "date", "kind", "iban", Sameness.Then.REJECT));
		assertThat(new TypeFile("bill.yaml").parse(BILL + "  {seller: [vat], number: number, year: date}\n").same())
			.isEqualTo(new Sameness(List.of("vat"), "number", "date", null, null, Sameness.Then.REVIEW));
		assertThat(new TypeFile("order.yaml").parse(ORDER).same()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			value = { "{number: number, year: date}!seller", "{seller: [], number: number, year: date}!each alone says",
					"{seller: [vta], number: number, year: date}!no such field",
					"{seller: [vat], number: number, year: number}!of the kind 'date'",
					"{seller: [vat], number: number, year: date, account: name}!of the kind 'iban'",
					"{seller: [vat], number: number, year: date, then: perish}!review, reject",
					"{seller: [vat], number: number, year: date, buyer: name}!buyer" })
	void whatCannotBeKnownAgainSoIsRefused(String same, String said) {
		assertThatThrownBy(() -> new TypeFile("bill.yaml").parse(BILL + "  " + same + "\n"))
			.isInstanceOf(TypeFileException.class)
			.hasMessageContaining(said)
			.hasMessageContaining("line 1");
	}

}
