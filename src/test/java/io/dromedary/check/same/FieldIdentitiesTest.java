package io.dromedary.check.same;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.document.Assessment;
import io.dromedary.document.Document;
import io.dromedary.document.DocumentType;
import io.dromedary.document.Extraction;
import io.dromedary.document.Field;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Finder;
import io.dromedary.document.Identity;
import io.dromedary.document.Identity.Account;
import io.dromedary.document.Identity.Group;
import io.dromedary.document.Identity.Key;
import io.dromedary.document.Instructions;
import io.dromedary.document.Origin;
import io.dromedary.document.Role;
import io.dromedary.document.Sameness;
import io.dromedary.document.SettlementLabels;
import io.dromedary.document.Table;
import io.dromedary.document.Term;
import io.dromedary.document.Transcript;
import io.dromedary.fakes.FakeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which document one is, told by its fields. */
class FieldIdentitiesTest {

	private static final Map<String, FieldKind> KINDS = Map.of("vat", FieldKind.VAT, "tax_code",
			FieldKind.CODICE_FISCALE, "name", FieldKind.NAME, "number", FieldKind.CODE, "date", FieldKind.DATE, "kind",
			FieldKind.TEXT, "iban", FieldKind.IBAN);

	private static final DocumentType INVOICE = type(
			new Sameness(List.of("vat", "tax_code", "name"), "number", "date", "kind", "iban", Sameness.Then.REVIEW));

	private final FieldIdentities identities = new FieldIdentities(() -> List.of(INVOICE));

	@Test
	void anXmlFileAndItsPrintHaveAKeyInCommon() {
		Identity xml = of("vat", "IT01879020517", "tax_code", "01879020517", "name", "Zanetti S.r.l.", "number",
				"12/2026", "date", "2026-03-01");
		assertThat(xml.keys()).containsExactlyInAnyOrder(new Key("invoice|code:01879020517|12|2026", true, null),
				new Key("invoice|name:ZANETTISRL|12|2026", true, null));
		assertThat(xml.keys()).containsAll(of("vat", "01879020517", "number", "0012", "date", "2026-03-09").keys())
			.containsAll(of("name", "ZANETTI SRL", "number", "12", "date", "2026-01-01").keys())
			.containsAll(of("tax_code", "01879020517", "number", "2026/12", "date", "2026-12-31").keys());
	}

	@Test
	void aNumberWithoutItsRegisterIsPartOfIt() {
		assertThat(of("name", "Zanetti", "number", "FPR FT-0490", "date", "2026-03-01").keys())
			.containsExactlyInAnyOrder(new Key("invoice|name:ZANETTI|FPRFT490|2026", true, null),
					new Key("invoice|name:ZANETTI|FT490|2026", false, null),
					new Key("invoice|name:ZANETTI|FPR490|2026", false, null),
					new Key("invoice|name:ZANETTI|490|2026", false, null));
	}

	@Test
	void theCountryOfAVatNumberMayBeLeftOut() {
		assertThat(of("vat", "DE123456789").sender().codes()).isEqualTo(of("vat", "123456789").sender().codes())
			.isEqualTo(of("vat", "ITDE123456789").sender().codes());
		assertThat(of("vat", "FRXX123456789").sender().codes()).isEqualTo(of("vat", "XX123456789").sender().codes());
		assertThat(of("tax_code", "RSSMRA80A01H501U").sender().codes()).containsExactly("code:RSSMRA80A01H501U");
	}

	@Test
	void whoLacksNumberDateOrSellerHasNoKey() {
		assertThat(of("vat", "01879020517", "number", "12").keys()).isEmpty();
		assertThat(of("vat", "01879020517", "date", "2026-03-01").keys()).isEmpty();
		assertThat(of("number", "12", "date", "2026-03-01").keys()).isEmpty();
		assertThat(of("name", "-", "number", "12", "date", "2026-03-01").keys()).isEmpty();
	}

	@Test
	void anotherYearIsAnotherDocument() {
		assertThat(of("vat", "01879020517", "number", "12", "date", "2026-12-31").keys())
			.doesNotContainAnyElementsOf(of("vat", "01879020517", "number", "12", "date", "2027-01-01").keys());
	}

	/**
	 * Technical rules of FatturaPA for sellers outside of the EU, and what programs fill
	 * in.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "OO99999999999", "99999999999", "IT00000000000", "DE000000000", "0", "N/A", "XX0000000" })
	void aVatNumberThatIsNoneSaysNotWhoItIs(String vat) {
		Identity acme = of("vat", vat, "name", "Acme Ltd", "number", "12", "date", "2026-03-01");
		assertThat(acme.keys()).containsExactly(new Key("invoice|name:ACMELTD|12|2026", true, null));
		assertThat(acme.sender().codes()).isEmpty();
		assertThat(of("vat", vat, "tax_code", "99999999999", "name", "Acme Ltd").sender().codes()).isEmpty();
		assertThat(of("vat", vat, "tax_code", "1234").sender().codes()).containsExactly("code:1234");
		assertThat(of("vat", vat).sender().codes()).as("nothing else is said").hasSize(1);
	}

	@Test
	void theVatNumberOfASellerWithATaxCodeIsPerhapsThatOfAGroup() {
		Identity alfa = of("vat", "IT01879020517", "tax_code", "02098391200", "name", "Alfa", "number", "12", "date",
				"2026-03-01");
		assertThat(alfa.sender().group()).isEqualTo(new Group("code:01879020517", "code:02098391200"));
		assertThat(alfa.keys()).containsExactly(new Key("invoice|code:01879020517|12|2026", true, "code:02098391200"),
				new Key("invoice|code:02098391200|12|2026", true, null),
				new Key("invoice|name:ALFA|12|2026", true, null));
		assertThat(of("vat", "IT01879020517", "tax_code", "01879020517", "name", "Alfa").sender().group()).isNull();
		assertThat(of("vat", "IT01879020517", "tax_code", "02098391200").sender().group()).isNull();
		assertThat(of(Finder.LABEL, "vat", "IT01879020517", "tax_code", "02098391200", "name", "Alfa").sender().group())
			.as("a tax code may be taken from the wrong place of a print")
			.isNull();
	}

	@Test
	void kindAndAccountAreToldWhereThereAreAny() {
		assertThat(of("kind", "Advance").kind()).isEqualTo("ADVANCE");
		assertThat(of("number", "12").kind()).isNull();
		assertThat(of("iban", "IT60X0542811101000000123456").sender().accounts()).extracting(Account::field)
			.containsExactly("iban");
		assertThat(of("vat", "IT01879020517", "name", "Zanetti").sender())
			.satisfies((sender) -> assertThat(sender.code() + " " + sender.name()).isEqualTo("IT01879020517 Zanetti"));
	}

	@Test
	void theAccountsOfPaymentsCountEachOnce() {
		List<Map<String, Field>> payments = List.of(Map.of("account", field("account", Finder.EMBEDDED, "IT1")),
				Map.of(), Map.of("account", field("account", Finder.EMBEDDED, "it 2"), "other",
						field("other", Finder.EMBEDDED, "IT3")));
		Assessment bare = assessment(Map.of("iban", field("iban", Finder.EMBEDDED, "IT1")));
		Assessment paid = new Assessment(bare.extraction(), bare.fields(), List.of(), List.of(),
				Map.of("payments", payments));
		assertThat(identities.of(paid).orElseThrow().sender().accounts()).containsExactly(new Account("iban", "IT1"),
				new Account("payments[2].account", "IT2"));
	}

	/** A deferred invoice (TD24) is headed like any other. */
	@Test
	void theTitleOfAPrintTellsNoKindApart() {
		assertThat(of(Finder.EMBEDDED, "kind", "deferred-invoice").kind()).isEqualTo("DEFERREDINVOICE");
		assertThat(of(Finder.LABEL, "kind", "invoice").kind()).isNull();
		assertThat(of(Finder.PERSON, "kind", "invoice").kind()).isEqualTo("INVOICE");
	}

	@Test
	void aTypeThatDoesNotAskHasNone() {
		assertThat(new FieldIdentities(() -> List.of(type(null))).of(assessment(Map.of()))).isEmpty();
		assertThat(new FieldIdentities(List::of).of(assessment(Map.of()))).isEmpty();
	}

	@Test
	void nothingOfItReachesALog() {
		assertThat(of("vat", "01879020517", "name", "Zanetti", "iban", "IT60", "number", "12", "date", "2026-03-01"))
			.hasToString("Identity[2 keys]")
			.satisfies((identity) -> assertThat(identity.sender() + "" + identity.sender().accounts())
				.doesNotContain("Zanetti", "IT60"));
	}

	private Identity of(String... values) {
		return of(Finder.EMBEDDED, values);
	}

	private Identity of(Finder finder, String... values) {
		Map<String, Field> fields = new HashMap<>();
		for (int at = 0; at < values.length; at += 2) {
			fields.put(values[at], field(values[at], finder, values[at + 1]));
		}
		return identities.of(assessment(fields)).orElseThrow();
	}

	private static Field field(String name, Finder finder, String value) {
		return new Field(name, value, value, List.of(finder), 1, null);
	}

	private static Assessment assessment(Map<String, Field> fields) {
		Document document = new Document("1", 1, new Origin("folder", "test", "a", "a", Instant.EPOCH),
				FakeStore.content(new byte[] { 1 }), Instructions.NONE);
		return new Assessment(
				new Extraction(new Transcript(document, "test", List.of()), "invoice", Map.of(), List.of(), List.of()),
				fields, List.of(), List.of());
	}

	private static DocumentType type(Sameness same) {
		List<FieldType> fields = KINDS.entrySet()
			.stream()
			.map((kind) -> new FieldType(kind.getKey(), kind.getValue(), "", false, false, List.of(), null, Map.of(),
					kind.getKey().equals("kind") ? Role.DOCUMENT_KIND : null, null,
					kind.getKey().equals("iban") ? Term.IBAN : null))
			.toList();
		Table payments = new Table("payments", List.of(account("account", Term.IBAN), account("other", Term.NOTE)),
				Map.of());
		return new DocumentType("invoice", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(), List.of(), 0,
				false, Collections.emptyMap(), SettlementLabels.NONE, same, false, List.of(payments));
	}

	private static FieldType account(String name, Term term) {
		return new FieldType(name, FieldKind.IBAN, "", false, false, List.of(), null, Map.of(), null, null, term);
	}

}
