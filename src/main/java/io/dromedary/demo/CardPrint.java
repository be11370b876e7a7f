package io.dromedary.demo;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Identity cards on a copied A4 page, as people send them. */
public final class CardPrint {

	private static final double LEFT = 78;

	private static final double RIGHT = Sheet.A4_WIDTH - LEFT;

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
		front(80);
		back(400);
	}

	private void front(double top) {
		plate(top, ITALIAN_BLUE);
		sheet.text(LEFT + 16, top + 24, Face.bold(12), "REPUBBLICA ITALIANA");
		sheet.text(LEFT + 16, top + 37, Face.regular(8), "MINISTERO DELL'INTERNO");
		sheet.text(LEFT + 16, top + 53, Face.bold(9), "CARTA DI IDENTITÀ / IDENTITY CARD");
		sheet.right(RIGHT - 16, top + 28, Face.bold(16), card.number());
		portrait(LEFT + 16, top + 76);
		double x = LEFT + 130;
		above(x, top + 76, "COMUNE DI / MUNICIPALITY", town());
		above(x, top + 106, "COGNOME / SURNAME", card.print(card.surname()));
		above(x, top + 136, "NOME / NAME", card.print(card.name()));
		above(x, top + 166, "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH",
				card.birthplace() + " " + date(card.born(), "dd.MM.yyyy"));
		above(x, top + 196, "SESSO / SEX", card.sex());
		above(x + 75, top + 196, "STATURA / HEIGHT", card.female() ? "167" : "178");
		above(x + 170, top + 196, "CITTADINANZA / NATIONALITY", "ITA");
		above(x, top + 226, "EMISSIONE / ISSUING", date(card.issued(), "dd.MM.yyyy"));
		above(x + 170, top + 226, "SCADENZA / EXPIRY", date(card.expires(), "dd.MM.yyyy"));
	}

	private void back(double top) {
		plate(top, ITALIAN_BLUE);
		above(LEFT + 16, top + 28, "CODICE FISCALE / FISCAL CODE", card.fiscalCode());
		above(LEFT + 260, top + 28, "ESTREMI ATTO DI NASCITA", "00" + card.born().getDayOfYear() + " p1 sA");
		above(LEFT + 16, top + 64, "INDIRIZZO DI RESIDENZA / RESIDENCE",
				card.print(card.street() + " " + card.town().replaceAll("^\\d+ ", "")));
		double y = top + 200;
		for (String line : MachineReadableZone.of(card)) {
			for (int i = 0; i < line.length(); i++) {
				String letter = line.substring(i, i + 1);
				sheet.centre(LEFT + 22 + i * 13.6, y, Face.bold(16).fitting(letter, 13.2), letter);
			}
			y += 24;
		}
	}

	private String town() {
		return card.print(card.town().replaceAll("^\\d+ | \\(..\\)$", ""));
	}

	private void paper() {
		sheet.fill(60, 90, 475, 300, PAPER);
		sheet.frame(60, 90, 475, 300);
		sheet.rule(297, 90, 297, 390, 0.4);
		var entries = new LinkedHashMap<String, String>();
		entries.put("Cognome", card.print(card.surname()));
		entries.put("Nome", card.print(card.name()));
		entries.put("nato il", date(card.born(), "dd/MM/yyyy"));
		entries.put("(atto n.", "1" + card.born().getDayOfYear() + " P. 1 S. A)");
		entries.put("a", card.birthplace());
		entries.put("Cittadinanza", "ITALIANA");
		entries.put("Residenza", town());
		entries.put("Via", card.print(card.street().replaceAll("^Via ", "")));
		entries.put("Stato civile", "=====");
		entries.put("Statura", card.female() ? "1,67" : "1,78");
		entries.put("Capelli", "castani");
		entries.put("Occhi", "castani");
		double y = 116;
		for (var entry : entries.entrySet()) {
			beside(72, y, entry.getKey(), entry.getValue());
			y += 22;
		}
		cover();
	}

	private void cover() {
		double middle = 416;
		sheet.centre(middle, 118, Face.bold(13), "REPUBBLICA ITALIANA");
		sheet.centre(middle, 140, Face.regular(11), "COMUNE DI " + town());
		sheet.centre(middle, 168, Face.bold(13), "CARTA D'IDENTITÀ");
		sheet.centre(middle, 190, Face.bold(13), "N° " + card.number());
		sheet.centre(middle, 212, Face.regular(10), "DI");
		sheet.centre(middle, 230, Face.bold(11), card.print(card.surname()) + " " + card.print(card.name()));
		portrait(370, 246);
		beside(312, 376, "Scade il", date(card.expires(), "dd/MM/yyyy"));
	}

	private void plain() {
		plate(80, PAPER);
		sheet.text(LEFT + 16, 106, Face.bold(14), words.one("card.title"));
		String issuer = Firm.fill(words.one("card.issuer"), card.place()).toUpperCase(words.locale());
		sheet.right(RIGHT - 16, 106, Face.regular(9), issuer);
		portrait(LEFT + 16, 130);
		var entries = entries();
		int row = 0;
		for (var entry : entries.entrySet()) {
			String label = words.one(entry.getKey(), layout);
			if (layout % 2 == 0) {
				beside(LEFT + 130, 138 + row * 23, label + ":", entry.getValue());
			}
			else {
				above(LEFT + 130 + (row % 2) * 150, 136 + row / 2 * 42, label, entry.getValue());
			}
			row++;
		}
	}

	private Map<String, String> entries() {
		var dates = DateTimeFormatter.ofPattern(words.one("card.dates", layout), words.locale());
		var entries = new LinkedHashMap<String, String>();
		entries.put("cognome", card.surname());
		entries.put("nome", card.name());
		entries.put("data_nascita", card.born().format(dates));
		entries.put("luogo_nascita", card.place());
		entries.put("sesso", card.sex());
		entries.put("cittadinanza", words.one("cittadinanza.value"));
		entries.put("numero_documento", card.number());
		entries.put("scadenza", card.expires().format(dates));
		if (!card.fiscalCode().isEmpty()) {
			entries.put("codice_fiscale", card.fiscalCode());
		}
		return entries;
	}

	private void plate(double top, Color colour) {
		sheet.fill(LEFT, top, RIGHT - LEFT, 277, colour);
		sheet.frame(LEFT, top, RIGHT - LEFT, 277);
	}

	private void above(double x, double y, String label, String value) {
		sheet.text(x, y, Face.regular(7), label);
		sheet.text(x, y + 13, Face.bold(11), value);
	}

	private void beside(double x, double y, String label, String value) {
		sheet.text(x, y, Face.regular(9), label);
		sheet.text(x + 105, y, Face.bold(10.5), value);
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
