package io.dromedary.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.dromedary.document.BrokenFile;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RolesTest {

	private static final String BILL = """
			name: bill
			description: A bill.
			fields:
			  shop: {kind: name, party: seller}
			  shop_code: {kind: vat, party: seller, labels: [vat]}
			  guest: {kind: name, party: buyer}
			  guest_code: {kind: vat, party: buyer, labels: [vat]}
			  day: {kind: date, role: issued}
			  conto: {kind: amount, role: total}
			lines:
			  pieces: {kind: number, role: quantity}
			  each: {kind: amount, role: unit-price}
			  sum: {kind: amount, role: line-amount}
			""";

	@Test
	void aFieldIsKnownByItsRoleAndItsParty() {
		DocumentType type = parse(BILL);
		assertThat(type.field(Role.TOTAL)).map(FieldType::name).contains("conto");
		assertThat(type.field(Role.UNIT_PRICE)).map(FieldType::name).contains("each");
		assertThat(type.field(Role.DUE)).isEmpty();
		assertThat(type.field("shop_code")).map(FieldType::party).contains("seller");
		assertThat(new Unplayed(type).sentences()).isEmpty();
	}

	@Test
	void aFieldIsKnownByItsTerm() {
		DocumentType type = parse(BILL.replace("role: issued", "role: issued, term: issue-date")
			.replace("role: quantity", "role: quantity, term: item-quantity"));
		assertThat(type.field("day")).map(FieldType::term).contains(Term.ISSUE_DATE);
		assertThat(type.field(Role.QUANTITY)).map(FieldType::term).contains(Term.ITEM_QUANTITY);
		assertThat(type.field("conto").orElseThrow().term()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "role: issued|role: isued|8|27|'isued' is no role here. Use one of: number",
			"role: issued|role: unit-price|8|27|is no role here", "role: quantity|role: total|11|32|is no role here",
			"role: issued|term: issue-day|8|27|'issue-day' is no term here. Use one of: invoice-number",
			"role: issued|term: item-name|8|27|is no term here",
			"role: quantity|term: gross-total|11|32|is no term here",
			"role: total}|role: total, term: net-total}\\n  more: {kind: amount, term: net-total}|10|30|a second time",
			"role: issued|role: total|8|27|needs a field of the kind 'amount'",
			"party: buyer}|party: buyer, role: family-name}\\n  other: {kind: name, role: family-name, party: buyer}|7|29|a second time",
			"party: buyer}|party: The Buyer}|6|30|cannot be the name of a party",
			"role: quantity|party: seller|11|26|is no keyword here",
			"role: total|key: true, role: net|x|x|speaks for a total" })
	void aRoleThatDoesNotFitIsNamedWithItsPlace(String right, String wrong, String line, String column, String said) {
		String text = BILL.replaceFirst(right, wrong.replace("\\n", "\n")) + "settlement: {change: [resto]}\n";
		assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(TypeFileException.class, (fault) -> {
			assertThat(fault.getMessage()).contains(said);
			if (!line.equals("x")) {
				assertThat(List.of(fault.line(), fault.column())).containsExactly(Integer.valueOf(line),
						Integer.valueOf(column));
			}
		});
	}

	@Test
	void aRoleMayStandOnceForEachParty() {
		String text = """
				name: deed
				description: Two people.
				fields:
				  mother: {kind: name, role: family-name, party: mother}
				  father: {kind: name, role: family-name, party: father}
				""";
		assertThat(new TypeFile("deed.yaml").parse(text).fields()).extracting(FieldType::role)
			.containsExactly(Role.FAMILY_NAME, Role.FAMILY_NAME);
	}

	@Test
	void whatSpeaksForTheTotalIsTakenFromTheFileElseFromTheUsualWords() {
		SettlementLabels usual = parse(BILL).settlement();
		assertThat(usual.tendered()).contains("cash", "contanti", "efectivo");
		SettlementLabels own = parse(BILL + "settlement: {change: {it: [resto], hu: [visszajáró]}}\n").settlement();
		assertThat(own.change()).containsExactly("resto", "visszajáró");
		assertThat(own.tendered()).isEqualTo(usual.tendered());
		assertThat(parse(BILL.replace(", role: total", "")).settlement()).isEqualTo(SettlementLabels.NONE);
	}

	@Test
	void aTypeWithoutRolesIsReadAndSaysWhichRulesWillNotLook() {
		DocumentType type = parse("""
				name: bill
				description: A bill.
				fields:
				  day: {kind: date}
				  sum: {kind: amount}
				  code: {kind: codice_fiscale}
				  ours: {kind: vat, labels: [vat]}
				  theirs: {kind: vat, labels: [vat]}
				lines:
				  pieces: {kind: number}
				  each: {kind: amount, role: unit-price}
				checks:
				  - rates: note
				  - codes: note
				""");
		assertThat(new Unplayed(type).sentences()).extracting((sentence) -> sentence.in(Locale.ENGLISH))
			.satisfiesExactly((said) -> assertThat(said).contains("bill", "dates", "day", "expiry"),
					(said) -> assertThat(said).contains("role total", "sum"),
					(said) -> assertThat(said).contains("quantity, line-amount"),
					(said) -> assertThat(said).contains("code", "given-name"),
					(said) -> assertThat(said).contains("ours, theirs", "party"),
					(said) -> assertThat(said).contains("'rates'", "vat-amount"));
	}

	@Test
	void aTypeForXmlInvoicesThatKnowsNoneAgainSaysSo() {
		String number = "\n  number: {kind: code, term: invoice-number}\n  day:";
		DocumentType type = parse(BILL.replaceFirst("\n  day:", number));
		assertThat(new Unplayed(type).sentences()).singleElement()
			.asString()
			.contains("bill", "an invoice in XML and its print");
		assertThat(new Unplayed(parse(
				BILL.replaceFirst("\n  day:", number) + "same: {seller: [shop_code], number: number, year: day}\n"))
			.sentences()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "invoice", "receipt", "identity-card" })
	void everyRuleFindsItsRolesInTheShippedFiles(String name) throws IOException {
		String text = Files.readString(Path.of("routes/documents", name + ".yaml"));
		assertThat(new Unplayed(new TypeFile(name + ".yaml").parse(text)).sentences()).isEmpty();
	}

	@Test
	void everyRuleFindsItsRolesInCreditNotes() throws IOException, BrokenFile {
		var types = new TypeRegistry();
		for (String name : List.of("invoice.yaml", "credit-note.yaml")) {
			types.put(name, Files.readString(Path.of("routes/documents", name)));
		}
		assertThat(new Unplayed(types.named("credit-note").orElseThrow()).sentences()).isEmpty();
	}

	private static DocumentType parse(String text) {
		return new TypeFile("bill.yaml").parse(text);
	}

}
