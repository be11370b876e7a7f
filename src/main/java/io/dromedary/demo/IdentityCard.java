package io.dromedary.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented holder of an identity card.
 *
 * @param province two letters; empty outside Italy
 * @param fiscalCode empty outside Italy
 */
public record IdentityCard(String surname, String name, boolean female, LocalDate born, String place, String province,
		String street, String town, String fiscalCode, String number, LocalDate issued, Kind kind) {

	/** What the card looks like. */
	public enum Kind {

		/** The Italian card in credit card size, both sides. */
		ELECTRONIC,
		/** The Italian card on paper, unfolded. */
		PAPER,
		/** Labels of one language beside or above the values. */
		PLAIN

	}

	public static IdentityCard invent(Words words, Random random, Kind kind) {
		boolean female = random.nextBoolean();
		String surname = words.any("surnames", random);
		String name = words.any(female ? "names.female" : "names.male", random);
		var born = LocalDate.of(1950 + random.nextInt(55), 1, 1).plusDays(random.nextInt(365));
		String[] place = words.any("places", random).split(";");
		boolean italian = place.length == 3;
		String code = italian ? CodiceFiscale.of(surname, name, born, female, place[2]) : "";
		String street = Firm.fill(words.one("street.pattern"), words.any("streets", random), 1 + random.nextInt(90));
		String number = (kind == Kind.PAPER) ? Codes.paperCard(random) : Codes.electronicCard(random);
		var issued = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(6 * 365));
		return new IdentityCard(surname, name, female, born, place[0], italian ? place[1] : "", street,
				words.any("towns", random), code, number, issued, kind);
	}

	/** A card ends on a birthday of its holder (DL 5/2012 art. 7), within ten years. */
	LocalDate expires() {
		var birthday = born.withYear(issued.getYear() + 9);
		return birthday.isBefore(issued.plusYears(9)) ? birthday.plusYears(1) : birthday;
	}

	String sex() {
		return female ? "F" : "M";
	}

	/** As printed: Italian cards print names in capitals. */
	String print(String text) {
		return (kind == Kind.PLAIN) ? text : text.toUpperCase(Locale.ITALIAN);
	}

	/** Italian cards print the province too. */
	String birthplace() {
		return (kind == Kind.PLAIN) ? place : print(place) + " (" + province + ")";
	}

	public Truth truth(Words words) {
		var fields = new LinkedHashMap<String, String>();
		fields.put("nome", print(name));
		fields.put("cognome", print(surname));
		fields.put("data_nascita", born.toString());
		fields.put("luogo_nascita", birthplace());
		if (kind != Kind.PAPER) {
			fields.put("sesso", sex());
		}
		fields.put("cittadinanza", (kind == Kind.ELECTRONIC) ? "ITA" : words.one("cittadinanza.value"));
		fields.put("numero_documento", number);
		fields.put("scadenza", expires().toString());
		if (kind != Kind.PAPER && !fiscalCode.isEmpty()) {
			fields.put("codice_fiscale", fiscalCode);
		}
		return new Truth("identity-card", fields, List.of());
	}

}
