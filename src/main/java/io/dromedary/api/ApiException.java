package io.dromedary.api;

import io.dromedary.document.Sentence;
import org.springframework.http.HttpStatus;

/** A request that cannot be served, and the problem to answer with. */
public class ApiException extends RuntimeException {

	private final HttpStatus status;

	private final Sentence sentence;

	ApiException(HttpStatus status, Sentence sentence) {
		super(sentence.toString());
		this.status = status;
		this.sentence = sentence;
	}

	static ApiException badRequest(String key, Object... arguments) {
		return new ApiException(HttpStatus.BAD_REQUEST, Sentence.of(key, arguments));
	}

	static ApiException unprocessable(String key, Object... arguments) {
		return new ApiException(HttpStatus.UNPROCESSABLE_ENTITY, Sentence.of(key, arguments));
	}

	static ApiException unknownDocument() {
		return new ApiException(HttpStatus.NOT_FOUND, Sentence.of("api.unknown-document"));
	}

	public HttpStatus status() {
		return status;
	}

	public Sentence sentence() {
		return sentence;
	}

}
