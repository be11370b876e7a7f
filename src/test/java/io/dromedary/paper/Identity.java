package io.dromedary.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dromedary.demo.Drawn;
import io.dromedary.demo.Truth;

/** Identity documents of invented people, copied onto an A4 page as people send them. */
public final class Identity {

	/** Kinds of documents. */
	public enum Kind {

		/** Italian electronic card, both sides, with a zone of three lines. */
		ELECTRONIC,
		/** The same, back side alone. */
		BACK,
		/** Passport, with a zone of two lines. */
		PASSPORT,
		/** Residence permit, both sides, with a zone of three lines. */
		PERMIT,
		/** Driving licence of the EU, with numbered fields. */
		LICENCE,
		/** Health card, both sides, with the codice fiscale. */
		HEALTH,
		/** Italian card on paper. */
		PAPER

	}

	private final Holder holder;

	private final IdentitySheet sheet = new IdentitySheet();

	private final Map<String, String> truth = new LinkedHashMap<>();

	private Identity(Holder holder) {
		this.holder = holder;
	}

	/** The document as PDF with a text layer. */
	public static Drawn draw(Kind kind, long seed) {
		var identity = new Identity(Holder.invent(seed));
		try (identity.sheet) {
			identity.people();
			switch (kind) {
				case ELECTRONIC -> identity.electronic(true);
				case BACK -> identity.electronic(false);
				case PASSPORT -> identity.passport();
				case PERMIT -> identity.permit();
				case LICENCE -> identity.licence();
				case HEALTH -> identity.health();
				case PAPER -> identity.paper();
			}
			return new Drawn(identity.sheet.pdf(), kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + seed + ".pdf",
					new Truth("identity-card", identity.truth, List.of()));
		}
	}

	private void people() {
		truth.put("cognome", holder.surname());
		truth.put("nome", holder.given());
		truth.put("data_nascita", holder.born().toString());
		truth.put("scadenza", holder.expires().toString());
	}

	private void electronic(boolean front) {
		String number = number("CA99999AA");
		if (front) {
			sheet.plate("REPUBBLICA ITALIANA", "MINISTERO DELL'INTERNO", "CARTA DI IDENTITÀ / IDENTITY CARD");
			sheet.right(24, number);
			names("COGNOME / SURNAME", "NOME / NAME");
			sheet.above(0, 3, "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH",
					said("luogo_nascita", holder.place()) + " " + day(holder.born()));
			sheet.above(0, 4, "SESSO / SEX", said("sesso", holder.sex()));
			sheet.above(1, 4, "CITTADINANZA / NATIONALITY", said("cittadinanza", "ITA"));
			sheet.above(0, 5, "EMISSIONE / ISSUING", issued());
			sheet.above(1, 5, "SCADENZA / EXPIRY", day(holder.expires()));
			sheet.nextSide();
		}
		else {
			truth.put("cognome", Holder.zone(holder.surname()).replace('<', ' '));
			truth.put("nome", Holder.zone(holder.given()).replace('<', ' '));
			truth.put("cittadinanza", "ITA");
		}
		sheet.plate("", "", "");
		sheet.above(-1, 0, "CODICE FISCALE / FISCAL CODE", said("codice_fiscale", holder.code()));
		sheet.above(-1, 1, "INDIRIZZO DI RESIDENZA / RESIDENCE", "VIA GARIBALDI, N. 12 ROMA (RM)");
		truth.put("sesso", holder.sex());
		sheet.zone(holder.card("C", "ITA", "ITA", number));
	}

	private void passport() {
		String number = number("YA9999999");
		sheet.plate("REPUBBLICA ITALIANA", "Tipo. Type. P   Codice Paese. Country code. ITA", "PASSAPORTO PASSPORT");
		sheet.right(24, number);
		names("Cognome. Surname. Nom. (1)", "Nome. Given names. Prénoms. (2)");
		sheet.above(0, 3, "Cittadinanza. Nationality. Nationalité. (3)", said("cittadinanza", "ITALIANA"));
		sheet.above(1, 3, "Data di nascita. Date of birth. (4)", day(holder.born()));
		sheet.above(0, 4, "Sesso. Sex. Sexe. (5)", said("sesso", holder.sex()));
		sheet.above(1, 4, "Luogo di nascita. Place of birth. (6)", said("luogo_nascita", holder.place()));
		sheet.above(0, 5, "Data di rilascio. Date of issue. (7)", issued());
		sheet.above(1, 5, "Autorità. Authority. (9)", said("autorita", "MINISTRO AFFARI ESTERI"));
		sheet.above(0, 6, "Data di scadenza. Date of expiry. (8)", day(holder.expires()));
		sheet.zone(holder.passport("ITA", number));
	}

	private void permit() {
		String number = number("I99999999");
		sheet.plate("PERMESSO DI SOGGIORNO", "REPUBBLICA ITALIANA", "RESIDENCE PERMIT");
		sheet.right(24, number);
		names("COGNOME / SURNAME", "NOME / NAME");
		sheet.above(0, 3, "SESSO / SEX", said("sesso", holder.sex()));
		sheet.above(1, 3, "CITTADINANZA / NATIONALITY", said("cittadinanza", "PER"));
		sheet.above(0, 4, "DATA DI NASCITA / DATE OF BIRTH", day(holder.born()));
		sheet.above(0, 5, "VALIDO FINO AL / VALID UNTIL", day(holder.expires()));
		sheet.nextSide();
		sheet.plate("", "", "");
		sheet.above(-1, 0, "DATA DI RILASCIO / DATE OF ISSUE", issued());
		sheet.above(-1, 1, "CODICE FISCALE / FISCAL CODE", said("codice_fiscale", holder.code()));
		sheet.zone(holder.card("IR", "ITA", "PER", number));
	}

	private void licence() {
		sheet.plate("PATENTE DI GUIDA", "REPUBBLICA ITALIANA", "");
		sheet.row(0, "1.", holder.surname());
		sheet.row(1, "2.", holder.given());
		sheet.row(2, "3.", Holder.printed(holder.born(), "dd/MM/yy") + " " + said("luogo_nascita", holder.place()));
		sheet.row(3, "4a.", Holder.printed(holder.issued(), "dd/MM/yyyy") + "  4c. " + said("autorita", "MIT-UCO"));
		truth.put("data_rilascio", holder.issued().toString());
		sheet.row(4, "4b.", Holder.printed(holder.expires(), "dd/MM/yyyy"));
		sheet.row(5, "5.", number("U1A99999AA"));
		sheet.row(6, "9.", "AM B");
	}

	private void health() {
		sheet.plate("TESSERA SANITARIA", "REPUBBLICA ITALIANA - REGIONE LAZIO", "");
		sheet.above(0, 0, "Codice Fiscale", said("codice_fiscale", holder.code()));
		sheet.above(1, 0, "Sesso", said("sesso", holder.sex()));
		sheet.above(0, 1, "Cognome", holder.surname());
		sheet.above(0, 2, "Nome", holder.given());
		sheet.above(0, 3, "Luogo di nascita", said("luogo_nascita", holder.place()));
		sheet.above(0, 4, "Data di nascita", slashed(holder.born()));
		sheet.above(0, 5, "Data di scadenza", slashed(holder.expires()));
		sheet.nextSide();
		sheet.plate("TESSERA EUROPEA DI ASSICURAZIONE MALATTIA", "", "");
		sheet.above(-1, 1, "3 Cognome", holder.surname());
		sheet.above(-1, 2, "4 Nome", holder.given());
		sheet.above(-1, 3, "5 Data di nascita", slashed(holder.born()));
		sheet.above(1, 3, "6 Numero di identificazione personale", holder.code());
		sheet.above(1, 4, "7 Numero di identificazione dell'istituzione", "SSN-MIN SALUTE - 500001");
		sheet.above(-1, 5, "8 Numero di identificazione della tessera", number("80380999999999999999"));
		sheet.above(1, 5, "9 Scadenza", slashed(holder.expires()));
	}

	private void paper() {
		sheet.plate("REPUBBLICA ITALIANA", "COMUNE DI ROMA", "CARTA D'IDENTITÀ");
		sheet.above(0, 0, "N°", number("AA9999999"));
		sheet.above(0, 1, "Cognome", holder.surname());
		sheet.above(0, 2, "Nome", holder.given());
		sheet.above(0, 3, "nato il", slashed(holder.born()));
		sheet.above(1, 3, "a", holder.place());
		sheet.above(0, 4, "Cittadinanza", said("cittadinanza", "ITALIANA"));
		sheet.above(1, 4, "Residenza", "ROMA");
		sheet.above(0, 5, "Scade il", slashed(holder.expires()));
	}

	private void names(String surname, String given) {
		sheet.above(0, 1, surname, holder.surname());
		sheet.above(0, 2, given, holder.given());
	}

	private String said(String field, String value) {
		truth.put(field, value);
		return value;
	}

	private String number(String pattern) {
		return said("numero_documento", holder.number(pattern));
	}

	private String issued() {
		truth.put("data_rilascio", holder.issued().toString());
		return day(holder.issued());
	}

	private static String day(LocalDate date) {
		return Holder.printed(date, "dd.MM.yyyy");
	}

	private static String slashed(LocalDate date) {
		return Holder.printed(date, "dd/MM/yyyy");
	}

}
