package io.dromedary.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.dromedary.document.Sentence;
import org.springframework.http.HttpStatus;

/** The body of a request as it comes in, and no more of it than may be. */
final class RawBody extends FilterInputStream {

	private final ApiSettings settings;

	private long left;

	RawBody(InputStream body, ApiSettings settings) {
		super(body);
		this.settings = settings;
		this.left = settings.maxFileSize().toBytes();
	}

	/** It is the request that is at fault, not the store. */
	static final class Unusable extends IOException {

		private final transient ApiException failure;

		Unusable(ApiException failure) {
			this.failure = failure;
		}

		ApiException failure() {
			return failure;
		}

	}

	static ApiException tooLarge(ApiSettings settings) {
		return new ApiException(HttpStatus.PAYLOAD_TOO_LARGE, Sentence.of("api.upload-too-large",
				settings.maxFileSize().toMegabytes(), settings.maxRequestSize().toMegabytes()));
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = next(bytes, offset, length);
		left -= Math.max(read, 0);
		if (left < 0) {
			throw new Unusable(tooLarge(settings));
		}
		return read;
	}

	/** A client that dies leaves a body that is shorter than it was said to be. */
	private int next(byte[] bytes, int offset, int length) throws Unusable {
		try {
			return super.read(bytes, offset, length);
		}
		catch (IOException ex) {
			throw new Unusable(ApiException.badRequest("api.cut-off"));
		}
	}

}
