package io.dromedary.paper.einvoice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Party;
import org.jspecify.annotations.Nullable;

/** The header of a FatturaPA: who sends it, sells and buys. */
final class FatturaParties {

	private final Chance chance;

	private final Said said;

	FatturaParties(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	Xml header(Deal deal, String format, boolean newer) {
		return Xml.of("FatturaElettronicaHeader", sending(format), seller(deal.seller, newer), agent(),
				buyer(deal.buyer),
				chance.maybe(0.1,
						() -> Xml.of("TerzoIntermediarioOSoggettoEmittente",
								Xml.of("DatiAnagrafici", vat("IdFiscaleIVA", null, "IT", "99999999999"),
										Xml.of("Anagrafica", Xml.of("Denominazione", "Terzo & Co"))))),
				chance.maybe(0.1, () -> Xml.of("SoggettoEmittente", "TZ")));
	}

	private Xml sending(String format) {
		String code = chance.maybe(0.3) ? chance.one("0000000", "XXXXXXX") : chance.capitals(7);
		code = format.equals("FPA12") ? code.substring(1) : code;
		String mail = chance.maybe(0.5, () -> "fatture." + chance.digits(3) + "@pec.example.it");
		said.add(Term.BUYER_ELECTRONIC_ADDRESS, 0, code.matches("0+|X+") ? mail : code);
		return Xml.of("DatiTrasmissione", vat("IdTrasmittente", null, "IT", chance.partitaIva()),
				Xml.of("ProgressivoInvio", chance.digits(5)), Xml.of("FormatoTrasmissione", format),
				Xml.of("CodiceDestinatario", code),
				chance.maybe(0.2, () -> Xml.of("ContattiTrasmittente", Xml.of("Email", "a@example.it"))),
				(mail != null) ? Xml.of("PECDestinatario", mail) : null);
	}

	private Xml seller(Party party, boolean newer) {
		return Xml.of("CedentePrestatore",
				Xml.of("DatiAnagrafici", vat("IdFiscaleIVA", Term.SELLER_VAT, party.country(), party.vat()),
						said.perhaps(Term.SELLER_TAX_NUMBER, 0, "CodiceFiscale", party.taxNumber()),
						names(Term.SELLER_NAME, party),
						Xml.of("RegimeFiscale", newer ? "RF20" : chance.one("RF01", "RF19", "RF18"))),
				place(Term.SELLER_ADDRESS, "Sede", party),
				chance.maybe(0.1, () -> place(null, "StabileOrganizzazione", Party.of(chance, true))),
				chance.maybe(0.2,
						() -> Xml.of("IscrizioneREA", Xml.of("Ufficio", "MI"), Xml.of("NumeroREA", "123456"),
								Xml.of("CapitaleSociale", "10000.00"), Xml.of("StatoLiquidazione", "LN"))),
				chance.maybe(0.2, () -> Xml.of("Contatti", Xml.of("Telefono", "0212345678"))));
	}

	private @Nullable Xml agent() {
		return chance.maybe(0.1,
				() -> Xml.of("RappresentanteFiscale",
						Xml.of("DatiAnagrafici", vat("IdFiscaleIVA", null, "IT", chance.partitaIva()),
								Xml.of("Anagrafica", Xml.of("Denominazione", "Rappresentante")))));
	}

	private Xml buyer(Party party) {
		boolean number = party.taxNumber() == null || chance.maybe(0.7);
		return Xml.of("CessionarioCommittente",
				Xml.of("DatiAnagrafici",
						number ? vat("IdFiscaleIVA", Term.BUYER_VAT, party.country(), party.vat()) : null,
						said.perhaps(Term.BUYER_TAX_NUMBER, 0, "CodiceFiscale", party.taxNumber()),
						names(Term.BUYER_NAME, party)),
				place(Term.BUYER_ADDRESS, "Sede", party));
	}

	/** Now and then the country stands in front of the number, too. */
	Xml vat(String element, @Nullable Term term, String country, String number) {
		if (term != null) {
			said.add(term, 0, country + number);
		}
		return Xml.of(element, Xml.of("IdPaese", country),
				Xml.of("IdCodice", chance.maybe(0.05) ? country + number : number));
	}

	Xml names(Term term, Party party) {
		return Xml.of("Anagrafica", inner(term, party));
	}

	/** Titles stand behind the names, and are said before them. */
	List<Xml> inner(Term term, Party party) {
		String[] person = party.person();
		if (person == null) {
			return List.of(said.of(term, "Denominazione", party.name()));
		}
		said.add(term, 0, party.name());
		List<Xml> names = List.of(Xml.of("Nome", person[1]), Xml.of("Cognome", person[2]));
		return person[0].isEmpty() ? names
				: Stream.concat(names.stream(), Stream.of(Xml.of("Titolo", person[0]))).toList();
	}

	Xml place(@Nullable Term term, String element, Party party) {
		if (term != null) {
			said.add(term, 0, address(party));
		}
		return Xml.of(element, Xml.of("Indirizzo", party.street()),
				(party.house() != null) ? Xml.of("NumeroCivico", party.house()) : null, Xml.of("CAP", party.zip()),
				Xml.of("Comune", party.city()),
				(party.province() != null) ? Xml.of("Provincia", party.province()) : null,
				Xml.of("Nazione", party.country()));
	}

	private static String address(Party party) {
		return joined(", ", joined(" ", party.street(), party.house()),
				joined(" ", party.zip(), party.city(), party.province()), party.country());
	}

	static String joined(String between, @Nullable String... texts) {
		return Stream.of(texts).filter((text) -> text != null && !text.isEmpty()).collect(Collectors.joining(between));
	}

}
