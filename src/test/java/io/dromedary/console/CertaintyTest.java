package io.dromedary.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.dromedary.check.Printed;
import io.dromedary.document.Assessment;
import io.dromedary.document.Field;
import io.dromedary.document.Finder;
import io.dromedary.document.Sentence;
import io.dromedary.document.Support;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CertaintyTest {

	@Test
	void whatVouchesForAValueIsSaidBesideIt() {
		Assessment assessment = Printed.scan("TOTAL 31.00", "CASH 50.00", "CHANGE 19.00")
			.label("total", "31.00")
			.chat("total", "31.00")
			.checked("receipt");
		assertThat(said(assessment, Printed.field(assessment, "total"), Locale.ENGLISH))
			.containsExactly("Read from the picture, 99\u00a0%", "The sum adds up", "Found in two ways");
	}

	@Test
	void everySupportHasItsWordsInBothLanguages() {
		Assessment assessment = Printed.text("TOTAL 31.00").label("total", "31.00").checked("receipt");
		Field field = new Field("total", "31.00", "31.00", List.of(Finder.LABEL), 1, null,
				Arrays.asList(Support.values()));
		for (Locale locale : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
			assertThat(said(assessment, field, locale)).hasSize(1 + Support.values().length)
				.doesNotHaveDuplicates()
				.noneMatch((word) -> word.contains("paper.sure"));
		}
	}

	@Test
	void ofNoValueNothingIsSaid() {
		Assessment assessment = Printed.text("TOTAL x").label("total", "x").checked("receipt");
		assertThat(said(assessment, Printed.field(assessment, "total"), Locale.ENGLISH)).isEmpty();
	}

	private static List<String> said(Assessment assessment, Field field, Locale locale) {
		List<Sentence> sentences = new Certainty(assessment).of(field);
		return sentences.stream().map((sentence) -> sentence.in(locale)).toList();
	}

}
