package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Party;
import org.jspecify.annotations.Nullable;

import static io.dromedary.paper.einvoice.FatturaParties.joined;

/** Parties of UBL. */
final class UblParties {

	private final Chance chance;

	private final Said said;

	UblParties(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	/** Its legal name counts where it has one. */
	Xml of(Party party, Term name, Term vat, Term number, Term address, @Nullable Term place) {
		boolean legal = chance.maybe(0.85);
		boolean trading = !legal || chance.maybe(0.4);
		said.add(name, 0, party.name());
		String endpoint = chance.maybe(0.7, () -> chance.digits(13));
		if (place != null) {
			said.add(place, 0, endpoint);
		}
		return Xml.of("cac:Party",
				(endpoint != null) ? Xml.of("cbc:EndpointID", endpoint).with("schemeID", "0088") : null,
				chance.several(2, (row) -> Xml.of("cac:PartyIdentification", Xml.of("cbc:ID", chance.digits(8)))),
				trading ? Xml.of("cac:PartyName",
						Xml.of("cbc:Name", legal ? "Trading as " + chance.words(2, 40) : party.name())) : null,
				address(party, address), schemes(party, vat, number),
				legal ? Xml.of("cac:PartyLegalEntity", Xml.of("cbc:RegistrationName", party.name()),
						chance.maybe(0.4, () -> Xml.of("cbc:CompanyID", chance.digits(9)))) : null,
				chance.maybe(0.3, () -> Xml.of("cac:Contact", Xml.of("cbc:Name", chance.words(2, 40)),
						Xml.of("cbc:ElectronicMail", "a@example.org"))));
	}

	private Xml address(Party party, Term term) {
		String more = chance.maybe(0.2, () -> chance.words(3, 60));
		said.add(term, 0, joined(", ", joined(" ", party.street(), party.house()), more,
				joined(" ", party.zip(), party.city()), party.province(), party.country()));
		return Xml.of("cac:PostalAddress", Xml.of("cbc:StreetName", party.street()),
				(more != null) ? Xml.of("cbc:AdditionalStreetName", more) : null,
				(party.house() != null) ? Xml.of("cbc:BuildingNumber", party.house()) : null,
				Xml.of("cbc:CityName", party.city()), Xml.of("cbc:PostalZone", party.zip()),
				(party.province() != null) ? Xml.of("cbc:CountrySubentity", party.province()) : null,
				Xml.of("cac:Country", Xml.of("cbc:IdentificationCode", party.country())));
	}

	/** The tax number may stand before the VAT number. */
	private List<Xml> schemes(Party party, Term vat, Term number) {
		List<Xml> schemes = new ArrayList<>();
		if (chance.maybe(0.9)) {
			said.add(vat, 0, party.country() + party.vat());
			schemes.add(scheme(party.country() + party.vat(), chance.one("VAT", "VAT", "vat")));
		}
		if (party.taxNumber() != null) {
			said.add(number, 0, party.taxNumber());
			schemes.add(chance.upTo(schemes.size() + 1), scheme(party.taxNumber(), chance.one("FC", "TAX", "LOC")));
		}
		return schemes;
	}

	private static Xml scheme(String number, String scheme) {
		return Xml.of("cac:PartyTaxScheme", Xml.of("cbc:CompanyID", number),
				Xml.of("cac:TaxScheme", Xml.of("cbc:ID", scheme)));
	}

}
