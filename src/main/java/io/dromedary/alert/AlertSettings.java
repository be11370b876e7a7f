package io.dromedary.alert;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code dromedary.alert}; application.yaml says what each means.
 *
 * @param after how long a problem lasts before it is told, and how long it stays away
 * before its end is
 * @param reviewAge how long a document may wait for a person; 0 for ever
 * @param digest when the day is summed up, in the time zone of the system; null: never
 * @param heartbeat an address that is asked while all is well; null: none
 * @param every how often
 */
@ConfigurationProperties("dromedary.alert")
record AlertSettings(@DefaultValue("2m") Duration after, @DefaultValue("2d") Duration reviewAge,
		@Nullable LocalTime digest, @Nullable URI heartbeat, @DefaultValue("5m") Duration every) {
}
