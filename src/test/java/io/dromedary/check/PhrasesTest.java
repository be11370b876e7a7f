package io.dromedary.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {

	private final Phrases phrases = Phrases.of(List.of("Bonifico bancario", "Zahlung fällig", "", " - "));

	@ParameterizedTest
	@CsvSource({ "BONIFICO BANCARIO, true", "Modalità: bonifico-bancario 30 gg, true", "Zahlung fallig, true",
			"bonifico  bancario!, true", "bonifico, false", "bonifico bancariox, false", "bancario bonifico, false",
			"'', false", "-, false" })
	void aPhraseIsFoundAsWholeWordsAndAnEmptyOneNever(String text, boolean found) {
		assertThat(phrases.among(Phrases.words(text))).isEqualTo(found);
	}

	@Test
	void withoutPhrasesNothingIsFound() {
		assertThat(Phrases.of(List.of()).among(Phrases.words("bonifico bancario"))).isFalse();
	}

}
