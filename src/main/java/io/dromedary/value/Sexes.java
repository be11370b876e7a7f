package io.dromedary.value;

import java.util.Set;

/** The sex printed on a card, to M or F. */
public final class Sexes {

	private static final Set<String> MALE = Set.of("M", "MASCHIO", "MASCHILE", "MALE", "UOMO", "HOMME", "H", "HOMBRE",
			"MASCULIN", "MASCULINO", "MANNLICH", "MM");

	private static final Set<String> FEMALE = Set.of("F", "FEMMINA", "FEMMINILE", "FEMALE", "DONNA", "FEMME", "MUJER",
			"FEMININ", "FEMENINO", "WEIBLICH", "W", "FF");

	private Sexes() {
	}

	public static Reading read(String printed) {
		String word = Texts.key(printed);
		if (MALE.contains(word)) {
			return Reading.of("M");
		}
		return FEMALE.contains(word) ? Reading.of("F") : Reading.unreadable("sex");
	}

}
