package io.dromedary.read.google;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dromedary.document.DocumentException;
import io.dromedary.document.Sentence;
import io.dromedary.document.Service;
import io.dromedary.document.ServiceUnavailable;
import io.dromedary.document.UnusableAnswer;

/**
 * What a failure of Google Vision means. Of what it says only the reasons are told on
 * that are written in capitals ({@code google.rpc.ErrorInfo}): its messages may hold
 * anything.
 */
final class VisionTrouble {

	/** The documents that wait for it wait for nothing else of the text recognition. */
	static final Service SERVICE = new Service(Service.Kind.OCR, "google-vision");

	private static final Pattern REASON = Pattern.compile("\"reason\"\\s*:\\s*\"([A-Z_]{3,60})\"");

	/** An unknown key is answered with 400, not with 401. */
	private static final Set<String> KEY_REASONS = Set.of("API_KEY_INVALID", "API_KEY_EXPIRED");

	private VisionTrouble() {
	}

	static ServiceUnavailable away(Sentence sentence) {
		return new ServiceUnavailable(SERVICE, sentence);
	}

	/** The program stops meanwhile. */
	static ServiceUnavailable stopped() {
		return new ServiceUnavailable(SERVICE, Sentence.of("read.stopped"), true);
	}

	/** It answered, but not what was asked. */
	static UnusableAnswer malformed() {
		return new UnusableAnswer(Sentence.of("read.google-answer"));
	}

	/** The answer to the request as a whole; any status but 200. */
	static DocumentException ofStatus(int status, String body) {
		Matcher found = REASON.matcher(body);
		String reason = found.find() ? found.group(1) : "HTTP " + status;
		if (status == 401 || status == 403 || (status == 400 && KEY_REASONS.contains(reason))) {
			return away(Sentence.of("read.google-refused", reason));
		}
		if (status == 408 || status == 429 || status >= 500) {
			return away(Sentence.of("read.google-busy", reason));
		}
		if (status == 404 || (status >= 300 && status < 400)) {
			return away(Sentence.of("read.google-url"));
		}
		return new UnusableAnswer(Sentence.of("read.google-picture", reason));
	}

	/** The answer to one picture, as a code of {@code google.rpc.Code}. */
	static DocumentException ofCode(int code) {
		return switch (code) {
			// permission denied, unauthenticated
			case 7, 16 -> away(Sentence.of("read.google-refused", code));
			// unknown, deadline, exhausted, aborted, internal, unavailable
			case 2, 4, 8, 10, 13, 14 -> away(Sentence.of("read.google-busy", code));
			default -> new UnusableAnswer(Sentence.of("read.google-picture", code));
		};
	}

}
