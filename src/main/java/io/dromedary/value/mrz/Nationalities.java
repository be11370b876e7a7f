package io.dromedary.value.mrz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dromedary.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Nationalities as machine readable zones abbreviate them (ICAO 9303-3, section 5), and
 * as they are printed: the abbreviation, the state, or the word for those who come from
 * it, which mostly begins as the state does.
 */
public final class Nationalities {

	/** Those of ICAO that are none of ISO 3166-1; {@code UTO} is for specimens. */
	private static final List<String> OF_ICAO = List.of("D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA",
			"UNK", "UNO", "UTO", "XOM");

	private static final String GERMANY = "D";

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.ITALIAN, Locale.GERMAN, Locale.FRENCH,
			new Locale("es"));

	/** How words begin that do not begin as the name of the state. */
	private static final Map<String, String> OTHERS = others("BGD BENGALESE,BANGLADESE", "CHE SUISSE,SWISS",
			"CHN CINES,CHINES,CHINOIS", "CIV IVORIAN,IVOIRIEN", "CZE CECA,CECO,CZECH,TCHEQUE,CHECA,TSCHECHISCH",
			"D TEDESC,GERMAN,DEUTSCH", "DNK DANES,DANISH,DANOIS", "EGY EGIZIAN,EGYPTIAN", "ESP SPANISH,ESPANOL",
			"FRA FRENCH", "GBR BRITISH,BRITANN,INGLES", "GRC GREEK,GRECA,GRECO", "NLD OLANDES,DUTCH,NEDERLANDS",
			"POL POLACC,POLISH,POLSK,POLONAIS", "ROU ROMENA,ROMENO,RUMENA,RUMENO,ROMANIAN",
			"SWE SVEDES,SWEDISH,SUEDOIS", "USA STATUNITENSE,AMERICAN");

	/** The shortest beginning that tells a state. */
	private static final int LEAST = 4;

	/** So many last letters of its name the word for its people may lack. */
	private static final int ENDING = 3;

	/** What OCR takes for each other, one group after the other. */
	private static final List<String> LOOKALIKES = List.of("ILTJ", "OQDCGU", "VUYW", "MNHW", "BPRK", "EFL", "SZ", "XK");

	private Nationalities() {
	}

	/**
	 * The abbreviation in a zone, if it stands for a state whose nationality somebody may
	 * have; not for stateless persons and refugees ({@code XXA}, {@code XXB}).
	 */
	static Optional<String> known(String code) {
		String plain = code.equals("DEU") ? GERMANY : code;
		return Known.CODES.contains(plain) ? Optional.of(plain) : Optional.empty();
	}

	/** Whether another abbreviation differs in one letter alone, which looks alike. */
	static boolean mistakable(String code) {
		return Known.CODES.stream().anyMatch((other) -> alike(code, other));
	}

	private static boolean alike(String one, String other) {
		int different = 0;
		for (int at = 0; at < one.length() && one.length() == other.length(); at++) {
			String pair = "" + one.charAt(at) + other.charAt(at);
			boolean same = pair.charAt(0) == pair.charAt(1);
			if (!same && LOOKALIKES.stream()
				.noneMatch((group) -> group.indexOf(pair.charAt(0)) >= 0 && group.indexOf(pair.charAt(1)) >= 0)) {
				return false;
			}
			different += same ? 0 : 1;
		}
		return different == 1;
	}

	/** What a printed nationality is in a zone; empty where that is not certain. */
	public static Optional<String> of(String printed) {
		String word = Texts.key(printed);
		Optional<String> code = known(word);
		return code.isPresent() ? code : Optional.ofNullable(other(word)).or(() -> state(word));
	}

	private static @Nullable String other(String word) {
		return OTHERS.entrySet()
			.stream()
			.filter((entry) -> word.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The state with which it has the longest beginning in common, and most of its name;
	 * none where that is the beginning of several.
	 */
	private static Optional<String> state(String word) {
		int longest = LEAST;
		boolean whole = false;
		Set<String> codes = new TreeSet<>();
		for (Map.Entry<String, String> name : Known.NAMES.entrySet()) {
			int common = common(word, name.getKey());
			if (common > longest) {
				codes.clear();
				whole = false;
			}
			if (common >= longest) {
				longest = common;
				codes.add(name.getValue());
				whole |= common >= name.getKey().length() - ENDING;
			}
		}
		return (whole && codes.size() == 1) ? codes.stream().findFirst() : Optional.empty();
	}

	private static int common(String one, String other) {
		int at = 0;
		while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
			at++;
		}
		return at;
	}

	private static Map<String, String> others(String... entries) {
		Map<String, String> others = new LinkedHashMap<>();
		for (String entry : entries) {
			String[] parts = entry.split(" ");
			Stream.of(parts[1].split(",")).forEach((word) -> others.put(word, parts[0]));
		}
		return Map.copyOf(others);
	}

	/** Made when the first zone asks. */
	private static final class Known {

		static final Set<String> CODES = Stream
			.concat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream(), OF_ICAO.stream())
			.filter((code) -> !code.equals("DEU"))
			.collect(Collectors.toUnmodifiableSet());

		/** The names of states in five languages, and their abbreviations. */
		static final Map<String, String> NAMES = names();

		private static Map<String, String> names() {
			Map<String, String> names = new LinkedHashMap<>();
			for (Locale state : Arrays.stream(Locale.getISOCountries()).map((code) -> new Locale("", code)).toList()) {
				String code = known(state.getISO3Country()).orElse("");
				LANGUAGES.forEach((language) -> names.put(Texts.key(state.getDisplayCountry(language)), code));
			}
			return Map.copyOf(names);
		}

	}

}
