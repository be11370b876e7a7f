package io.dromedary.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTest {

	private static final Span FIVE_TO_EIGHT = new Span("EUR", 5, 8);

	@ParameterizedTest
	@CsvSource({ "0, 5, false", "0, 6, true", "6, 7, true", "5, 8, true", "0, 20, true", "7, 12, true", "8, 12, false",
			"9, 12, false" })
	void twoPiecesOverlapWhereTheyShareASign(int from, int to, boolean overlaps) {
		Span other = new Span("x".repeat(to - from), from, to);
		assertThat(FIVE_TO_EIGHT.overlaps(other)).isEqualTo(overlaps);
		assertThat(other.overlaps(FIVE_TO_EIGHT)).isEqualTo(overlaps);
	}

	@Test
	void aPieceOfAPieceIsPlacedInTheWhole() {
		String whole = "Total 12 EUR";
		Span inside = Currencies.find(whole.substring(6)).get(0);
		Span placed = inside.shifted(6);
		assertThat(whole.substring(placed.from(), placed.to())).isEqualTo(placed.text()).isEqualTo("EUR");
	}

}
