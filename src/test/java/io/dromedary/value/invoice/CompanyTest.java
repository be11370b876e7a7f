package io.dromedary.value.invoice;

import java.util.List;

import io.dromedary.value.invoice.Direction.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyTest {

	private static final Company WE = Company
		.of(List.of("IT01234567897", "DE136695976", "RSSMRA80A01H501U", "Officine Ferro S.r.l.", "Mario Rossi", " "));

	@ParameterizedTest
	@CsvSource({ "IT01234567897, true", "01234567897, true", "it 012 345 678 97, true", "FR01234567897, false",
			"IT01234567890, false", "DE136695976, true", "136695976, true", "ATU136695976, false",
			"rssmra80a01h501u, true", "RSSMRA80A01H501X, false" })
	void aNumberIsOursWithOrWithoutItsCountry(String number, boolean ours) {
		assertThat(WE.owns(number)).isEqualTo(ours);
	}

	@Test
	void anItalianNumberWithoutCountryIsNoneOfAnother() {
		assertThat(Company.of(List.of("01234567897")).owns("FR01234567897")).isFalse();
		assertThat(Company.of(List.of("EL123456783")).owns("GR123456783")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "OFFICINE FERRO SRL, true", "Officine Ferro s. r. l., true", "Officine Ferro, true",
			"Officine Ferro Società a responsabilità limitata, true", "Officine-Ferro S.R.L. unipersonale, true",
			"Officine Ferro S.p.A., false", "Officine Ferri S.r.l., false", "Officine Ferro Nord S.r.l., false",
			"ROSSI MARIO, true", "Rossi Maria, false", "S.r.l., false" })
	void aNameIsOursWithItsLegalFormWrittenOtherwise(String name, boolean ours) {
		assertThat(WE.isCalled(name)).isEqualTo(ours);
	}

	@ParameterizedTest
	@CsvSource({ "01234567897, Officine Ferro Srl, true, OURS", "01234567897, Trattoria Sole, true, OURS",
			"01234567897, Trattoria Sole, false, DISPUTED", "01234567897, '', false, OURS",
			"IT07643520567, Trattoria Sole, false, OTHER", "IT07643520567, '', false, OTHER",
			"IT07643520567, Officine Ferro Srl, true, DISPUTED", "IT07643520567, Officine Ferro Nord Srl, false, OPEN",
			"'', Officine Ferro Srl, false, OURS", "'', Trattoria Sole, false, OPEN", "'', Trattoria Sole, true, OTHER",
			"'', '', true, OPEN" })
	void whatAPartyIsToUs(String number, String name, boolean exact, Standing standing) {
		assertThat(WE.standing(number.isEmpty() ? List.of() : List.of(number), name.isEmpty() ? null : name, exact))
			.isEqualTo(standing);
	}

	@Test
	void numbersAloneOrNamesAloneAreEnough() {
		Company numbers = Company.of(List.of("IT01234567897"));
		assertThat(standing(numbers, "IT01234567897", "Anybody")).isEqualTo(Standing.OURS);
		assertThat(standing(numbers, "IT07643520567", "Anybody")).isEqualTo(Standing.OTHER);
		assertThat(standing(numbers, null, "Anybody")).isEqualTo(Standing.OPEN);
		Company names = Company.of(List.of("Acme"));
		assertThat(standing(names, "IT07643520567", "ACME Ltd")).isEqualTo(Standing.OURS);
		assertThat(standing(names, "IT07643520567", "Nobody Ltd")).isEqualTo(Standing.OTHER);
		assertThat(Company.of(List.of("", "Inc.", "&")).unknown()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "OTHER, OURS, TD01, RECEIVED", "OURS, OTHER, TD01, ISSUED", "OTHER, OURS, TD17, RECEIVED",
			"OTHER, OURS, TD16, RECEIVED", "OTHER, OURS, TD28, RECEIVED", "OURS, OURS, TD27, ISSUED",
			"OURS, OURS, TD26, ISSUED", "OURS, OURS, TD21, RECEIVED", "OURS, OURS, TD01, INTERNAL",
			"OTHER, OTHER, 380, NOT_OURS", "OPEN, OURS, '', RECEIVED", "OURS, OPEN, '', ISSUED", "OPEN, OTHER, '', ",
			"OTHER, OPEN, '', ", "DISPUTED, OURS, '', ", "OURS, DISPUTED, '', " })
	void theDirectionFollowsFromBothParties(Standing seller, Standing buyer, String code,
			@Nullable Direction direction) {
		assertThat(Direction.of(seller, buyer, code).orElse(null)).isEqualTo(direction);
	}

	private static Standing standing(Company company, @Nullable String number, String name) {
		return company.standing((number != null) ? List.of(number) : List.of(), name, true);
	}

}
