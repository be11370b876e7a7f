package io.dromedary.home;

import java.util.Locale;

import io.dromedary.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which language is spoken to whom. */
class LanguageTest {

	private static Language set(String word) {
		return Language.of(new MockEnvironment().withProperty("dromedary.language", word));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", value = { "it|it", "it-IT,it;q=0.9,en;q=0.8|it", "de, it;q=0.5|it",
			"en;q=0.2, it;q=0.4|it", "it;q=0, en|en", "de|en", "*|en", "none|en", "''|en", "it;q=7|en", "@@@|en" })
	void aCallerIsAnsweredInTheBestLanguageThereIs(String wanted, String answered) {
		assertThat(set("").forCaller(wanted)).isEqualTo(Locale.forLanguageTag(answered));
	}

	@Test
	void theSettingWinsOverEveryone() {
		assertThat(set("it").forCaller("en")).isEqualTo(Locale.ITALIAN);
		assertThat(set("it").forTargets()).isEqualTo(Locale.ITALIAN);
		assertThat(set("en").forCaller("it")).isEqualTo(Locale.ENGLISH);
		assertThat(set(" IT ").forSystem()).isEqualTo(Locale.ITALIAN);
		assertThat(set("").forTargets()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void theSystemDecidesAtTheConsole() {
		Locale before = Locale.getDefault(Locale.Category.DISPLAY);
		try {
			Locale.setDefault(Locale.Category.DISPLAY, Locale.ITALY);
			assertThat(set("").forSystem()).isEqualTo(Locale.ITALIAN);
			Locale.setDefault(Locale.Category.DISPLAY, Locale.JAPAN);
			assertThat(set("").forSystem()).isEqualTo(Locale.ENGLISH);
		}
		finally {
			Locale.setDefault(Locale.Category.DISPLAY, before);
		}
	}

	@Test
	void anUnknownLanguageIsSaidWithThoseThereAre() {
		assertThatThrownBy(() -> set("fr")).isInstanceOf(HomeException.class)
			.hasMessageContaining("\"fr\"")
			.hasMessageContaining("en and it");
	}

	@Test
	void aPageFindsTheSameSentencesByTheSameKeys() {
		MessageSource bundles = new Bundles();
		assertThat(bundles.getMessage("home.start.ready", null, Locale.ITALIAN)).isEqualTo("Dromedary è in funzione.");
		assertThat(
				bundles.getMessage("home.file", new Object[] { "x", Sentence.of("home.reason.full") }, Locale.ITALIAN))
			.isEqualTo(Sentence.of("home.file", "x", Sentence.of("home.reason.full")).in(Locale.ITALIAN))
			.contains("il disco è pieno");
		assertThat(bundles.getMessage("home.no-such-key", null, "none", Locale.ITALIAN)).isEqualTo("none");
	}

}
