package io.dromedary.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A time as a page shows it.
 *
 * @param iso for programs
 * @param text for people, in the time of this machine
 */
record Moment(String iso, String text) {

	static Moment of(Instant instant, Locale locale) {
		var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
		return new Moment(instant.toString(), format.format(instant.atZone(ZoneId.systemDefault())));
	}

	static @Nullable Moment maybe(@Nullable Instant instant, Locale locale) {
		return (instant != null) ? of(instant, locale) : null;
	}

}
