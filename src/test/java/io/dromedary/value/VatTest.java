package io.dromedary.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check digits of VAT numbers. In each table a question mark stands for the check
 * digit, and behind it are all digits and letters that are right there; every other one
 * is wrong.
 */
class VatTest {

	private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ATU1358562?     | 7
			BE042875949?    | 7
			BE040301926?    | 1
			CHE10015521?    | 2
			CHE10015521?IVA | 2
			DE13669597?     | 6
			DK1358562?      | 8
			EE10093155?     | 8
			FI2077474?      | 0
			FR4030326504?   | 5
			HR3339200596?   | 1
			HU1289231?      | 2
			IT0074311015?   | 7
			IT0194951501?   | 7
			LU1502744?      | 2
			MT1167911?      | 2
			NL00449544?B01  | 5
			NL000099998B5?  | 7
			NO98807791?MVA  | 7
			PL856734621?    | 5
			SE123456789?01  | 7
			SK202274961?    | 9
			""")
	void oneCheckDigitIsRight(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EL09425921?     | 6
			EL09138532?     | 0
			GR05272106?     | 0
			PL523154534?    | 0
			PL559924583?    | ''
			PT50196484?     | 3
			PT56791634?     | 0
			PT53703398?     | 0
			PT54801480?     | 9
			RO1?            | 9
			RO14?           | 0
			RO1854729?      | 0
			RO158173343?    | 2
			SI5022305?      | 4
			SI5136163?      | 9
			SI5616355?      | 0
			SI5012117?      | ''
			""")
	void aRestOfTenOrNoughtHasItsOwnRuleInEachCountry(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			LT11951151?     | 5
			LT6525428?1     | ''
			LT65254281?     | 6
			LT58426381?     | 9
			LT91972771?     | 0
			LT11951152?     | ''
			LT10000191901?  | 7
			LT10000480161?  | 0
			LT39902131271?  | 4
			LT93247816831?  | 0
			LV4000352160?   | 0
			LV4803752381?   | 3
			LV4057410619?   | 9
			LV4396424134?   | ''
			LV1611751999?   | 7
			LV3011701063?   | 0
			LV3112701234?   | 3
			LV3011701400?   | 9
			LV0105701170?   | 0
			LV3212345678?   | 0123456789
			""")
	void balticNumbersOfFirmsAndPersonsHaveTwoRules(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	/** Ten digits may be a citizen's, a foreigner's or another's, each with its digit. */
	@ParameterizedTest
	@CsvSource({ "BG17507475?, 2", "BG36671276?, 9", "BG07924402?, 0", "BG15532764?, 0", "BG752316926?, 357",
			"BG803205603?, 135", "BG711104292?, 05", "BG104904954?, 048", "BG200323045?, 79", "BG101108034?, 067" })
	void aBulgarianNumberIsOfAFirmOrOfOneOfThreeKindsOfPersons(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	/** The first digit is that of a citizen; months count 20 or 40 more by century. */
	@ParameterizedTest
	@CsvSource({ "BG210101809?, 0, true", "BG331231907?, 4, true", "BG452115384?, 8, true", "BG013215916?, 8, true",
			"BG344115514?, 0, true", "BG505215612?, 7, true", "BG780015778?, 0, false", "BG571315938?, 5, false",
			"BG742015681?, 8, false", "BG143315610?, 3, false", "BG034015307?, 8, false", "BG725315837?, 8, false",
			"BG836115266?, 6, false", "BG160500630?, 3, false", "BG490532403?, 9, false" })
	void aBulgarianCitizenWasBornOnADay(String number, String digit, boolean born) {
		assertThat(rightFor(number).contains(digit)).isEqualTo(born);
	}

	@ParameterizedTest
	@CsvSource({ "CZ2512389?, 1", "CZ5064847?, 1", "CZ1252817?, 0", "CZ1729528?, 9", "CZ8060108?, 1", "CZ9911512?, ''",
			"CZ710319274?, 5", "CZ750512608?, 0" })
	void aCzechNumberIsOfAFirmOrAPerson(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "CZ64090392?, 6", "CZ66605664?, 8", "CZ67836485?, 9", "CZ60830011?, 0", "CZ60383608?, 1",
			"CZ65849058?, 7", "CZ60152236?, 8" })
	void aCzechPersonWithoutABirthNumberHasACheckDigitOfItsOwn(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	/** Of women the month counts 50 more, and 20 more where a day has no number left. */
	@ParameterizedTest
	@CsvSource({ "CZ120101989?, 7", "CZ121231643?, 5", "CZ122115237?, 2", "CZ123215856?, 5", "CZ125115490?, 5",
			"CZ126215247?, 4", "CZ127115142?, 0", "CZ128215913?, 1", "CZ120015204?, ''", "CZ121315522?, ''",
			"CZ122015561?, ''", "CZ123315533?, ''", "CZ125015577?, ''", "CZ126315664?, ''", "CZ128315454?, ''",
			"CZ120500582?, ''", "CZ120532520?, ''", "CZ99123112?, 0123456789", "CZ99133112?, ''" })
	void aCzechBirthNumberTellsADay(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CY10259033?  | P
			CY00532445?  | O
			CY99123456?  | K
			CY12345678?  | ''
			IE6433435?   | F
			IE3628739?   | L
			IE8D79739?   | I
			IE8Z49289?   | F
			IE9+12345?   | N
			IE6433435?A  | O
			IE6433435?I  | R
			IE6433435?W  | F
			ES5436231?K  | 5
			ES54362315?  | K
			ESX5253868?  | R
			ESY0867756?  | A
			ESZ1234567?  | R
			ESK1234567?  | DL
			ESM1234567?  | DL
			ESB5837843?  | 1
			ESA1358562?  | 5
			ESJ9921658?  | 2B
			ESQ5017005?  | 9I
			ESI1234567?  | ''
			""")
	void aCheckLetterIsRightOrWrong(String number, String right) {
		assertThat(rightFor(number)).isEqualTo(right);
	}

	/** Ranges of the serial number for each of the two sums by 97. */
	@ParameterizedTest
	@CsvSource({ "980780684, true", "009999914, true", "010000090, false", "099999948, false", "100000089, true",
			"949000040, true", "949000138, false", "970000073, false", "970000171, true", "999000005, true",
			"999000103, false", "099999990, false", "100000034, false", "100000132, true", "949000180, true",
			"980780685, false", "980780684001, true" })
	void aBritishNumberIsRightByTheSumOfItsRange(String number, boolean right) {
		assertThat(Vat.read("GB" + number).proven()).isEqualTo(right);
		assertThat(Vat.read("XI" + number).proven()).isEqualTo(right);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GBGD001", "GBHA599", "XIGD499", "FRK7399859412" })
	void numbersWithoutAPublishedRuleAreRight(String number) {
		assertThat(Vat.read(number).proven()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000000", "IT00000000000", "GB000000000", "EL000000000", "DK00000000",
			"SE000000000001", "CHE000000000", "CHE000000000 MWST", "CY00000000E", "LV00000000001" })
	void noughtsFillAPlaceAndAreNoNumber(String number) {
		assertThat(Vat.read(number).problems()).containsExactly(Problem.error("vat-check-digits"));
	}

	@Test
	void anItalianNumberIsTheSameWithItsCountry() {
		assertThat(Vat.key("IT00743110157")).isEqualTo("00743110157");
		assertThat(Vat.key("00743110157")).isEqualTo("00743110157");
		assertThat(Vat.key("HR33392005961")).isEqualTo("HR33392005961");
		assertThat(Vat.key("IT0074311015")).isEqualTo("IT0074311015");
	}

	private static String rightFor(String number) {
		var right = new StringBuilder();
		for (char sign : SIGNS.toCharArray()) {
			if (Vat.read(number.replace('?', sign)).proven()) {
				right.append(sign);
			}
		}
		return right.toString();
	}

}
