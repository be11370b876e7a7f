package io.dromedary.paper.einvoice;

import java.util.ArrayList;
import java.util.List;

import io.dromedary.document.Term;
import io.dromedary.paper.einvoice.Deal.Party;
import org.jspecify.annotations.Nullable;

import static io.dromedary.paper.einvoice.FatturaParties.joined;

/** Parties of CII. */
final class CiiParties {

	private final Chance chance;

	private final Said said;

	CiiParties(Chance chance, Said said) {
		this.chance = chance;
		this.said = said;
	}

	Xml of(String element, Party party, Term name, Term vat, Term number, Term address, @Nullable Term place) {
		String reached = chance.maybe(0.5, () -> chance.digits(13));
		if (place != null) {
			said.add(place, 0, reached);
		}
		boolean named = chance.maybe(0.9);
		return Xml.of(element, chance.maybe(0.2, () -> Xml.of("ram:ID", chance.digits(6))),
				chance.maybe(0.3, () -> Xml.of("ram:GlobalID", chance.digits(13)).with("schemeID", "0088")),
				named ? said.of(name, "ram:Name", party.name()) : null, named
						? chance.maybe(0.3,
								() -> Xml.of("ram:SpecifiedLegalOrganization",
										Xml.of("ram:ID", chance.digits(9)).with("schemeID", "0002"),
										Xml.of("ram:TradingBusinessName", "Trading as " + chance.words(2, 40))))
						: Xml.of("ram:SpecifiedLegalOrganization",
								said.of(name, "ram:TradingBusinessName", party.name())),
				chance.maybe(0.3,
						() -> Xml.of("ram:DefinedTradeContact", Xml.of("ram:PersonName", chance.words(2, 40)))),
				address(party, address),
				(reached != null)
						? Xml.of("ram:URIUniversalCommunication", Xml.of("ram:URIID", reached).with("schemeID", "0088"))
						: null,
				registrations(party, vat, number));
	}

	private Xml address(Party party, Term term) {
		String more = chance.maybe(0.3, () -> chance.words(3, 60));
		String third = (more != null) ? chance.maybe(0.3, () -> chance.words(2, 60)) : null;
		String province = party.province();
		said.add(term, 0, joined(", ", party.street(), more, third, joined(" ", party.zip(), party.city()), province,
				party.country()));
		return Xml.of("ram:PostalTradeAddress", Xml.of("ram:PostcodeCode", party.zip()),
				Xml.of("ram:LineOne", party.street()), (more != null) ? Xml.of("ram:LineTwo", more) : null,
				(third != null) ? Xml.of("ram:LineThree", third) : null, Xml.of("ram:CityName", party.city()),
				Xml.of("ram:CountryID", party.country()),
				(province != null) ? Xml.of("ram:CountrySubDivisionName", province) : null);
	}

	private List<Xml> registrations(Party party, Term vat, Term number) {
		List<Xml> all = new ArrayList<>();
		if (chance.maybe(0.9)) {
			said.add(vat, 0, party.country() + party.vat());
			all.add(registration(party.country() + party.vat(), "VA"));
		}
		if (party.taxNumber() != null) {
			said.add(number, 0, party.taxNumber());
			all.add(chance.upTo(all.size() + 1), registration(party.taxNumber(), "FC"));
		}
		return all;
	}

	private static Xml registration(String number, String scheme) {
		return Xml.of("ram:SpecifiedTaxRegistration", Xml.of("ram:ID", number).with("schemeID", scheme));
	}

}
