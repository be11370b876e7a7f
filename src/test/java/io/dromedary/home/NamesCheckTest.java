package io.dromedary.home;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of files that Java can say. */
class NamesCheckTest {

	@ParameterizedTest
	@CsvSource({ "UTF-8, true", "ISO-8859-1, true", "ANSI_X3.4-1968, false", "646, false", "'', true" })
	void aLocaleOfPlainAsciiIsTold(String encoding, boolean whole) {
		assertThat(new NamesCheck(encoding).look().isEmpty()).isEqualTo(whole);
		assertThat(new NamesCheck(encoding).look()).allMatch((line) -> line.state() == SelfCheck.State.BROKEN);
	}

}
