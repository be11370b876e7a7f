package io.dromedary.value;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers from the standards' own examples, and invented ones. */
class TaxNumbersTest {

	@ParameterizedTest
	@ValueSource(strings = { "GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00",
			"IT60 X054 2811 1010 0000 0123 456", "FR14 2004 1010 0505 0001 3M02 606", "CH93 0076 2011 6238 5295 7",
			"ES91 2100 0418 4502 0005 1332", "IBAN: NL91 ABNA 0417 1643 00", "mt84malt011000012345mtlcast001s" })
	void theExamplesOfTheIbanRegistryAreProven(String iban) {
		assertThat(Iban.read(iban).proven()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "GB82 WEST 1234 5698 7654 33, iban-check-digits", "DE8937040044053201300, iban-format",
			"ZZ82WEST12345698765432, iban-country", "hello, iban-format", "DE8937040044O532013000, iban-format",
			"US12345678901234, iban-country" })
	void aWrongIbanIsAFinding(String iban, String rule) {
		assertThat(Iban.read(iban).problems()).containsExactly(Problem.error(rule));
	}

	@Test
	void theCheckLetterOfAnItalianAccountIsCheckedBesidesMod97() {
		String account = "A0542811101000000123456";
		int check = 98 - CheckDigits.mod97(account + "IT00");
		assertThat(Iban.read("IT%02d%s".formatted(check, account)).problems())
			.containsExactly(Problem.error("iban-cin"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "IT01234567897", "01234567897", "IT 0123 4567 897", "DE136695976", "DE 136 695 976",
			"ATU13585627", "FR40303265045", "ESB58378431", "NL004495445B01", "BE0428759497", "PL8567346215",
			"PT501964843", "SE123456789701", "DK13585628", "FI20774740", "GB980780684", "IE6433435F", "LU15027442",
			"EL094259216", "GR094259216", "HU12892312", "CHE-100.155.212 MWST" })
	void aRightVatNumberIsProven(String number) {
		assertThat(Vat.read(number)).satisfies((reading) -> assertThat(reading.proven()).isTrue());
	}

	@ParameterizedTest
	@CsvSource({ "IT01234567890, vat-check-digits", "01234567890, vat-check-digits", "DE136695978, vat-check-digits",
			"DE13669597, vat-format", "ATU13585626, vat-check-digits", "FR41303265045, vat-check-digits",
			"ESB58378432, vat-check-digits", "PARTITA IVA, vat-format" })
	void aWrongVatNumberIsAFinding(String number, String rule) {
		assertThat(Vat.read(number).problems()).containsExactly(Problem.error(rule));
	}

	@Test
	void aNumberOfAnotherCountryIsANote() {
		assertThat(Vat.read("001234567890 SST").problems()).containsExactly(Problem.note("vat-country"));
		assertThat(Vat.read("ZA4012345678").clean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSSMRA87E14H501T", "rss mra 87e14 h501t", "MRTMTT91D08F205J", "01234567897" })
	void aRightCodiceFiscaleIsProven(String code) {
		assertThat(CodiceFiscale.read(code).proven()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "RSSMRA87E14H501U, codice-fiscale-check", "RSSMRA87E14H501, codice-fiscale-format",
			"RSSMRA87F14H501T, codice-fiscale-format", "01234567890, codice-fiscale-check" })
	void aWrongCodiceFiscaleIsAFinding(String code, String rule) {
		assertThat(CodiceFiscale.read(code).problems()).containsExactly(Problem.error(rule));
	}

	@Test
	void omocodiaLettersStandForDigits() {
		String code = "RSSMRAUTEMQHRLM";
		var person = Objects.requireNonNull(CodiceFiscale.ofPerson(code + CheckDigits.italianLetter(code)));
		assertThat(person.bornOn(LocalDate.of(1987, 5, 14))).isTrue();
		assertThat(CodiceFiscale.read(person.code()).proven()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Russo, Mario", "Rosi, Maria Teresa", "Bianchi, Gianni" })
	void namesOfSomebodyElseDoNotAgree(String familyName, String givenName) {
		var code = new CodiceFiscale("RSSGFR87E14H501T");
		assertThat(code.givenName(givenName)).isFalse();
		assertThat(new CodiceFiscale("VRDMRA87E14H501T").familyName(familyName)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "RSSMRA87E01H501A, M", "RSSMRA87E31H501A, M", "RSSMRA87E41H501A, F", "RSSMRA87E71H501A, F",
			"RSSMRAUTEQMHRLMA, F" })
	void theDayOfBirthOfAWomanIsPrintedWithFortyMore(String code, String sex) {
		assertThat(new CodiceFiscale(code).sex()).isEqualTo(sex);
	}

	@ParameterizedTest
	@CsvSource({ "87E41, 1987-05-01, true", "87E71, 1987-05-31, true", "87E01, 1987-05-01, true",
			"00B29, 2000-02-29, true", "88B69, 1988-02-29, true", "87E14, 1986-05-14, false",
			"87E14, 1987-06-14, false", "87E14, 1987-05-15, false" })
	void aDateOfBirthAgreesWithItsCode(String part, LocalDate date, boolean agrees) {
		assertThat(new CodiceFiscale("RSSMRA" + part + "H501A").bornOn(date)).isEqualTo(agrees);
	}

	@ParameterizedTest
	@ValueSource(strings = { "87B30", "87E32", "87E40", "87E72", "87B29", "87E00", "87D31" })
	void aDayThatIsNotInTheCalendarIsAFindingThoughTheLetterIsRight(String part) {
		String code = "RSSMRA" + part + "H501";
		assertThat(CodiceFiscale.read(code + CheckDigits.italianLetter(code)).problems())
			.containsExactly(Problem.error("codice-fiscale-date"));
	}

	@ParameterizedTest
	@CsvSource({ "Rossi, RSS", "De Luca, DLC", "Fo, FOX", "Aiello, LLA", "D'Angelo, DNG", "Nicolò, NCL", "Nò, NOX",
			"Müé, MUE" })
	void aFamilyNameGivesItsConsonantsThenItsVowels(String name, String letters) {
		assertThat(new CodiceFiscale(letters + "MRA87E14H501T").familyName(name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Mario, MRA", "Gianfranco, GFR", "Anna Maria, NMR", "Io, IOX", "Luca, LCU", "Marco, MRC", "Zoë, ZOE",
			"Sandro, SDR" })
	void ofFourConsonantsOfAGivenNameTheSecondIsLeftOut(String name, String letters) {
		assertThat(new CodiceFiscale("RSS" + letters + "87E14H501T").givenName(name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "€, EUR", "Euro, EUR", "eur, EUR", "£, GBP", "US$, USD", "RM, MYR", "Fr., CHF", "CHF, CHF",
			"zł, PLN" })
	void aCurrencyMarkBecomesItsCode(String mark, String code) {
		assertThat(Currencies.read(mark)).isEqualTo(Reading.of(code));
	}

	@ParameterizedTest
	@CsvSource({ "M, M", "Maschio, M", "F, F", "weiblich, F", "H, M", "m/m, M" })
	void aSexIsOneLetter(String printed, String sex) {
		assertThat(Sexes.read(printed)).isEqualTo(Reading.of(sex));
		assertThat(Sexes.read("X")).isEqualTo(Reading.unreadable("sex"));
	}

}
