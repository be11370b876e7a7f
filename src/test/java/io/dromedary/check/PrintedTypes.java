package io.dromedary.check;

import java.util.List;
import java.util.Map;

import io.dromedary.document.CrossCheck;
import io.dromedary.document.CrossCheck.Rule;
import io.dromedary.document.DocumentType;
import io.dromedary.document.FieldKind;
import io.dromedary.document.FieldType;
import io.dromedary.document.Role;
import io.dromedary.document.SettlementLabels;

/** The types of the papers of these tests. */
final class PrintedTypes {

	private static final SettlementLabels PAID = new SettlementLabels(List.of("cash", "cash received", "contanti"),
			List.of("change", "cash change", "resto"), List.of("rounding"), List.of("subtotal"), List.of("tax"));

	private PrintedTypes() {
	}

	private static FieldType field(String name, FieldKind kind, boolean key) {
		return new FieldType(name, kind, "", key, false, List.of(), null);
	}

	static DocumentType invoice() {
		List<FieldType> fields = List.of(field("invoice_number", FieldKind.CODE, true).as(Role.NUMBER),
				field("date", FieldKind.DATE, true).as(Role.ISSUED),
				field("due_date", FieldKind.DATE, false).as(Role.DUE), field("currency", FieldKind.CURRENCY, false),
				field("seller_name", FieldKind.NAME, false).of("seller"),
				field("seller_vat", FieldKind.VAT, false).of("seller"),
				field("buyer_vat", FieldKind.VAT, false).of("buyer"),
				field("net_total", FieldKind.AMOUNT, true).as(Role.NET), field("tax_total", FieldKind.AMOUNT, false),
				field("gross_total", FieldKind.AMOUNT, true).as(Role.TOTAL), field("iban", FieldKind.IBAN, false));
		List<FieldType> lines = List.of(field("description", FieldKind.TEXT, false),
				field("quantity", FieldKind.NUMBER, false).as(Role.QUANTITY),
				field("unit_price", FieldKind.AMOUNT, false).as(Role.UNIT_PRICE),
				field("amount", FieldKind.AMOUNT, false).as(Role.LINE_AMOUNT));
		List<CrossCheck> checks = List.of(new CrossCheck(Rule.SUM, List.of("net_total", "tax_total", "gross_total")),
				new CrossCheck(Rule.BEFORE, List.of("date", "due_date")));
		return new DocumentType("invoice", "", List.of(), List.of(), 0.8, fields, lines, checks, List.of("database"));
	}

	static DocumentType receipt() {
		List<FieldType> fields = List.of(field("company", FieldKind.NAME, true),
				field("date", FieldKind.DATE, true).as(Role.ISSUED), field("address", FieldKind.ADDRESS, false),
				field("total", FieldKind.AMOUNT, true).as(Role.TOTAL), field("currency", FieldKind.CURRENCY, false));
		return new DocumentType("receipt", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(),
				List.of("database"), 0, false, Map.of(), PAID);
	}

	static DocumentType card() {
		var number = new FieldType("numero_documento", FieldKind.CODE, "", true, false, List.of(),
				"[A-Z]{2}[0-9]{7}|[A-Z]{2}[0-9]{5}[A-Z]{2}");
		List<FieldType> fields = List.of(field("nome", FieldKind.NAME, true).as(Role.GIVEN_NAME),
				field("cognome", FieldKind.NAME, true).as(Role.FAMILY_NAME),
				field("data_nascita", FieldKind.DATE, true).as(Role.BIRTH), field("sesso", FieldKind.SEX, false),
				number, field("scadenza", FieldKind.DATE, true).as(Role.EXPIRY),
				field("codice_fiscale", FieldKind.CODICE_FISCALE, false),
				field("luogo_nascita", FieldKind.TEXT, false));
		return new DocumentType("identity-card", "", List.of(), List.of(), 0.8, fields, List.of(), List.of(),
				List.of("database"));
	}

	/** A type of a test's own, without a table. */
	static DocumentType own(List<CrossCheck> checks, FieldType... fields) {
		return own(List.of(), checks, fields);
	}

	static DocumentType own(List<FieldType> columns, List<CrossCheck> checks, FieldType... fields) {
		return new DocumentType("own", "", List.of(), List.of(), 0.8, List.of(fields), columns, checks,
				List.of("database"), 0, false, Map.of(), PAID);
	}

	static FieldType key(String name, FieldKind kind, String... labels) {
		return new FieldType(name, kind, "", true, false, List.of(labels), null);
	}

}
