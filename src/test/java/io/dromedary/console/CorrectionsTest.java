package io.dromedary.console;

import java.util.List;
import java.util.Map;

import io.dromedary.api.Correction;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a form is a correction. */
class CorrectionsTest {

	static final List<Map<String, Field>> FOUND = List.of(row("Flour", "2.000", "2,000"), row("Oil", "1", "1"));

	static Map<String, Field> row(String ware, String quantity, String printed) {
		return Map.of("ware", new Field("ware", ware, ware, List.of(Finder.LABEL), 1, null), "quantity",
				new Field("quantity", quantity, printed, List.of(Finder.LABEL), 1, null));
	}

	final LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();

	void line(String origin, String ware, String quantity) {
		form.add("row", origin);
		form.add("cell.ware", ware);
		form.add("cell.quantity", quantity);
	}

	Correction correction() {
		return Corrections.of(Typed.of(form), FOUND, false);
	}

	@Test
	void whatIsAsItWasShownIsNone() {
		form.add("field.address", "Via Roma 1 20121 Milano");
		form.add("shown.address", "Via Roma 1\n20121 Milano");
		line("0", "Flour", "2.000");
		line("1", "Oil ", "1");
		line("", "", "");
		assertThat(correction().fields()).isEmpty();
		assertThat(correction().lines()).isNull();
	}

	@Test
	void anEmptiedFieldIsNoValue() {
		form.add("field.total", " ");
		form.add("shown.total", "12.50");
		assertThat(correction().fields()).isEqualTo(Map.of("total", ""));
	}

	@Test
	void cellsThatWereLeftAloneAreSentAsTheyArePrinted() {
		line("0", "Flour", "2.000");
		line("1", "Oil", "3");
		assertThat(correction().lines()).containsExactly(Map.of("ware", "Flour", "quantity", "2,000"),
				Map.of("ware", "Oil", "quantity", "3"));
	}

	@Test
	void anEmptiedRowGoesAndTheSpareOneComes() {
		line("0", "", "");
		line("1", "Oil", "1");
		line("", "Salt", "");
		assertThat(correction().lines()).containsExactly(Map.of("ware", "Oil", "quantity", "1"),
				Map.of("ware", "Salt"));
	}

	@Test
	void aRowThatIsGoneFromTheFormIsTakenAway() {
		line("1", "Oil", "1");
		assertThat(correction().lines()).containsExactly(Map.of("ware", "Oil", "quantity", "1"));
	}

}
