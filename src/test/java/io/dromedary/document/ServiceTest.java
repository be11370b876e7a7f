package io.dromedary.document;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceTest {

	@ParameterizedTest
	@ValueSource(strings = { "model", "ocr", "pictures", "store", "disk", "work", "folder", "source",
			"reader:application/pkcs7-mime", "target:folder", "target:database", "target:database:row", "targets",
			"targets:invoice", "type:invoice", "route:to-archive", "reader:", "a thing of old", "other", "other:x",
			"" })
	void whatWasWrittenIsReadAndWrittenAlike(String text) {
		assertThat(Service.of(text)).hasToString(text);
	}

	@Test
	void theNameIsWhatStandsBehindTheFirstColon() {
		assertThat(Service.of("target:database:row")).isEqualTo(new Service(Service.Kind.TARGET, "database:row"));
		assertThat(Service.of("model")).isEqualTo(new Service(Service.Kind.MODEL, null));
	}

	@Test
	void whatIsOfNoKnownKindKeepsItsText() {
		assertThat(Service.of("printer:2")).isEqualTo(new Service(Service.Kind.OTHER, "printer:2"));
		assertThat(Service.of("printer:2").sentence()).hasToString("printer:2");
	}

	@ParameterizedTest
	@EnumSource(Service.Kind.class)
	void everyKindHasWordsForPeople(Service.Kind kind) {
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.ITALIAN }) {
			assertThat(new Service(kind, "abc").sentence().in(locale)).doesNotContain("work.service").isNotBlank();
		}
		assertThat(Service.of("reader:image/heic").sentence()).hasToString("a reader for image/heic");
	}

}
