package io.dromedary.document;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellTest {

	@Test
	void aCellIsKnownByItsNameAndFoundInItsRow() {
		assertThat(new Cell(2, "amount").name()).isEqualTo("lines[2].amount");
		assertThat(Cell.named("lines[1].amount")).contains(new Cell(1, "amount"));
		assertThat(new Cell(1, "amount").in(List.of(Map.of(), Map.of("amount", "5.00")))).contains("5.00");
		assertThat(new Cell(2, "amount").in(List.of(Map.of(), Map.of("amount", "5.00")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "total", "lines", "lines[].amount", "lines[-1].amount", "lines[12345678].amount",
			"lines[0]", "lines[0]." })
	void theNameOfAFieldIsNoCell(String name) {
		assertThat(Cell.named(name)).isEmpty();
	}

}
