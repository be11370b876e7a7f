package io.dromedary.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import io.dromedary.document.Content;
import io.dromedary.format.Sha256;

/** Content in memory. */
final class ByteContent implements Content {

	private final byte[] bytes;

	private final String sha256;

	ByteContent(byte[] bytes) {
		this.bytes = bytes;
		this.sha256 = Sha256.of(bytes);
	}

	@Override
	public String sha256() {
		return sha256;
	}

	@Override
	public long size() {
		return bytes.length;
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(bytes);
	}

}
