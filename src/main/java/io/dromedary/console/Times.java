package io.dromedary.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as people of a language write them, in the zone of this machine. */
final class Times {

	private Times() {
	}

	/** Without the date where it was today. */
	static String of(Instant instant, Locale locale, Clock clock) {
		ZonedDateTime time = instant.atZone(clock.getZone());
		boolean today = time.toLocalDate().equals(LocalDate.now(clock));
		DateTimeFormatter format = today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
				: DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
		return format.withLocale(locale).format(time);
	}

}
