package io.dromedary.value.mrz;

import java.util.Optional;

import io.dromedary.document.Page;

/**
 * The nationality in a zone whose check digits fit. No digit covers it: it must be
 * printed too, or have been read alike by two engines, or be that of the state that
 * issued the document.
 *
 * @param code as ICAO 9303-3 abbreviates states
 * @param alike whether the other engine read the same
 * @param domestic whether the zone names the same state as its issuer, which no slip of
 * one letter can make of another, and the other engine read nothing else
 * @param printed whether its letters were not recognised from a picture
 */
public record MrzNationality(String code, boolean alike, boolean domestic, boolean printed) {

	/**
	 * Second letter of the document code of residence permits: {@code IR}, {@code AR}.
	 */
	private static final String PERMIT = ".R";

	/** Whether something besides its own letters bears it out. */
	public boolean borneOut() {
		return alike || domestic || printed;
	}

	/** What a zone says; empty where it names no state. */
	static Optional<MrzNationality> of(Mrz mrz, Page page, String seen) {
		Optional<String> other = read(mrz, seen);
		return Nationalities.known(mrz.nationality()).map((code) -> {
			boolean alike = other.flatMap(Nationalities::known).filter(code::equals).isPresent();
			boolean silent = other.isEmpty() || alike;
			boolean same = Nationalities.known(mrz.issuer()).filter(code::equals).isPresent();
			boolean citizens = mrz.format() != Mrz.Format.MRV_A && mrz.format() != Mrz.Format.MRV_B
					&& !mrz.documentType().matches(PERMIT);
			return new MrzNationality(code, alike, silent && same && citizens && !Nationalities.mistakable(code),
					page.source() == Page.Source.TEXT_LAYER);
		});
	}

	/**
	 * The nationality in a line as the other engine read it; empty where its dates are
	 * not those of the zone, so that it is uncertain where its letters stand.
	 */
	private static Optional<String> read(Mrz mrz, String seen) {
		boolean card = mrz.format() == Mrz.Format.TD1;
		String line = MrzZone.line(mrz.format(), 1, seen);
		int birth = card ? 0 : 13;
		int expiry = card ? 8 : 21;
		int nationality = card ? 15 : 10;
		if (!line.startsWith(mrz.birth(), birth) || !line.startsWith(mrz.expiry(), expiry)) {
			return Optional.empty();
		}
		// a line that is too long was not mended
		StringBuilder letters = new StringBuilder(line.substring(nationality, nationality + 3));
		MrzSigns.letters(letters, 0, letters.length());
		return Optional.of(letters.toString().replace("<", ""));
	}

	@Override
	public String toString() {
		return "MrzNationality[]";
	}

}
