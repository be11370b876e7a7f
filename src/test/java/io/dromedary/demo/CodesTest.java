package io.dromedary.demo;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Against published numbers of real registers. */
class CodesTest {

	@Test
	void checkDigitsOfVatNumbersAreThoseOfTheRegisters() {
		assertThat(Codes.luhn("0074311015")).isEqualTo("00743110157");
		assertThat(Codes.iso7064("13669597")).isEqualTo("136695976");
		assertThat(Codes.french("303265045")).isEqualTo("FR40303265045");
		assertThat(Codes.british("9807806")).isEqualTo("GB980780684");
		assertThat(Codes.swiss("10015521")).isEqualTo("CHE100155212");
		assertThat(Codes.luhn("6471783")).isEqualTo("64717838");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IT", "DE", "FR", "ES", "GB", "CH" })
	void everyIbanHasTheRestOneAndTheLengthOfItsCountry(String country) {
		int length = switch (country) {
			case "IT", "FR" -> 27;
			case "ES" -> 24;
			case "CH" -> 21;
			default -> 22;
		};
		for (int seed = 0; seed < 200; seed++) {
			String iban = Codes.iban(country, new Random(seed));
			assertThat(iban).startsWith(country).hasSize(length).matches("[A-Z]{2}\\d{2}[A-Z0-9]+");
			var digits = new StringBuilder();
			(iban.substring(4) + iban.substring(0, 4)).chars()
				.forEach((letter) -> digits.append(Character.getNumericValue(letter)));
			assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
		}
	}

	@Test
	void nationalDigitsWithinAnIbanFollowTheAccount() {
		assertThat(CodiceFiscale.check("0542811101000000123456")).isEqualTo('X');
	}

	@Test
	void theCodiceFiscaleFollowsNameBirthAndPlace() {
		assertThat(CodiceFiscale.of("Rossi", "Mario", LocalDate.of(1985, 12, 10), false, "A562"))
			.isEqualTo("RSSMRA85T10A562S");
		assertThat(CodiceFiscale.of("Fo", "Giàn Carlo", LocalDate.of(2001, 1, 3), true, "H501"))
			.startsWith("FOXGCR01A43H501");
	}

	@Test
	void cardNumbersHaveTheFormOfTheirCard() {
		assertThat(Codes.electronicCard(new Random(1))).matches("CA\\d{5}[A-Z]{2}");
		assertThat(Codes.paperCard(new Random(1))).matches("A[A-Z]\\d{7}");
	}

	@Test
	void theMachineReadableZoneHasThreeLinesOfThirty() {
		var card = IdentityCard.invent(Words.of(Locale.ITALIAN), new Random(3), IdentityCard.Kind.ELECTRONIC);
		var lines = MachineReadableZone.of(card);
		assertThat(lines).hasSize(3).allMatch((line) -> line.matches("[A-Z0-9<]{30}"));
		assertThat(lines.get(0)).startsWith("C<ITA" + card.number());
		assertThat(MachineReadableZone.check("D23145890")).isEqualTo(7);
		assertThat(MachineReadableZone.check("D231458907<<<<<<<<<<<<<<<74081221204159<<<<<<<<<<<")).isEqualTo(6);
	}

}
