package io.dromedary.deliver.folder;

import java.util.Arrays;
import java.util.Locale;

import io.dromedary.document.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How {@code TYPE.csv} is written.
 *
 * @param csvLocale language and country, such as {@code it-IT}; null for the system's
 */
@ConfigurationProperties("dromedary.folder")
record CsvSettings(@Nullable Locale csvLocale) {

	CsvSettings {
		if (csvLocale != null && Arrays.stream(Locale.getISOLanguages()).noneMatch(csvLocale.getLanguage()::equals)) {
			throw new IllegalArgumentException(Sentence.of("deliver.csv-locale").toString());
		}
	}

	Locale locale() {
		return (csvLocale != null) ? csvLocale : Locale.getDefault(Locale.Category.FORMAT);
	}

}
