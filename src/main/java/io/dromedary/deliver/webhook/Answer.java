package io.dromedary.deliver.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.Undeliverable;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered: its status alone, because a body of its own would have to be
 * read to no end and may repeat what it was sent.
 *
 * @param pause for how long it wants to be left alone; null where it does not say
 */
public record Answer(int status, @Nullable Duration pause) {

	private static final Set<Integer> NOT_THIS = Set.of(400, 413, 415, 422);

	private static final int GONE = 410;

	/**
	 * @param retryAfter the header of that name; null where there is none
	 */
	public static Answer of(int status, @Nullable String retryAfter, Clock clock) {
		return new Answer(status, (retryAfter != null) ? pause(retryAfter, clock.instant()) : null);
	}

	static Answer of(HttpResponse<InputStream> response, Clock clock) {
		try {
			response.body().close();
		}
		catch (IOException ex) {
			// its status was all that counts
		}
		return of(response.statusCode(), response.headers().firstValue("Retry-After").orElse(null), clock);
	}

	/** Seconds or a date (RFC 9110, 10.2.3). */
	private static @Nullable Duration pause(String text, Instant now) {
		String said = text.strip();
		if (said.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(said));
		}
		try {
			Duration pause = Duration.between(now,
					ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
			return pause.isNegative() ? null : pause;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	public boolean taken() {
		return status >= 200 && status < 300;
	}

	/** Whether it will never take anything any more. */
	public boolean gone() {
		return status == GONE;
	}

	/** Whether it says of what it was sent, not of itself, that it will not take it. */
	public boolean notThis() {
		return NOT_THIS.contains(status);
	}

	/** Why a document was not taken by a webhook. */
	DocumentException failure(Service target) {
		return failure(target, "deliver.webhook.");
	}

	/**
	 * Why a document was not taken.
	 * @param sentences what their keys begin with
	 */
	DocumentException failure(Service target, String sentences) {
		String name = String.valueOf(target.name());
		if (notThis()) {
			return new Undeliverable(Sentence.of(sentences + "refused", name, status));
		}
		if (gone()) {
			return new Undeliverable(Sentence.of(sentences + "gone", name));
		}
		String key = switch (status / 100) {
			case 3 -> "redirect";
			case 4 -> (status == 429 || status == 408) ? "busy" : "setting";
			default -> "busy";
		};
		return new ServiceUnavailable(target, Sentence.of(sentences + key, name, status));
	}

}
