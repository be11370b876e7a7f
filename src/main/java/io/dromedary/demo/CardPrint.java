package io.dromedary.demo;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Identity cards on a copied A4 page, as people send them. */
public final class CardPrint {

	private static final double LEFT = 120;

	private static final Color ITALIAN_BLUE = new Color(0xDCE8F2);

	private static final Color PAPER = new Color(0xF3EFE2);

	private static final Color GREY = new Color(0xC4CCD2);

	private final IdentityCard card;

	private final Words words;

	private final int layout;

	private final Sheet sheet = Sheet.a4();

	private CardPrint(IdentityCard card, Words words, int layout) {
		this.card = card;
		this.words = words;
		this.layout = layout;
	}

	/** The card as PDF with a text layer. */
	public static byte[] pdf(IdentityCard card, Words words, int layout) {
		var print = new CardPrint(card, words, layout);
		try (print.sheet) {
			switch (card.kind()) {
				case ELECTRONIC -> print.electronic();
				case PAPER -> print.paper();
				default -> print.plain();
			}
			return print.sheet.pdf();
		}
	}

	private void electronic() {
		front(90);
		back(360);
	}

	private void front(double top) {
		plate(top, ITALIAN_BLUE);
		sheet.text(LEFT + 14, top + 20, Face.bold(10), "REPUBBLICA ITALIANA");
		sheet.text(LEFT + 14, top + 31, Face.regular(7), "MINISTERO DELL'INTERNO");
		sheet.text(LEFT + 14, top + 45, Face.bold(8), "CARTA DI IDENTITÀ / IDENTITY CARD");
		sheet.right(LEFT + 346, top + 24, Face.bold(14), card.number());
		portrait(LEFT + 14, top + 58);
		double x = LEFT + 116;
		above(x, top + 60, "COMUNE DI / MUNICIPALITY", card.print(card.town().replaceAll("^\\d+ | \\(..\\)$", "")));
		above(x, top + 84, "COGNOME / SURNAME", card.print(card.surname()));
		above(x, top + 108, "NOME / NAME", card.print(card.name()));
		above(x, top + 132, "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH",
				card.print(card.place()) + " (" + card.province() + ") " + date(card.born(), "dd.MM.yyyy"));
		above(x, top + 156, "SESSO / SEX", card.sex());
		above(x + 70, top + 156, "STATURA / HEIGHT", card.female() ? "167" : "178");
		above(x + 150, top + 156, "CITTADINANZA / NATIONALITY", "ITA");
		above(x, top + 180, "EMISSIONE / ISSUING", date(card.issued(), "dd.MM.yyyy"));
		above(x + 110, top + 180, "SCADENZA / EXPIRY", date(card.expires(), "dd.MM.yyyy"));
	}

	private void back(double top) {
		plate(top, ITALIAN_BLUE);
		above(LEFT + 14, top + 22, "CODICE FISCALE / FISCAL CODE", card.fiscalCode());
		above(LEFT + 200, top + 22, "ESTREMI ATTO DI NASCITA", "00" + card.born().getDayOfYear() + " p1 sA");
		above(LEFT + 14, top + 52, "INDIRIZZO DI RESIDENZA / RESIDENCE",
				card.print(card.street()) + " " + card.print(card.town().replaceAll("^\\d+ ", "")));
		double y = top + 160;
		for (String line : MachineReadableZone.of(card)) {
			for (int i = 0; i < line.length(); i++) {
				sheet.centre(LEFT + 18 + i * 11.1, y, Face.regular(13), line.substring(i, i + 1));
			}
			y += 20;
		}
	}

	private void paper() {
		sheet.fill(60, 90, 475, 300, PAPER);
		sheet.frame(60, 90, 475, 300);
		sheet.rule(297, 90, 297, 390, 0.4);
		var entries = new String[][] { { "Cognome", card.print(card.surname()) }, { "Nome", card.print(card.name()) },
				{ "nato il", date(card.born(), "dd/MM/yyyy") },
				{ "(atto n.", "1" + card.born().getDayOfYear() + " P. 1 S. A)" },
				{ "a", card.print(card.place()) + " (" + card.province() + ")" }, { "Cittadinanza", "ITALIANA" },
				{ "Residenza", card.print(card.town().replaceAll("^\\d+ | \\(..\\)$", "")) },
				{ "Via", card.print(card.street().replaceAll("^Via ", "")) }, { "Stato civile", "=====" },
				{ "Statura", card.female() ? "1,67" : "1,78" }, { "Capelli", "castani" }, { "Occhi", "castani" } };
		double y = 116;
		for (String[] entry : entries) {
			beside(72, y, entry[0], entry[1]);
			y += 22;
		}
		cover();
	}

	private void cover() {
		double middle = 416;
		sheet.centre(middle, 118, Face.bold(13), "REPUBBLICA ITALIANA");
		String town = card.print(card.town().replaceAll("^\\d+ | \\(..\\)$", ""));
		sheet.centre(middle, 140, Face.regular(11), "COMUNE DI " + town);
		sheet.centre(middle, 168, Face.bold(13), "CARTA D'IDENTITÀ");
		sheet.centre(middle, 190, Face.bold(13), "N° " + card.number());
		sheet.centre(middle, 212, Face.regular(10), "DI");
		sheet.centre(middle, 230, Face.bold(11), card.print(card.surname()) + " " + card.print(card.name()));
		portrait(370, 246);
		beside(312, 376, "Scade il", date(card.expires(), "dd/MM/yyyy"));
	}

	private void plain() {
		plate(90, PAPER);
		sheet.text(LEFT + 14, 112, Face.bold(12), words.one("card.title"));
		String issuer = Firm.fill(words.one("card.issuer"), card.place()).toUpperCase(words.locale());
		sheet.right(LEFT + 346, 112, Face.regular(8), issuer);
		portrait(LEFT + 14, 128);
		String pattern = words.one("card.dates", layout);
		var entries = new LinkedHashMap<String, String>();
		entries.put("cognome", card.surname());
		entries.put("nome", card.name());
		entries.put("data_nascita", card.born().format(DateTimeFormatter.ofPattern(pattern, words.locale())));
		entries.put("luogo_nascita", card.place());
		entries.put("sesso", card.sex());
		entries.put("cittadinanza", words.one("cittadinanza.value"));
		entries.put("numero_documento", card.number());
		entries.put("scadenza", card.expires().format(DateTimeFormatter.ofPattern(pattern, words.locale())));
		if (!card.fiscalCode().isEmpty()) {
			entries.put("codice_fiscale", card.fiscalCode());
		}
		double y = 134;
		for (var entry : entries.entrySet()) {
			beside(LEFT + 112, y, words.one(entry.getKey(), layout) + ":", entry.getValue());
			y += 19;
		}
	}

	private void plate(double top, Color colour) {
		sheet.fill(LEFT, top, 360, 226, colour);
		sheet.frame(LEFT, top, 360, 226);
	}

	private void above(double x, double y, String label, String value) {
		sheet.text(x, y, Face.regular(6.5), label);
		sheet.text(x, y + 11, Face.bold(9.5), value);
	}

	private void beside(double x, double y, String label, String value) {
		sheet.text(x, y, Face.regular(9), label);
		sheet.text(x + 92, y, Face.bold(10), value);
	}

	private void portrait(double x, double y) {
		sheet.fill(x, y, 88, 112, GREY);
		sheet.fill(x + 30, y + 24, 28, 36, GREY.darker());
		sheet.fill(x + 14, y + 68, 60, 44, GREY.darker());
	}

	private static String date(LocalDate date, String pattern) {
		return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ITALIAN));
	}

}
